// Which countries' people are in contact?
MATCH (a:Country)<-[:AFFILIATED_WITH]-(p)-[r:MET|CALLED|NEGOTIATED]-(q)-[:AFFILIATED_WITH]->(b:Country)
WHERE a.name < b.name
RETURN a.name AS one, b.name AS other, count(DISTINCT r.occurrence) AS contacts
ORDER BY contacts DESC, one, other;

// What is said not to have happened?
MATCH (p)-[r]->(q)
WHERE r.status = 'denied'
RETURN type(r) AS what, p.name AS one, q.name AS other, r.date AS date
ORDER BY date, one, other;

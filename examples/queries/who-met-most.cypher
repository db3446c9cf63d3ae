// Who met whom most often?
MATCH (p)-[r:MET]-(q)
WHERE p.name < q.name AND r.status <> 'denied'
RETURN p.name AS one, q.name AS other, count(DISTINCT r.occurrence) AS meetings
ORDER BY meetings DESC, one, other
LIMIT 10;

// Which contacts have no date?
MATCH (p)-[r:MET|CALLED|NEGOTIATED]->(q)
WHERE r.date IS NULL
RETURN type(r) AS what, p.name AS one, q.name AS other, r.status AS status
ORDER BY what, one, other;

// Which relationships should be checked by a reader?
MATCH (p)-[r]->(q)
WHERE r.confidence < 0.6
RETURN round(r.confidence, 2) AS confidence, type(r) AS what, p.name AS one, q.name AS other, r.rule AS rule
ORDER BY confidence, what, one;

// Who met whom most often?
MATCH (p)-[r:MET {status: 'happened'}]-(q)
WHERE p.name < q.name
RETURN p.name AS one, q.name AS other, count(DISTINCT r.occurrence) AS meetings
ORDER BY meetings DESC, one, other
LIMIT 10;

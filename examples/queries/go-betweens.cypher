// Who knows two people that have no contact of their own?
MATCH (a:Person)-[:MET|CALLED]-(middle:Person)-[:MET|CALLED]-(b:Person)
WHERE a.name < b.name AND NOT (a)-[:MET|CALLED]-(b)
RETURN middle.name AS goBetween, count(DISTINCT [a.name, b.name]) AS pairs
ORDER BY pairs DESC, goBetween
LIMIT 10;

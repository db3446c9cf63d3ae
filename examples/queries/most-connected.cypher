// Who is in the middle of it all?
CALL graph.pageRank() YIELD node, score
WITH node, score
WHERE node:Person
RETURN node.name AS person, round(score, 4) AS score
ORDER BY score DESC, person
LIMIT 10;

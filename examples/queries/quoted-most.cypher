// Who is quoted most, and by how many sources?
MATCH (source)-[r:QUOTED]->(speaker)
RETURN speaker.name AS speaker, count(r) AS quotations, count(DISTINCT source) AS sources
ORDER BY quotations DESC, speaker
LIMIT 10;

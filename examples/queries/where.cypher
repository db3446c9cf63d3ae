// Where do people meet?
MATCH ()-[r:MET|NEGOTIATED|HOSTED]->()
WHERE r.place IS NOT NULL
WITH r.place AS id, count(DISTINCT r.occurrence) AS occasions
MATCH (place {id: id})
RETURN place.name AS place, occasions
ORDER BY occasions DESC, place;

// At which occasions did three or more come together?
MATCH (p:Person)-[r:MET|NEGOTIATED]-()
WITH r.occurrence AS occasion, r.date AS date, collect(DISTINCT p.name) AS people
WHERE size(people) >= 3
RETURN date, size(people) AS count, people
ORDER BY count DESC, date;

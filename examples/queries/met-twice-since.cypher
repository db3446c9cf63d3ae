// Who met whom twice or more since a day, and who else was in the room?
// Needs --param since=2025-06
MATCH (p)-[r:MET {status: 'happened'}]-(q)
WHERE p.name < q.name AND r.date >= $since
WITH p, q, collect(DISTINCT r.occurrence) AS meetings
WHERE size(meetings) >= 2
OPTIONAL MATCH (p)-[s:MET]-(guest)
WHERE s.occurrence IN meetings AND guest <> q
RETURN p.name AS one, q.name AS other, size(meetings) AS meetings, collect(DISTINCT guest.name) AS alsoThere
ORDER BY meetings DESC, one, other;

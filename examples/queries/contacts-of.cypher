// What did one person have to do with others, the latest first?
// Needs --param name="Ana Brandt"
MATCH (p {name: $name})-[r:MET|CALLED|NEGOTIATED]-(q)
RETURN q.name AS other, type(r) AS how, r.date AS date, r.status AS status
ORDER BY date DESC, other;

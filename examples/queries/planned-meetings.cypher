// Which meetings are still to come?
MATCH (p)-[r:MET {status: 'planned'}]-(q)
WHERE p.name < q.name AND NOT exists { MATCH (p)-[s:MET {status: 'happened'}]-(q) WHERE s.date = r.date }
OPTIONAL MATCH (place {id: r.place})
RETURN r.date AS date, p.name AS one, q.name AS other, place.name AS place
ORDER BY date, one, other;

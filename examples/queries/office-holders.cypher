// Who speaks for which country or organization?
MATCH (p:Person)-[r:AFFILIATED_WITH]->(o)
RETURN o.name AS body, p.name AS person, r.role AS role
ORDER BY body, person;

// By which contacts are two people linked?
// Needs --param one="Ana Brandt" --param other="Ida Moe"
MATCH (one {name: $one}), (other {name: $other})
MATCH path = shortestPath((one)-[:MET|CALLED|NEGOTIATED*..6]-(other))
RETURN [n IN nodes(path) | n.name] AS people, [r IN relationships(path) | type(r)] AS contacts;

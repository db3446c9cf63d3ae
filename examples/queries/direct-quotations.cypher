// What did somebody say, word for word?
// Needs --param name="Ana Brandt"
MATCH (source)-[r:QUOTED {direct: true}]->({name: $name})
RETURN coalesce(source.title, source.name) AS source, r.text AS words
ORDER BY source, words;

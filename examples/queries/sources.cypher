// Which documents prove the most?
MATCH ()-[r]->()
UNWIND r.evidence AS proof
WITH proof.document AS id, count(*) AS relationships
OPTIONAL MATCH (d:Document {id: id})
RETURN coalesce(d.title, d.name, id) AS document, d.date AS date, relationships
ORDER BY relationships DESC, document;

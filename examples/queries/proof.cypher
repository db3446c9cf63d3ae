// What proves a contact?
// Needs --param one="Ana Brandt" --param other="Luis Ortega"
MATCH ({name: $one})-[r:MET|CALLED|NEGOTIATED]-({name: $other})
UNWIND r.evidence AS proof
RETURN type(r) AS what, r.date AS date, proof.document AS document, proof.text AS sentence
ORDER BY date, document;

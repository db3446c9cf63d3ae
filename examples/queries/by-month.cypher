// How many contacts were there in each month?
MATCH ()-[r:MET|CALLED|NEGOTIATED]->()
WHERE r.date IS NOT NULL AND r.status = 'happened'
RETURN substring(r.date, 0, 7) AS month, count(DISTINCT r.occurrence) AS contacts
ORDER BY month;

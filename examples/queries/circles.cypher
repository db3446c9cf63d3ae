// Who belongs to which circle?
CALL graph.communities() YIELD node, community
WITH community, node
WHERE node:Person
WITH community, collect(node.name) AS people
WHERE size(people) > 1
RETURN size(people) AS size, people
ORDER BY size DESC, people;

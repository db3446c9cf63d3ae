"""FollowTheMoney validates every entity against its schemata."""

import json
import sys

from followthemoney import __version__, model

from reference import Reference, expect

folder = sys.argv[1]
reference = Reference(f"{folder}/graph.json")
with open(f"{folder}/graph.ftm.jsonl", encoding="utf-8") as file:
    entities = [model.get_proxy(json.loads(line), cleaned=False) for line in file]
expect(len(entities), len(reference.nodes) + len(reference.edges), "entities")
for entity in entities:
    entity.schema.validate(entity.to_dict())
    if entity.id.startswith("relation:"):
        edge = reference.edges[entity.id.removeprefix("relation:")]
        date = (edge.get("date") or "").split("/")[0]
        expect(entity.get("startDate"), [date] if date else [], f"date of {entity.id}")
print("followthemoney", __version__)

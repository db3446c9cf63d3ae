"""igraph reads GraphML and Pajek. It turns whole numbers into floats, a missing text into an empty one, and leaves `&amp;` in ids as `&#38;`."""

import json
import sys

import igraph

from reference import Reference, expect

folder = sys.argv[1]
reference = Reference(f"{folder}/graph.json")
graph = igraph.Graph.Read_GraphML(f"{folder}/graph.graphml")
graph.vs["id"] = [id.replace("&#38;", "&") for id in graph.vs["id"]]
expect(graph.vcount(), len(reference.nodes), "GraphML nodes")
expect(graph.ecount(), len(reference.edges), "GraphML edges")
expect(graph.is_directed(), True, "GraphML direction")
for vertex in graph.vs:
    expected = reference.nodes[vertex["id"]]
    expect(vertex["name"], expected.get("name") or "", f"name of {vertex['id']}")
    expect(json.loads(vertex["labels"]), expected["labels"], f"labels of {vertex['id']}")
for edge in graph.es:
    expected = reference.edges[edge["key"]]
    expect(graph.vs[edge.source]["id"], expected["source"], f"source of {edge['key']}")
    expect(graph.vs[edge.target]["id"], expected["target"], f"target of {edge['key']}")
    for key in ("type", "status", "date"):
        expect(edge[key], expected.get(key) or "", f"{key} of {edge['key']}")
    if "confidence" in expected:
        expect(edge["confidence"], expected["confidence"], f"confidence of {edge['key']}")
expect(igraph.Graph.Read_Pajek(f"{folder}/graph.net").vcount(), len(reference.nodes), "Pajek nodes")
print("igraph", igraph.__version__)

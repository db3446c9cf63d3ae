"""NetworkX reads node-link JSON, GraphML, GEXF and Pajek; then it writes GraphML for us to read. Cytoscape JSON is compared as JSON."""

import json
import sys
import warnings

import networkx

from reference import Reference, expect, expect_same

folder = sys.argv[1]
reference = Reference(f"{folder}/graph.json")
warnings.simplefilter("error")

graph = networkx.node_link_graph(reference.data, edges="edges")
expect(graph.is_multigraph() and graph.is_directed(), True, "node-link kind")
expect(graph.number_of_nodes(), len(reference.nodes), "node-link nodes")
expect(graph.number_of_edges(), len(reference.edges), "node-link edges")
for source, target, key, values in graph.edges(keys=True, data=True):
    expect((source, target), (reference.edges[key]["source"], reference.edges[key]["target"]), f"node-link edge {key}")
    expect_same(values, reference.edges[key], f"node-link edge {key}", skip=("source", "target", "key"))

graph = networkx.read_graphml(f"{folder}/graph.graphml", force_multigraph=True)
expect(set(graph.nodes), set(reference.nodes), "GraphML nodes")
expect(graph.number_of_edges(), len(reference.edges), "GraphML edges")
for node, values in graph.nodes(data=True):
    expect_same(values, reference.nodes[node], f"GraphML node {node}", skip=("id",))
for source, target, values in graph.edges(data=True):
    expected = reference.edges[values["key"]]
    expect((source, target), (expected["source"], expected["target"]), "GraphML ends")
    expect_same(values, expected, f"GraphML edge {values['key']}", skip=("source", "target"))
networkx.write_graphml(graph, f"{folder}/networkx.graphml")

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    graph = networkx.read_graphml(f"{folder}/graph.yed.graphml", force_multigraph=True)
expect(graph.number_of_edges(), len(reference.edges), "yEd GraphML edges")

graph = networkx.read_gexf(f"{folder}/graph.gexf")
expect(set(graph.nodes), set(reference.nodes), "GEXF nodes")
expect(graph.number_of_edges(), len(reference.edges), "GEXF edges")
edges = {values["id"]: (source, target, values) for source, target, values in graph.edges(data=True)}
for key, expected in reference.edges.items():
    source, target, values = edges[key]
    expect((source, target), (expected["source"], expected["target"]), f"GEXF edge {key}")
    expect_same(values, expected, f"GEXF edge {key}", skip=("source", "target", "key"))
    if expected.get("date") and len(expected["date"]) == 10:
        expect([tuple(spell) for spell in values["spells"]], [(expected["date"], expected["date"])], f"GEXF spell of {key}")

graph = networkx.read_pajek(f"{folder}/graph.net")
expect(graph.number_of_nodes(), len(reference.nodes), "Pajek nodes")

with open(f"{folder}/graph.cyjs", encoding="utf-8") as file:
    data = json.load(file)
expect([node["data"]["id"] for node in data["elements"]["nodes"]], list(reference.nodes), "Cytoscape nodes")
for edge in data["elements"]["edges"]:
    values = edge["data"]
    expect_same(values, reference.edges[values["id"]], f"Cytoscape edge {values['id']}", skip=("key", "type"))
print("networkx", networkx.__version__)

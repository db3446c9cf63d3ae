"""pandas reads the CSV tables, the ledger and the CAMEO events."""

import json
import sys

import pandas

from reference import Reference, expect

folder = sys.argv[1]
reference = Reference(f"{folder}/graph.json")


def table(name):
    return pandas.read_csv(f"{folder}/{name}", dtype=str, keep_default_na=False)


nodes = table("graph.nodes.csv").set_index("id")
edges = table("graph.edges.csv").set_index("id")
expect(list(nodes.index), list(reference.nodes), "CSV nodes")
expect(list(edges.index), list(reference.edges), "CSV edges")
for key, edge in reference.edges.items():
    row = edges.loc[key]
    expect((row["source"], row["target"], row["type"]), (edge["source"], edge["target"], edge["type"]), f"CSV edge {key}")
    expect(row["date"], edge.get("date") or "", f"CSV date of {key}")
    expect(json.loads(row["evidence"] or "[]"), edge.get("evidence") or [], f"CSV evidence of {key}")

ledger = table("graph.ledger.csv")
occurrences = {(edge.get("occurrence", edge["key"]), edge["type"]) for edge in reference.edges.values()}
expect(len(ledger), len(occurrences), "ledger rows")
dates = [date for date in ledger["date"] if date]
expect([date[:4] for date in dates], sorted(date[:4] for date in dates), "ledger order")
expect(any(cell.startswith(("=", "+", "@")) for cell in ledger.to_numpy().flatten()), False, "formula in the ledger")

events = table("graph.cameo.csv")
states = {"AFFILIATED_WITH", "LOCATED_IN", "ATTENDED"}
expect(len(events), sum(edge["type"] not in states for edge in reference.edges.values()), "CAMEO rows")
print("pandas", pandas.__version__)

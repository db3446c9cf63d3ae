"""Kuzu runs the Cypher script, and loads the CSV tables in bulk."""

import csv
import sys

import kuzu

from reference import Reference, expect

folder = sys.argv[1]
reference = Reference(f"{folder}/graph.json")


def column_type(value):
    if isinstance(value, bool):
        return "BOOL"
    if isinstance(value, int):
        return "INT64"
    if isinstance(value, float):
        return "DOUBLE"
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return "STRING[]"
    return "STRING"


def columns(items, skip):
    types = {}
    for item in items:
        for key, value in item.items():
            if key not in skip and value is not None:
                types[key] = column_type(value)
    return "".join(f", `{key}` {kind}" for key, kind in sorted(types.items()))


def count(connection, query):
    return connection.execute(query).get_next()[0]


connection = kuzu.Connection(kuzu.Database(":memory:"))
label = {id: node["labels"][0] for id, node in reference.nodes.items()}
for name in sorted(set(label.values())):
    nodes = [node for node in reference.nodes.values() if node["labels"][0] == name]
    connection.execute(f"CREATE NODE TABLE `{name}`(id STRING PRIMARY KEY{columns(nodes, ('id', 'labels'))})")
for name in sorted({edge["type"] for edge in reference.edges.values()}):
    edges = [edge for edge in reference.edges.values() if edge["type"] == name]
    pairs = sorted({(label[edge["source"]], label[edge["target"]]) for edge in edges})
    ends = ", ".join(f"FROM `{source}` TO `{target}`" for source, target in pairs)
    properties = columns(edges, ("source", "target", "key", "type"))
    connection.execute(f"CREATE REL TABLE `{name}`({ends}, id STRING{properties})")
with open(f"{folder}/graph.cypher", encoding="utf-8") as file:
    for statement in file:
        connection.execute(statement)
expect(count(connection, "MATCH (n) RETURN count(*)"), len(reference.nodes), "script nodes")
expect(count(connection, "MATCH ()-[r]->() RETURN count(*)"), len(reference.edges), "script edges")
rows = connection.execute("MATCH (a)-[r]->(b) RETURN r.id, a.id, b.id, r.date, r.status")
while rows.has_next():
    key, source, target, date, status = rows.get_next()
    edge = reference.edges[key]
    expect((source, target), (edge["source"], edge["target"]), f"script edge {key}")
    expect((date, status), (edge.get("date"), edge.get("status")), f"script values of {key}")



def copy_with_ends_first(path, copy):
    """Kuzu wants the ends of a relationship in the first two columns."""
    with open(path, encoding="utf-8", newline="") as source:
        rows = list(csv.reader(source))
    order = [rows[0].index("source"), rows[0].index("target")]
    order += [index for index in range(len(rows[0])) if index not in order]
    with open(copy, "w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([row[index] for index in order] for row in rows)
    return [rows[0][index] for index in order]


def texts(names):
    return ", ".join(f"`{name}` STRING" for name in names)


bulk = kuzu.Connection(kuzu.Database(":memory:"))
with open(f"{folder}/graph.nodes.csv", encoding="utf-8", newline="") as file:
    names = next(csv.reader(file))
bulk.execute(f"CREATE NODE TABLE Entity({texts(names)}, PRIMARY KEY (id))")
bulk.execute(f"COPY Entity FROM '{folder}/graph.nodes.csv' (HEADER=true, PARALLEL=false)")
names = copy_with_ends_first(f"{folder}/graph.edges.csv", f"{folder}/kuzu.csv")
bulk.execute(f"CREATE REL TABLE Relation(FROM Entity TO Entity, {texts(names[2:])})")
bulk.execute(f"COPY Relation FROM '{folder}/kuzu.csv' (HEADER=true, PARALLEL=false)")
expect(count(bulk, "MATCH (n) RETURN count(*)"), len(reference.nodes), "bulk nodes")
expect(count(bulk, "MATCH ()-[r]->() RETURN count(*)"), len(reference.edges), "bulk edges")
print("kuzu", kuzu.__version__)

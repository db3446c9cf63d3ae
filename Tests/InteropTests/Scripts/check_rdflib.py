"""rdflib reads Turtle and JSON-LD: the same resources, with dates as exact as they are."""

import sys
from urllib.parse import quote

import rdflib
from rdflib.namespace import RDF, XSD

from reference import Reference, expect

folder = sys.argv[1]
reference = Reference(f"{folder}/graph.json")
own = rdflib.Namespace("urn:parley:vocabulary:")
schema = rdflib.Namespace("https://schema.org/")
prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
for form, name in (("turtle", "graph.ttl"), ("json-ld", "graph.jsonld")):
    graph = rdflib.Graph().parse(f"{folder}/{name}", format=form)
    expect(len(set(graph.subjects(own.id))), len(reference.nodes), f"{form} nodes")
    expect(len(set(graph.subjects(own.source))), len(reference.edges), f"{form} edges")
    for key, edge in reference.edges.items():
        subject = rdflib.URIRef("urn:parley:relationship:" + quote(key, safe="-_."))
        expect(graph.value(subject, RDF.type), own[quote(edge["type"], safe="-_.")], f"{form} type of {key}")
        expect(graph.value(subject, own.source), rdflib.URIRef("urn:parley:node:" + quote(edge["source"], safe="-_.")), f"{form} {key}")
        expect(len(list(graph.objects(subject, prov.wasDerivedFrom))), len(edge.get("evidence") or []), f"{form} evidence of {key}")
        if edge.get("date"):
            start = edge["date"].split("/")[0]
            kind = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}[len(start)]
            actual = graph.value(subject, schema.startDate)
            expect((str(actual), actual.datatype), (start, kind), f"{form} date of {key}")
    for id, node in reference.nodes.items():
        subject = rdflib.URIRef("urn:parley:node:" + quote(id, safe="-_."))
        names = {str(name) for name in graph.objects(subject, schema.alternateName)}
        expect(names, set(node.get("aliases") or []), f"{form} aliases of {id}")
print("rdflib", rdflib.__version__)

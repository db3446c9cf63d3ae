"""What the other scripts compare with: the graph as our node-link JSON tells it, read with Python's own json module."""

import json
import sys


class Reference:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        self.data = data
        self.nodes = {node["id"]: node for node in data["nodes"]}
        self.edges = {edge["key"]: edge for edge in data["edges"]}


def expect(actual, expected, what):
    if actual != expected:
        sys.exit(f"{what}: {actual!r} instead of {expected!r}")


def expect_same(values, properties, what, skip=()):
    """Every property arrives: lists and maps as JSON text, whole numbers perhaps as floats, all else as it was."""
    for key, expected in properties.items():
        if key in skip or expected is None:
            continue
        actual = values.get(key)
        if isinstance(expected, (list, dict)) and isinstance(actual, str):
            actual = json.loads(actual)
        expect(actual, expected, f"{what}, {key}")

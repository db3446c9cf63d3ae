package import GraphModel

/// Reads GraphML: our own dialect whole, others with their typed attributes; of yEd's graphics the labels.
///
/// Nested graphs are read flat; ports and hyperedges are refused.
package final class GraphMLReader: XMLVisitor {
    private struct Key {
        var name: String
        var type: String
        var isJSON: Bool
        var defaultText: String?
        var domain: String
    }

    private struct Element {
        var isNode: Bool
        var id: String
        var source = ""
        var target = ""
        var values: [String: PropertyValue] = [:]
    }

    private var graph = PropertyGraph()
    private var nodes: [String: NodeID] = [:]
    private var keys: [String: Key] = [:]
    /// The nodes and edges that are open: more than one where graphs are nested.
    private var open: [Element] = []
    /// Edges that stand before their nodes.
    private var waiting: [Element] = []
    private var currentKey: String?
    private var buffer = ""
    private var hasGraph = false

    package static func read(_ bytes: [UInt8], path: String) throws(GraphFormatError) -> PropertyGraph {
        let reader = GraphMLReader()
        try XMLReader.read(bytes, path: path, visitor: reader)
        return try reader.result(path)
    }

    package static func read(file path: String) throws(GraphFormatError) -> PropertyGraph {
        let reader = GraphMLReader()
        try XMLReader.read(file: path, visitor: reader)
        return try reader.result(path)
    }

    private func result(_ path: String) throws(GraphFormatError) -> PropertyGraph {
        if !hasGraph { throw .malformed(path: path, line: 1, column: 1, reason: "there is no <graph> element") }
        return graph
    }

    package func start(_ element: String, _ attributes: XMLAttributes) throws(XMLProblem) {
        buffer = ""
        switch element {
        case "key": startKey(attributes)
        case "graph": hasGraph = true
        case "node": open.append(Element(isNode: true, id: try required("id", attributes["id"], of: element)))
        case "edge": try startEdge(attributes)
        case "data": currentKey = attributes["key"]
        case "port", "hyperedge": throw XMLProblem("<\(element)> is not supported")
        default: break
        }
    }

    package func end(_ element: String) throws(XMLProblem) {
        switch element {
        case "default": if let currentKey { keys[currentKey]?.defaultText = buffer }
        case "key": currentKey = nil
        case "data": try endData()
        case "NodeLabel", "EdgeLabel": setLabel()
        case "node": try endNode()
        case "edge": try endEdge()
        case "graphml": for edge in waiting { try createRelationship(edge) }
        default: break
        }
    }

    package func text(_ text: String) { buffer += text }

    // MARK: Keys and data

    private func startKey(_ attributes: XMLAttributes) {
        guard let id = attributes["id"] else { return }
        currentKey = id
        keys[id] = Key(
            name: attributes["attr.name"] ?? "", type: attributes["attr.type"] ?? "string",
            isJSON: TypedText.isJSON(id: id, name: attributes["attr.name"] ?? ""),
            domain: attributes["for"] ?? "all")
    }

    private func endData() throws(XMLProblem) {
        defer { currentKey = nil }
        guard !open.isEmpty, let currentKey else { return }
        guard let key = keys[currentKey] else { throw XMLProblem("the data's key '\(currentKey)' is not declared") }
        if !key.name.isEmpty { open[open.count - 1].values[key.name] = try value(buffer, key) }
    }

    private func value(_ text: String, _ key: Key) throws(XMLProblem) -> PropertyValue {
        try TypedText.value(text, type: key.type, isJSON: key.isJSON, name: key.name)
    }

    /// The first label that yEd draws names a node that has no name, and gives an edge its type.
    private func setLabel() {
        guard let element = open.last else { return }
        let key = element.isNode ? GraphVocabulary.Key.name : "type"
        let label = TypedText.trimmed(buffer)
        if element.values[key] == nil, !label.isEmpty { open[open.count - 1].values[key] = .string(label) }
        buffer = ""
    }

    private func required(_ name: String, _ value: String?, of element: String) throws(XMLProblem) -> String {
        guard let value else { throw XMLProblem("<\(element)> has no \(name)") }
        return value
    }

    // MARK: Elements

    private func startEdge(_ attributes: XMLAttributes) throws(XMLProblem) {
        var edge = Element(isNode: false, id: attributes["id"] ?? "")
        edge.source = try required("source", attributes["source"], of: "edge")
        edge.target = try required("target", attributes["target"], of: "edge")
        open.append(edge)
    }

    private func endNode() throws(XMLProblem) {
        guard let node = open.popLast() else { return }
        if nodes[node.id] != nil { throw XMLProblem("a node '\(node.id)' was there before") }
        var values = try withDefaults(node.values, "node")
        let labels = values.removeValue(forKey: "labels")
        if labels != nil || values["name"] != nil { values["label"] = nil }
        var properties = Self.properties(values)
        properties[GraphVocabulary.Key.id] = .string(node.id)
        nodes[node.id] = graph.createNode(labels: labels?.texts ?? [], properties: properties)
    }

    private func endEdge() throws(XMLProblem) {
        guard let edge = open.popLast() else { return }
        if nodes[edge.source] != nil, nodes[edge.target] != nil { try createRelationship(edge) } else { waiting.append(edge) }
    }

    private func createRelationship(_ edge: Element) throws(XMLProblem) {
        guard let source = nodes[edge.source] else { throw XMLProblem("the edge's source '\(edge.source)' is not among the nodes") }
        guard let target = nodes[edge.target] else { throw XMLProblem("the edge's target '\(edge.target)' is not among the nodes") }
        var values = try withDefaults(edge.values, "edge")
        let type = values.removeValue(forKey: "type") ?? values["interaction"] ?? values["label"]
        let key = values.removeValue(forKey: "key")?.stringValue ?? edge.id
        values["interaction"] = nil
        values["label"] = nil
        var properties = Self.properties(values)
        properties[GraphVocabulary.Key.id] = key.isEmpty ? nil : .string(key)
        graph.createRelationship(type?.stringValue ?? "RELATED", from: source, to: target, properties: properties)
    }

    private func withDefaults(_ values: [String: PropertyValue], _ domain: String) throws(XMLProblem) -> [String: PropertyValue] {
        var values = values
        for key in keys.values where key.domain == domain || key.domain == "all" {
            if let text = key.defaultText, values[key.name] == nil { values[key.name] = try value(text, key) }
        }
        return values
    }

    private static func properties(_ values: [String: PropertyValue]) -> [String: PropertyValue] {
        Dictionary(uniqueKeysWithValues: values.map { (ReservedKeys.unescaped($0), $1) })
    }
}

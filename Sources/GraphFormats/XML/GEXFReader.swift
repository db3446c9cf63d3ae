import GraphModel

/// Reads GEXF of any version: typed attributes, labels, and the spells of edges that have no date attribute.
final class GEXFReader: XMLVisitor {
    private struct Attribute {
        let name: String
        let type: String
        let isJSON: Bool
    }

    private struct Element {
        var id: String
        var label: String?
        var source = ""
        var target = ""
        var values: [String: PropertyValue] = [:]
        /// First and last day of the spells.
        var days: [String] = []
    }

    private var graph = PropertyGraph()
    private var nodes: [String: NodeID] = [:]
    private var attributes: [String: [String: Attribute]] = [:]
    private var currentClass = ""
    /// More than one where nodes are nested.
    private var openNodes: [Element] = []
    private var openEdge: Element?
    private var hasGraph = false

    static func read(_ bytes: [UInt8], path: String) throws(GraphFormatError) -> PropertyGraph {
        let reader = GEXFReader()
        try XMLReader.read(bytes, path: path, visitor: reader)
        return try reader.result(path)
    }

    static func read(file path: String) throws(GraphFormatError) -> PropertyGraph {
        let reader = GEXFReader()
        try XMLReader.read(file: path, visitor: reader)
        return try reader.result(path)
    }

    private func result(_ path: String) throws(GraphFormatError) -> PropertyGraph {
        if !hasGraph { throw .malformed(path: path, line: 1, column: 1, reason: "there is no <graph> element") }
        return graph
    }

    func start(_ element: String, _ attributes: XMLAttributes) throws(XMLProblem) {
        switch element {
        case "graph": hasGraph = true
        case "attributes": currentClass = attributes["class"] ?? ""
        case "attribute": declare(attributes)
        case "node":
            guard let id = attributes["id"] else { throw XMLProblem("<node> has no id") }
            openNodes.append(Element(id: id, label: attributes["label"]))
        case "edge": try startEdge(attributes)
        case "attvalue": try addValue(attributes)
        case "spell": openEdge?.days += [attributes["start"], attributes["end"]].compactMap { $0 }
        default: break
        }
    }

    func end(_ element: String) throws(XMLProblem) {
        switch element {
        case "node": try endNode()
        case "edge": try endEdge()
        default: break
        }
    }

    func text(_ text: String) {}

    private func declare(_ declared: XMLAttributes) {
        guard let id = declared["id"] else { return }
        attributes[currentClass, default: [:]][id] = Attribute(
            name: declared["title"] ?? id, type: declared["type"] ?? "string",
            isJSON: TypedText.isJSON(id: id, name: declared["title"] ?? id))
    }

    private func startEdge(_ attributes: XMLAttributes) throws(XMLProblem) {
        guard let source = attributes["source"], let target = attributes["target"] else {
            throw XMLProblem("<edge> has no source or no target")
        }
        var edge = Element(id: attributes["id"] ?? "", label: attributes["kind"] ?? attributes["label"], source: source, target: target)
        edge.days = [attributes["start"], attributes["end"]].compactMap { $0 }
        openEdge = edge
    }

    private func addValue(_ value: XMLAttributes) throws(XMLProblem) {
        guard let id = value["for"] ?? value["id"], let text = value["value"] else { return }
        let declared = attributes[openEdge == nil ? "node" : "edge"]?[id]
        guard let declared else { throw XMLProblem("the value's attribute '\(id)' is not declared") }
        let typed = try TypedText.value(text, type: declared.type, isJSON: declared.isJSON, name: declared.name)
        if openEdge != nil {
            openEdge?.values[declared.name] = typed
        } else if !openNodes.isEmpty {
            openNodes[openNodes.count - 1].values[declared.name] = typed
        }
    }

    private func endNode() throws(XMLProblem) {
        guard var node = openNodes.popLast() else { return }
        if nodes[node.id] != nil { throw XMLProblem("a node '\(node.id)' was there before") }
        let labels = node.values.removeValue(forKey: "labels")
        var properties = Self.properties(node.values)
        properties[GraphVocabulary.Key.id] = .string(node.id)
        if labels == nil, properties[GraphVocabulary.Key.name] == nil {
            properties[GraphVocabulary.Key.name] = node.label.map { .string($0) }
        }
        nodes[node.id] = graph.createNode(labels: labels?.texts ?? [], properties: properties)
    }

    private func endEdge() throws(XMLProblem) {
        guard var edge = openEdge else { return }
        openEdge = nil
        guard let source = nodes[edge.source], let target = nodes[edge.target] else {
            throw XMLProblem("an end of the edge from '\(edge.source)' to '\(edge.target)' is not among the nodes")
        }
        let type = edge.values.removeValue(forKey: "type")?.stringValue ?? edge.label ?? "RELATED"
        var properties = Self.properties(edge.values)
        if !edge.id.isEmpty { properties[GraphVocabulary.Key.id] = .string(edge.id) }
        if properties[GraphVocabulary.Key.date] == nil, let first = edge.days.min(), let last = edge.days.max() {
            properties[GraphVocabulary.Key.date] = .string(first == last ? first : "\(first)/\(last)")
        }
        graph.createRelationship(type, from: source, to: target, properties: properties)
    }

    private static func properties(_ values: [String: PropertyValue]) -> [String: PropertyValue] {
        Dictionary(uniqueKeysWithValues: values.map { (ReservedKeys.unescaped($0), $1) })
    }
}

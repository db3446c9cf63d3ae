package import GraphModel

/// Reads node-link JSON: `nodes`, and `edges` or `links`, in any order.
package struct NodeLinkReader {
    private var graph = PropertyGraph()
    private var nodes: [String: NodeID] = [:]

    /// Cost: one pass over the bytes, two over relationships that stand before the nodes.
    package static func read(_ bytes: [UInt8], path: String) throws(GraphFormatError) -> PropertyGraph {
        var reader = NodeLinkReader()
        try reader.read(JSONScanner(bytes, path: path))
        return reader.graph
    }

    private mutating func read(_ start: JSONScanner) throws(GraphFormatError) {
        var scanner = start
        var earlyEdges: [Int] = []
        var hasNodes = false
        var reader = self
        try scanner.readObject { scanner, key throws(GraphFormatError) in
            switch key {
            case "nodes":
                hasNodes = true
                try scanner.readArray { scanner throws(GraphFormatError) in try reader.readNode(&scanner) }
            case "edges" where hasNodes, "links" where hasNodes:
                try scanner.readArray { scanner throws(GraphFormatError) in try reader.readRelationship(&scanner) }
            case "edges", "links":
                _ = scanner.peek()
                earlyEdges.append(scanner.position)
                _ = try scanner.readValue()
            default: _ = try scanner.readValue()
            }
        }
        try scanner.expectEnd()
        if !hasNodes { throw scanner.error("the graph has no \"nodes\"", at: 0) }
        for position in earlyEdges {
            scanner.position = position
            try scanner.readArray { scanner throws(GraphFormatError) in try reader.readRelationship(&scanner) }
        }
        self = reader
    }

    private mutating func readNode(_ scanner: inout JSONScanner) throws(GraphFormatError) {
        _ = scanner.peek()
        let start = scanner.position
        var id: String?
        var labels: [String] = []
        var properties: [String: PropertyValue] = [:]
        try scanner.readObject { scanner, key throws(GraphFormatError) in
            let value = try scanner.readValue()
            switch key {
            case "id": id = Self.name(value)
            case "labels": labels = value.listValue?.compactMap(\.stringValue) ?? []
            default: properties[ReservedKeys.unescaped(key)] = value == .null ? nil : value
            }
        }
        guard let id else { throw scanner.error("the node has no \"id\"", at: start) }
        guard nodes[id] == nil else { throw scanner.error("a node '\(id)' was there before", at: start) }
        properties[GraphVocabulary.Key.id] = .string(id)
        nodes[id] = graph.createNode(labels: labels, properties: properties)
    }

    private mutating func readRelationship(_ scanner: inout JSONScanner) throws(GraphFormatError) {
        _ = scanner.peek()
        let start = scanner.position
        var source: String?
        var target: String?
        var type = ""
        var properties: [String: PropertyValue] = [:]
        try scanner.readObject { scanner, key throws(GraphFormatError) in
            let value = try scanner.readValue()
            switch key {
            case "source": source = Self.name(value)
            case "target": target = Self.name(value)
            case "type": type = value.stringValue ?? ""
            case "key": properties[GraphVocabulary.Key.id] = value.stringValue.map { .string($0) }
            default: properties[ReservedKeys.unescaped(key)] = value == .null ? nil : value
            }
        }
        try graph.createRelationship(
            type.isEmpty ? "RELATED" : type, from: end(source, "source", scanner, start), to: end(target, "target", scanner, start),
            properties: properties)
    }

    private func end(_ name: String?, _ role: String, _ scanner: JSONScanner, _ start: Int) throws(GraphFormatError) -> NodeID {
        guard let name else { throw scanner.error("the edge has no \"\(role)\"", at: start) }
        guard let node = nodes[name] else { throw scanner.error("the edge's \(role) '\(name)' is not among the nodes", at: start) }
        return node
    }

    /// The textual id in a value; other tools number their nodes.
    private static func name(_ value: PropertyValue) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        default: nil
        }
    }
}

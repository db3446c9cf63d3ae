import GraphModel

/// Reads a table of nodes (`id` and any other columns, `labels` or `label`) and one of edges (`source`, `target`, `type`, …).
struct CSVGraphReader {
    /// Columns whose cells stay text, whatever they look like: `2025` is a date.
    private static let textKeys: Set<String> = [
        "name", "title", "status", "date", "dateText", "dateBasis", "place", "topic", "role", "text", "occurrence", "rule", "url", "source",
    ]

    private var graph = PropertyGraph()
    private var nodes: [String: NodeID] = [:]

    static func read(
        nodes: [UInt8], _ nodePath: String, edges: [UInt8], _ edgePath: String
    ) throws(GraphFormatError) -> PropertyGraph {
        var reader = CSVGraphReader()
        try reader.readNodes(CSVScanner(nodes, path: nodePath))
        try reader.readEdges(CSVScanner(edges, path: edgePath))
        return reader.graph
    }

    private mutating func readNodes(_ start: CSVScanner) throws(GraphFormatError) {
        var scanner = start
        let header = try Self.header(&scanner, needs: ["id"])
        while let row = try scanner.nextRow() {
            if row == [""] { continue }
            var cells = try Self.cells(header, row, scanner)
            guard let id = cells["id"], !id.isEmpty else { throw scanner.error("the node has no id") }
            guard nodes[id] == nil else { throw scanner.error("a node '\(id)' was there before") }
            let labels = cells.removeValue(forKey: "labels") ?? cells.removeValue(forKey: "label") ?? ""
            nodes[id] = graph.createNode(labels: labels.split(separator: ";").map(String.init), properties: Self.properties(cells))
        }
    }

    private mutating func readEdges(_ start: CSVScanner) throws(GraphFormatError) {
        var scanner = start
        let header = try Self.header(&scanner, needs: ["source", "target"])
        while let row = try scanner.nextRow() {
            if row == [""] { continue }
            var cells = try Self.cells(header, row, scanner)
            let source = try node(cells.removeValue(forKey: "source"), scanner)
            let target = try node(cells.removeValue(forKey: "target"), scanner)
            let type = cells.removeValue(forKey: "type") ?? ""
            graph.createRelationship(type.isEmpty ? "RELATED" : type, from: source, to: target, properties: Self.properties(cells))
        }
    }

    private func node(_ id: String?, _ scanner: CSVScanner) throws(GraphFormatError) -> NodeID {
        guard let id, let node = nodes[id] else { throw scanner.error("the edge's end '\(id ?? "")' is not among the nodes") }
        return node
    }

    private static func header(_ scanner: inout CSVScanner, needs keys: [String]) throws(GraphFormatError) -> [String] {
        let header = try scanner.nextRow() ?? []
        for key in keys where !header.contains(key) { throw scanner.error("the table has no column '\(key)'") }
        return header
    }

    private static func cells(_ header: [String], _ row: [String], _ scanner: CSVScanner) throws(GraphFormatError) -> [String: String] {
        if row.count > header.count { throw scanner.error("the row has \(row.count) cells, the header \(header.count)") }
        return Dictionary(zip(header, row.map(CSVFormula.restored)), uniquingKeysWith: { $1 })
    }

    /// Empty cells are missing values.
    private static func properties(_ cells: [String: String]) -> [String: PropertyValue] {
        var properties: [String: PropertyValue] = [:]
        for (key, cell) in cells where !cell.isEmpty {
            let name = ReservedKeys.unescaped(key)
            properties[name] = textKeys.contains(name) || key == "id" ? .string(cell) : value(cell)
        }
        return properties
    }

    /// What a cell looks like: a number, a truth value, a JSON list or map, else text.
    private static func value(_ cell: String) -> PropertyValue {
        guard let first = cell.utf8.first, "-0123456789tf[{".utf8.contains(first), let value = PropertyValue(jsonText: cell), value != .null
        else { return .string(cell) }
        return value
    }
}

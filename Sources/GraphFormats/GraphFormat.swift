/// The file formats of graphs. The raw value is the usual ending of a file name and the format's name on the command line.
public enum GraphFormat: String, Sendable, Hashable, CaseIterable {
    case nodeLinkJSON = "json"
    case graphML = "graphml"
    case yEdGraphML = "yed.graphml"
    case gexf
    case dot
    case csv
    case neo4jCSV = "neo4j.csv"
    case ledgerCSV = "ledger.csv"
    case cameoCSV = "cameo.csv"
    case cypher
    case cytoscapeJSON = "cyjs"
    case jsonGraph = "jgf.json"
    case mermaid = "mmd"
    case pajek = "net"
    case turtle = "ttl"
    case jsonLD = "jsonld"
    case followTheMoney = "ftm.jsonl"
    case ploverEvents = "plover.jsonl"

    /// The format that goes by the end of a file name: the longest ending that fits, in any case. Nil where none does.
    public init?(path: String) {
        let name = path.lowercased()
        let fitting = Self.allCases.flatMap { format in format.fileExtensions.map { (format, $0) } }.filter { name.hasSuffix("." + $0.1) }
        guard let best = fitting.max(by: { $0.1.utf8.count < $1.1.utf8.count }) else { return nil }
        self = best.0
    }

    /// The format that goes by a file extension without its dot (`json`, `yed.graphml`), in any case.
    public init?(fileExtension: String) {
        self.init(path: "." + fileExtension)
    }

    /// The usual ending of a file name, without the dot in front.
    public var fileExtension: String { rawValue }

    /// All endings that mean this format.
    public var fileExtensions: [String] {
        switch self {
        case .dot: ["dot", "gv"]
        case .cytoscapeJSON: ["cyjs", "cytoscape.json"]
        case .mermaid: ["mmd", "mermaid"]
        case .cypher: ["cypher", "cql"]
        default: [rawValue]
        }
    }

    /// What people call it.
    public var title: String {
        switch self {
        case .nodeLinkJSON: "node-link JSON"
        case .graphML: "GraphML"
        case .yEdGraphML: "GraphML for yEd"
        case .gexf: "GEXF 1.3"
        case .dot: "DOT"
        case .csv: "CSV of nodes and edges"
        case .neo4jCSV: "CSV for neo4j-admin import"
        case .ledgerCSV: "ledger CSV"
        case .cameoCSV: "CAMEO event CSV"
        case .cypher: "Cypher script"
        case .cytoscapeJSON: "Cytoscape JSON"
        case .jsonGraph: "JSON Graph Format"
        case .mermaid: "Mermaid"
        case .pajek: "Pajek"
        case .turtle: "RDF Turtle"
        case .jsonLD: "JSON-LD"
        case .followTheMoney: "FollowTheMoney JSON lines"
        case .ploverEvents: "PLOVER event JSON lines"
        }
    }

    /// Whether ``GraphFile/read(_:format:)`` understands it.
    public var isReadable: Bool {
        switch self {
        case .nodeLinkJSON, .graphML, .yEdGraphML, .gexf, .dot, .csv: true
        default: false
        }
    }

    /// The files that make up the graph: one, or one for the nodes and one for the relationships.
    var parts: [GraphPart] {
        switch self {
        case .csv, .neo4jCSV: [.nodes, .relationships]
        default: [.whole]
        }
    }
}

/// What a file holds of a graph. In formats of two files, `graph.csv` stands for `graph.nodes.csv` and `graph.edges.csv`.
enum GraphPart: String, CaseIterable {
    case whole = ""
    case nodes = ".nodes"
    case relationships = ".edges"

    /// The path of this part of the graph that a path stands for.
    func path(_ path: String, _ format: GraphFormat) -> String {
        guard self != .whole, let ending = format.fileExtensions.first(where: { path.lowercased().hasSuffix("." + $0) }) else {
            return path
        }
        var stem = path.dropLast(ending.count + 1)
        for part in Self.allCases where part != .whole && stem.hasSuffix(part.rawValue) { stem = stem.dropLast(part.rawValue.count) }
        return "\(stem)\(rawValue).\(ending)"
    }
}

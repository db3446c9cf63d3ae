public import GraphModel

/// Graphs in files, in the format that the file's name tells.
public enum GraphFile {
    /// Reads a graph; `-` is standard input, as node-link JSON unless another format is given.
    ///
    /// Throws where the file cannot be read, or breaks the rules of its format (with line and column).
    public static func read(_ path: String, format: GraphFormat? = nil) throws(GraphFormatError) -> PropertyGraph {
        let format = try resolve(format, path)
        if format == .csv {
            let nodes = GraphPart.nodes.path(path, format)
            let edges = GraphPart.relationships.path(path, format)
            return try CSVGraphReader.read(nodes: FileAccess.read(nodes), nodes, edges: FileAccess.read(edges), edges)
        }
        switch format {
        case .graphML, .yEdGraphML: return try GraphMLReader.read(file: path)
        case .gexf: return try GEXFReader.read(file: path)
        default: return try parse(try FileAccess.read(path), as: format, path: path)
        }
    }

    /// The graph that the bytes of a file hold; formats of several files are read from their paths only. `path` is named in errors.
    public static func parse(
        _ bytes: [UInt8], as format: GraphFormat, path: String = "input"
    ) throws(GraphFormatError) -> PropertyGraph {
        switch format {
        case .nodeLinkJSON: return try NodeLinkReader.read(bytes, path: path)
        case .graphML, .yEdGraphML: return try GraphMLReader.read(bytes, path: path)
        case .gexf: return try GEXFReader.read(bytes, path: path)
        case .dot: return try DOTReader.read(bytes, path: path)
        default: throw .writeOnly(format)
        }
    }

    /// Writes a graph; `-` is standard output, as node-link JSON unless another format is given. Returns the paths of the files written:
    /// `graph.csv` becomes `graph.nodes.csv` and `graph.edges.csv`.
    ///
    /// Each file appears whole or not at all: where this throws, a file that stood there before is untouched.
    @discardableResult
    public static func write(
        _ graph: PropertyGraph, to path: String, format: GraphFormat? = nil, options: ExportOptions = ExportOptions()
    ) throws(GraphFormatError) -> [String] {
        let format = try resolve(format, path)
        let exported = ExportedGraph(options.edges == .merged ? graph.mergingParallelRelationships() : graph)
        var paths: [String] = []
        for part in format.parts {
            paths.append(path == "-" ? path : part.path(path, format))
            try FileAccess.write(paths[paths.count - 1]) { write(exported, as: format, part, to: &$0, options) }
        }
        return paths
    }

    /// The content of the file that ``write(_:to:format:options:)`` would write; of both files, one after the other, where there are two.
    public static func text(of graph: PropertyGraph, as format: GraphFormat, options: ExportOptions = ExportOptions()) -> String {
        let exported = ExportedGraph(options.edges == .merged ? graph.mergingParallelRelationships() : graph)
        var output = TextOutput()
        for part in format.parts { write(exported, as: format, part, to: &output, options) }
        return output.text()
    }

    private static func write(
        _ graph: ExportedGraph, as format: GraphFormat, _ part: GraphPart, to output: inout TextOutput, _ options: ExportOptions
    ) {
        switch format {
        case .nodeLinkJSON: NodeLinkWriter.write(graph, to: &output, options)
        case .graphML: GraphMLWriter.write(graph, to: &output, options)
        case .yEdGraphML: GraphMLWriter.write(graph, to: &output, options, graphics: YEdGraphics())
        case .gexf: GEXFWriter.write(graph, to: &output, options)
        case .dot: DOTWriter.write(graph, to: &output)
        case .csv: CSVGraphWriter.write(graph, part, to: &output)
        case .neo4jCSV: Neo4jCSVWriter.write(graph, part, to: &output)
        case .ledgerCSV: LedgerWriter.write(graph, to: &output)
        case .cameoCSV: CAMEOWriter.write(graph, to: &output)
        case .cypher: CypherScriptWriter.write(graph, to: &output)
        case .cytoscapeJSON: CytoscapeWriter.write(graph, to: &output, options)
        case .jsonGraph: JSONGraphWriter.write(graph, to: &output, options)
        case .mermaid: MermaidWriter.write(graph, to: &output)
        case .pajek: PajekWriter.write(graph, to: &output)
        case .turtle: TurtleWriter.write(graph, to: &output)
        case .jsonLD: JSONLDWriter.write(graph, to: &output)
        case .followTheMoney: FollowTheMoneyWriter.write(graph, to: &output)
        case .ploverEvents: PLOVERWriter.write(graph, to: &output)
        }
    }

    private static func resolve(_ format: GraphFormat?, _ path: String) throws(GraphFormatError) -> GraphFormat {
        guard let format = format ?? (path == "-" ? .nodeLinkJSON : GraphFormat(path: path)) else { throw .unknownFormat(path) }
        return format
    }
}

public import GraphModel

/// Graphs in files, in the format that the file's name tells.
public enum GraphFile {
    /// Reads a graph; `-` is standard input, as node-link JSON unless another format is given.
    ///
    /// Throws where the file cannot be read, or breaks the rules of its format (with line and column).
    public static func read(_ path: String, format: GraphFormat? = nil) throws(GraphFormatError) -> PropertyGraph {
        let format = try resolve(format, path)
        return try parse(try FileAccess.read(path), as: format, path: path)
    }

    /// The graph that the bytes of a file hold. `path` is only named in errors.
    public static func parse(
        _ bytes: [UInt8], as format: GraphFormat, path: String = "input"
    ) throws(GraphFormatError) -> PropertyGraph {
        switch format {
        case .nodeLinkJSON: return try NodeLinkReader.read(bytes, path: path)
        case .graphML, .yEdGraphML: return try GraphMLReader.read(bytes, path: path)
        case .dot: throw .writeOnly(format)
        }
    }

    /// Writes a graph; `-` is standard output, as node-link JSON unless another format is given.
    ///
    /// The file appears whole or not at all: where this throws, a file that stood there before is untouched.
    public static func write(
        _ graph: PropertyGraph, to path: String, format: GraphFormat? = nil, options: ExportOptions = ExportOptions()
    ) throws(GraphFormatError) {
        let format = try resolve(format, path)
        try FileAccess.write(path) { output in
            write(graph, as: format, to: &output, options: options)
        }
    }

    /// The content of the file that ``write(_:to:format:options:)`` would write.
    public static func text(
        of graph: PropertyGraph, as format: GraphFormat, options: ExportOptions = ExportOptions()
    ) -> String {
        var output = TextOutput()
        write(graph, as: format, to: &output, options: options)
        return output.text()
    }

    private static func write(_ graph: PropertyGraph, as format: GraphFormat, to output: inout TextOutput, options: ExportOptions) {
        switch format {
        case .nodeLinkJSON: NodeLinkWriter.write(graph, to: &output, options: options)
        case .graphML: GraphMLWriter.write(graph, to: &output, options: options)
        case .yEdGraphML: GraphMLWriter.write(graph, to: &output, options: options, graphics: YEdGraphics())
        case .dot: DOTWriter.write(graph, to: &output, options: options)
        }
    }

    private static func resolve(_ format: GraphFormat?, _ path: String) throws(GraphFormatError) -> GraphFormat {
        guard let format = format ?? (path == "-" ? .nodeLinkJSON : GraphFormat(path: path)) else { throw .unknownFormat(path) }
        return format
    }
}

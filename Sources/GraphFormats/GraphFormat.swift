/// The file formats of graphs.
public enum GraphFormat: String, Sendable, Hashable, CaseIterable {
    case nodeLinkJSON = "json"
    case graphML = "graphml"
    case yEdGraphML = "yed.graphml"
    case dot

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

    /// The usual ending of a file name, without the dot in front; also the format's name on the command line.
    public var fileExtension: String { fileExtensions[0] }

    /// All endings that mean this format.
    public var fileExtensions: [String] {
        switch self {
        case .dot: ["dot", "gv"]
        default: [rawValue]
        }
    }

    /// What people call it.
    public var title: String {
        switch self {
        case .nodeLinkJSON: "node-link JSON"
        case .graphML: "GraphML"
        case .yEdGraphML: "GraphML for yEd"
        case .dot: "DOT"
        }
    }

    /// Whether ``GraphFile/read(_:format:)`` understands it.
    public var isReadable: Bool {
        switch self {
        case .nodeLinkJSON, .graphML, .yEdGraphML: true
        case .dot: false
        }
    }
}

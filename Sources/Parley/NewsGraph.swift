public import GraphFormats
public import GraphModel

/// A graph of people, organisations, countries, places and events, and of what they had to do with one another.
public struct NewsGraph: Sendable {
    /// The graph underneath, with every label, type and property.
    public let graph: PropertyGraph

    public init(_ graph: PropertyGraph) {
        self.graph = graph
    }

    /// Reads a graph file, in the format that its name tells; `-` is node-link JSON from standard input.
    public init(contentsOf path: String) throws(GraphFormatError) {
        self.init(try GraphFile.read(path))
    }

    /// How many nodes are no documents. Cost: one pass over the nodes.
    public var entityCount: Int {
        graph.nodeIDs.count { !graph.labels(of: $0).contains(GraphVocabulary.Label.document) }
    }

    public var relationshipCount: Int { graph.relationshipCount }

    /// Writes a graph file, in the format that its name tells; `-` is node-link JSON on standard output.
    ///
    /// - Throws: ``GraphFormatError``; a file that stood there before is then untouched.
    public func write(to path: String) throws(GraphFormatError) {
        try GraphFile.write(graph, to: path)
    }
}

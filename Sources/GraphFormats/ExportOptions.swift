/// Choices for writing a graph to a file.
public struct ExportOptions: Sendable, Hashable {
    /// What becomes of several relationships of one type between the same two nodes.
    public enum ParallelEdges: String, Sendable, Hashable, CaseIterable {
        /// Each stays an edge of its own.
        case parallel
        /// They become one edge with their count, their dates and all their evidence.
        case merged
    }

    public var edges: ParallelEdges
    /// Program and version, written where a format has a place for it.
    public var generator: String

    public init(edges: ParallelEdges = .parallel, generator: String = "parley 0.1.0") {
        self.edges = edges
        self.generator = generator
    }
}

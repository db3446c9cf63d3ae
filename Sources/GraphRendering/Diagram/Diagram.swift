package import GraphFormats
package import GraphModel

/// The part of a graph that a picture shows: entities, and one arc for all relationships of a pair with one type and status.
package struct Diagram: Sendable {
    package struct Node: Sendable {
        package let id: NodeID
        package let name: String
        /// The entity type.
        package let label: String
        package let aliases: [String]
        package let url: String?
        /// How often reports quote it, where those are not drawn as arcs.
        package let quotations: Int
    }

    /// The sentence behind a relationship.
    package struct Proof: Sendable {
        /// `27 Oct 2025`, empty where there is no date.
        package var date = ""
        package var status = ArcStatus.happened
        /// Empty where the graph has none.
        package var sentence = ""
        /// Name of the report.
        package var report = ""
        package var url: String?

        /// `27 Oct 2025, planned: “The sentence.” (report)`
        package var line: String {
            let head = (date.isEmpty ? "no date" : date) + (status == .happened ? "" : ", \(status)")
            return sentence.isEmpty ? head : "\(head): “\(sentence)” (\(report))"
        }
    }

    package struct Arc: Sendable {
        /// Indices into the diagram's nodes; in symmetric types the smaller comes first.
        package fileprivate(set) var source: Int
        package fileprivate(set) var target: Int
        package let type: String
        package let status: ArcStatus
        package var relationships: [RelationshipID]
        /// How many occurrences the relationships tell of.
        package var count = 1
        package var dates: [PartialDate] = []
        /// What an office is called.
        package var role: String?
        /// What proves the relationships.
        package var proofs: [Proof] = []
        /// The first proofs, one a line.
        package var evidence: String { proofs.prefix(20).map(\.line).joined(separator: "\n") }

        /// The first report with an address in the web.
        package var url: String? { proofs.lazy.compactMap(\.url).first }

        /// Its ends, the smaller first.
        package var pair: [Int] { [min(source, target), max(source, target)] }

        package var isSymmetric: Bool { GraphVocabulary.symmetricTypes.contains(type) }
        package var wording: RelationWording { .of(type) }
    }

    package private(set) var nodes: [Node]
    package private(set) var arcs: [Arc]
    /// What the picture leaves out.
    package var notes: [String]
    /// Index of the focus in `nodes`.
    package private(set) var focus: Int?

    /// The diagram that the options choose. Cost: one pass over the graph's relationships, or over the surroundings of the focus.
    ///
    /// Throws ``RenderingError/nothingToDraw`` where that is nothing.
    package init(_ graph: PropertyGraph, options: PictureOptions) throws(RenderingError) {
        var selection = GraphSelection(graph, options)
        selection.choose()
        if selection.nodes.isEmpty { throw .nothingToDraw }
        let builder = DiagramBuilder(graph, selection)
        nodes = builder.nodes
        arcs = builder.arcs
        notes = selection.notes
        focus = options.focus.first.flatMap { node in builder.nodes.firstIndex { $0.id == node } }
    }

    /// What the reports behind the arcs are called.
    package var reports: Set<String> { Set(arcs.flatMap { $0.proofs.map(\.report) }).subtracting([""]) }

    /// Only some of the nodes and the arcs between them, for views that show less; `focus` is an index into all nodes.
    package func keeping(_ kept: Set<Int>, focus: Int? = nil) -> Diagram {
        let order = kept.sorted()
        let index = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var part = self
        part.nodes = order.map { nodes[$0] }
        part.focus = (focus ?? self.focus).flatMap { index[$0] }
        part.arcs = arcs.compactMap { arc in
            guard let source = index[arc.source], let target = index[arc.target] else { return nil }
            var arc = arc
            (arc.source, arc.target) = (source, target)
            return arc
        }
        return part
    }

    /// From the first to the last date of what is drawn, empty where nothing has one.
    package var period: String {
        let dates = arcs.flatMap(\.dates)
        return PartialDate.span(dates.map(\.start).min() ?? "", dates.map(\.end).max() ?? "")
    }
}

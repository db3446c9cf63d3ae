package import GraphModel

/// Gives every node or relationship a textual id of its own: its `id` property where it has one, made unique where it repeats.
///
/// Remembers eight bytes a name, so that a million relationships can be written as they come.
package struct UniqueNames: Sendable {
    private var seen: Set<UInt64> = []

    package init() {}

    /// The candidate, or where it was claimed before the candidate with the first free number behind it. Expected cost: its length.
    package mutating func claim(_ candidate: String) -> String {
        if seen.insert(Self.hash(candidate)).inserted { return candidate }
        var number = 2
        while !seen.insert(Self.hash("\(candidate)~\(number)")).inserted { number += 1 }
        return "\(candidate)~\(number)"
    }

    /// FNV-1a, 64 bits: the same in every run, unlike the standard library's hash.
    private static func hash(_ text: String) -> UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return value
    }
}

/// The textual ids of a graph's nodes, for writers that refer to nodes by them.
package struct NodeNames: Sendable {
    private let graph: PropertyGraph
    /// Nodes whose `id` property is missing, empty, not text, or taken.
    private var exceptions: [NodeID: String] = [:]

    package init(_ graph: PropertyGraph) {
        self.graph = graph
        var names = UniqueNames()
        for node in graph.nodeIDs {
            let own = Self.ownName(of: node, in: graph)
            let name = names.claim(own ?? "node:\(node.rawValue)")
            if name != own { exceptions[node] = name }
        }
    }

    package subscript(node: NodeID) -> String {
        exceptions[node] ?? Self.ownName(of: node, in: graph) ?? "node:\(node.rawValue)"
    }

    private static func ownName(of node: NodeID, in graph: PropertyGraph) -> String? {
        guard let id = graph.property(GraphVocabulary.Key.id, of: node)?.stringValue, !id.isEmpty else { return nil }
        return id
    }
}

extension UniqueNames {
    /// The textual id of a relationship; call once for each.
    package mutating func claim(_ relationship: RelationshipID, in graph: PropertyGraph) -> String {
        let own = graph.property(GraphVocabulary.Key.id, of: relationship)?.stringValue ?? ""
        return claim(own.isEmpty ? "relationship:\(relationship.rawValue)" : own)
    }
}

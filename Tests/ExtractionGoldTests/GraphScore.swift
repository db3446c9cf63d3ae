import GraphModel

/// How a graph compares with a gold article, at the level of what its reader sees.
///
/// Entities match on a shared name and the same type. Relations match on type, ends and status; a quotation also on half of its words.
/// Gold relations marked `inferred` are neither missed nor wrong.
struct GraphScore {
    private(set) var found = 0
    private(set) var predicted = 0
    private(set) var expected = 0

    var f1: Double { predicted + expected == 0 ? 1 : 2 * Double(found) / Double(predicted + expected) }

    static func + (left: GraphScore, right: GraphScore) -> GraphScore {
        var sum = left
        sum.found += right.found
        sum.predicted += right.predicted
        sum.expected += right.expected
        return sum
    }

    /// Scores the entities.
    static func entities(of graph: PropertyGraph, against gold: GoldArticle) -> GraphScore {
        let aligned = Alignment(graph, gold)
        var score = GraphScore()
        score.found = aligned.goldIDs.values.filter { !$0.hasPrefix("?") }.count - 1
        score.predicted = graph.nodeIDs.filter { graph.labels(of: $0).first != GraphVocabulary.Label.document }.count
        score.expected = gold.entities.count
        return score
    }

    /// Scores the relations of the given types.
    static func relations(_ types: Set<String>, of graph: PropertyGraph, against gold: GoldArticle) -> GraphScore {
        let aligned = Alignment(graph, gold)
        var open = gold.relations.filter { types.contains($0.type) }
        var score = GraphScore()
        score.expected = open.filter { $0.inferred != true }.count
        for relationship in graph.relationshipIDs where types.contains(graph.type(of: relationship)) {
            score.predicted += 1
            guard let match = open.firstIndex(where: { aligned.matches(relationship, $0) }) else { continue }
            if open.remove(at: match).inferred == true { score.predicted -= 1 } else { score.found += 1 }
        }
        return score
    }
}

/// Which node of a graph stands for which gold entity.
private struct Alignment {
    let graph: PropertyGraph
    /// Gold id of each node, `@document` for documents, `?` and the node's number where there is none.
    private(set) var goldIDs: [NodeID: String] = [:]

    init(_ graph: PropertyGraph, _ gold: GoldArticle) {
        self.graph = graph
        var free = gold.entities
        for node in graph.nodeIDs {
            let label = graph.labels(of: node).first ?? ""
            if label == GraphVocabulary.Label.document {
                goldIDs[node] = "@document"
            } else if let match = free.firstIndex(where: {
                $0.type == label && !Self.names($0).isDisjoint(with: Self.names(of: node, in: graph))
            }) {
                goldIDs[node] = free.remove(at: match).id
            } else {
                goldIDs[node] = "?\(node.rawValue)"
            }
        }
    }

    func matches(_ relationship: RelationshipID, _ gold: GoldArticle.Relation) -> Bool {
        let type = graph.type(of: relationship)
        let ends = [goldIDs[graph.source(of: relationship)] ?? "", goldIDs[graph.target(of: relationship)] ?? ""]
        let goldEnds = [gold.source, gold.target]
        let sameEnds = GraphVocabulary.symmetricTypes.contains(type) ? ends.sorted() == goldEnds.sorted() : ends == goldEnds
        let status = graph.property(GraphVocabulary.Key.status, of: relationship)?.stringValue ?? "happened"
        return gold.type == type && sameEnds && gold.status == status && (type != "QUOTED" || sharesWords(relationship, gold))
    }

    private func sharesWords(_ relationship: RelationshipID, _ gold: GoldArticle.Relation) -> Bool {
        let text = graph.property(GraphVocabulary.Key.text, of: relationship)?.stringValue ?? ""
        let predicted = Self.words(text)
        let expected = Self.words(gold.quote ?? gold.evidence)
        let smaller = min(predicted.count, expected.count)
        return smaller > 0 && 2 * predicted.intersection(expected).count >= smaller
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    private static func names(_ entity: GoldArticle.Entity) -> Set<String> {
        Set(([entity.name] + entity.aliases).map { $0.lowercased() })
    }

    private static func names(of node: NodeID, in graph: PropertyGraph) -> Set<String> {
        let name = graph.property(GraphVocabulary.Key.name, of: node)?.stringValue ?? ""
        let aliases = graph.property(GraphVocabulary.Key.aliases, of: node)?.listValue?.compactMap(\.stringValue) ?? []
        return Set(([name] + aliases).map { $0.lowercased() })
    }
}

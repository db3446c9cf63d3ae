package import DocumentModel

/// A sentence as the tree that its heads make, to be read and changed by the repairs.
extension Sentence {
    /// Whether every token hangs, over others, on a root: nobody who climbs from head to head walks in a circle. Cost: linear.
    package var isTree: Bool {
        /// Where the climb began that came to a token first.
        var climbs = [Int](repeating: -1, count: tokens.count)
        for start in tokens.indices {
            var token = start
            while token >= 0, climbs[token] < 0 {
                climbs[token] = start
                token = tokens[token].head
                guard token < tokens.count else { return false }
            }
            if token >= 0, climbs[token] == start { return false }
        }
        return true
    }

    var root: Int? { tokens.firstIndex { $0.head < 0 } }

    /// From left to right. Cost: one pass over the tokens.
    func children(of token: Int) -> [Int] { tokens.indices.filter { tokens[$0].head == token } }

    /// Whether a dependent stands in one of the relations, subtypes counted as their base where the base is given.
    func hasChild(of token: Int, _ relations: DependencyRelation...) -> Bool {
        tokens.contains { $0.head == token && (relations.contains($0.relation) || relations.contains($0.relation.base)) }
    }

    /// Whether the token is the other one or hangs, over others, on it.
    func isUnder(_ top: Int, _ token: Int) -> Bool {
        var current = token
        while current >= 0, current != top { current = tokens[current].head }
        return current == top
    }

    mutating func link(_ token: Int, to head: Int, _ relation: DependencyRelation) {
        tokens[token].head = head
        tokens[token].relation = relation
    }
}

extension Token {
    /// Whether the tag is that of a verb with a tense or of a modal.
    var isFiniteForm: Bool { ["VBD", "VBZ", "VBP", "MD"].contains(fineTag) }

    /// Whether a feature, written `Name=Value`, is among the morphological features.
    func hasFeature(_ feature: String) -> Bool {
        features.utf8.split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual(feature.utf8) }
    }
}

package import DocumentModel

/// A sentence's dependency tree with its children at hand. A reference, since whatever looks at the sentence carries it along.
package final class DependencyTree: Sendable {
    package let sentence: Sentence
    /// Index of the root token, nil in an empty sentence.
    package let root: Int?
    private let childLists: [[Int]]

    /// Cost: one pass over the tokens.
    package init(_ sentence: Sentence) {
        self.sentence = sentence
        var lists = [[Int]](repeating: [], count: sentence.tokens.count)
        for (index, token) in sentence.tokens.enumerated() where token.head >= 0 { lists[token.head].append(index) }
        childLists = lists
        root = sentence.tokens.firstIndex { $0.head < 0 }
    }

    package subscript(_ token: Int) -> Token { _read { yield sentence.tokens[token] } }

    package var count: Int { sentence.tokens.count }

    /// The dependents of a token, from left to right.
    package func children(of token: Int) -> [Int] { childLists[token] }

    /// The dependents of a token with one of the relations, subtypes counted as their base where the base is given.
    package func children(of token: Int, _ relations: DependencyRelation...) -> [Int] {
        childLists[token].filter { child in
            let relation = sentence.tokens[child].relation
            return relations.contains(relation) || relations.contains(relation.base)
        }
    }

    /// The governing token, nil for the root.
    package func head(of token: Int) -> Int? {
        let head = sentence.tokens[token].head
        return head < 0 ? nil : head
    }

    /// The tokens above a token, the nearest first.
    func ancestors(of token: Int) -> [Int] {
        var found: [Int] = []
        var current = token
        while let head = head(of: current), found.count < count {
            found.append(head)
            current = head
        }
        return found
    }

    /// The token and all below it, from left to right.
    package func subtree(of token: Int) -> [Int] {
        var found = [token]
        var next = 0
        while next < found.count {
            found += childLists[found[next]]
            next += 1
        }
        return found.sorted()
    }

    /// The token itself and those coordinated with it, from left to right.
    package func conjuncts(of token: Int) -> [Int] {
        [token] + children(of: token, .conj)
    }
}

package import DocumentModel

/// Takes out of a tree the mistakes of the parser that punctuation and capitals give away.
package enum TreeRepair {
    private static let repairs: [@Sendable (Sentence) -> Sentence] = [
        TitleOwnerRepair.repaired, MainVerbRepair.repaired, RelativeClauseRepair.repaired, ReportedSpeechRepair.repaired,
    ]

    /// The sentence after all repairs. One that would leave no tree behind is not made. Cost: linear in the length, but for rare verbs.
    package static func repaired(_ sentence: Sentence) -> Sentence {
        repairs.reduce(sentence) { before, repair in
            let after = repair(before)
            return after.isTree ? after : before
        }
    }
}

extension Sentence {
    /// Whether every token hangs, over others, on a root: nobody who climbs from head to head walks in a circle. Cost: linear.
    package var isTree: Bool {
        var isRooted = [Bool](repeating: false, count: tokens.count)
        for start in tokens.indices {
            var path: [Int] = []
            var token = start
            while token >= 0, !isRooted[token] {
                guard path.count <= tokens.count, tokens[token].head < tokens.count else { return false }
                path.append(token)
                token = tokens[token].head
            }
            for member in path { isRooted[member] = true }
        }
        return true
    }
}

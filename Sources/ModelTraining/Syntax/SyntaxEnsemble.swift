import Foundation
import LanguageAnalysis

/// Networks trained from different seeds. What they believe together, one network of the same size learns nearly as well as all of them
/// know it (Kuncoro et al. 2016).
struct SyntaxEnsemble {
    let members: [TrainableSyntaxNetwork]

    /// A sentence with its annotation and the beliefs of the members mixed.
    /// - Parameter share: the share of the beliefs.
    func taught(_ example: SyntaxExample, share: Float) -> SyntaxExample {
        let belief = belief(example)
        var taught = example
        taught.tags = zip(example.tags, belief.tags).map { $0.mixed(with: $1, share: share) }
        taught.heads = zip(example.heads, belief.heads).map { $0.mixed(with: $1, share: share) }
        taught.relations = zip(example.relations, belief.relations).map { $0.mixed(with: $1, share: share) }
        return taught
    }

    /// A sentence without annotation as the members see it.
    func annotated(_ words: WordList) -> SyntaxExample {
        let unknown = [SoftTarget](repeating: .unknown, count: words.count)
        var example = SyntaxExample(
            words: words, tags: unknown, heads: unknown, relations: unknown, governors: [Int](repeating: -1, count: words.count))
        let heads = belief(example).heads
        example.governors = TreeDecoder.heads(count: words.count) { head, word in log(max(heads[word][head], 1e-9)) }
        return taught(example, share: 1)
    }

    /// The mean of the members' beliefs.
    private func belief(_ example: SyntaxExample) -> TrainableSyntaxNetwork.Belief {
        let beliefs = members.map { $0.belief(example) }
        return TrainableSyntaxNetwork.Belief(
            tags: mean(beliefs.map(\.tags)), heads: mean(beliefs.map(\.heads)), relations: mean(beliefs.map(\.relations)))
    }

    private func mean(_ tables: [[[Float]]]) -> [[Float]] {
        let scale = 1 / Float(tables.count)
        return tables[0].indices.map { row in
            tables[0][row].indices.map { column in tables.reduce(0) { $0 + $1[row][column] } * scale }
        }
    }
}

extension SoftTarget {
    fileprivate func mixed(with probabilities: [Float], share: Float) -> SoftTarget {
        var mixed = probabilities.map { $0 * share }
        for (index, own) in shares { mixed[index] += own * (1 - share) }
        return SoftTarget(mixed)
    }
}

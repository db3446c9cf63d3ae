import DocumentModel
import Foundation
import LanguageAnalysis
import RelationExtraction

/// Fits and measures the choice of pronouns' antecedents on GAP.
package struct AntecedentTraining {
    private let analyzer = LanguageAnalyzer()
    private let resolver = ReferenceResolver()

    package init() {}

    // MARK: Measuring

    /// GAP's own measure: F1 over "is this name the antecedent", for all pronouns, masculine and feminine ones.
    package func evaluate(_ text: String, path: String) throws(CorpusError) -> (all: Double, masculine: Double, feminine: Double) {
        var counts = [false: Counts(), true: Counts()]
        for example in try GapCorpus.examples(text, path: path) {
            let resolved = resolver.resolve(analyzer.analyze(Document(id: example.id, text: example.text)))
            let answer = Set(entities(at: example.pronoun, in: resolved))
            for name in example.names {
                let isFound = !answer.isDisjoint(with: entities(at: name.offset, in: resolved))
                counts[example.isFeminine, default: Counts()].add(isFound: isFound, isGold: name.isAntecedent)
            }
        }
        let (masculine, feminine) = (counts[false] ?? Counts(), counts[true] ?? Counts())
        return (masculine.sum(feminine).f1, masculine.f1, feminine.f1)
    }

    private struct Counts {
        var hits = 0
        var wrong = 0
        var missed = 0

        mutating func add(isFound: Bool, isGold: Bool) {
            if isFound && isGold { hits += 1 } else if isFound { wrong += 1 } else if isGold { missed += 1 }
        }

        func sum(_ other: Counts) -> Counts { Counts(hits: hits + other.hits, wrong: wrong + other.wrong, missed: missed + other.missed) }

        var f1: Double { 2 * Double(hits) / Double(max(1, 2 * hits + wrong + missed)) }
    }

    private func entities(at offset: Int, in document: ResolvedDocument) -> [Int] {
        position(of: offset, in: document).map { document.referents(at: $0).map(\.entity) } ?? []
    }

    private func position(of offset: Int, in document: ResolvedDocument) -> TokenPosition? {
        for (sentence, content) in document.document.sentences.enumerated() where content.span.start <= offset && offset < content.span.end
        {
            let token = content.tokens.firstIndex { $0.span.start <= offset && offset < $0.span.end }
            return token.map { TokenPosition(sentence: sentence, token: $0) }
        }
        return nil
    }

    // MARK: Fitting

    /// The candidates of a pronoun: the features that hold of each, and whether it is the antecedent.
    private struct Choice {
        var candidates: [(features: [String], isAntecedent: Bool)]
    }

    /// Weights of the features by maximum likelihood, softmax over the candidates of each pronoun, as rows of `antecedents.tsv`.
    package func fit(_ text: String, path: String, rounds: Int = 60) throws(CorpusError) -> String {
        let choices = try GapCorpus.examples(text, path: path).compactMap(choice(of:))
        var weights: [String: Double] = [:]
        for _ in 0..<rounds {
            let gradient = Self.gradient(choices, weights)
            for (feature, slope) in gradient { weights[feature, default: 0] += 4 * slope / Double(choices.count) }
            for feature in weights.keys { weights[feature, default: 0] *= 1 - 0.003 }
        }
        return weights.sorted { $0.key < $1.key }.map { "\($0.key)\t\(String(format: "%.2f", $0.value))\n" }.joined()
    }

    private func choice(of example: GapExample) -> Choice? {
        let (resolved, choices) = resolver.pronounCandidates(in: analyzer.analyze(Document(id: example.id, text: example.text)))
        guard let pronoun = position(of: example.pronoun, in: resolved), let found = choices.first(where: { $0.position == pronoun }) else {
            return nil
        }
        let gold = Set(example.names.filter(\.isAntecedent).flatMap { entities(at: $0.offset, in: resolved) })
        guard found.candidates.contains(where: { gold.contains($0.entity) }) else { return nil }
        return Choice(candidates: found.candidates.map { ($0.features, gold.contains($0.entity)) })
    }

    private static func gradient(_ choices: [Choice], _ weights: [String: Double]) -> [String: Double] {
        var gradient: [String: Double] = [:]
        for choice in choices {
            let odds = choice.candidates.map { exp($0.features.reduce(0) { $0 + (weights[$1] ?? 0) }) }
            let all = odds.reduce(0, +)
            let gold = zip(odds, choice.candidates).reduce(0) { $1.1.isAntecedent ? $0 + $1.0 : $0 }
            for (share, candidate) in zip(odds, choice.candidates) {
                let slope = (candidate.isAntecedent ? share / gold : 0) - share / all
                for feature in candidate.features { gradient[feature, default: 0] += slope }
            }
        }
        return gradient
    }
}

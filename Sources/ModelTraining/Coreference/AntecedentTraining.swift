import DocumentModel
import Foundation
import KnowledgeTables
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
    private struct Choice<Feature> {
        var candidates: [(features: [Feature], isAntecedent: Bool)]
    }

    /// Weights of the features for persons as rows of `antecedents.tsv`: by maximum likelihood, softmax over the candidates of each pronoun,
    /// drawn towards the weights set by hand.
    ///
    /// - Parameters:
    ///   - gap: GAP's table of examples.
    ///   - gum: GUM's documents with coreference.
    package func fit(gap: String, gum: String, paths: (gap: String, gum: String)) throws(CorpusError) -> String {
        let examples = try GapCorpus.examples(gap, path: paths.gap).map(\.coreference) + GumCoreference.examples(gum, path: paths.gum)
        let choices = examples.flatMap(choices(of:))
        let names = Set(choices.flatMap { $0.candidates.flatMap(\.features) }).union(Self.setByHand.keys).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let numbered = choices.map { choice in
            Choice(candidates: choice.candidates.map { ($0.features.compactMap { numbers[$0] }, $0.isAntecedent) })
        }
        let weights = Self.ascend(numbered, from: names.map { Self.setByHand[$0] ?? 0 })
        return zip(names, weights).map { name, weight in
            let byHand = Self.setByHand[name].map { String(format: "\t%.2f", $0) } ?? ""
            return "\(name)\t\(String(format: "%.2f", weight))\(byHand)\n"
        }.joined()
    }

    /// The pronouns of which one candidate is right.
    private func choices(of example: CoreferenceExample) -> [Choice<String>] {
        let (resolved, found) = resolver.pronounCandidates(in: analyzer.analyze(Document(id: example.id, text: example.text)))
        var choices: [Choice<String>] = []
        for pronoun in example.pronouns {
            let gold = Set(pronoun.antecedents.flatMap { entities(at: $0, in: resolved) })
            guard let position = position(of: pronoun.offset, in: resolved), let choice = found.first(where: { $0.position == position }),
                choice.candidates.contains(where: { gold.contains($0.entity) })
            else { continue }
            choices.append(Choice(candidates: choice.candidates.map { ($0.features, gold.contains($0.entity)) }))
        }
        return choices
    }

    /// The weights set by hand for news, the third column of `antecedents.tsv`.
    private static let setByHand: [String: Double] = Dictionary(
        KnowledgeFile.antecedents.rows.compactMap { row in row.count > 2 ? Double(row[2]).map { (String(row[0]), $0) } : nil },
        uniquingKeysWith: { $1 })

    /// - Parameters:
    ///   - origin: The weights to begin with and to be drawn towards.
    ///   - pull: How strongly, in pronouns.
    private static func ascend(_ choices: [Choice<Int>], from origin: [Double], rounds: Int = 1000, pull: Double = 10) -> [Double] {
        var weights = origin
        for _ in 0..<rounds {
            let slopes = gradient(choices, weights)
            for feature in weights.indices {
                weights[feature] += (slopes[feature] - pull * (weights[feature] - origin[feature])) / Double(choices.count)
            }
        }
        return weights
    }

    private static func gradient(_ choices: [Choice<Int>], _ weights: [Double]) -> [Double] {
        var gradient = [Double](repeating: 0, count: weights.count)
        for choice in choices {
            let odds = choice.candidates.map { exp($0.features.reduce(0) { $0 + weights[$1] }) }
            let all = odds.reduce(0, +)
            let gold = zip(odds, choice.candidates).reduce(0) { $1.1.isAntecedent ? $0 + $1.0 : $0 }
            for (share, candidate) in zip(odds, choice.candidates) {
                let slope = (candidate.isAntecedent ? share / gold : 0) - share / all
                for feature in candidate.features { gradient[feature] += slope }
            }
        }
        return gradient
    }
}

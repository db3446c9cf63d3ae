import KnowledgeTables

/// What speaks for or against an entity as the antecedent of a pronoun. Each, and each pair of some, has a weight in `antecedents.tsv`.
enum AntecedentFeature: String, CaseIterable {
    // Where it was referred to last
    case sameSentence, sentenceBefore, twoBefore, furtherBefore
    case nearest, second, third, fourthOrFurther
    /// The only one that the sentence before refers to, where its own refers to none.
    case alone
    case withinFive, withinTen, withinTwenty
    // As what
    case subject, object, oblique, possessor, modifier, conjunct, apposition
    case byPronoun, byName
    // What the pronoun is
    case forSubject, forPossessive, forOther
    // Beside the pronoun
    case parallelSubject, parallelObject, subjectForPossessive, possessorForPossessive, nonSubjectForSubject
    case governsClause, subjectOfSentence, coordinated
    // Over the last sentences
    /// In a relative clause that the pronoun does not stand in; by a pronoun in the pronoun's own sentence.
    case aside, samePronoun
    case mentionedTwice, mentionedThrice, mentionedOften
    case wasSubject, pronounBefore, opensDocument
    /// The person whom the document names far more often than any other.
    case protagonist
    // As the subject that the pronoun's phrase leads up to, named before or not
    case ahead, onlyAhead
    // Of itself
    case genderKnown, genderAgainst, country

    /// The groups of features that weigh in pairs, one of each: where and as what, as what and for what, where and for what.
    static let pairedGroups: [([AntecedentFeature], [AntecedentFeature])] = {
        let distances: [AntecedentFeature] = [.sameSentence, .sentenceBefore, .twoBefore, .furtherBefore]
        let roles: [AntecedentFeature] = [.subject, .object, .oblique, .possessor, .modifier, .conjunct, .apposition]
        let pronouns: [AntecedentFeature] = [.forSubject, .forPossessive, .forOther]
        let ranks: [AntecedentFeature] = [.nearest, .second, .third, .fourthOrFurther]
        let state: [AntecedentFeature] = [.byPronoun, .governsClause, .opensDocument, .genderKnown, .wasSubject]
        return [
            (distances, roles), (roles, pronouns), (distances, pronouns), (distances, ranks), (ranks, pronouns), (distances, state),
            (pronouns, state),
        ]
    }()
}

/// The weights of the features and of their pairs.
struct AntecedentWeights: Sendable {
    private let weights: [Double]
    private let pairs: [(first: UInt64, weight: Double)]

    static let shared = AntecedentWeights(rows: KnowledgeFile.antecedents.rows)

    /// Rows of feature and weight, a pair as `first*second`; what has no row weighs nothing.
    init(rows: [[Substring]]) {
        let known = Dictionary(
            rows.compactMap { row in row.count >= 2 ? Double(row[1]).map { (String(row[0]), $0) } : nil }, uniquingKeysWith: { $1 })
        weights = AntecedentFeature.allCases.map { known[$0.rawValue] ?? 0 }
        pairs = known.filter { $0.key.contains("*") }.sorted { $0.key < $1.key }.map { name, weight in
            let members = name.split(separator: "*").compactMap { AntecedentFeature(rawValue: String($0)) }
            return (Self.mask(members), weight)
        }
    }

    /// The sum of the weights of the features and pairs that hold.
    func score(_ features: Set<AntecedentFeature>) -> Double {
        let mask = Self.mask(features)
        var sum = 0.0
        for index in weights.indices where mask & (1 << index) != 0 { sum += weights[index] }
        for pair in pairs where mask & pair.first == pair.first { sum += pair.weight }
        return sum
    }

    private static func mask(_ features: some Sequence<AntecedentFeature>) -> UInt64 {
        features.reduce(0) { $0 | 1 << positions[$1, default: 0] }
    }

    private static let positions = Dictionary(
        uniqueKeysWithValues: AntecedentFeature.allCases.enumerated().map { ($1, $0) })
}

extension Set<AntecedentFeature> {
    /// The names of the features and of the pairs that weigh.
    var names: [String] {
        let pairs = AntecedentFeature.pairedGroups.flatMap { first, second in
            first.filter(contains).flatMap { one in second.filter(contains).map { "\(one.rawValue)*\($0.rawValue)" } }
        }
        return (map(\.rawValue) + pairs).sorted()
    }
}

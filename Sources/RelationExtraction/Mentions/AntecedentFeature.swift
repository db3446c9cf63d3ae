import KnowledgeTables

/// What speaks for or against an entity as the antecedent of a pronoun. Each has a weight in `antecedents.tsv`.
enum AntecedentFeature: String, CaseIterable {
    // Where it was referred to last
    case sameSentence, sentenceBefore, twoBefore, furtherBefore
    case nearest, second, third, fourthOrFurther
    case withinFive, withinTen, withinTwenty
    // As what
    case subject, object, oblique, possessor, modifier, conjunct, apposition
    case byPronoun, byName
    // Beside the pronoun
    case parallelSubject, parallelObject, subjectForPossessive, possessorForPossessive, nonSubjectForSubject
    case governsClause, subjectOfSentence, coordinated
    // Over the last sentences
    case mentionedTwice, mentionedThrice, mentionedOften
    case wasSubject, pronounBefore, opensDocument
    // Of itself
    case genderKnown, country
}

/// The weights of the features.
struct AntecedentWeights: Sendable {
    private let weights: [Double]

    static let shared = AntecedentWeights(rows: KnowledgeFile.antecedents.rows)

    /// Rows of feature and weight; features without a row weigh nothing.
    init(rows: [[Substring]]) {
        let known = Dictionary(
            rows.compactMap { row in row.count >= 2 ? Double(row[1]).map { (String(row[0]), $0) } : nil }, uniquingKeysWith: { $1 })
        weights = AntecedentFeature.allCases.map { known[$0.rawValue] ?? 0 }
    }

    /// The sum of the weights of the features that hold.
    func score(_ features: Set<AntecedentFeature>) -> Double {
        var sum = 0.0
        for (index, feature) in AntecedentFeature.allCases.enumerated() where features.contains(feature) { sum += weights[index] }
        return sum
    }
}

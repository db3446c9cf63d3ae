import KnowledgeTables

/// What speaks for or against an entity as the antecedent of a pronoun. Each has a weight in `antecedents.tsv`.
enum AntecedentFeature: String, CaseIterable {
    // Where it was referred to last
    case sameSentence, sentenceBefore, twoBefore, furtherBefore
    case nearest, second, third, fourthOrFurther
    /// The only one that the sentence before refers to, where its own refers to none.
    case alone
    case withinTwo, withinFive, withinTen, withinTwenty
    /// Before a semicolon or colon.
    case beforeBreak
    // As what
    case subject, object, oblique, possessor, modifier, conjunct, apposition
    case byPronoun, byName
    /// By a name of several words; by the first name in the document.
    case inFull, introduced
    /// As the subject of the main verb, or of one coordinated with it; as the first person whom the sentence names.
    case mainSubject, opensSentence
    /// Under no other noun or clause; under two of them; under more.
    case onTop, nestedTwice, nestedDeeply
    /// In a relative clause, or in parentheses, that the pronoun does not stand in.
    case aside, inParentheses
    // Beside the pronoun
    case parallelSubject, parallelObject, subjectForPossessive, possessorForPossessive, nonSubjectForSubject
    case subjectOfSentence, coordinated
    /// A subject above the pronoun.
    case governsClause
    /// The next subject above the pronoun.
    case nearestSubject
    /// Named further on, below the verb or noun that the pronoun belongs to: "he praised *Xi*".
    case namedBelow
    /// The subject before the quotation that the pronoun stands in.
    case speaker
    // Over the last sentences
    /// By a pronoun in the pronoun's own sentence.
    case samePronoun
    case mentionedTwice, mentionedThrice, mentionedOften
    case wasSubject, pronounBefore, opensDocument
    /// The person whom the document names far more often than any other.
    case protagonist
    // As the subject that the pronoun's phrase leads up to, named before or not
    case ahead, onlyAhead
    // Of itself
    case genderKnown, genderAgainst, country
    /// Taken for something else than a person until now.
    case doubtful
}

/// The weights of the features, for pronouns of persons and of things.
struct AntecedentWeights: Sendable {
    private let ofPersons: [AntecedentFeature: Double]
    private let ofThings: [AntecedentFeature: Double]

    static let shared = AntecedentWeights(rows: KnowledgeFile.antecedents.rows)

    /// Rows of feature, weight for persons and weight for things; what has no row weighs nothing.
    init(rows: [[Substring]]) {
        func weights(in column: Int) -> [AntecedentFeature: Double] {
            let known = rows.compactMap { row -> (AntecedentFeature, Double)? in
                guard row.count > column, let feature = AntecedentFeature(rawValue: String(row[0])), let weight = Double(row[column]) else {
                    return nil
                }
                return (feature, weight)
            }
            return Dictionary(known, uniquingKeysWith: { $1 })
        }
        ofPersons = weights(in: 1)
        ofThings = weights(in: 2)
    }

    /// The sum of the weights of the features that hold.
    func score(_ features: Set<AntecedentFeature>, isPerson: Bool) -> Double {
        let weights = isPerson ? ofPersons : ofThings
        return AntecedentFeature.allCases.reduce(0) { features.contains($1) ? $0 + weights[$1, default: 0] : $0 }
    }
}

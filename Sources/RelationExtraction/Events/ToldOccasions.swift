import DocumentModel

/// How words that name nobody come back to an occasion told before.
enum Retelling: Sendable {
    /// "a third round", "the next meeting": one more between the same.
    case another
    /// "the talks", "the trip": the occasion itself.
    case same
}

/// The occasions that a document has told up to a word, so that "a third round" and "the trip" find whose they are.
struct ToldOccasions {
    private struct Occasion {
        var event: EventMention
        var position: TokenPosition
    }

    private let lexicon: RelationLexicon
    /// By index of their type, each in text order.
    private var occasions: [Int: [Occasion]] = [:]

    init(lexicon: RelationLexicon) { self.lexicon = lexicon }

    var isEmpty: Bool { occasions.isEmpty }

    mutating func add(_ event: EventMention, in sentence: Int) {
        let type = lexicon.frames[event.frame].type
        guard !lexicon.types[type].occasions.isEmpty else { return }
        let position = TokenPosition(sentence: sentence, token: event.site.trigger)
        occasions[type, default: []].append(Occasion(event: event, position: position))
    }

    /// The last occasion before a word that the noun can come back to; without a noun ("a third") the last between people.
    ///
    /// Cost: linear in the types, and in what the word's sentence tells behind it.
    func last(calledBy noun: String?, before position: TokenPosition) -> EventMention? {
        let reach = noun == nil ? Self.bareReach : Self.reach
        let found = lexicon.types.indices.filter { isCalled($0, by: noun) }
            .compactMap { occasions[$0]?.last { $0.position < position } }
            .max { $0.position < $1.position }
        return found.flatMap { position.sentence - $0.position.sentence <= reach ? $0.event : nil }
    }

    private func isCalled(_ type: Int, by noun: String?) -> Bool {
        noun.map(lexicon.types[type].occasions.contains) ?? lexicon.types[type].isSymmetric
    }

    /// How many sentences a noun looks back, and an ordinal without a noun.
    private static let (reach, bareReach) = (25, 2)
}

import DocumentModel

/// What a document has told up to a word, so that "the attack", "the charge" and "the remark" can be traced to whose they are.
struct ToldDeeds {
    private struct Deed {
        /// Index of the relation type; nil for words said and things made.
        var type: Int?
        /// Nouns for what was made: "proposal" of "proposed".
        var nouns: Set<String> = []
        /// The verb that told it, for the nouns derived from it: "closed" for "the closure".
        var verb: String?
        /// Whether it is what its sentence is about, so that "the move" in the next one may mean it.
        var isMain = false
        var doers: [EventArgument]
        var sufferers: Set<Int>
        var position: TokenPosition
    }

    private let lexicon: RelationLexicon
    /// By sentence, in the order they were told.
    private var deeds: [Int: [Deed]] = [:]
    /// By sentence, in text order.
    private let gatherings: [Int: [Gathering]]

    /// Words count as deeds of their speakers.
    init(lexicon: RelationLexicon, story: Story, quotations: [Quotation]) {
        self.lexicon = lexicon
        gatherings = Dictionary(grouping: story.gatherings, by: \.position.sentence)
        for quotation in quotations {
            guard let speaker = quotation.speaker else { continue }
            let doers = story.document.referents(at: speaker).map {
                EventArgument(entity: $0.entity, token: speaker.token, confidence: $0.confidence)
            }
            add(Deed(type: nil, doers: doers, sufferers: [], position: quotation.attribution))
        }
    }

    mutating func add(_ event: EventMention, in sentence: Int) {
        let type = lexicon.frames[event.frame].type
        guard event.status != .denied, !lexicon.types[type].isSymmetric else { return }
        add(
            Deed(
                type: type, doers: event.sources, sufferers: Set(event.targets.map(\.entity)),
                position: TokenPosition(sentence: sentence, token: event.site.trigger)))
    }

    /// Adds what somebody has done, or made: an offer, a law, a ruling.
    ///
    /// - Parameter verb: Lemma of the verb that tells it.
    mutating func add(
        _ nouns: Set<String>, named verb: String, isMain: Bool, madeBy doers: [EventArgument], at position: TokenPosition
    ) {
        add(Deed(type: nil, nouns: nouns, verb: verb, isMain: isMain, doers: doers, sufferers: [], position: position))
    }

    private mutating func add(_ deed: Deed) {
        if !deed.doers.isEmpty { deeds[deed.position.sentence, default: []].append(deed) }
    }

    /// Who did what the noun takes up: the doers of the last such deed, but for those who judge it.
    ///
    /// One that was aimed at the judges is preferred; what only its target answers counts for no others.
    func authors(of noun: String, judgedBy judges: Set<Int>, at position: TokenPosition) -> [EventArgument] {
        let before = (0...Self.reach).lazy.flatMap { (deeds[position.sentence - $0] ?? []).reversed() }.filter { deed in
            deed.position < position && judges.isDisjoint(with: deed.doers.map(\.entity))
                && isTakenUp(deed, by: noun, in: position.sentence)
        }
        let found = before.first { !$0.sufferers.isDisjoint(with: judges) } ?? before.first { !isAnswered($0) }
        return found?.doers.map { EventArgument(entity: $0.entity, token: position.token, confidence: $0.confidence * 0.8) } ?? []
    }

    /// The gathering told last, if not too long before.
    func gathering(before position: TokenPosition) -> [EventArgument] {
        let last = (0...Self.reach).lazy.compactMap { gatherings[position.sentence - $0]?.last { $0.position < position } }.first
        guard let last else { return [] }
        return [EventArgument(entity: last.entity, token: position.token, confidence: 0.6)]
    }

    private func isTakenUp(_ deed: Deed, by noun: String, in sentence: Int) -> Bool {
        if let verb = deed.verb {
            let isNear = deed.isMain && sentence - deed.position.sentence <= 1
            return deed.nouns.contains(noun) || DeverbalNoun(noun).isDerived(from: verb) || isNear && lexicon.syntax.acts.contains(noun)
        }
        guard let type = deed.type else { return lexicon.speech.remarks.contains(noun) }
        return lexicon.types[type].acts.contains(noun) || lexicon.syntax.acts.contains(noun)
    }

    private func isAnswered(_ deed: Deed) -> Bool { deed.type.map { lexicon.types[$0].isAnswered } ?? false }

    /// How many sentences a noun looks back.
    private static let reach = 4
}

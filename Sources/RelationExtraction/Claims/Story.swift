import DocumentModel

/// A document with what every reading of its events and words asks for: its dates, its opening, the day of its news.
struct Story: Sendable {
    let document: ResolvedDocument
    let dates: DocumentDates
    let text: ScalarText
    let opening: StoryOpening
    /// Every reference to a gathering, in text order.
    let gatherings: [Gathering]
    /// The day of the news: the only one on which the first sentence of a story says that something happened.
    let today: ClaimDate?

    /// Cost: one pass over the references of the document, and over its opening.
    init(document: ResolvedDocument, lexicon: RelationLexicon) {
        self.document = document
        dates = DocumentDates(document: document, factuality: lexicon.factuality) { lexicon.namesEvent($0) }
        text = ScalarText(document.document.document.text)
        opening = StoryOpening(document.document.sentences)
        gatherings = document.gatherings
        today = Self.day(of: document, dates, in: opening, saying: lexicon.speech.saying)
    }

    func paragraph(of sentence: Int) -> Int { document.document.sentences[sentence].paragraph }

    /// - Parameter saying: Lemmas of verbs whose day is that of the words, not of what they tell.
    private static func day(
        of document: ResolvedDocument, _ dates: DocumentDates, in opening: StoryOpening, saying: Set<String>
    ) -> ClaimDate? {
        guard let first = document.trees.indices.first(where: { opening.contains($0) && document.trees[$0].hasVerb }) else { return nil }
        let tree = document.trees[first]
        let days = dates.sentences[first].filter { day in
            guard case .day = day.value, day.expression.pointer == nil, let verb = tree.clause(of: day.head) else { return false }
            return tree.isMainPast(verb) && !saying.contains(tree[verb].lemma)
        }
        guard Set(days.map(\.value)).count == 1, let value = days[0].value else { return nil }
        return ClaimDate(value: value.iso, text: tree.sentence.text(of: days[0].expression.tokens), basis: .assumed)
    }
}

extension DependencyTree {
    private static let told: Set<DependencyRelation> = [.conj, .xcomp, .advcl]

    /// Whether the clause of the token belongs to what a sentence itself tells in the simple past, not to what it says that others say.
    func isMainPast(_ token: Int) -> Bool {
        guard var verb = clause(of: token) else { return false }
        while !isSimplePast(verb) || self[verb].relation != .root {
            guard let governor = head(of: verb), !isPerfect(verb),
                Self.told.contains(self[verb].relation.base) || isTold(verb, before: governor) || isThere(verb)
            else { return false }
            verb = isThere(verb) ? clause(of: governor) ?? governor : governor
        }
        return true
    }

    /// "The firms signed on Monday, they said": news with its source behind it, not somebody's own words nor what is to come.
    private func isTold(_ verb: Int, before governor: Int) -> Bool {
        self[verb].relation == .ccomp && verb < governor && isSimplePast(verb)
            && !children(of: verb, .punct).contains { self[$0].fineTag == "``" }
    }

    /// "went to Lima, *where* they signed": what came next at the end of the way.
    private func isThere(_ verb: Int) -> Bool {
        self[verb].relation == .aclRelcl && children(of: verb).contains { $0 < verb && word($0) == "where" }
    }

    private func isSimplePast(_ verb: Int) -> Bool {
        !isPerfect(verb) && ([verb] + children(of: verb, .aux, .auxPass, .cop)).contains { self[$0].fineTag == "VBD" }
    }

    fileprivate var hasVerb: Bool { sentence.tokens.contains { $0.tag == .verb } }
}

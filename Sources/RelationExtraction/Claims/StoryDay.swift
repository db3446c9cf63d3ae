import DocumentModel

/// The day of the news: the only one on which the first sentence of a story says that something happened.
struct StoryDay: Sendable {
    let date: ClaimDate?

    /// Cost: linear in the length of the opening.
    ///
    /// - Parameter saying: Lemmas of verbs whose day is that of the words, not of what they tell.
    init(document: ResolvedDocument, dates: DocumentDates, opening: StoryOpening, saying: Set<String>) {
        guard let first = document.trees.indices.first(where: { opening.contains($0) && document.trees[$0].hasVerb }) else {
            date = nil
            return
        }
        let tree = document.trees[first]
        let days = dates.sentences[first].filter { day in
            guard case .day = day.value, day.expression.pointer == nil, let verb = tree.clause(of: day.head) else { return false }
            return tree.isMainPast(verb) && !saying.contains(tree[verb].lemma)
        }
        date =
            Set(days.map(\.value)).count == 1
            ? days[0].value.map { ClaimDate(value: $0.iso, text: tree.sentence.text(of: days[0].expression.tokens), basis: .assumed) }
            : nil
    }
}

extension DependencyTree {
    private static let told: Set<DependencyRelation> = [.conj, .xcomp, .advcl]

    /// Whether the clause of the token belongs to what a sentence itself tells in the simple past, not to what it says that others say.
    func isMainPast(_ token: Int) -> Bool {
        guard var verb = clause(of: token) else { return false }
        while !isSimplePast(verb) || self[verb].relation != .root {
            guard let governor = head(of: verb), !isPerfect(verb),
                Self.told.contains(self[verb].relation.base) || isTold(verb, before: governor)
            else { return false }
            verb = governor
        }
        return true
    }

    /// "The firms signed on Monday, they said": news with its source behind it, not somebody's own words.
    private func isTold(_ verb: Int, before governor: Int) -> Bool {
        self[verb].relation == .ccomp && verb < governor && !children(of: verb, .punct).contains { self[$0].fineTag == "``" }
    }

    private func isSimplePast(_ verb: Int) -> Bool {
        !isPerfect(verb) && ([verb] + children(of: verb, .aux, .auxPass, .cop)).contains { self[$0].fineTag == "VBD" }
    }

    fileprivate var hasVerb: Bool { sentence.tokens.contains { $0.tag == .verb } }

    private func isPerfect(_ verb: Int) -> Bool { children(of: verb, .aux).contains { self[$0].lemma == "have" } }
}

import DocumentModel

/// Finds when gatherings are held, so that who attends one does so on its days.
struct GatheringDates {
    private let document: ResolvedDocument
    private let dates: DocumentDates
    private let gatherings: [Int: [Gathering]]
    private let words: SyntaxWords

    init(story: Story, words: SyntaxWords) {
        document = story.document
        dates = story.dates
        self.words = words
        gatherings = Dictionary(grouping: story.gatherings, by: \.entity)
    }

    /// The claims at gatherings, those without a date with that of the gathering.
    func dated(_ claims: [EventClaim]) -> [EventClaim] {
        claims.map { event in
            guard event.claim.date == nil, event.claim.status != .denied, case .entity(let target) = event.claim.target,
                let date = date(of: target, status: event.claim.status)
            else { return event }
            var event = event
            event.claim.date = ClaimDate(value: date.value, text: date.text, basis: .assumed)
            return event
        }
    }

    private func date(of gathering: Int, status: ClaimStatus) -> ClaimDate? {
        gatherings[gathering]?.lazy.compactMap { date(at: $0.position, status: status) }.first
    }

    private func date(at position: TokenPosition, status: ClaimStatus) -> ClaimDate? {
        let found = dates.sentences[position.sentence]
        guard !found.isEmpty else { return nil }
        let tree = document.trees[position.sentence]
        let head = document.coverage.mention(at: position.token, sentence: position.sentence)?.head ?? position.token
        guard isToldOf(head, in: tree), !isAnother(head, in: tree) else { return nil }
        return EventDates(tree: tree, dates: found, resolver: dates.resolver) { $0 == head }
            .dates(of: EventSite(trigger: head, anchor: head), status: isPast(head, in: tree) ? .happened : status).first?.date
    }

    private func isPast(_ head: Int, in tree: DependencyTree) -> Bool {
        tree.clause(of: head).map { verb in
            ([verb] + tree.children(of: verb, .aux)).contains { tree[$0].fineTag == "VBD" }
        } ?? false
    }

    /// "the first conference", where another one was named.
    private func isAnother(_ head: Int, in tree: DependencyTree) -> Bool {
        tree[head].tag == .noun && tree.children(of: head, .amod).contains { words.ordinals.contains(tree.word($0)) }
    }

    /// Whether the clause tells when the gathering is held, not what somebody did there.
    private func isToldOf(_ head: Int, in tree: DependencyTree) -> Bool {
        switch tree[head].relation {
        case .nsubj, .nsubjPass, .nsubjOuter: true
        case .obj: tree.head(of: head).map { words.support.contains(tree[$0].lemma) } ?? false
        default: tree.hasChild(of: head, [.nmod, .aclRelcl, .acl])
        }
    }
}

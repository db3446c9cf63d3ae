import DocumentModel

/// Finds the day of reported words: given with their attribution, or that of the occasion they fell at.
struct QuotationDates {
    private let lexicon: RelationLexicon
    private let story: Story
    /// The document's events by who took part, each in the order told.
    private let occasions: [Int: [EventClaim]]
    /// Those that were conversations held on a day that the text gives.
    private let conversations: [Int: [EventClaim]]
    /// The sentence of the opening that first refers to an entity.
    private let introductions: [Int: Int]
    /// The day that the attribution of a speaker's words gave, where the article opens with them.
    private var openingWords: [Int: ClaimDate] = [:]
    /// The last words of each speaker whose attribution gave their day.
    private var lastWords: [Int: (paragraph: Int, date: ClaimDate)] = [:]

    private static let speakers: Set<EntityType> = [.person, .organization, .country]

    private var document: ResolvedDocument { story.document }

    /// - Parameter occasions: Claims of the document's events, in the order told.
    init(lexicon: RelationLexicon, story: Story, occasions: [EventClaim]) {
        self.lexicon = lexicon
        self.story = story
        self.occasions = Self.byParticipant(occasions)
        let types = Set(lexicon.types.filter(\.isConversation).map(\.name))
        conversations = Self.byParticipant(occasions.filter { types.contains($0.claim.type) && Self.hasToldDay($0.claim) })
        let references = story.document.referents.lazy.filter { story.opening.contains($0.key.sentence) }
        introductions = Dictionary(references.flatMap { position, found in found.map { ($0.entity, position.sentence) } }) { min($0, $1) }
    }

    private static func byParticipant(_ events: [EventClaim]) -> [Int: [EventClaim]] {
        var found: [Int: [EventClaim]] = [:]
        for event in events {
            for case .entity(let entity) in [event.claim.source, event.claim.target] { found[entity, default: []].append(event) }
        }
        return found
    }

    private static func hasToldDay(_ claim: Claim) -> Bool {
        claim.status == .happened && claim.date?.value.utf8.count == 10 && claim.date?.basis != .assumed
    }

    /// Quotations are to be asked for in the order of the text.
    mutating func date(of quotation: Quotation, speaker: Int) -> ClaimDate? {
        if let date = dateOfAttribution(quotation) {
            note(date, of: quotation, speaker: speaker)
            return date
        }
        guard !isPerfect(quotation) else { return nil }
        if quotation.isTurn { return story.dates.documentDate.map { ClaimDate(value: $0.iso, text: "", basis: .assumed) } }
        let own = conversations[speaker] ?? []
        let occasion =
            dateOfNearConversation(own, quotation) ?? dateOfLastWords(before: quotation, speaker: speaker)
            ?? dateOfOpeningWords(before: quotation, speaker: speaker) ?? dateOfOpening(own, quotation, speaker: speaker)
            ?? dateOfScene(quotation, speaker: speaker) ?? dateOfNews(quotation)
        let date = occasion.map(assumed)
        if let date, isAtScene(quotation) { note(date, of: quotation, speaker: speaker) }
        return date
    }

    private mutating func note(_ date: ClaimDate, of quotation: Quotation, speaker: Int) {
        if story.opening.contains(quotation.attribution.sentence), openingWords[speaker] == nil { openingWords[speaker] = date }
        lastWords[speaker] = (paragraph(of: quotation), date)
    }

    /// The day of the speaker's words that the article opens with, unless the paragraph told just before what the speaker did on another.
    private func dateOfOpeningWords(before quotation: Quotation, speaker: Int) -> ClaimDate? {
        guard let date = openingWords[speaker] else { return nil }
        let hasMovedOn = occasions[speaker]?.contains { event in
            event.trigger < quotation.attribution && story.paragraph(of: event.trigger.sentence) == paragraph(of: quotation)
                && event.claim.date.map { $0.value != date.value } ?? false
        }
        return hasMovedOn == true ? nil : date
    }

    /// The day of what the same speaker was reported to say in this paragraph or the one before.
    private func dateOfLastWords(before quotation: Quotation, speaker: Int) -> ClaimDate? {
        lastWords[speaker].flatMap { paragraph(of: quotation) - $0.paragraph <= 1 ? $0.date : nil }
    }

    /// "told a news conference", "said outside the courtroom", by somebody of whom the opening told: where the news was made.
    private func dateOfScene(_ quotation: Quotation, speaker: Int) -> ClaimDate? {
        let position = quotation.attribution
        guard let introduction = introductions[speaker], introduction <= position.sentence else { return nil }
        return isAtScene(quotation) ? story.today : nil
    }

    private func isAtScene(_ quotation: Quotation) -> Bool {
        let tree = document.trees[quotation.attribution.sentence]
        return tree.children(of: quotation.attribution.token, .obj, .iobj, .obl).contains { child in
            lexicon.speech.scenes.contains(tree[child].lemma) && !quotation.contains(tree[child].span)
        }
    }

    /// "has repeatedly said", "had said": not on the occasion told.
    private func isPerfect(_ quotation: Quotation) -> Bool {
        document.trees[quotation.attribution.sentence].isPerfect(quotation.attribution.token)
    }

    private func paragraph(of quotation: Quotation) -> Int { story.paragraph(of: quotation.attribution.sentence) }

    private func assumed(_ date: ClaimDate) -> ClaimDate { ClaimDate(value: date.value, text: date.text, basis: .assumed) }

    // MARK: The attribution

    private func dateOfAttribution(_ quotation: Quotation) -> ClaimDate? {
        let tree = document.trees[quotation.attribution.sentence]
        let outside = story.dates.sentences[quotation.attribution.sentence].filter { !quotation.contains(tree[$0.head].span) }
        let eventDates = EventDates(tree: tree, dates: outside, resolver: story.dates.resolver) { _ in false }
        return attributingWords(of: quotation).lazy.compactMap { eventDates.dates(ofClause: $0).first?.date }.first
            ?? tree.children(of: quotation.attribution.token, .obl).lazy.compactMap { eventDates.dateOfParticiple(on: $0) }.first
    }

    /// The attribution itself, and the other words that may carry its day: "quoted her as *saying* on Monday", "*praised* him on Monday for
    /// what he called 'courage'".
    private func attributingWords(of quotation: Quotation) -> [Int] {
        let tree = document.trees[quotation.attribution.sentence]
        var words = [quotation.attribution.token]
        if quotation.isRelayed {
            words += (words[0]..<tree.count).prefix { $0 < words[0] + 24 }.filter {
                $0 > 0 && tree.word($0 - 1) == "as" && tree[$0].fineTag == "VBG"
            }
            .prefix(1)
        } else if quotation.isOfMarkedWords {
            while words.count < 4, let governor = tree.head(of: words[words.count - 1]) { words.append(governor) }
        }
        return words.filter { !quotation.contains(tree[$0].span) }
    }

    /// "The ship sank today, the navy said": news of the day of the text cannot have been told on another day.
    private func dateOfNews(_ quotation: Quotation) -> ClaimDate? {
        let position = quotation.attribution
        let tree = document.trees[position.sentence]
        guard story.opening.contains(position.sentence), tree[position.token].tag == .verb, tree.isFinite(position.token) else {
            return nil
        }
        let news = story.dates.sentences[position.sentence].first { date in
            date.value == story.dates.documentDate && quotation.contains(tree[date.head].span)
                && tree.clause(of: date.head).map { ["VBD", "VBN"].contains(tree[$0].fineTag) } ?? false
        }
        return news?.value.map { ClaimDate(value: $0.iso, text: tree.sentence.text(of: news?.expression.tokens ?? 0..<0), basis: .assumed) }
    }

    // MARK: Conversations

    /// The date of a conversation of the speaker's: one that governs the attribution, or one at which the words were told.
    private func dateOfNearConversation(_ conversations: [EventClaim], _ quotation: Quotation) -> ClaimDate? {
        let near = conversations.first { governs($0.trigger, quotation) } ?? conversations.last { isToldAtIt(quotation, $0) }
        return near?.claim.date
    }

    /// The day of the conversation that the article opens with, if it is the only day there that the speaker did anything on.
    private func dateOfOpening(_ conversations: [EventClaim], _ quotation: Quotation, speaker: Int) -> ClaimDate? {
        guard let conversation = conversations.first(where: { story.opening.contains($0.trigger.sentence) }),
            !hasOwnAudience(quotation, besides: conversation), let date = conversation.claim.date
        else { return nil }
        let busy = occasions[speaker, default: []].filter { event in
            story.opening.contains(event.trigger.sentence) && event.claim.status == .happened
        }
        return Set(busy.compactMap { $0.claim.date?.value }).count == 1 ? date : nil
    }

    /// "They met on Monday. … He told her that": said to the other one, in the paragraph of the conversation.
    private func isToldAtIt(_ quotation: Quotation, _ event: EventClaim) -> Bool {
        let attribution = quotation.attribution
        guard event.trigger < attribution, story.paragraph(of: event.trigger.sentence) == paragraph(of: quotation) else { return false }
        let reader = ArgumentReader(document: document, sentence: attribution.sentence)
        return reader.entities(at: reader.tree.children(of: attribution.token, .obj, .iobj), types: Self.speakers)
            .contains { [event.claim.source, event.claim.target].contains(.entity($0.entity)) }
    }

    /// Whether the event's clause stands above the attribution in the tree.
    private func governs(_ event: TokenPosition, _ quotation: Quotation) -> Bool {
        let attribution = quotation.attribution
        guard event.sentence == attribution.sentence, event.token < attribution.token else { return false }
        let tree = document.trees[event.sentence]
        guard !quotation.contains(tree[event.token].span) else { return false }
        guard let clause = tree.clause(of: event.token) else { return false }
        var current = attribution.token
        while let governor = tree.head(of: current) {
            if governor == clause { return true }
            current = governor
        }
        return false
    }

    /// "told reporters", "told the Star", "said in an interview": spoken elsewhere.
    private func hasOwnAudience(_ quotation: Quotation, besides conversation: EventClaim) -> Bool {
        let reader = ArgumentReader(document: document, sentence: quotation.attribution.sentence)
        let tree = reader.tree
        let partners = [conversation.claim.source, conversation.claim.target]
        return tree.children(of: quotation.attribution.token).contains { child in
            guard tree[child].isNominal, !lexicon.speech.carrying.contains(tree[child].lemma) else { return false }
            if [.obj, .iobj].contains(tree[child].relation) {
                return !reader.entities(at: [child], types: Self.speakers).contains { partners.contains(.entity($0.entity)) }
            }
            return tree[child].tag == .noun && tree[child].relation == .obl
                && lexicon.syntax.placing.contains(tree.adposition(of: child) ?? "")
        }
    }
}

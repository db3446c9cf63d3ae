import DocumentModel

extension EventFinder {
    /// Occasions told again without those who took part: "a third round is due in May", "the trip was called off".
    ///
    /// Cost: linear in the length of the sentence times the depth of its tree.
    ///
    /// - Parameters:
    ///   - events: What ``events(told:)`` found in the sentence.
    ///   - told: What the document has told so far, the sentence included; what is found is added.
    func retellings(besides events: [EventMention], told: inout ToldOccasions) -> [EventMention] {
        guard !told.isEmpty else { return [] }
        let taken = Set(events.flatMap(\.site.words))
        var found: [EventMention] = []
        for token in 0..<tree.count where !taken.contains(token) {
            guard let event = retelling(at: token, taken, told) else { continue }
            if !leadsElsewhere(event) { told.add(event, in: sentence) }
            found.append(event)
        }
        return found
    }

    private func retelling(at token: Int, _ taken: Set<Int>, _ told: ToldOccasions) -> EventMention? {
        let isBare = isBareOrdinal(token)
        guard isBare || isOccasionNoun(token),
            let occasion = told.last(
                calledBy: isBare ? nil : tree[token].lemma, before: TokenPosition(sentence: sentence, token: token))
        else { return nil }
        let site = nominalSite(token, support: lexicon.syntax.support)
        guard !taken.contains(site.anchor), isAbout(site), isOwned(site, by: occasion),
            let status = factuality.factuality(of: site.anchor).status,
            let retelling = isBare ? .another : retelling(site, status, after: occasion)
        else { return nil }
        return EventMention(
            frame: occasion.frame, site: site, sources: moved(participants(of: occasion), to: token),
            targets: ownTargets(of: site, occasion) ?? moved(occasion.targets, to: token), status: status, retelling: retelling)
    }

    /// Of a journey the traveller, without companions.
    private func participants(of told: EventMention) -> [EventArgument] {
        guard !lexicon.types[lexicon.frames[told.frame].type].isSymmetric, let first = told.sources.first else { return told.sources }
        return told.sources.filter { $0.token == first.token }
    }

    /// The participants, as the word that comes back to them stands for them.
    private func moved(_ arguments: [EventArgument], to token: Int) -> [EventArgument] {
        arguments.map { EventArgument(entity: $0.entity, token: token, confidence: $0.confidence * 0.9) }
    }

    private func isOccasionNoun(_ token: Int) -> Bool {
        [.noun, .properNoun].contains(tree[token].tag) && lexicon.namesOccasion(tree[token].lemma)
    }

    /// "a third", "the first two", "another" as a subject.
    private func isBareOrdinal(_ token: Int) -> Bool {
        guard tree[token].relation.base == .nsubj, !tree.hasChild(of: token, [.nmod]) else { return false }
        return isOrdinal(token) || tree[token].tag == .numeral && tree.children(of: token).contains(where: isOrdinal)
    }

    private func isOrdinal(_ token: Int) -> Bool { lexicon.syntax.ordinals.contains(tree.word(token)) }

    /// Whether a clause tells of the occasion, and nobody is named with its noun.
    private func isAbout(_ site: EventSite) -> Bool {
        switch tree[site.anchor].relation {
        case .nsubj, .nsubjPass, .nsubjOuter: break
        case .obj: if isPurpose(tree.head(of: site.anchor)) { return false }
        case .obl: if !factuality.words.occasional.contains(tree.adposition(of: site.anchor) ?? "") { return false }
        default: return false
        }
        return !namesActor(site.trigger) && !namesActor(site.anchor)
    }

    /// "met *to prepare* a further session": what a meeting is for has other people and another day than the meeting.
    private func isPurpose(_ verb: Int?) -> Bool {
        verb.map { tree[$0].relation == .advcl && tree.isInfinitive($0) } ?? false
    }

    /// "its next session": whoever is meant took part.
    private func isOwned(_ site: EventSite, by told: EventMention) -> Bool {
        let possessors = [site.trigger, site.anchor].flatMap { tree.children(of: $0, .nmodPoss) }
        let owners = possessors.flatMap { arguments.entities(at: $0) }
        if owners.isEmpty { return possessors.allSatisfy { tree.word($0) == "their" } }
        return owners.contains { owner in (told.sources + told.targets).contains { $0.entity == owner.entity } }
    }

    private func namesActor(_ noun: Int) -> Bool {
        tree.children(of: noun).contains { child in
            Self.naming.contains(tree[child].relation) && tree[child].tag != .pronoun
                && !lexicon.syntax.placing.contains(tree.adposition(of: child) ?? "")
                && arguments.entities(at: child).contains { arguments.document.entities[$0.entity].type.isActor }
        }
    }

    private static let naming: Set<DependencyRelation> = [.nmod, .nmodPoss, .compound, .amod, .nmodDesc]

    /// Whether the words tell another occasion or the same; nil where they may tell of no certain one.
    private func retelling(_ site: EventSite, _ status: ClaimStatus, after told: EventMention) -> Retelling? {
        let modifiers = [site.trigger, site.anchor].flatMap { tree.children(of: $0) }
        if modifiers.contains(where: isOrdinal) { return .another }
        let isDefinite = modifiers.contains { tree[$0].relation == .nmodPoss || Self.definite.contains(tree.word($0)) }
        if status == .planned, told.status == .happened { return tree[site.anchor].relation.base == .nsubj ? .another : nil }
        if isDefinite { return status == .denied || tree[site.anchor].relation.base == .nsubj ? .same : nil }
        return status == .denied && (modifiers.contains(where: isPlanning) || leadsSomewhere(site)) ? .another : nil
    }

    /// "a planned stop", "a session scheduled for March".
    private func isPlanning(_ modifier: Int) -> Bool {
        [.amod, .acl].contains(tree[modifier].relation)
            && (factuality.words.nominal.planned.contains(tree[modifier].lemma)
                || factuality.words.nominal.planned.contains(tree.word(modifier)))
    }

    /// "a stop *in Lima* was dropped".
    private func leadsSomewhere(_ site: EventSite) -> Bool {
        !arguments.arguments(Self.destinations, from: site, types: [.place, .country]).isEmpty
    }

    private static let definite: Set<String> = ["the", "this", "that"]

    /// Where a journey told again went, if the words say so.
    private func ownTargets(of site: EventSite, _ told: EventMention) -> [EventArgument]? {
        let frame = lexicon.frames[told.frame]
        guard !lexicon.types[frame.type].isSymmetric else { return nil }
        let found = arguments.arguments(Self.destinations, from: site, types: frame.targetTypes)
            .filter { target in !told.sources.contains { $0.entity == target.entity } }
        return found.isEmpty ? nil : found
    }

    private func leadsElsewhere(_ event: EventMention) -> Bool { event.targets.contains { $0.token != event.site.trigger } }

    private static let destinations = ["to", "in", "at"].map { ArgumentPath(name: $0, steps: [.adposition($0)]) }
}

import DocumentModel
import KnowledgeTables

/// Gathers the names of a document into entities: full names first, then the shorter forms that fit them.
struct NameClusters {
    private(set) var records: [EntityRecord] = []
    /// Index of the entity of each mention.
    private(set) var entityOfMention: [Int]
    /// The mentions, typed as their entities.
    private(set) var mentions: [NameMention]
    private let forms: [NameForm]
    private let titles: [TitleScanner.Title?]
    private let bodies: BodyTable
    private let genders: GenderTable
    private let known: NameTable
    private var nameIndex = NameIndex()
    /// The entities of the countries named, by their index in the country table.
    private(set) var entityOfCountry: [Int: Int] = [:]
    /// The mentions of each entity among those assigned so far.
    private var places: [MentionPlaces] = []

    /// Cost: linear in the number of mentions, as long as few entities share a word that also stands alone.
    init(
        mentions: [NameMention], titles: [TitleScanner.Title?], acronyms: [String: Int], bodies: BodyTable = .shared,
        genders: GenderTable = .shared, known: NameTable = .shared
    ) {
        self.known = known
        self.titles = titles
        self.genders = genders
        self.bodies = bodies
        forms = mentions.map { NameForm($0.text) }
        self.mentions = Self.retyped(mentions, forms: forms)
        entityOfMention = [Int](repeating: -1, count: mentions.count)
        for index in fullestFirst() { assign(index, acronyms: acronyms) }
        for index in mentions.indices where self.mentions[index].type != .country {
            self.mentions[index].type = records[entityOfMention[index]].type
        }
    }

    /// Mentions whose name was typed differently at different places take the type found most often, the first one where two tie.
    private static func retyped(_ mentions: [NameMention], forms: [NameForm]) -> [NameMention] {
        var votes: [String: [(type: EntityType, count: Int)]] = [:]
        for (mention, form) in zip(mentions, forms) where mention.type != .country {
            var counts = votes[form.key] ?? []
            if let index = counts.firstIndex(where: { $0.type == mention.type }) {
                counts[index].count += mention.isTypeTold ? toldWeight : 1
            } else {
                counts.append((mention.type, mention.isTypeTold ? toldWeight : 1))
            }
            votes[form.key] = counts
        }
        return zip(mentions, forms).map { mention, form in
            guard mention.type != .country, let counts = votes[form.key], let best = counts.map(\.count).max() else { return mention }
            var mention = mention
            mention.type = counts.first { $0.count == best }?.type ?? mention.type
            return mention
        }
    }

    /// How many guesses the text's own word on a name's type outweighs.
    private static let toldWeight = 4

    /// Mention indices, names with more words first, then in text order; so that short forms find the full ones.
    private func fullestFirst() -> [Int] {
        mentions.indices.sorted { (-forms[$0].words.count, $0) < (-forms[$1].words.count, $1) }
    }

    private mutating func assign(_ index: Int, acronyms: [String: Int]) {
        let mention = mentions[index]
        let entity: Int
        if mention.type == .country {
            entity = countryRecord(mention)
        } else if let full = acronyms[mention.text], entityOfMention[full] >= 0 {
            entity = entityOfMention[full]
        } else {
            entity = fittingRecord(for: index) ?? newRecord(for: mention)
        }
        entityOfMention[index] = entity
        places[entity].append(index, wordCount: forms[index].words.count)
        nameIndex.add(forms[index], of: entity, isPerson: records[entity].type == .person)
        records[entity].add(name: mention.text, form: forms[index])
        if let short = nameWithoutNoun(mention) ?? nameWithoutCountry(mention) { records[entity].add(name: short, form: NameForm(short)) }
        if !mayBePerson(mention) { records[entity].mayBePerson = false }
        note(titles[index], of: entity)
        noteGivenName(mention, of: entity)
    }

    /// "Tamsel" of "Tamsel province".
    private func nameWithoutNoun(_ mention: NameMention) -> String? {
        let words = mention.text.split(separator: " ")
        guard mention.type == .place, words.count > 1, let last = words.last, last.first?.isLowercase ?? false else { return nil }
        return words.dropLast().joined(separator: " ")
    }

    /// "Foreign Ministry" of "Peruvian Foreign Ministry", "harbour agency" of "Peru's harbour agency".
    private func nameWithoutCountry(_ mention: NameMention) -> String? {
        let words = mention.text.split(separator: " ")
        guard mention.type == .organization, mention.country != nil, words.count > 2 else { return nil }
        if let owner = words.firstIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }), owner + 2 < words.count {
            return words[(owner + 1)...].joined(separator: " ")
        }
        guard words.dropFirst().allSatisfy({ $0.first?.isUppercase ?? false }),
            bodies.body(named: words[words.count - 1].lowercased())?.isOfState == true
        else { return nil }
        return words.dropFirst().joined(separator: " ")
    }

    private mutating func countryRecord(_ mention: NameMention) -> Int {
        guard let country = mention.country else { return newRecord(for: mention) }
        if let known = entityOfCountry[country] { return known }
        entityOfCountry[country] = newRecord(for: mention)
        return records.count - 1
    }

    private mutating func newRecord(for mention: NameMention) -> Int {
        records.append(EntityRecord(type: mention.type, country: mention.country))
        records[records.count - 1].mayBePerson = true
        places.append(MentionPlaces())
        return records.count - 1
    }

    /// "Tamsel" taken for a place that no table knows: whether nothing but a guess says that a name is no person's.
    private func mayBePerson(_ mention: NameMention) -> Bool {
        guard mention.type == .place || mention.type == .organization, mention.country == nil, !mention.isTypeTold,
            !known.isOrganization(mention.text), !known.isPlace(mention.text)
        else { return false }
        let word = mention.text.lowercased()
        return mention.tokens.count == 1 && mention.text.first?.isUppercase == true && mention.text.contains(where: \.isLowercase)
            && bodies.body(named: word) == nil && !known.isOrganizationHead(word) && !known.isPlaceHead(word)
    }

    private mutating func noteGivenName(_ mention: NameMention, of entity: Int) {
        guard mention.type == .person, records[entity].gender == nil else { return }
        let gender = mention.text.split(separator: " ").first.flatMap { genders.gender(ofGivenName: String($0)) }
        if mention.tokens.count > 1 { records[entity].gender = gender } else { records[entity].likelyGender = gender }
    }

    private mutating func note(_ title: TitleScanner.Title?, of entity: Int) {
        guard let title else { return }
        for role in title.roles {
            records[entity].titles.insert(role.wholeNoun ?? role.noun.lowercased())
            if records[entity].gender == nil { records[entity].gender = role.gender }
        }
    }

    // MARK: Fitting

    private func fittingRecord(for index: Int) -> Int? {
        let all = nameIndex.entities(for: forms[index], isPerson: mentions[index].type == .person)
        var candidates = all.compactMap { entity in fit(index, entity).map { (entity, $0) } }
        if candidates.isEmpty, mentions[index].type != .country, !mentions[index].isTypeTold, titles[index] == nil {
            candidates = all.filter { beginsOrganization(forms[index], $0) }.map { ($0, .first) }
        }
        guard let best = candidates.map(\.1).max() else { return nil }
        let fitting = candidates.filter { $0.1 == best }.map(\.0)
        return fitting.count == 1 ? fitting[0] : nearest(of: fitting, to: index)
    }

    /// Whether a single word, tagged as something else, is the first word of an organisation's name: "Lumo" of "Lumo Shipping", not
    /// "Oslo" of "Oslo District Court".
    private func beginsOrganization(_ form: NameForm, _ entity: Int) -> Bool {
        records[entity].type == .organization && form.words.count == 1 && form.words[0].count > 3 && records[entity].country == nil
            && records[entity].forms.contains { full in
                full.words.count > 1 && full.words[0] == form.words[0] && !(full.words.last.map(isOfState) ?? false)
            }
    }

    private func isOfState(_ noun: String) -> Bool { bodies.body(named: noun)?.isOfState == true }

    private func fit(_ index: Int, _ entity: Int) -> NameFit? {
        let (mention, form, record) = (mentions[index], forms[index], records[entity])
        if record.type == .person, mention.type == .person || form.words.count == 1 {
            guard agree(titles[index], record) else { return nil }
            let fit = record.forms.compactMap { form.fit(person: $0) }.max()
            if fit == .interior, !isIntroduced(entity, before: index) { return nil }
            return fit.flatMap { mention.type == .person || $0 >= .last ? $0 : nil }
        }
        guard record.type == mention.type, record.type != .country, mention.type != .person else { return nil }
        return record.forms.compactMap { fit(form, of: mention, full: $0, record: record) }.max()
    }

    /// Whether the full name stands before a short one that is neither its first nor its last word. Else the two are kin at best: "Lin" and
    /// "Ada Lin Moreau".
    private func isIntroduced(_ entity: Int, before index: Int) -> Bool {
        places[entity].last(before: index) != nil
    }

    private func agree(_ title: TitleScanner.Title?, _ record: EntityRecord) -> Bool {
        guard let gender = title?.roles.compactMap(\.gender).first, let known = record.gender else { return true }
        return gender == known
    }

    private func fit(_ form: NameForm, of mention: NameMention, full: NameForm, record: EntityRecord) -> NameFit? {
        if mention.country != nil, record.country != nil, mention.country != record.country { return nil }
        if form.isAcronym(of: full) || full.isAcronym(of: form) { return .whole }
        if mention.type == .organization, form.isTurned(of: full) || isShortened(form, full) { return .whole }
        let fit = form.fit(named: full) { bodies.body(named: $0) != nil }
        if fit == nil, isKind(form, of: full, mention) { return .last }
        if fit == .last, record.country == nil, record.type != .event { return nil }
        if fit == .first, form.words.count == 1, known.isOrganization(mention.text) { return nil }
        if fit == nil, form.words.count == 1, record.country != nil, full.words.last == form.words[0], full.words.count == 2 {
            return .last
        }
        return mention.type == .place && fit == .first ? nil : fit
    }

    /// "The Gazette" of "Orran Daily Gazette": the noun that says what the name names, by itself and in capitals.
    private func isKind(_ form: NameForm, of full: NameForm, _ mention: NameMention) -> Bool {
        guard mention.type == .organization, mention.country == nil, form.words.count == 1, full.words.count > 1,
            full.words.last == form.words[0], mention.text.first?.isUppercase ?? false
        else { return false }
        guard let body = bodies.body(named: form.words[0]) else { return false }
        return body.type == EntityType.organization.rawValue && body.kind != .joint
    }

    /// "Orran forces" of "Orran Security Forces", "coalition" of "global coalition": a short form without what a fuller one adds.
    private func isShortened(_ form: NameForm, _ full: NameForm) -> Bool {
        guard form.words.count < full.words.count, let last = form.words.last, last == full.words.last else { return false }
        if bodies.body(named: last)?.kind == .joint {
            return form.words.count == 1 && full.words.dropLast().allSatisfy { $0.contains("-") || known.isCoalitionModifier($0) }
        }
        let omitted = full.words.dropFirst().dropLast()
        return last == "forces" && form.words.count == 2 && form.words[0] == full.words[0]
            && !omitted.isEmpty && omitted.allSatisfy(known.isForceModifier)
    }

    /// Of several entities that a short form fits, the one with the same title, else the one named last before, else the first named after.
    private func nearest(of entities: [Int], to index: Int) -> Int? {
        let titled = entities.filter { entity in
            titles[index]?.roles.contains { records[entity].titles.contains($0.noun.lowercased()) } ?? false
        }
        let pool = titled.isEmpty ? entities : titled
        let before = pool.compactMap { entity in places[entity].last(before: index).map { (mention: $0, entity: entity) } }
        if let last = before.max(by: { $0.mention < $1.mention }) { return last.entity }
        let after = pool.compactMap { entity in places[entity].first(after: index).map { (mention: $0, entity: entity) } }
        return after.min { $0.mention < $1.mention }?.entity
    }
}

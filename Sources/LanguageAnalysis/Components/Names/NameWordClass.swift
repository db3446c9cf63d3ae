/// What the tables say about a single word, whatever its case.
package enum NameWordClass: String, CaseIterable, Sendable {
    case titleBeforePerson = "title-before-person"
    case personSuffix = "person-suffix"
    case personParticle = "person-particle"
    case organizationHead = "organization-head"
    case organizationEnding = "organization-ending"
    case organizationModifier = "organization-modifier"
    case placeHead = "place-head"
    case placeModifier = "place-modifier"
    case governmentPlaceHead = "government-place-head"
    case eventHead = "event-head"
    case speechVerb = "speech-verb"
    case placePreposition = "place-preposition"
    case personNoun = "person-noun"
    case calendar
    case notAName = "not-a-name"
    case givenName
    case surname
    case surnameEnding
    case groupNoun = "group-noun"

    package struct Set: OptionSet, Sendable, Hashable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        package init(_ element: NameWordClass) { rawValue = 1 << UInt32(element.order) }
    }

    /// The class's number in declaration order.
    package var order: Int { Self.orders[self] ?? 0 }

    private static let orders = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// What the tables say about a phrase of one or more words.
package enum NamePhraseClass: String, CaseIterable, Sendable {
    case country, demonym, capital, seat
    case city, region, area, site
    case alliance, media, agency, armed, party, company, university, team
    case event

    package struct Set: OptionSet, Sendable, Hashable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        package init(_ element: NamePhraseClass) { rawValue = 1 << UInt32(element.order) }
    }

    /// The class's number in declaration order.
    package var order: Int { Self.orders[self] ?? 0 }

    private static let orders = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

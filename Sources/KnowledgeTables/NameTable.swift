/// Given names, well-known organisations and the words of names, as far as resolution needs them.
package struct NameTable: Sendable {
    private let givenNames: Set<String>
    private let organizations: Set<String>
    private let organizationModifiers: Set<String>

    private let particles: Set<String>
    private let placePrepositions: Set<String>
    private let organizationHeads: Set<String>
    private let placeHeads: Set<String>
    private let eventOpenings: Set<String>
    private let attendingVerbs: Set<String>
    private let partTakingVerbs: Set<String>
    private let talks: Set<String>
    private let eventEdges: Set<String>
    private let placesInSeries: Set<String>
    private let shipPrefixes: Set<String>
    private let organizationOpenings: Set<String>
    private let travels: Set<String>
    private let relativeAdjectives: Set<String>
    private let languageVerbs: Set<String>
    private let noNames: Set<String>
    private let personalBodies: Set<String>
    private let stateModifiers: Set<String>
    private let siteNouns: Set<String>
    private let coalitionModifiers: Set<String>
    private let coalitionArms: Set<String>
    private let forceModifiers: Set<String>
    private let campusBodies: Set<String>
    private let rolesOfBodies: Set<String>
    private let personNouns: Set<String>
    private let siteOpenings: Set<String>
    private let landforms: Set<String>
    private let seatedBodies: Set<String>
    private let alliances: PhraseIndex<Bool>
    private let calendarWords: Set<String>

    package static let shared = NameTable()

    package init() {
        givenNames = Set(KnowledgeFile.givenNames.rows.filter { $0.count == 2 }.flatMap { $0[1].split(separator: " ").map(String.init) })
        organizations = Set(
            KnowledgeFile.organizations.rows.filter { $0.count == 2 }
                .flatMap { row in row[1].split(separator: ";").map { String($0.drop { $0 == " " }) } })
        organizationModifiers = Self.words("organization-modifier")
        organizationHeads = Self.words("organization-head").union(Self.words("organization-ending")).union(
            Self.words("firm-ending"))
        placeHeads = Self.words("place-head")
        eventOpenings = Self.words("event-opening")
        attendingVerbs = Self.words("attending-verb")
        partTakingVerbs = Self.words("part-taking")
        talks = Self.words("talk")
        eventEdges = Self.words("event-edge")
        placesInSeries = Self.words("place-in-series")
        shipPrefixes = Self.words("ship-prefix")
        organizationOpenings = Self.words("organization-opening")
        travels = Self.words("travel")
        relativeAdjectives = Self.words("relative-adjective")
        languageVerbs = Self.words("language-verb")
        noNames = Self.words("not-a-name")
        personalBodies = Self.words("personal-body")
        stateModifiers = Self.words("state-modifier")
        siteNouns = Self.words("site-noun")
        coalitionModifiers = Self.words("coalition-modifier")
        coalitionArms = Self.words("coalition-arm")
        forceModifiers = Self.words("force-modifier")
        campusBodies = Self.words("campus-body")
        rolesOfBodies = Self.words("role-of-body")
        personNouns = Self.words("person-noun")
        siteOpenings = Self.words("site-opening")
        landforms = Self.words("landform")
        seatedBodies = Self.words("seated-body")
        alliances = Self.alliances()
        particles = Self.words("person-particle")
        placePrepositions = Self.words("locative")
        calendarWords = Set(
            KnowledgeFile.calendar.rows.filter { $0.count >= 2 && ($0[0] == "month" || $0[0] == "weekday") }.map { String($0[1]) })
    }

    private static func alliances() -> PhraseIndex<Bool> {
        var index = PhraseIndex<Bool>()
        for row in KnowledgeFile.organizations.rows where row.count == 2 && row[0] == "alliance" {
            for name in row[1].split(separator: ";") { index.add(String(name.drop { $0 == " " }), true) }
        }
        return index
    }

    /// The end of the name of an alliance of states that begins at a word. See ``PhraseIndex``.
    package func allianceEnd(from start: Int, to end: Int, word: (Int) -> (form: String, spaceAfter: Bool)) -> Int? {
        alliances.longestMatch(from: start, to: end, word: word)?.end
    }

    /// Whether a word in lower case ends names of organisations: "holdings".
    package func isOrganizationHead(_ word: String) -> Bool { organizationHeads.contains(word) }

    /// Whether a name is one of the places of the table of places: "Chicago".
    package func isPlace(_ name: String) -> Bool { Self.places.contains(name) }

    private static let places = Set(
        KnowledgeFile.places.rows.filter { $0.count == 2 }
            .flatMap { row in row[1].split(separator: ";").map { String($0.drop { $0 == " " }) } })

    /// Whether a verb, by its lemma, has a language as its object: "speak".
    package func isLanguageVerb(_ lemma: String) -> Bool { languageVerbs.contains(lemma) }

    /// Whether a capitalized word, here in lower case, is no name by itself: "Islam".
    package func isNoName(_ word: String) -> Bool { noNames.contains(word) }

    /// Whether a noun in lower case names a body that a person may have: "office".
    package func isPersonalBody(_ noun: String) -> Bool { personalBodies.contains(noun) }

    /// Whether a word in lower case makes an organisation one of the state: "state" in "state television".
    package func isStateModifier(_ word: String) -> Bool { stateModifiers.contains(word) }

    /// Whether a noun in lower case ends the name of the one place that it stands for: "refugee camp".
    package func isSiteNoun(_ word: String) -> Bool { siteNouns.contains(word) }

    /// Whether a word in lower case tells of several states that fight together: "global" in "the global coalition".
    package func isCoalitionModifier(_ word: String) -> Bool { coalitionModifiers.contains(word) }

    /// Whether a word in lower case names what a coalition fights with: "warplanes".
    package func isCoalitionArm(_ word: String) -> Bool { coalitionArms.contains(word) }

    /// Whether a word before "forces" says nothing but that they are a state's own: "security".
    package func isForceModifier(_ word: String) -> Bool { forceModifiers.contains(word) }

    /// Whether a word in lower case begins names of bodies with several seats, told apart by their towns: "university".
    package func isCampusBody(_ word: String) -> Bool { campusBodies.contains(word) }

    /// Whether a noun in lower case is for people, of whatever kind: "fighter".
    package func isPersonNoun(_ noun: String) -> Bool { personNouns.contains(noun) }

    /// Whether a noun in lower case is for what an organisation may be to another as a person is: "owner".
    package func isRoleOfBody(_ noun: String) -> Bool { rolesOfBodies.contains(noun) }

    /// Whether a word in lower case begins names of buildings and places: "hotel".
    package func isSiteOpening(_ word: String) -> Bool { siteOpenings.contains(word) }

    /// Whether a word in lower case ends names of parts of the earth's surface or of ways, and of nothing else: "pass".
    package func isLandform(_ word: String) -> Bool { landforms.contains(word) }

    /// Whether a noun in lower case names a body that is known by the town where it sits: "court".
    package func isSeatedBody(_ noun: String) -> Bool { seatedBodies.contains(noun) }

    /// Whether a word in lower case begins names of events: "exercise".
    package func isEventOpening(_ word: String) -> Bool { eventOpenings.contains(word) }

    /// Whether a verb, by its lemma, has a gathering as its object: "attend", "open".
    package func isAttendingVerb(_ lemma: String) -> Bool { attendingVerbs.contains(lemma) }

    /// Whether a word, by its lemma, tells of somebody at a gathering: "speak", "present".
    package func isTakingPart(_ lemma: String) -> Bool { partTakingVerbs.contains(lemma) }

    /// Whether a noun for a gathering is more often one for talks: "meeting".
    package func isTalk(_ noun: String) -> Bool { talks.contains(noun) }

    /// Whether a noun in lower case is for what goes on beside a gathering: "sidelines".
    package func isEventEdge(_ noun: String) -> Bool { eventEdges.contains(noun) }

    /// Whether a word in lower case tells one of a series of gatherings from the others: "next".
    package func isPlaceInSeries(_ word: String) -> Bool { placesInSeries.contains(word) }

    /// Whether a word in lower case stands before the names of a navy's ships: "hms".
    package func isShipPrefix(_ word: String) -> Bool { shipPrefixes.contains(word) }

    /// Whether a word in lower case begins names of armed groups: "katibat".
    package func isOrganizationOpening(_ word: String) -> Bool { organizationOpenings.contains(word) }

    /// Whether a word, by its lemma, tells of somebody's way to a place: "arrive", "visit".
    package func isTravelling(_ lemma: String) -> Bool { travels.contains(lemma) }

    /// Whether an adjective in lower case tells one gathering from others only as seen from now: "next".
    package func isRelativeAdjective(_ word: String) -> Bool { relativeAdjectives.contains(word) }

    /// Whether a word in lower case ends names of places: "dam".
    package func isPlaceHead(_ word: String) -> Bool { placeHeads.contains(word) }

    /// The words of a class of the table of name words.
    private static func words(_ group: Substring) -> Set<String> {
        Set(
            KnowledgeFile.nameWords.rows.filter { $0.count == 2 && $0[0] == group }
                .flatMap { $0[1].split(separator: " ").map(String.init) })
    }

    /// Whether a word in lower case names a month or a day of the week.
    package func isCalendarWord(_ word: String) -> Bool {
        calendarWords.contains(word) || calendarWords.contains(word.filter { $0 != "." })
    }

    package func isGivenName(_ word: String) -> Bool { givenNames.contains(word) }

    /// Whether a word may stand between a given name and a surname: "van".
    package func isNameParticle(_ word: String) -> Bool { particles.contains(word) }

    /// Whether a preposition in lower case tells where something is, and hardly anything else.
    package func isPlacePreposition(_ word: String) -> Bool { placePrepositions.contains(word) }

    package func isOrganization(_ name: String) -> Bool { organizations.contains(name) }

    /// Whether a word in lower case only says what an office or ministry is for: "foreign", "defence".
    package func isOrganizationModifier(_ word: String) -> Bool { organizationModifiers.contains(word) }
}

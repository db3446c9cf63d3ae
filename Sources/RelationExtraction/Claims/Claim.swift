public import DocumentModel

/// What kind of entity a node stands for.
public enum EntityType: String, Sendable, CaseIterable {
    case person = "Person"
    case organization = "Organization"
    case country = "Country"
    case place = "Place"
    case event = "Event"
}

/// One person, organisation, country, place or event of a document, with every name it has there.
public struct DocumentEntity: Sendable, Hashable {
    public var type: EntityType
    /// The fullest proper name in the document, without title or article.
    public var name: String
    /// The other names in the document; no pronouns, no descriptions.
    public var aliases: [String]
    /// ISO 3166 alpha-3 code, for countries.
    public var countryCode: String?

    public init(type: EntityType, name: String, aliases: [String] = [], countryCode: String? = nil) {
        self.type = type
        self.name = name
        self.aliases = aliases
        self.countryCode = countryCode
    }
}

/// Whether a claimed thing is told as past or present fact, as scheduled, or as not happening.
public enum ClaimStatus: String, Sendable, CaseIterable {
    case happened
    case planned
    case denied
}

/// How a date was found.
public enum DateBasis: String, Sendable, CaseIterable {
    /// The text gives it whole ("on 3 May 2024").
    case stated
    /// The text gives it relative to the dateline or to another date ("on Monday").
    case relative
    /// Taken over from the occasion that the words belong to.
    case assumed
}

/// A date as far as the text gives it.
public struct ClaimDate: Sendable, Hashable {
    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `start/end`.
    public var value: String
    /// The words it was read from.
    public var text: String
    public var basis: DateBasis

    public init(value: String, text: String, basis: DateBasis) {
        self.value = value
        self.text = text
        self.basis = basis
    }
}

/// One end of a claim.
public enum ClaimParticipant: Sendable, Hashable {
    /// The document itself, as source of a quotation.
    case document
    /// Index into ``ExtractedDocument/entities``.
    case entity(Int)
}

/// The stretch of text that proves a claim.
public struct ClaimEvidence: Sendable, Hashable {
    /// Index of the sentence in the document, from 0.
    public var sentence: Int
    /// Offsets into the document's text, in Unicode scalars.
    public var span: Span
    public var text: String

    public init(sentence: Int, span: Span, text: String) {
        self.sentence = sentence
        self.span = span
        self.text = text
    }
}

/// A relation between two participants as one document tells it.
public struct Claim: Sendable, Hashable {
    /// Relation type as in the lexicon (`MET`, `CALLED`, …).
    public var type: String
    public var source: ClaimParticipant
    public var target: ClaimParticipant
    public var status: ClaimStatus
    public var date: ClaimDate?
    /// Entity where it happened: index into ``ExtractedDocument/entities``.
    public var place: Int?
    public var topic: String?
    /// AFFILIATED_WITH: the title held.
    public var role: String?
    /// QUOTED: the words reported.
    public var quote: String?
    /// QUOTED: whether the words stand in quotation marks.
    public var isDirect: Bool?
    /// Number of the occasion within the document; claims of one occasion share it.
    public var occurrence: Int
    /// Share of such claims that hold, 0 to 1.
    public var confidence: Double
    /// Name of the rule that made the claim.
    public var rule: String
    /// How words that are no names were traced to the ends: `he = Ana Sall (pronoun)`.
    public var resolved: [String]
    public var evidence: ClaimEvidence

    public init(
        type: String, source: ClaimParticipant, target: ClaimParticipant, status: ClaimStatus = .happened, date: ClaimDate? = nil,
        place: Int? = nil, topic: String? = nil, role: String? = nil, quote: String? = nil, isDirect: Bool? = nil,
        occurrence: Int, confidence: Double, rule: String, resolved: [String] = [], evidence: ClaimEvidence
    ) {
        self.type = type
        self.source = source
        self.target = target
        self.status = status
        self.date = date
        self.place = place
        self.topic = topic
        self.role = role
        self.quote = quote
        self.isDirect = isDirect
        self.occurrence = occurrence
        self.confidence = confidence
        self.rule = rule
        self.resolved = resolved
        self.evidence = evidence
    }
}

/// What extraction hands to graph construction: a document's entities and claims.
public struct ExtractedDocument: Sendable, Hashable {
    public var document: Document
    public var entities: [DocumentEntity]
    public var claims: [Claim]

    public init(document: Document, entities: [DocumentEntity], claims: [Claim]) {
        self.document = document
        self.entities = entities
        self.claims = claims
    }
}

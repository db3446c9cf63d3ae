/// What kind of thing a name names.
public enum NameKind: String, Sendable, CaseIterable {
    case person = "PER"
    case organization = "ORG"
    /// Countries, states, cities: places with a government.
    case geopolitical = "GPE"
    /// Any other place: regions, seas, streets, buildings.
    case location = "LOC"
    case event = "EVENT"
}

/// A name found in a sentence: a run of tokens and its kind. Names never overlap.
public struct NamedSpan: Sendable, Hashable {
    /// Token indices within the sentence.
    public var tokens: Range<Int>
    public var kind: NameKind

    public init(tokens: Range<Int>, kind: NameKind) {
        self.tokens = tokens
        self.kind = kind
    }
}

/// A type of relation as the lexicon declares it.
public struct RelationType: Sendable, Hashable {
    /// `MET`, `CALLED`, …
    public var name: String
    /// Whether the ends have no order.
    public var isSymmetric: Bool
    /// Codes of the CAMEO event coding scheme.
    public var cameoCodes: [String]
    /// Event type of PLOVER, where one fits.
    public var ploverType: String?
    /// Whether people speak with each other at it, so that its date is that of the words reported from it.
    package var isConversation: Bool
    /// Nouns by which a text takes up such a relation: "the attack".
    package var acts: Set<String>
    /// Whether only its target takes it up: "rejected the charge".
    package var isAnswered: Bool
    /// Nouns by which a text comes back to one that it told: "a third round", "the trip".
    package var occasions: Set<String>
    package var sourceTypes: Set<EntityType>
    package var targetTypes: Set<EntityType>
}

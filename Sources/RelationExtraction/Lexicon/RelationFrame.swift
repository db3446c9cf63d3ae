/// The grammatical kind of a word that can trigger a frame.
package enum TriggerKind: String, Sendable, CaseIterable {
    case verbs
    case nouns
    case adjectives
}

/// One step along a dependency tree from a word to an argument.
package enum ArgumentStep: Sendable, Hashable {
    case subject
    case object
    case recipient
    case possessor
    case modifier
    case holder
    /// The verb beside which a noun trigger stands: "discussed" in "discussed it with A in a call".
    case host
    /// The verb or noun that completes the trigger: "attack" in "threatened to attack".
    case complement
    /// Whose it is: its possessor, its agent, or the name before it.
    case owner
    /// Who did what the noun takes up: "rejected the charge".
    case author
    /// The gathering told last.
    case gathering
    /// The trigger: "their host, A".
    case itself
    /// The place beside which a noun trigger tells what somebody is there for: "in Oslo for talks".
    case whereabouts
    /// Who could avert it: the subject of the clause with "unless", or with "if … not".
    case condition
    /// What the adposition governs.
    case adposition(String)

    /// The step that a lexicon file calls by the name, nil where there is none.
    package init?(_ name: String, adpositions: Set<String>) {
        switch name {
        case "subject": self = .subject
        case "object": self = .object
        case "recipient": self = .recipient
        case "possessor": self = .possessor
        case "modifier": self = .modifier
        case "holder": self = .holder
        case "host": self = .host
        case "complement": self = .complement
        case "owner": self = .owner
        case "author": self = .author
        case "gathering": self = .gathering
        case "itself": self = .itself
        case "whereabouts": self = .whereabouts
        case "condition": self = .condition
        case let word where adpositions.contains(word): self = .adposition(word)
        default: return nil
        }
    }
}

/// The way from a trigger to one end of a relation: `object/possessor`.
package struct ArgumentPath: Sendable, Hashable {
    package var name: String
    package var steps: [ArgumentStep]
}

/// One way to express a relation type: which words, with which arguments.
package struct RelationFrame: Sendable {
    /// Index of the type in the lexicon.
    package var type: Int
    /// Name in the rule of a claim.
    package var name: String
    /// In order of preference; the first that leads to a fitting entity is taken.
    package var source: [ArgumentPath]
    package var target: [ArgumentPath]
    package var sourceTypes: Set<EntityType>
    package var targetTypes: Set<EntityType>
    /// Verbs that may carry a noun trigger, beside the lexicon's light verbs.
    package var support: Set<String>
    package var isOnlyCarried: Bool
    package var required: Set<String>
    package var excluded: Set<String>
    /// Of these one must complete the trigger, where there are any.
    package var completing: Set<String>
    /// Whether what completes it must stand in the infinitive or the future.
    package var isAhead = false
    package var excludedObjects: Set<String> = []
    /// Nouns by one of which the text must come back to the event: "the call".
    package var retold: Set<String> = []
    /// Whether several sources without a target did it with each other.
    package var isTogether: Bool
    /// Where persons stand who did it too: after "with" in "flew to Oslo with her".
    package var company: [ArgumentPath] = []
    /// What the words themselves say of the event: that it lies ahead, or does not come about.
    package var outcome = Factuality.happened
}

/// A frame that a word can trigger.
package struct FrameTrigger: Sendable {
    package var frame: Int
    package var kind: TriggerKind
    /// The particle that the verb must have: `off` in "call off".
    package var particle: String?
}

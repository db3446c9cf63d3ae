/// The nouns that head names and descriptions of organisations, places, events and countries.
package struct BodyTable: Sendable {
    package enum Kind: String, Sendable {
        /// A body of a state.
        case state
        /// A body of which a state has one: it may be named without its state ("the army").
        case national
        /// People or bodies that stand for the country or organisation that owns them.
        case voice
        /// The same, which sits in the country that it governs.
        case government
        /// Armed people and things that act for the country or organisation that owns them.
        case force
        /// The same, of one that is no state.
        case rebel
        /// A noun that says only what type of thing it is.
        case generic
        /// The same, of a business.
        case business
        /// People joined for a cause, a faith or learning; no business.
        case society
        /// An event that people attend.
        case gathering
        /// A body of several states, known by itself.
        case joint
    }

    /// What type of thing a noun heads, named as the label of a node.
    package struct Body: Sendable, Hashable {
        package let noun: String
        package let type: String
        package let kind: Kind?

        /// Whether it says no more than the type of thing.
        package var isGeneric: Bool { kind == .generic || kind == .business }

        /// Whether it acts for its owner, so that it stands for it.
        package var standsForOwner: Bool { kind == .voice || kind == .government || isArmed }

        package var isArmed: Bool { kind == .force || kind == .rebel }

        /// Whether it belongs to a state.
        package var isOfState: Bool { kind == .state || kind == .national }
    }

    private let bodies: [String: Body]

    package static let shared = BodyTable(rows: KnowledgeFile.bodies.rows)

    /// Rows of noun, type and kind.
    package init(rows: [[Substring]]) {
        let all = rows.filter { $0.count >= 3 }
            .map { Body(noun: String($0[0]), type: String($0[1]), kind: Kind(rawValue: String($0[2]))) }
        bodies = Dictionary(all.map { ($0.noun.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The body that a noun in lower case and singular heads.
    package func body(named lemma: String) -> Body? { bodies[lemma] }
}

/// The words that tie what lies or is held somewhere to the place.
package struct LocationTable: Sendable {
    package enum Kind: String, Sendable {
        /// Stands between the two: "the summit in Varna".
        case preposition
        /// A verb of lying: "based in Vienna".
        case seat
        /// A verb of being held: "the fair opens in Varna".
        case happening
        /// A verb of taking part: "Varna, where he attends the fair".
        case attending
        /// A verb of working somewhere: "employs 200 people in Varna".
        case employing
        /// A noun for where somebody has a seat: "its headquarters in Varna".
        case headquarters
        /// A noun for a part of a region: "the north of Chad".
        case part
        /// A noun for what a country or city is divided into: "the Orrin district of Ribe".
        case division
    }

    private let words: [Kind: Set<String>]

    package static let shared = LocationTable(rows: KnowledgeFile.locations.rows)

    /// Rows of word and kind.
    package init(rows: [[Substring]]) {
        var words: [Kind: Set<String>] = [:]
        for row in rows where row.count >= 2 {
            if let kind = Kind(rawValue: String(row[1])) { words[kind, default: []].insert(String(row[0])) }
        }
        self.words = words
    }

    /// Whether a word in lower case, a verb by its lemma, is of a kind.
    package func contains(_ word: String, as kind: Kind) -> Bool { words[kind]?.contains(word) ?? false }
}

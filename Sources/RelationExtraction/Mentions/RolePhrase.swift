import DocumentModel
import KnowledgeTables

/// A role that the text gives somebody: "Malaysia's prime minister", "spokesman for the army".
struct RolePhrase {
    /// How the text ties the role to its holder; the name of the rule in claims.
    enum Construction: String {
        case title, apposition, predicate, possessor, membership
    }

    var sentence: Int
    /// The words of the role, its owner left out; empty where the text names no role ("Ghana's Esi Boateng").
    var tokens: Range<Int>
    /// The last role noun of the phrase, the one that the others modify.
    var role: RoleTable.Role?
    /// Who holds it: the head token of a name or pronoun.
    var holder: TokenPosition
    /// Head tokens of whom it is held in: organisations, countries, possessive pronouns.
    var owners: [TokenPosition]
    var construction: Construction
    /// Its place among the names that share it, from 0.
    var place = 0
}

extension RolePhrase {
    /// The title in lower case without words that do not tell offices apart.
    func title(in sentence: Sentence) -> String {
        tokens.map { Self.whole(sentence.tokens[$0].singular) }.filter { !Self.uninformative.contains($0) }.joined(separator: " ")
    }

    /// "general" of "gen.".
    private static func whole(_ word: String) -> String { RoleTable.shared.role(named: word)?.wholeNoun ?? word }

    static let uninformative: Set<String> = ["the", "a", "an", "then", "former", "retired", "current", "new", "late", "-"]
}

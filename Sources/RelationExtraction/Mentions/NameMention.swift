import DocumentModel
package import KnowledgeTables

/// A name as it stands in the text.
package struct NameMention: Sendable, Hashable {
    /// Index of the sentence.
    package var sentence: Int
    /// The name's tokens, without article, title and possessive.
    package var tokens: Range<Int>
    /// The token of the name that governs the others.
    package var head: Int
    package var type: EntityType
    /// The name as written.
    package var text: String
    /// How a country is referred to; nil for other names.
    package var usage: CountryTable.Usage?
    /// Index into the country table: the country named, or the one whose adjective or name begins an organisation's name.
    package var country: Int?
    /// Whether the words around the name say what type of thing it is: "the newspaper Rynak".
    package var isTypeTold = false

    package var position: TokenPosition { TokenPosition(sentence: sentence, token: head) }
}

extension Sentence {
    /// The text of some tokens, with the spaces that stand between them.
    func text(of range: Range<Int>) -> String {
        var text = ""
        for index in range {
            text += tokens[index].form
            if tokens[index].spaceAfter && index + 1 < range.upperBound { text += " " }
        }
        return text
    }

    /// A token in the form that phrase tables match on.
    func word(_ index: Int) -> (form: String, spaceAfter: Bool) { (tokens[index].form, tokens[index].spaceAfter) }
}

extension Token {
    var isCapitalized: Bool { form.unicodeScalars.first?.isCapital ?? false }

    /// Whether the word is written in capitals throughout, with two letters at least.
    var isAllCapitals: Bool {
        var letters = 0
        for scalar in form.unicodeScalars {
            if scalar.isSmall { return false }
            if scalar.isCapital { letters += 1 }
        }
        return letters > 1
    }

    /// Whether a capital stands behind four small letters or more, as in names of firms, and in no person's ("FitzOrro").
    var hasMedialCapital: Bool {
        var small = 0
        for scalar in form.unicodeScalars {
            if scalar.isCapital, small >= 4 { return true }
            small = scalar.isSmall ? small + 1 : 0
        }
        return false
    }

    var isNominal: Bool { tag == .noun || tag == .properNoun }

    var isPossessiveMark: Bool { form == "'s" || form == "’s" || form == "'" || form == "’" }

    /// The lemma in lower case; of a proper noun without the plural ending where the tagger gave it one.
    var singular: String {
        let lemma = (self.lemma.isEmpty ? form : self.lemma).lowercased()
        guard tag == .properNoun, fineTag == "NNPS", lemma.hasSuffix("s") else { return lemma }
        return lemma.hasSuffix("ies") ? lemma.dropLast(3) + "y" : String(lemma.dropLast())
    }
}

extension Unicode.Scalar {
    // Most letters are ASCII ones, and the tables of Unicode are slow to look up.
    fileprivate var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
    fileprivate var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
}

extension DependencyTree {
    /// The token of a range whose governor lies outside of it; the last nominal one where there are several.
    func head(of range: Range<Int>) -> Int {
        let outer = range.filter { !range.contains(self[$0].head) }
        return outer.last { self[$0].isNominal } ?? outer.last ?? range.lowerBound
    }
}

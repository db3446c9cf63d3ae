package import DocumentModel

/// Words that somebody is reported to have said or written.
package struct Quotation: Sendable, Hashable {
    /// The words in the document's text, in its order, without the marks around them.
    package var pieces: [Span]
    /// Whether the words stand in quotation marks.
    package var isDirect: Bool
    /// Head token of the words that name the speaker; nil where the sentence names none.
    package var speaker: TokenPosition?
    /// Head token of who relays the words ("Xinhua quoted Wang as saying"); nil where it is the document.
    package var source: TokenPosition?
    /// The word that attributes: "said", "according".
    package var attribution: TokenPosition
    /// Name of the rule that found it.
    package var rule: String
}

extension Quotation {
    /// Whether the place in the text lies within the words.
    package func contains(_ span: Span) -> Bool { pieces.contains { $0.contains(span) } }

    /// Whether the verb says that somebody passed the words on: "quoted … as saying".
    var isRelayed: Bool { rule.hasSuffix("as saying") }

    /// Whether the words are one speaker's turn in a transcript.
    var isTurn: Bool { rule == Self.turnRule }

    static let turnRule = "QUOTED turn"

    /// Whether the words are a few in marks beside a verb that is none of saying.
    var isOfMarkedWords: Bool { rule == "QUOTED marked words" }
}

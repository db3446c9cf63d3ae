/// A word that attributes words to a speaker, and the words within its sentence.
struct Attribution: Sendable, Hashable {
    /// The verb, or the "according" of "according to".
    var word: Int
    var speaker: Int?
    var relayer: Int?
    /// Tokens of the reported words, from left to right; empty where only quotation marks can tell.
    var content: [Int]
    var rule: String
    /// Whether only words in quotation marks count ("called it 'a coup'").
    var needsMarks = false
    /// Whether it is no verb but a phrase: "according to".
    var isPhrase = false
}

import DocumentModel

/// Makes the infinitive behind "due to" what somebody is due to do.
///
/// In "are due to meet her" the tree may join the two words as in "due to rain", and take the verb for the subject.
struct DueRepair {
    /// The sentence with the infinitives in place. Cost: one pass over the tokens.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var sentence = sentence
        for due in sentence.tokens.indices.dropLast(2) where isMistaken(due, in: sentence.tokens) {
            sentence.tokens[due + 1].relation = .mark
            sentence.tokens[due + 1].head = due + 2
            sentence.tokens[due + 2].relation = .xcomp
        }
        return sentence
    }

    private static func isMistaken(_ due: Int, in tokens: [Token]) -> Bool {
        let (mark, verb) = (tokens[due + 1], tokens[due + 2])
        return tokens[due].form.lowercased() == "due" && mark.form == "to" && mark.relation == .fixed && mark.head == due
            && verb.fineTag == "VB" && verb.relation == .csubj && verb.head == due
    }
}

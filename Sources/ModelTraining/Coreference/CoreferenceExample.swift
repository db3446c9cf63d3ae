/// A text with pronouns whose antecedents are known.
struct CoreferenceExample {
    var id: String
    var text: String
    /// Offsets in Unicode scalars of the pronouns, and of names of what each stands for.
    var pronouns: [(offset: Int, antecedents: [Int])]
}

extension GapExample {
    var coreference: CoreferenceExample {
        CoreferenceExample(id: id, text: text, pronouns: [(pronoun, names.filter(\.isAntecedent).map(\.offset))])
    }
}

/// Finds the lemma of a word with its tag.
///
/// A word of the table has the edit found there, any other that of its ending; where this makes no word of the vocabulary, it has the
/// most usual edit of words that end like it that does.
package struct Lemmatizer: Sendable {
    package static let component = "lemmas"

    private let table: SuffixTable
    private let edits: [LemmaEdit]
    private let vocabulary: WordSet

    package init(_ model: ModelFile) throws(ModelError) {
        table = try SuffixTable(model, Self.component)
        edits = try model.array("\(Self.component)/classes", of: UInt8.self).text.split(separator: "\n").compactMap { LemmaEdit($0) }
        vocabulary = try WordSet(model, "\(Self.component)/vocabulary")
    }

    /// The lemma of a form.
    /// - Parameter tag: hash of the universal and Penn tag, separated by a space.
    package func lemma(of form: String, _ word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> String {
        if let known = table.known(word, tag: tag) { return known < edits.count ? edits[known].lemma(of: form) : form }
        guard let usual = table.usual(word, tag: tag), usual < edits.count else { return form }
        return edits[Self.best(of: usual, table.alternatives(word, tag: tag), for: form, edits, vocabulary)].lemma(of: form)
    }

    /// The usual edit of a form, or the first of the others that makes a word of the vocabulary where the usual one does not.
    package static func best(
        of usual: Int, _ others: some Sequence<Int>, for form: String, _ edits: [LemmaEdit], _ vocabulary: WordSet
    ) -> Int {
        if vocabulary.contains(edits[usual].lemma(of: form)) { return usual }
        return others.first { $0 < edits.count && vocabulary.contains(edits[$0].lemma(of: form)) } ?? usual
    }
}

/// An edit that makes a lemma of a form: its case, how many bytes go from its end, and what is put there instead.
package struct LemmaEdit: Sendable, Hashable {
    package var keepsCase: Bool
    package var removed: Int
    package var added: String

    package init(keepsCase: Bool, removed: Int, added: String) {
        self.keepsCase = keepsCase
        self.removed = removed
        self.added = added
    }

    /// The edit with the fewest changes from a form to its lemma.
    package init(from form: String, to lemma: String) {
        let kept = LemmaEdit.ending(Array(form.utf8), Array(lemma.utf8))
        let lowered = LemmaEdit.ending(Array(form.lowercased().utf8), Array(lemma.utf8))
        keepsCase = kept.removed < lowered.removed
        (removed, added) = keepsCase ? kept : lowered
    }

    private static func ending(_ form: [UInt8], _ lemma: [UInt8]) -> (removed: Int, added: String) {
        var common = zip(form, lemma).prefix { $0 == $1 }.count
        while common > 0, common < lemma.count, lemma[common] & 0xc0 == 0x80 { common -= 1 }
        return (form.count - common, String(decoding: lemma[common...], as: UTF8.self))
    }

    /// The written form: `k` or `l` for the case, the number of bytes, the ending.
    package var description: String { "\(keepsCase ? "k" : "l")\(removed) \(added)" }

    package init?(_ description: Substring) {
        guard let space = description.firstIndex(of: " "), let first = description.first,
            let removed = Int(description[description.index(after: description.startIndex)..<space])
        else { return nil }
        self.init(keepsCase: first == "k", removed: removed, added: String(description[description.index(after: space)...]))
    }

    /// The lemma of a form; the form itself where more would go than there is.
    package func lemma(of form: String) -> String {
        let base = keepsCase ? form : form.lowercased()
        if removed == 0 { return added.isEmpty ? base : base + added }
        guard removed <= base.utf8.count else { return base }
        return String(decoding: base.utf8.dropLast(removed), as: UTF8.self) + added
    }
}

/// Finds the lemma of a word with its tag.
package struct Lemmatizer: Sendable {
    package static let component = "lemmas"

    private let table: SuffixTable
    private let edits: [LemmaEdit]

    package init(_ model: ModelFile) throws(ModelError) {
        table = try SuffixTable(model, Self.component)
        edits = try model.array("\(Self.component)/classes", of: UInt8.self).text.split(separator: "\n").compactMap { LemmaEdit($0) }
    }

    /// The lemma of a form.
    /// - Parameter tag: hash of the universal and Penn tag, separated by a space.
    package func lemma(of form: String, _ word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> String {
        guard let value = table.value(word, tag: tag), value < edits.count else { return form }
        return edits[value].lemma(of: form)
    }
}

/// Finds the longest phrase of a table that begins at a word, as the text has it: `Guinea-Bissau` is found however it is cut into tokens.
package struct PhraseIndex<Value: Sendable>: Sendable {
    private var values: [String: Value] = [:]
    /// The most scalars that a phrase beginning with the word has.
    private var longest: [String: Int] = [:]

    package init() {}

    /// Adds a phrase; the first value given for a phrase stays.
    package mutating func add(_ phrase: String, _ value: Value) {
        let phrase = normalized(phrase)
        guard let key = firstWord(of: phrase), values[phrase] == nil else { return }
        values[phrase] = value
        longest[key] = max(longest[key] ?? 0, phrase.unicodeScalars.count)
    }

    /// The value of a whole phrase.
    package subscript(_ phrase: String) -> Value? { values[normalized(phrase)] }

    /// The longest phrase that the words make up from `start` on, and the index after its last word.
    ///
    /// `word` gives a word and whether white space follows it. Cost: one look-up for most words, one a word for the others.
    package func longestMatch(
        from start: Int, to end: Int, word: (Int) -> (form: String, spaceAfter: Bool)
    ) -> (value: Value, end: Int)? {
        guard let key = firstWord(of: word(start).form), let limit = longest[key] else { return nil }
        var phrase = ""
        var found: (value: Value, end: Int)?
        for index in start..<end {
            let next = word(index)
            phrase += normalized(next.form)
            if phrase.unicodeScalars.count > limit { break }
            if let value = values[phrase] { found = (value, index + 1) }
            if next.spaceAfter { phrase += " " }
        }
        return found
    }

    private func normalized(_ text: String) -> String {
        guard text.unicodeScalars.contains("’") else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "’" ? "'" : $0 }))
    }

    private func firstWord(of text: String) -> String? {
        if !text.isEmpty, text.utf8.allSatisfy(\.isASCIILetterOrDigit) { return text }
        let scalars = text.unicodeScalars.prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return scalars.isEmpty ? nil : String(scalars)
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool { (0x61...0x7a).contains(self | 0x20) || (0x30...0x39).contains(self) }
}

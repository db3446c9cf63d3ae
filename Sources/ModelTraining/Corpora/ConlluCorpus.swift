/// A syntactic word of a CoNLL-U file.
package struct ConlluWord: Sendable {
    package var form: String
    package var lemma: String
    package var tag: String
    package var fineTag: String
    package var features: String
    /// Index of the head in the sentence, -1 for the root.
    package var head: Int
    package var relation: String
}

/// A surface token of a CoNLL-U file: one word, or several that share its text.
package struct ConlluToken: Sendable {
    package var text: String
    package var words: Range<Int>
    package var spaceAfter: Bool
}

/// A sentence of a CoNLL-U file.
package struct ConlluSentence: Sendable {
    package var words: [ConlluWord] = []
    package var tokens: [ConlluToken] = []
    /// Identifier of the document that begins here, nil where the last one goes on.
    package var newDocument: String?
    package var beginsParagraph = false
}

/// The sentences of a CoNLL-U file.
package struct ConlluCorpus: Sendable {
    package var sentences: [ConlluSentence] = []

    /// Reads a file of the corpora folder.
    package init(_ folder: CorpusFolder, _ name: String) throws(CorpusError) {
        try self.init(text: try folder.text(of: name), name: name)
    }

    /// Reads the text of a file.
    /// - Parameter name: how errors name the file.
    package init(text: String, name: String) throws(CorpusError) {
        var sentence = ConlluSentence()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty {
                if !sentence.words.isEmpty { sentences.append(sentence) }
                sentence = ConlluSentence()
            } else if line.first == "#" {
                sentence.read(comment: line)
            } else if !sentence.read(columns: line.split(separator: "\t", omittingEmptySubsequences: false)) {
                throw .malformed(path: name, line: number + 1, reason: "not ten CoNLL-U columns with numbers in the first and seventh")
            }
        }
        if !sentence.words.isEmpty { sentences.append(sentence) }
    }
}

extension ConlluSentence {
    fileprivate mutating func read(comment: Substring) {
        if comment.hasPrefix("# newdoc id = ") { newDocument = String(comment.dropFirst(14)) }
        if comment.hasPrefix("# newpar") { beginsParagraph = true }
    }

    /// Takes one line; false if it is malformed. Empty nodes (`8.1`) are left out.
    fileprivate mutating func read(columns: [Substring]) -> Bool {
        guard columns.count == 10 else { return false }
        if columns[0].contains(".") { return true }
        let spaceAfter = !columns[9].contains("SpaceAfter=No")
        let ends = columns[0].split(separator: "-").compactMap { Int($0) }
        if ends.count == 2 {
            tokens.append(ConlluToken(text: String(columns[1]), words: ends[0] - 1..<ends[1], spaceAfter: spaceAfter))
            return true
        }
        guard let id = Int(columns[0]), let head = Int(columns[6]) else { return false }
        if tokens.last.map({ $0.words.upperBound < id }) ?? true {
            tokens.append(ConlluToken(text: String(columns[1]), words: id - 1..<id, spaceAfter: spaceAfter))
        }
        words.append(
            ConlluWord(
                form: String(columns[1]), lemma: String(columns[2]), tag: String(columns[3]), fineTag: String(columns[4]),
                features: columns[5] == "_" ? "" : String(columns[5]), head: head - 1, relation: String(columns[7])))
        return true
    }
}

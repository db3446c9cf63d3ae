import DocumentModel

/// A line of an annotation file that breaks its format's rules.
package struct AnnotationError: Error, Sendable, Hashable, CustomStringConvertible {
    package var line: Int
    package var reason: String

    package var description: String { "line \(line): \(reason)" }
}

/// Reads the sentences and words of CoNLL-U files. Heads, tags and features are passed over: they are to be made anew.
package struct ConlluReader {
    private var sentences: [ConlluSentence] = []
    private var current = ConlluSentence()
    private var lineNumber = 0

    /// - Throws: ``AnnotationError`` at the first line that breaks the format.
    package static func sentences(in text: String) throws(AnnotationError) -> [ConlluSentence] {
        var reader = ConlluReader()
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
            try reader.read(line)
        }
        try reader.endSentence()
        return reader.sentences
    }

    private mutating func read(_ line: Substring) throws(AnnotationError) {
        lineNumber += 1
        if line.allSatisfy(\.isWhitespace) {
            try endSentence()
        } else if line.hasPrefix("#") {
            current.comments.append(String(line))
        } else {
            try readWord(line)
        }
    }

    /// Takes over a word or a multi-word token; the empty nodes of the enhanced graph are left out.
    private mutating func readWord(_ line: Substring) throws(AnnotationError) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 10 else { throw error("\(columns.count) columns instead of 10") }
        let (id, form, spaceAfter) = (columns[0], String(columns[1]), !columns[9].contains("SpaceAfter=No"))
        if id.contains("-") {
            let words = try wordRange(id)
            current.multiwords.append(ConlluSentence.MultiwordToken(words: words, form: form, spaceAfter: spaceAfter))
        } else if !id.contains(".") {
            guard Int(id) == current.tokens.count + 1 else { throw error("word '\(id)' instead of \(current.tokens.count + 1)") }
            current.tokens.append(Token(form: form, spaceAfter: spaceAfter))
        }
    }

    /// The indices that a range such as `3-4` means: of the words that follow, and of none that another range has taken.
    private func wordRange(_ id: Substring) throws(AnnotationError) -> ClosedRange<Int> {
        let ends = id.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] == current.tokens.count + 1, ends[1] > ends[0], ends[0] > (current.lastMultiwordEnd ?? -1) + 1 else {
            throw error("'\(id)' is not the range of the words that follow")
        }
        return ends[0] - 1...ends[1] - 1
    }

    private mutating func endSentence() throws(AnnotationError) {
        if let end = current.lastMultiwordEnd, end >= current.tokens.count { throw error("the last multi-word token lacks words") }
        if !current.tokens.isEmpty { sentences.append(current) }
        current = ConlluSentence()
    }

    private func error(_ reason: String) -> AnnotationError { AnnotationError(line: lineNumber, reason: reason) }
}

extension ConlluSentence {
    fileprivate var lastMultiwordEnd: Int? { multiwords.last?.words.upperBound }
}

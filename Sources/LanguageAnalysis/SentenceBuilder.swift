import DocumentModel

/// What stands between the tokens of a text.
enum TokenGaps {
    /// One gap after each token; the last token is followed by the end of a paragraph.
    static func between(_ tokens: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> [TokenGap] {
        let breaks = LineLayout(bytes).breaks
        var gaps = [TokenGap](repeating: .paragraph, count: tokens.count)
        var next = 0
        for index in tokens.indices.dropLast() {
            while next < breaks.count, breaks[next] < tokens[index].upperBound { next += 1 }
            let isBroken = next < breaks.count && breaks[next] < tokens[index + 1].lowerBound
            gaps[index] = isBroken ? .paragraph : tokens[index].upperBound < tokens[index + 1].lowerBound ? .space : .none
        }
        return gaps
    }
}

/// Makes sentences of ranges of bytes; takes them in the order of the text.
struct SentenceBuilder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var byte = 0
    private var scalar = 0
    private var paragraph = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func sentence(_ tokens: [Range<Int>], _ range: Range<Int>, _ gaps: [TokenGap], _ tokenizer: Tokenizer) -> Sentence {
        var words: [Token] = []
        words.reserveCapacity(range.count + 2)
        var parts: [Range<Int>] = []
        for index in range {
            parts.removeAll(keepingCapacity: true)
            tokenizer.appendWords(of: tokens[index], bytes, to: &parts)
            for part in parts {
                let isLast = part.upperBound == tokens[index].upperBound
                words.append(word(part, spaceAfter: isLast && gaps[index] != .none))
            }
        }
        let span = Span(words.first?.span.start ?? scalar, words.last?.span.end ?? scalar)
        defer { paragraph += gaps[range.upperBound - 1] == .paragraph ? 1 : 0 }
        return Sentence(tokens: words, span: span, paragraph: paragraph)
    }

    private mutating func word(_ range: Range<Int>, spaceAfter: Bool) -> Token {
        let start = advance(to: range.lowerBound)
        let end = advance(to: range.upperBound)
        return Token(form: String(decoding: bytes[range], as: UTF8.self), span: Span(start, end), spaceAfter: spaceAfter)
    }

    /// The number of scalars before a byte.
    private mutating func advance(to target: Int) -> Int {
        while byte < target {
            if bytes[byte] & 0xc0 != 0x80 { scalar += 1 }
            byte += 1
        }
        return scalar
    }
}

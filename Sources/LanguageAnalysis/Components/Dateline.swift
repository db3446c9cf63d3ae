/// Finds the dateline that opens a news story: place, date and agency before a dash ("OSLO, Oct. 3 (Agency) --"), a place and a date
/// before a full stop ("OSLO, April 2."), or a bare date ("date 2025-10-28").
///
/// It is no part of the first sentence's grammar, so it becomes a sentence of its own.
package enum Dateline {
    private static let longest = 18

    /// The number of tokens of the dateline that begins at the first of the tokens, with its dash or colon; 0 where there is none.
    package static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<Range<Int>>, _ gaps: [TokenGap]) -> Int {
        guard let first = tokens.first else { return 0 }
        guard bytes[first.lowerBound].isUppercase else { return lengthOfBareDate(bytes, tokens) }
        var isCapitals = first.count >= 3
        var isPlace = false
        for index in tokens.indices.prefix(longest) {
            let token = tokens[index]
            let isLast = isEnd(bytes, tokens, gaps, index, isCapitals) || isPlace && isStopAfterDay(bytes, tokens, index)
            if isLast { return index + 1 - tokens.startIndex }
            guard gaps[index] != .paragraph, isPart(bytes, token) else { return 0 }
            if index == tokens.startIndex { isPlace = isCapitals && !token.contains { bytes[$0].isLowercase } }
            isCapitals = isCapitals && !token.contains { bytes[$0].isLowercase || bytes[$0].isDigit }
        }
        return 0
    }

    /// Whether the dateline ends with a token: a free-standing dash after a date, an agency or words in capitals, or a colon after a date;
    /// a capital or a quotation mark follows.
    private static func isEnd(
        _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<Range<Int>>, _ gaps: [TokenGap], _ index: Int, _ isCapitals: Bool
    ) -> Bool {
        guard index > tokens.startIndex, index + 1 < tokens.endIndex, gaps[index] == .space else { return false }
        let before = bytes[tokens[index - 1].upperBound - 1]
        let next = bytes[tokens[index + 1].lowerBound]
        guard next.isUppercase || !next.isWordByte || next >= 0x80 else { return false }
        if bytes[tokens[index].lowerBound] == UInt8(ascii: ":") { return before.isDigit }
        guard isDash(bytes, tokens[index]), gaps[index - 1] == .space else { return false }
        return before.isDigit || before == UInt8(ascii: ")") || before == UInt8(ascii: ".") || isCapitals
    }

    private static func isStopAfterDay(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<Range<Int>>, _ index: Int) -> Bool {
        guard index > tokens.startIndex + 1, tokens[index].count == 1, bytes[tokens[index].lowerBound] == UInt8(ascii: ".") else {
            return false
        }
        return tokens[index - 1].allSatisfy { bytes[$0].isDigit }
    }

    /// Tokens of "date 2025-10-28", however the date is cut.
    private static func lengthOfBareDate(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<Range<Int>>) -> Int {
        guard let word = tokens.first, bytes[word].elementsEqual("date".utf8) else { return 0 }
        let date = tokens.dropFirst().prefix { $0.allSatisfy { bytes[$0].isDigit || bytes[$0] == UInt8(ascii: "-") } }
        return date.reduce(0) { $0 + $1.count } == 10 ? date.count + 1 : 0
    }

    private static func isDash(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
        if token.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) { return true }
        return token.count == 3 && bytes[token.lowerBound] == 0xe2 && bytes[token.lowerBound + 1] == 0x80
            && (0x92...0x95).contains(bytes[token.lowerBound + 2])
    }

    private static let marks = Set(",.()/'".utf8)

    private static func isPart(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
        let first = bytes[token.lowerBound]
        return first.isUppercase || first.isDigit || marks.contains(first)
    }
}

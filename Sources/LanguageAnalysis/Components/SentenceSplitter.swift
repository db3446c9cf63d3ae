/// What stands between two tokens.
package enum TokenGap: UInt64, Sendable {
    case none, space
    /// A blank line, or a line break that was set on purpose: always ends a sentence and a paragraph.
    case paragraph
}

/// Decides after which tokens a sentence ends: always at the end of a paragraph and of a dateline, never without a mark before, and
/// after a mark as the model says.
package struct SentenceSplitter: Sendable {
    private let scorer: SparseScorer

    package static let component = "sentences"

    /// No sentence has more tokens: it is cut there.
    package static let longestSentence = SyntaxShape.longestPiece

    package init(_ model: ModelFile) throws(ModelError) {
        scorer = try SparseScorer(model, Self.component)
    }

    /// The sentences as ranges of tokens. `gaps[i]` is what follows token `i`.
    package func sentences(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Range<Int>], _ gaps: [TokenGap]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var state = SentenceState()
        var features: [UInt64] = []
        var scores = scorer.makeScores()
        var datelineEnd = 0
        for index in tokens.indices {
            if index == 0 || gaps[index - 1] == .paragraph { datelineEnd = index + Dateline.length(bytes, tokens[index...], gaps) }
            state.take(bytes, tokens[index])
            guard index + 1 < tokens.count else { break }
            if gaps[index] != .paragraph, index + 1 != datelineEnd, index + 1 - state.start < Self.longestSentence {
                // A full stop within a dateline belongs to an abbreviation or to its date.
                if index + 1 < datelineEnd { continue }
                guard SentenceFeatures.isCandidate(bytes, tokens[index], gap: gaps[index]) else { continue }
                if index > state.start + 1, SentenceFeatures.isNickname(bytes, tokens[index - 2...index]) { continue }
                SentenceFeatures.collect(bytes, tokens, gaps, after: index, state, into: &features)
                guard scorer.best(features, scores: &scores) == 1 else { continue }
            }
            sentences.append(state.start..<index + 1)
            state = SentenceState(start: index + 1)
        }
        if state.start < tokens.count { sentences.append(state.start..<tokens.count) }
        return sentences
    }
}

/// What is open in the sentence so far.
package struct SentenceState: Sendable {
    /// Index of its first token.
    package var start = 0
    fileprivate var plainQuotes = 0
    fileprivate var curlyQuotes = 0
    fileprivate var brackets = 0

    package init(start: Int = 0) { self.start = start }

    package mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) {
        switch bytes[token.lowerBound] {
        case UInt8(ascii: "\""): plainQuotes += 1
        case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
        case 0xe2 where token.count == 3 && bytes[token.lowerBound + 1] == 0x80:
            if bytes[token.lowerBound + 2] == 0x9c { curlyQuotes += 1 }
            if bytes[token.lowerBound + 2] == 0x9d { curlyQuotes -= 1 }
        default: break
        }
    }

    fileprivate var openings: UInt64 {
        UInt64(plainQuotes % 2) | (curlyQuotes > 0 ? 2 : 0) | (brackets > 0 ? 4 : 0)
    }
}

/// What the sentence splitter looks at.
package enum SentenceFeatures {
    /// Whether a sentence may end after a token: it ends with a mark, and with no hyphen or slash that ties it to the next.
    @inline(__always)
    package static func isCandidate(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>, gap: TokenGap) -> Bool {
        let last = bytes[token.upperBound - 1]
        if gap == .none, last == UInt8(ascii: "-") || last == UInt8(ascii: "/") { return false }
        if last < 0x80 { return !last.isWordByte }
        return token.count >= 3 && bytes[token.upperBound - 3] == 0xe2
    }

    /// Replaces `features` by those of the gap after a token.
    package static func collect(
        _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Range<Int>], _ gaps: [TokenGap], after index: Int, _ state: SentenceState,
        into features: inout [UInt64]
    ) {
        let form = { (at: Int) -> UInt64 in
            guard at >= state.start, at < tokens.count else { return at < state.start ? 1 : 2 }
            return FeatureHash.of(bytes[tokens[at]].lazy.map { $0.lowercased.digitsAsZero })
        }
        let kind = { (at: Int) -> UInt64 in
            guard at >= state.start, at < tokens.count else { return at < state.start ? 1 : 2 }
            return Self.kind(bytes, tokens[at])
        }
        let gap = gaps[index].rawValue
        let (last, before, next) = (form(index), form(index - 1), form(index + 1))
        let (lastKind, beforeKind, nextKind, secondKind) = (kind(index), kind(index - 1), kind(index + 1), kind(index + 2))
        let length = UInt64(min(index - state.start, 3))
        let isAbbreviation: UInt64 = isAbbreviated(bytes, tokens[index]) ? 1 : 0

        features.removeAll(keepingCapacity: true)
        features.append(FeatureHash.feature(200, last, gap))
        features.append(FeatureHash.feature(201, before, last))
        features.append(FeatureHash.feature(202, next))
        features.append(FeatureHash.feature(203, last, nextKind, gap))
        features.append(FeatureHash.feature(204, lastKind, nextKind, secondKind))
        features.append(FeatureHash.feature(205, beforeKind, lastKind, nextKind))
        features.append(FeatureHash.feature(206, last, state.openings, nextKind))
        features.append(FeatureHash.feature(207, last, length))
        features.append(FeatureHash.feature(208, last, next))
        features.append(FeatureHash.feature(209, isAbbreviation, nextKind))
        features.append(FeatureHash.feature(210, FeatureHash.combine(before, last), nextKind))
        features.append(FeatureHash.feature(211, FeatureHash.combine(last, beforeKind), nextKind, state.openings))
        features.append(FeatureHash.feature(212, last, next, form(index + 2)))
        features.append(FeatureHash.feature(213, last, kind(index - 2), beforeKind))
    }

    /// How a token begins and how long it is, roughly; a mark is a kind of its own.
    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> UInt64 {
        let first = bytes[token.lowerBound]
        if !first.isWordByte { return 64 + UInt64(first) + UInt64(min(token.count, 3)) * 256 }
        let ending: UInt64 = bytes[token.upperBound - 1] == UInt8(ascii: ".") ? 32 : 0
        return first.shapeKind + ending + (token.count == 1 ? 8 : 0)
    }

    /// Whether three tokens are initials in quotation marks, as within a name: "J.D.".
    package static func isNickname(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<Range<Int>>) -> Bool {
        let words = tokens.map { String(decoding: bytes[$0], as: UTF8.self) }
        guard words.count == 3, marks.contains(words[0]), marks.contains(words[2]) else { return false }
        return words[1].hasSuffix(".") && words[1].count > 3 && words[1].split(separator: ".").allSatisfy { $0.count == 1 }
    }

    private static let marks: Set<String> = ["\"", "“", "”"]

    private static func isAbbreviated(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
        guard bytes[token.upperBound - 1] == UInt8(ascii: "."), token.count > 1 else { return false }
        return Abbreviations.shared.contains(FeatureHash.of(bytes[token].dropLast().lazy.map(\.lowercased)))
    }
}

/// Decides at every border between atoms of a chunk whether a token ends there.
package struct Tokenizer: Sendable {
    private let scorer: SparseScorer
    private let splits: WordSplits

    package static let component = "tokenizer"

    package init(_ model: ModelFile) throws(ModelError) {
        scorer = try SparseScorer(model, Self.component)
        splits = WordSplits(try model.array("\(Self.component)/splits", of: UInt8.self).text)
    }

    /// The tokens of a text, as ranges of its bytes, in order.
    package func tokens(_ bytes: UnsafeBufferPointer<UInt8>, _ text: TextAtoms) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        tokens.reserveCapacity(text.chunks.count * 5 / 4)
        var features: [UInt64] = []
        var scores = scorer.makeScores()
        for (number, chunk) in text.chunks.enumerated() {
            var start = text.atoms[chunk.lowerBound].range.lowerBound
            for border in chunk.dropFirst() {
                TokenizerFeatures.collect(bytes, text, chunk: number, border: border, tokenStart: start, into: &features)
                guard scorer.best(features, scores: &scores) == 1 else { continue }
                tokens.append(start..<text.atoms[border].range.lowerBound)
                start = text.atoms[border].range.lowerBound
            }
            tokens.append(start..<text.atoms[chunk.upperBound - 1].range.upperBound)
        }
        return tokens
    }

    /// Appends the syntactic words of a token: "do" and "n't" of "don't".
    package func appendWords(of token: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, to words: inout [Range<Int>]) {
        var start = token.lowerBound
        for length in splits.lengths(UnsafeBufferPointer(rebasing: bytes[token])) {
            words.append(start..<start + length)
            start += length
        }
    }
}

/// What the tokenizer looks at.
package enum TokenizerFeatures {
    /// Replaces `features` by those of the border before an atom.
    package static func collect(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: TextAtoms, chunk number: Int, border: Int, tokenStart: Int,
        into features: inout [UInt64]
    ) {
        let chunk = text.chunks[number]
        let value = { (index: Int) -> UInt64 in
            guard chunk.contains(index) else { return index < chunk.lowerBound ? 1 : 2 }
            return hash(bytes, text.atoms[index].range)
        }
        let kind = { (index: Int) -> UInt64 in
            guard chunk.contains(index) else { return 8 }
            let atom = text.atoms[index]
            return atom.kind == .mark ? 16 + hash(bytes, atom.range) : atom.kind.rawValue
        }
        let (left, right) = (value(border - 1), value(border))
        let kinds = FeatureHash.combine(kind(border - 1), kind(border))
        let outer = FeatureHash.combine(kind(border - 2), kind(border + 1))
        let following = number + 1 < text.chunks.count ? text.atoms[text.chunks[number + 1].lowerBound] : nil
        let next = following.map { $0.kind == .mark ? hash(bytes, $0.range) : $0.kind.rawValue } ?? 9
        let isLast: UInt64 = border + 1 == chunk.upperBound ? 1 : 0
        let prefix = hash(bytes, text.atoms[chunk.lowerBound].range.lowerBound..<text.atoms[border].range.lowerBound)
        let rest = hash(bytes, text.atoms[border].range.lowerBound..<text.atoms[chunk.upperBound - 1].range.upperBound)
        let current = hash(bytes, tokenStart..<text.atoms[border].range.lowerBound)
        let address = UInt64(isAddress(bytes, text, chunk) ? 1 : 0)

        features.removeAll(keepingCapacity: true)
        features.append(FeatureHash.feature(100, left))
        features.append(FeatureHash.feature(101, right))
        features.append(FeatureHash.feature(102, left, right))
        features.append(FeatureHash.feature(103, kinds, isLast, address))
        features.append(FeatureHash.feature(104, kinds, outer, address))
        features.append(FeatureHash.feature(105, left, kind(border), isLast))
        features.append(FeatureHash.feature(106, kind(border - 1), right, value(border + 1)))
        features.append(FeatureHash.feature(107, prefix, kind(border), isLast))
        features.append(FeatureHash.feature(108, current, right, isLast))
        features.append(FeatureHash.feature(109, rest, kind(border - 1)))
        features.append(FeatureHash.feature(110, kinds, next, isLast))
        features.append(FeatureHash.feature(111, prefix, right, next))
        features.append(FeatureHash.feature(112, FeatureHash.combine(kinds, outer), kind(border - 3), kind(border + 2)))
        features.append(FeatureHash.feature(113, address, kind(border - 1)))
        features.append(FeatureHash.feature(114, value(border - 2), left, kind(border)))
        features.append(FeatureHash.feature(115, UInt64(min(text.atoms[border - 1].range.count, 6)), kind(border), isLast))
        if right == fullStop, text.atoms[border - 1].kind == .capitalized, text.atoms[border - 1].range.count == 1 {
            let previous = number > 0 ? text.atoms[text.chunks[number - 1].upperBound - 1] : nil
            features.append(FeatureHash.feature(118, isLast, next, previous?.kind.rawValue ?? 9))
        }
        if right == fullStop, Abbreviations.shared.contains(current) {
            features.append(FeatureHash.feature(116, isLast, next))
            features.append(FeatureHash.feature(117, isLast))
        }
    }

    private static let fullStop = FeatureHash.of(".")

    /// Hash of a stretch in lower case, digits alike.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        FeatureHash.of(bytes[range].lazy.map { $0.lowercased.digitsAsZero })
    }

    /// Whether a chunk looks like a URL or an e-mail address.
    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ text: TextAtoms, _ chunk: Range<Int>) -> Bool {
        for index in chunk where text.atoms[index].kind == .mark {
            let at = text.atoms[index].range.lowerBound
            if bytes[at] == UInt8(ascii: "@") { return true }
            if bytes[at] == UInt8(ascii: ":"), at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "/"), bytes[at + 2] == bytes[at + 1] {
                return true
            }
        }
        let first = text.atoms[chunk.lowerBound].range
        return first.count == 3 && first.allSatisfy { bytes[$0].lowercased == UInt8(ascii: "w") }
    }
}

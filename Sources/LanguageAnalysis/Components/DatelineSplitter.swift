/// Parts the dateline from the first sentence of a report: "ANKARA, Oct. 26 (Xinhua) --", "OSLO, April 2.", "date 2025-10-28".
///
/// Parsers know no datelines, and the sentence behind one tells the news.
struct DatelineSplitter {
    /// Datelines stand in the first paragraphs, below a headline and a date at most.
    private static let paragraphs = 4
    private static let longestDateline = 24
    private static let dashes: Set<String> = ["-", "--", "---", "—", "–"]

    let bytes: UnsafeBufferPointer<UInt8>
    let tokens: [Range<Int>]
    let gaps: [TokenGap]

    /// The sentences with datelines as sentences of their own. Cost: constant beside a copy.
    func split(_ sentences: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(sentences.count + 1)
        var paragraph = 0
        for sentence in sentences {
            let begins = sentence.lowerBound == 0 || gaps[sentence.lowerBound - 1] == .paragraph
            if begins, paragraph < Self.paragraphs, let end = datelineEnd(in: sentence), end < sentence.upperBound {
                result += [sentence.lowerBound..<end, end..<sentence.upperBound]
            } else {
                result.append(sentence)
            }
            if gaps[sentence.upperBound - 1] == .paragraph { paragraph += 1 }
        }
        return result
    }

    private func datelineEnd(in sentence: Range<Int>) -> Int? {
        let words = sentence.prefix(Self.longestDateline).map { String(decoding: bytes[tokens[$0]], as: UTF8.self) }
        return (metadataEnd(words) ?? placeEnd(words)).map { sentence.lowerBound + $0 }
    }

    /// "date 2025-10-28".
    private func metadataEnd(_ words: [String]) -> Int? {
        guard words.first?.lowercased() == "date" else { return nil }
        let digits = words.dropFirst().prefix { $0.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 } }
        return digits.joined().utf8.count == 10 ? digits.endIndex : nil
    }

    /// A place in capitals, then names, numbers and marks up to a dash, or up to the full stop after a day.
    private func placeEnd(_ words: [String]) -> Int? {
        guard let place = words.first, place.unicodeScalars.count > 2, place.unicodeScalars.allSatisfy({ $0.properties.isUppercase }) else {
            return nil
        }
        for (index, word) in words.enumerated().dropFirst() {
            if Self.dashes.contains(word), standsApart(index, word, words) { return index + 1 }
            if word == ".", index > 2, words[index - 1].utf8.allSatisfy({ (48...57).contains($0) }) { return index + 1 }
            guard mayStandInDateline(word) else { return nil }
        }
        return nil
    }

    /// A hyphen between two names joins them.
    private func standsApart(_ index: Int, _ word: String, _ words: [String]) -> Bool {
        word != "-" || index + 1 < words.count && words[index + 1].unicodeScalars.first?.properties.isUppercase ?? false
    }

    private func mayStandInDateline(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return !first.properties.isAlphabetic || first.properties.isUppercase
    }
}

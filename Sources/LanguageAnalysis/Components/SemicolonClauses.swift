/// Cuts a sentence at the semicolons between main clauses: "The firm refused; its chairman said that it would not pay."
///
/// What stands behind such a semicolon is a sentence of its own. Where the tree ties the two together by more than one word, they are
/// parsed better apart.
struct SemicolonClauses {
    /// Names of the tags: universal tag and Penn tag, separated by a space.
    private let tags: [String]

    init(_ tags: [String]) { self.tags = tags }

    /// The clauses of the sentence, a range of the words; the sentence itself where it has but one. Cost: linear in its length.
    ///
    /// - Parameters:
    ///   - found: The tags of the sentence's words.
    ///   - heads: Their heads; a semicolon over which only one word hangs stands where the tree has it too.
    func clauses(of words: WordList, _ sentence: Range<Int>, tags found: [Int], heads: [Int]) -> [Range<Int>] {
        let cuts = cuts(in: words, sentence).filter { isTorn(at: $0 - sentence.lowerBound, heads) }
        func isMain(_ words: Range<Int>) -> Bool {
            isMainClause(found[words.lowerBound - sentence.lowerBound..<words.upperBound - sentence.lowerBound])
        }
        var clauses = [sentence.lowerBound..<(cuts.first ?? sentence.upperBound)]
        for (start, end) in zip(cuts, cuts.dropFirst() + [sentence.upperBound]) {
            let last = clauses[clauses.count - 1]
            if isMain(last), isMain(start..<end) {
                clauses.append(start..<end)
            } else {
                clauses[clauses.count - 1] = last.lowerBound..<end
            }
        }
        return clauses
    }

    /// The words behind semicolons that stand in no quotation marks.
    private func cuts(in words: WordList, _ sentence: Range<Int>) -> [Int] {
        var cuts: [Int] = []
        var isQuoted = false
        words.bytes.withUnsafeBufferPointer { bytes in
            for index in sentence {
                let word = bytes[words.ranges[index]]
                if Self.marks.contains(where: word.elementsEqual) { isQuoted.toggle() }
                if word.elementsEqual(";".utf8), !isQuoted, index + 1 < sentence.upperBound { cuts.append(index + 1) }
            }
        }
        return cuts
    }

    private static let marks: [[UInt8]] = ["\"", "“", "”", "``", "''"].map { Array($0.utf8) }

    /// Whether several words hang on others across the cut, beside the semicolon.
    private func isTorn(at cut: Int, _ heads: [Int]) -> Bool {
        heads.indices.count { $0 != cut - 1 && heads[$0] >= 0 && ($0 < cut) != (heads[$0] < cut) } > 1
    }

    /// Whether some tensed verb is not that of a relative or subordinate clause.
    private func isMainClause(_ found: ArraySlice<Int>) -> Bool {
        func count(_ names: Set<String>) -> Int { found.count { names.contains(tags[$0]) } }
        return count(Self.tensed) > count(Self.subordinating)
    }

    private static let tensed = Set(["VERB", "AUX"].flatMap { tag in ["VBD", "VBZ", "VBP", "MD"].map { "\(tag) \($0)" } })
    private static let subordinating: Set<String> = ["PRON WDT", "DET WDT", "PRON WP", "PRON WP$", "ADV WRB", "SCONJ WRB", "SCONJ IN"]
}

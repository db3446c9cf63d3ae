import DocumentModel

/// What a document has shown of each of its words so far: the labels found in a first pass, so that a second can be consistent.
///
/// "Rubio" alone is a person where "Marco Rubio" stands elsewhere in the document (Krishnan and Manning 2006).
package struct NameMemory: Sendable {
    /// For each word in lower case, how often it got each label; occurrences in small letters are counted in the last lane.
    private var labels: [UInt64: SIMD32<UInt16>] = [:]
    /// Initials of names of several words, with the order of their kind.
    private var initials: [UInt64: Int] = [:]

    private static let smallLetters = 31

    package init() {}

    /// Takes in a sentence with the labels found for it.
    package mutating func learn(_ sentence: NameSentence, labels found: [Int]) {
        for (index, word) in sentence.words.enumerated() where word.letterCase != .mark {
            let lane = Self.lane(word, found[index])
            labels[word.lower, default: .zero][lane] &+= 1
        }
        for name in NameLabel.names(of: found) where name.tokens.count > 1 && name.kind != .person {
            initials[Self.initials(sentence.tokens[name.tokens])] = name.kind.order
        }
    }

    private static func lane(_ word: NameWord, _ label: Int) -> Int {
        label == NameLabel.outside && !word.isCapitalized ? smallLetters : label
    }

    private static func initials(_ tokens: ArraySlice<Token>) -> UInt64 {
        FeatureHash.of(tokens.compactMap { $0.form.unicodeScalars.first }.filter(\.properties.isUppercase).map(String.init).joined())
    }

    private enum Template: Int {
        case kind = 100
        case position, onlyOutside, smallLetters, unseen, acronym, bothAndCase
    }

    /// Adds the features of a capitalized word: what the document shows of it elsewhere.
    /// - Parameter label: the label that the first pass found for this very occurrence.
    package func addFeatures(_ index: Int, _ sentence: NameSentence, label: Int, to features: inout [UInt64]) {
        let word = sentence.words[index]
        guard word.isCapitalized else { return }
        var counts = labels[word.lower] ?? .zero
        let own = Self.lane(word, label)
        counts[own] = counts[own] &- min(counts[own], 1)
        add(counts, word, to: &features)
        if word.letterCase == .upper, let kind = initials[FeatureHash.of(sentence.tokens[index].form.filter { $0 != "." })] {
            features.append(FeatureHash.feature(Template.acronym.rawValue, UInt64(kind)))
        }
    }

    private func add(_ counts: SIMD32<UInt16>, _ word: NameWord, to features: inout [UInt64]) {
        func append(_ template: Template, _ first: Int, _ second: Int = 0) {
            features.append(FeatureHash.feature(template.rawValue, UInt64(first), UInt64(second)))
        }
        if counts[Self.smallLetters] > 0 { append(.smallLetters, Int(min(counts[Self.smallLetters], 2))) }
        var best = NameLabel.outside
        for label in 1..<NameLabel.count where counts[label] > counts[best] || best == 0 && counts[label] > 0 { best = label }
        guard best != NameLabel.outside else {
            append(counts[0] > 0 ? .onlyOutside : .unseen, Int(min(counts[0], 3)))
            return
        }
        let total = counts.wrappedSum() &- counts[Self.smallLetters]
        let kind = (best - 1) / 4
        var same: UInt16 = 0
        for position in 0..<4 { same &+= counts[1 + kind * 4 + position] }
        append(.kind, kind, same == total ? 2 : same &* 2 > total ? 1 : 0)
        append(.position, best, same == total ? 1 : 0)
        append(.bothAndCase, best, Int(word.letterCase.rawValue) * 4 + Int(min(same, 3)))
    }
}

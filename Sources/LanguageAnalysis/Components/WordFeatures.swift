/// How the words of a sentence are capitalized as a whole, which decides what a capital letter says about one of them.
package enum SentenceCase: UInt64, Sendable {
    case ordinary
    /// Nearly all words begin with a capital: a headline.
    case title
    /// Nearly all letters are capitals: a dateline, a headline.
    case capitals
}

/// The features of a word by itself: what its letters say about its tag and its place in the tree.
package enum WordFeatures {
    private static let formTemplate = 0
    private static let lowerTemplate = 1
    private static let prefixTemplate = 2
    private static let suffixTemplate = 8
    private static let shapeTemplate = 14
    private static let placedShapeTemplate = 15
    private static let constantTemplate = 16
    private static let nameTemplate = 17
    private static let previousTemplate = 18
    private static let nextTemplate = 19

    /// The features that name the word itself come first, its form and its lower case; the trainer leaves them out together to learn
    /// about unknown words.
    package static let lexicalCount = 2
    /// The features that name the words before and after come last.
    package static let neighbourCount = 2

    private static let longestPrefix = 3
    private static let longestSuffix = 5

    /// The hash of a word in lower case, digits as zeros.
    static func lowered(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 { hash(word, 0..<word.count) { $0.lowercased.digitsAsZero } }

    /// Appends the features of one word of a sentence.
    /// - Parameters:
    ///   - lower: the word's hash in lower case.
    ///   - neighbours: those of the words before and after.
    static func append(
        _ word: UnsafeBufferPointer<UInt8>, lower: UInt64, neighbours: (UInt64, UInt64), isFirst: Bool, in sentenceCase: SentenceCase,
        to features: inout [UInt64]
    ) {
        let exact = hash(word, 0..<word.count) { $0.digitsAsZero }
        features.append(FeatureHash.feature(formTemplate, sentenceCase == .capitals ? lower : exact))
        features.append(FeatureHash.feature(lowerTemplate, lower))
        for length in 1...longestPrefix where length < word.count {
            features.append(FeatureHash.feature(prefixTemplate + length, hash(word, 0..<length) { $0.lowercased.digitsAsZero }))
        }
        for length in 1...longestSuffix where length < word.count {
            let range = word.count - length..<word.count
            features.append(FeatureHash.feature(suffixTemplate + length, hash(word, range) { $0.lowercased.digitsAsZero }))
        }
        let shape = shape(of: word)
        features.append(FeatureHash.feature(shapeTemplate, shape, sentenceCase.rawValue))
        features.append(FeatureHash.feature(placedShapeTemplate, shape, isFirst ? 1 : 0))
        features.append(FeatureHash.feature(constantTemplate, isFirst ? 1 : 0, sentenceCase.rawValue))
        features.append(FeatureHash.feature(nameTemplate, nameKinds(ofLowered: lower), word.first?.isUppercase ?? false ? 1 : 0))
        features.append(FeatureHash.feature(previousTemplate, neighbours.0))
        features.append(FeatureHash.feature(nextTemplate, neighbours.1))
    }

    private static let nameClasses: [NameWordClass.Set] = [
        NameWordClass.Set(.givenName), NameWordClass.Set(.surname), NameWordClass.Set(.titleBeforePerson),
        NameWordClass.Set(.organizationEnding), NameWordClass.Set(.placeHead), NameWordClass.Set(.personNoun),
    ]

    /// What the tables of names say of a word, one bit for each of the classes above.
    private static func nameKinds(ofLowered hash: UInt64) -> UInt64 {
        let classes = NameLexicon.shared.classes(ofLowered: hash)
        if classes.isEmpty { return 0 }
        return nameClasses.reduce(0) { $0 << 1 | (classes.isSuperset(of: $1) ? 1 : 0) }
    }

    /// How a sentence is capitalized; needs at least three words with letters to be anything but ordinary.
    package static func sentenceCase(of words: some Sequence<UnsafeBufferPointer<UInt8>>) -> SentenceCase {
        var (lettered, capitalized, capitals) = (0, 0, 0)
        for word in words {
            guard let first = word.first, first.isLetter else { continue }
            lettered += 1
            guard first.isUppercase else { continue }
            capitalized += 1
            if !word.contains(where: \.isLowercase) { capitals += 1 }
        }
        if lettered < 3 { return .ordinary }
        if capitals * 10 >= lettered * 8 { return .capitals }
        return capitalized * 10 >= lettered * 7 ? .title : .ordinary
    }

    @inline(__always)
    private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ map: (UInt8) -> UInt8) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in range { hash = (hash ^ UInt64(map(word[index]))) &* 0x0000_0100_0000_01b3 }
        return FeatureHash.mix(hash)
    }

    /// The kinds of a word's characters, runs of one kind written once or twice: `Xxx` for "Wang", `d` for "7".
    private static func shape(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var shape: UInt64 = 0
        var (last, run) = (UInt64(0), 0)
        for byte in word {
            let kind = byte.shapeKind
            run = kind == last ? run + 1 : 1
            last = kind
            if run <= 2 { shape = shape &* 31 &+ kind }
        }
        return FeatureHash.mix(shape)
    }
}

import DocumentModel

/// The features of one word of a sentence, in groups that training may blank out one by one.
package struct NameFeatures: Sendable {
    /// Which word it is.
    package var identity: [UInt64] = []
    /// What the tables say of it and its neighbours.
    package var tables: [UInt64] = []
    /// How it looks and what stands around it.
    package var context: [UInt64] = []

    package init() {}

    package mutating func removeAll() {
        identity.removeAll(keepingCapacity: true)
        tables.removeAll(keepingCapacity: true)
        context.removeAll(keepingCapacity: true)
    }

    /// Writes the features of a word, in place of those held before. Cost: constant.
    package mutating func extract(_ index: Int, of sentence: NameSentence) {
        removeAll()
        addIdentity(index, sentence)
        addTables(index, sentence)
        addContext(index, sentence)
        addRun(index, sentence)
        addHeads(index, sentence)
    }

    private enum Template: Int {
        case form, lower, lowerPair, prefix3, suffix2, suffix3, suffix4
        case neighbour, neighbourPair, neighbourSuffix, neighbourShape, shape, shapeTriple, letterCase
        case wordClass, classSet, classPair, classAndNeighbour
        case phrase, phraseSet, phraseAndNeighbour
        case tagPair, tagTriple, tagAndCase, relation, relationAndHead
        case runFirst, runLast, beforeRun, afterRun, aroundRun, runClass, runLastClass, runFirstClass, placeInRun
        case between, headAhead, headWordAhead, headBehind, headWordBehind
    }

    /// Stands for the words before the first and after the last.
    private static let edge: UInt64 = 0x5bd1_e995_7b93_0c6d

    private static func lower(_ index: Int, _ sentence: NameSentence) -> UInt64 {
        sentence.words.indices.contains(index) ? sentence.words[index].lower : edge
    }

    private static func feature(_ template: Template, _ value: UInt64) -> UInt64 {
        FeatureHash.feature(template.rawValue, value)
    }

    private static func feature(_ template: Template, _ first: UInt64, _ second: UInt64) -> UInt64 {
        FeatureHash.feature(template.rawValue, first, second)
    }

    private static func feature(_ template: Template, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        FeatureHash.feature(template.rawValue, first, second, third)
    }

    private mutating func addIdentity(_ index: Int, _ sentence: NameSentence) {
        let word = sentence.words[index]
        let previous = Self.lower(index - 1, sentence)
        let next = Self.lower(index + 1, sentence)
        identity.append(Self.feature(.form, word.form))
        identity.append(Self.feature(.lower, word.lower))
        identity.append(Self.feature(.lowerPair, previous, word.lower, 0))
        identity.append(Self.feature(.lowerPair, word.lower, next, 1))
        identity.append(Self.feature(.suffix4, word.suffix4))
    }

    private mutating func addTables(_ index: Int, _ sentence: NameSentence) {
        let word = sentence.words[index]
        let letterCase = word.letterCase.rawValue
        for offset in -2...2 {
            let at = index + offset
            guard sentence.words.indices.contains(at) else { continue }
            let key = UInt64(bitPattern: Int64(offset))
            addClasses(sentence.words[at], key, offset == 0 ? letterCase : 0)
            if abs(offset) <= 1 { addPhrase(sentence.phrases[at], sentence.words[at], key) }
        }
        let before = index > 0 ? sentence.words[index - 1] : nil
        let after = index + 1 < sentence.count ? sentence.words[index + 1] : nil
        let set = UInt64(word.classes.rawValue)
        tables.append(Self.feature(.classPair, UInt64(before?.classes.rawValue ?? 1 << 31), set, 0))
        tables.append(Self.feature(.classPair, set, UInt64(after?.classes.rawValue ?? 1 << 31), 1))
        tables.append(Self.feature(.classAndNeighbour, set, before?.lower ?? Self.edge, 0))
        tables.append(Self.feature(.classAndNeighbour, set, after?.lower ?? Self.edge, 1))
        let phrase = UInt64(sentence.phrases[index].classes.rawValue)
        guard phrase != 0 else { return }
        tables.append(Self.feature(.phraseAndNeighbour, phrase, before?.lower ?? Self.edge, 0))
        tables.append(Self.feature(.phraseAndNeighbour, phrase, after?.lower ?? Self.edge, 1))
    }

    private mutating func addClasses(_ word: NameWord, _ key: UInt64, _ letterCase: UInt64) {
        guard !word.classes.isEmpty else { return }
        tables.append(Self.feature(.classSet, key, UInt64(word.classes.rawValue), word.letterCase.rawValue))
        var bits = word.classes.rawValue
        while bits != 0 {
            tables.append(Self.feature(.wordClass, key, UInt64(bits.trailingZeroBitCount), letterCase))
            bits &= bits - 1
        }
    }

    private mutating func addPhrase(_ place: NameSentence.PhrasePlace, _ word: NameWord, _ key: UInt64) {
        guard !place.classes.isEmpty else { return }
        let position = UInt64(place.position.rawValue)
        tables.append(Self.feature(.phraseSet, key, UInt64(place.classes.rawValue), position))
        var bits = place.classes.rawValue
        while bits != 0 {
            tables.append(Self.feature(.phrase, key, UInt64(bits.trailingZeroBitCount), position))
            bits &= bits - 1
        }
    }

    /// The nearest words ahead and behind that head names: "1934 Australian federal election".
    private mutating func addHeads(_ index: Int, _ sentence: NameSentence) {
        let cased = sentence.words[index].letterCase.rawValue
        for distance in 1...Self.headDistance {
            let key = UInt64(distance) &* 8 &+ cased
            if index + distance < sentence.count {
                addHead(sentence.words[index + distance], .headAhead, .headWordAhead, key)
            }
            if index >= distance {
                addHead(sentence.words[index - distance], .headBehind, .headWordBehind, key)
            }
        }
    }

    private static let headDistance = 4
    private static let heads = NameWordClass.Set([.init(.eventHead), .init(.organizationHead), .init(.placeHead)])

    private mutating func addHead(_ word: NameWord, _ classTemplate: Template, _ wordTemplate: Template, _ key: UInt64) {
        let heads = word.classes.intersection(Self.heads)
        guard !heads.isEmpty else { return }
        tables.append(Self.feature(classTemplate, UInt64(heads.rawValue), key, word.isCapitalized ? 1 : 0))
        tables.append(Self.feature(wordTemplate, word.lower, key))
    }

    private mutating func addContext(_ index: Int, _ sentence: NameSentence) {
        let word = sentence.words[index]
        let style = sentence.style.rawValue
        context.append(Self.feature(.shape, word.shape, style))
        context.append(Self.feature(.letterCase, word.letterCase.rawValue, style, index == 0 ? 1 : 0))
        context.append(Self.feature(.prefix3, word.prefix3))
        context.append(Self.feature(.suffix2, word.suffix2, word.letterCase.rawValue))
        context.append(Self.feature(.suffix3, word.suffix3, word.letterCase.rawValue))
        for offset in [-3, -2, -1, 1, 2, 3] {
            let key = UInt64(bitPattern: Int64(offset))
            context.append(Self.feature(.neighbour, key, Self.lower(index + offset, sentence), word.isCapitalized ? 1 : 0))
        }
        addNeighbours(index, sentence)
        addTags(index, sentence)
    }

    private mutating func addNeighbours(_ index: Int, _ sentence: NameSentence) {
        let cased = sentence.words[index].letterCase.rawValue
        var shapes: UInt64 = cased
        for offset in [-2, -1, 1, 2] {
            let key = UInt64(bitPattern: Int64(offset))
            let at = index + offset
            guard sentence.words.indices.contains(at) else { continue }
            let neighbour = sentence.words[at]
            context.append(Self.feature(.neighbourShape, key, neighbour.shape, cased))
            context.append(Self.feature(.neighbourSuffix, key, neighbour.suffix3, cased))
            if abs(offset) == 1 { shapes = FeatureHash.combine(shapes, neighbour.letterCase.rawValue &+ key) }
        }
        context.append(Self.feature(.shapeTriple, shapes, sentence.style.rawValue))
        context.append(
            Self.feature(.neighbourPair, Self.lower(index - 2, sentence), Self.lower(index - 1, sentence), cased))
        context.append(
            Self.feature(.between, Self.lower(index - 1, sentence), Self.lower(index + 1, sentence), cased))
        context.append(
            Self.feature(.neighbourPair, Self.lower(index + 1, sentence), Self.lower(index + 2, sentence), cased &+ 16))
    }

    private mutating func addTags(_ index: Int, _ sentence: NameSentence) {
        let cased = sentence.words[index].letterCase.rawValue
        let before = Self.tag(index - 1, sentence)
        let tag = Self.tag(index, sentence)
        let after = Self.tag(index + 1, sentence)
        context.append(Self.feature(.tagAndCase, tag, cased))
        context.append(Self.feature(.tagPair, before, tag, 0))
        context.append(Self.feature(.tagPair, tag, after, 1))
        context.append(Self.feature(.tagTriple, FeatureHash.combine(before, cased), tag, after))
        addTree(index, sentence, cased)
    }

    /// How the word hangs on the word above it.
    private mutating func addTree(_ index: Int, _ sentence: NameSentence, _ cased: UInt64) {
        let token = sentence.tokens[index]
        let relation = FeatureHash.of(token.relation.rawValue)
        context.append(Self.feature(.relation, relation, cased))
        context.append(Self.feature(.relationAndHead, relation, Self.lower(token.head, sentence), cased))
    }

    private static func tag(_ index: Int, _ sentence: NameSentence) -> UInt64 {
        sentence.tokens.indices.contains(index) ? FeatureHash.of(sentence.tokens[index].fineTag) : edge
    }

    private mutating func addRun(_ index: Int, _ sentence: NameSentence) {
        let run = sentence.runs[index]
        guard !run.isEmpty else { return }
        let style = sentence.style.rawValue
        let fromStart = UInt64(min(index - run.lowerBound, 4))
        let fromEnd = UInt64(min(run.upperBound - 1 - index, 4))
        let place = fromStart &* 8 &+ fromEnd
        let first = sentence.words[run.lowerBound]
        let last = sentence.words[run.upperBound - 1]
        let before = Self.lower(run.lowerBound - 1, sentence)
        let after = Self.lower(run.upperBound, sentence)
        context.append(Self.feature(.placeInRun, place, style))
        context.append(Self.feature(.beforeRun, before, min(fromStart, 1)))
        context.append(Self.feature(.afterRun, after, min(fromEnd, 1)))
        context.append(Self.feature(.aroundRun, before, after))
        context.append(Self.feature(.runFirst, first.lower, min(fromStart, 1)))
        context.append(Self.feature(.runLast, last.lower, min(fromEnd, 1)))
        addRunClasses(.runFirstClass, first.classes, min(fromStart, 2))
        addRunClasses(.runLastClass, last.classes, min(fromEnd, 2))
        var union = NameWordClass.Set()
        for at in run { union.formUnion(sentence.words[at].classes) }
        addRunClasses(.runClass, union, min(UInt64(run.count), 3))
    }

    private mutating func addRunClasses(_ template: Template, _ classes: NameWordClass.Set, _ key: UInt64) {
        var bits = classes.rawValue
        if bits == 0 { tables.append(Self.feature(template, 99, key)) }
        while bits != 0 {
            tables.append(Self.feature(template, UInt64(bits.trailingZeroBitCount), key))
            bits &= bits - 1
        }
    }
}

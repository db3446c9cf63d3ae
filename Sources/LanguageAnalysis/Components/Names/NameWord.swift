/// What the recognizer sees of one word: hashes and flags, computed once.
package struct NameWord: Sendable {
    package enum Case: UInt64, Sendable {
        case lower, title, upper, mixed, number, mark
    }

    /// Hash of the word as written.
    package var form: UInt64
    /// Hash of the word in lower case without marks on its letters.
    package var lower: UInt64
    /// Hash of the pattern of capitals, small letters, digits and marks, runs shortened but for the first digits.
    package var shape: UInt64
    package var prefix3: UInt64
    package var suffix2: UInt64
    package var suffix3: UInt64
    package var suffix4: UInt64
    package var letterCase: Case
    package var classes: NameWordClass.Set

    package var isCapitalized: Bool { letterCase == .title || letterCase == .upper || letterCase == .mixed }

    package init(_ form: String, lexicon: NameLexicon) {
        var form = form
        self = form.withUTF8 { NameWord($0, lexicon: lexicon) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: NameLexicon) {
        let shape = NameShape(bytes)
        form = FeatureHash.of(bytes)
        self.shape = shape.hash
        letterCase = shape.letterCase
        (lower, prefix3, suffix2, suffix3, suffix4, classes) = LoweredWord.with(bytes) { lowered in
            let lower = FeatureHash.of(lowered)
            var classes = lexicon.classes(ofLowered: lower)
            if shape.startsWithCapital { classes.formUnion(lexicon.endings(of: lowered)) }
            return (
                lower, FeatureHash.of(lowered.prefix(3)), FeatureHash.of(lowered.suffix(2)), FeatureHash.of(lowered.suffix(3)),
                FeatureHash.of(lowered.suffix(4)), classes
            )
        }
    }
}

/// The pattern of a word's characters.
private struct NameShape {
    private(set) var hash: UInt64 = 0x9ae1_6a3b_2f90_404f
    private(set) var startsWithCapital = false
    private var last: UInt64 = 0
    private var capitals = 0
    private var smalls = 0
    private var digits = 0
    private var length = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            for byte in bytes { append(Unicode.Scalar(byte)) }
        } else {
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { append(scalar) }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let kind = classify(scalar)
        if length == 0 { startsWithCapital = kind == 1 }
        length += 1
        if kind != last || kind == 3 && digits <= 4 { hash = FeatureHash.combine(hash, kind) }
        last = kind
    }

    private mutating func classify(_ scalar: Unicode.Scalar) -> UInt64 {
        switch scalar {
        case "A"..."Z": return count(&capitals, 1)
        case "a"..."z": return count(&smalls, 2)
        case "0"..."9": return count(&digits, 3)
        default: return classifyOther(scalar)
        }
    }

    private mutating func classifyOther(_ scalar: Unicode.Scalar) -> UInt64 {
        if scalar.value < 0x80 { return UInt64(scalar.value) }
        if scalar.properties.isUppercase { return count(&capitals, 1) }
        if scalar.properties.isAlphabetic { return count(&smalls, 2) }
        return scalar == "’" ? 0x27 : 4
    }

    private func count(_ counter: inout Int, _ kind: UInt64) -> UInt64 {
        counter += 1
        return kind
    }

    var letterCase: NameWord.Case {
        if capitals + smalls == 0 { return digits > 0 ? .number : .mark }
        if capitals == 0 { return .lower }
        if smalls == 0 { return .upper }
        return startsWithCapital && capitals == 1 ? .title : .mixed
    }
}

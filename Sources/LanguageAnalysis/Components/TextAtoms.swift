/// A run of letters, a run of digits, or a single other character: what tokens are put together from.
package struct TextAtom: Sendable, Equatable {
    package enum Kind: UInt64, Sendable {
        case lower, capitalized, capitals, digits, mark
    }

    package var range: Range<Int>
    package var kind: Kind

    package var isWord: Bool { kind != .mark }
}

/// Cuts text, given as UTF-8 bytes, into chunks between white space, and these into atoms.
package struct TextAtoms {
    /// The most atoms of a chunk: what goes on without white space is cut, so that looking at a whole chunk takes bounded time.
    package static let longestChunk = 256

    /// The chunks as ranges of atoms.
    package private(set) var chunks: [Range<Int>] = []
    package private(set) var atoms: [TextAtom] = []

    /// Cost: one pass over the bytes.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        var chunkStart = 0
        while at < bytes.count {
            let space = Self.spaceLength(bytes, at)
            if space > 0 {
                close(&chunkStart)
                at += space
            } else {
                let atom = Self.atom(bytes, at)
                atoms.append(atom)
                if atoms.count - chunkStart == Self.longestChunk { close(&chunkStart) }
                at = atom.range.upperBound
            }
        }
        close(&chunkStart)
    }

    private mutating func close(_ chunkStart: inout Int) {
        if chunkStart < atoms.count { chunks.append(chunkStart..<atoms.count) }
        chunkStart = atoms.count
    }

    private static func atom(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> TextAtom {
        var end = start
        if bytes[start].isDigit {
            while end < bytes.count, bytes[end].isDigit { end += 1 }
            return TextAtom(range: start..<end, kind: .digits)
        }
        while end < bytes.count, letterLength(bytes, end) > 0 { end += letterLength(bytes, end) }
        if end > start { return TextAtom(range: start..<end, kind: caseKind(bytes, start..<end)) }
        return TextAtom(range: start..<start + scalarLength(bytes, start), kind: .mark)
    }

    private static func caseKind(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TextAtom.Kind {
        guard bytes[range.lowerBound].isUppercase else { return .lower }
        let hasLower = range.contains { bytes[$0].isLowercase }
        return hasLower || range.count == 1 ? .capitalized : .capitals
    }

    /// Bytes of the letter at a place, 0 where there is none.
    @inline(__always)
    private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        if bytes[at] < 0x80 { return bytes[at].isLetter ? 1 : 0 }
        return isMark(bytes, at) || spaceLength(bytes, at) > 0 ? 0 : scalarLength(bytes, at)
    }

    /// Whether a scalar beyond ASCII is punctuation or a symbol: U+00A1-00BF, 00D7, 00F7, 2010-2BFF, 3001-303F, and all beyond the
    /// basic plane, where the emoji are.
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        let next = at + 1 < bytes.count ? bytes[at + 1] : 0
        switch bytes[at] {
        case 0xc2: return true
        case 0xc3: return next == 0x97 || next == 0xb7
        case 0xe2: return true
        case 0xe3: return next == 0x80
        default: return bytes[at] >= 0xf0
        }
    }

    /// Bytes of the white space character at a place, 0 where there is none. NUL and other controls count as white space.
    @inline(__always)
    private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let byte = bytes[at]
        if byte <= 0x20 || byte == 0x7f { return 1 }
        if byte < 0xc2 { return 0 }
        return wideSpaceLength(bytes, at)
    }

    /// U+0080-00A0, 2000-200B, 2028, 2029, 202F, 205F, 3000; and what has no width and only steers the layout: 200E, 200F, 202A-202E,
    /// 2060, 2066-2069, FEFF.
    private static func wideSpaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let next = at + 1 < bytes.count ? bytes[at + 1] : 0
        let third = at + 2 < bytes.count ? bytes[at + 2] : 0
        switch (bytes[at], next) {
        case (0xc2, 0x80...0xa0): return 2
        case (0xe2, 0x80) where third <= 0x8b || third == 0x8e || third == 0x8f || (0xa8...0xaf).contains(third): return 3
        case (0xe2, 0x81) where third == 0x9f || third == 0xa0 || (0xa6...0xa9).contains(third): return 3
        case (0xef, 0xbb) where third == 0xbf: return 3
        case (0xe3, 0x80) where third == 0x80: return 3
        default: return 0
        }
    }

    /// Bytes of the scalar that begins at a place.
    private static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let length = bytes[at] < 0x80 ? 1 : bytes[at] < 0xe0 ? 2 : bytes[at] < 0xf0 ? 3 : 4
        return min(length, bytes.count - at)
    }
}

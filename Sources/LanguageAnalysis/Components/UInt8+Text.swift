/// What a byte of UTF-8 text is. Bytes from 0x80 count as lower-case letters: no English rule depends on their case.
extension UInt8 {
    @inline(__always) package var isUppercase: Bool { self &- 0x41 < 26 }
    @inline(__always) package var isLowercase: Bool { self &- 0x61 < 26 || self >= 0x80 }
    @inline(__always) package var isLetter: Bool { isUppercase || isLowercase }
    @inline(__always) package var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) package var isWordByte: Bool { isLetter || isDigit }

    /// The ASCII lower-case letter of an ASCII upper-case one; any other byte as it is.
    @inline(__always) package var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

    @inline(__always) package var digitsAsZero: UInt8 { isDigit ? 0x30 : self }

    /// A small number for its kind; every punctuation mark is a kind of its own.
    @inline(__always) package var shapeKind: UInt64 {
        if isUppercase { return 1 }
        if self >= 0x80 { return 2 }
        if isLowercase { return 3 }
        return isDigit ? 4 : UInt64(self) &+ 8
    }
}

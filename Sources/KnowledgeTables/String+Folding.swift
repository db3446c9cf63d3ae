extension String {
    /// The text in lower case ASCII letters where Latin letters carry marks; other scalars stay. `Nguyễn` becomes `nguyen`.
    package var folded: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        var folded = ""
        for scalar in unicodeScalars { folded += scalar.baseLetters ?? String(scalar) }
        return folded.lowercased()
    }
}

extension Unicode.Scalar {
    /// The plain letters of a Latin letter with marks, read off its Unicode name ("LATIN SMALL LETTER O WITH STROKE").
    /// Empty for combining marks, nil for scalars that have none.
    fileprivate var baseLetters: String? {
        if properties.generalCategory == .nonspacingMark { return "" }
        guard value >= 0xC0, let words = properties.name?.split(separator: " "), words.first == "LATIN", words.count > 3 else { return nil }
        let letter = String(words[3])
        return letter.count <= 2 ? letter : Self.lettersWithNames[letter]
    }

    private static let lettersWithNames = [
        "SHARP": "ss", "DOTLESS": "i", "ETH": "d", "THORN": "th", "SCHWA": "e", "ENG": "ng", "LONG": "s", "KRA": "k",
    ]
}

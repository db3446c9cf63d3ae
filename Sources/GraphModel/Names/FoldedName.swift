/// A name as people compare names: without case, accents and surplus spaces.
///
/// Latin letters lose their marks (é, ł, ø, ệ), ß becomes ss, combining marks go. Other scripts lose their case only.
public struct FoldedName: Sendable, Hashable, Comparable {
    /// The folded text.
    public let text: String

    /// O(length).
    public init(_ name: String) {
        var scalars = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in name.unicodeScalars {
            if scalar.properties.isWhitespace {
                pendingSpace = !scalars.isEmpty
                continue
            }
            if pendingSpace { scalars.append(" ") }
            pendingSpace = false
            if scalar.isASCII { scalars.append(scalar.lowercasedASCII) } else { scalar.appendFolded(to: &scalars) }
        }
        text = String(scalars)
    }

    public static func < (left: FoldedName, right: FoldedName) -> Bool { left.text < right.text }

    /// The words of the name.
    var words: [Substring] { text.split(separator: " ") }
}

extension Unicode.Scalar {
    fileprivate var lowercasedASCII: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
    }

    fileprivate func appendFolded(to scalars: inout String.UnicodeScalarView) {
        if properties.generalCategory == .nonspacingMark { return }
        for scalar in properties.lowercaseMapping.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
            if scalar == "ß" {
                scalars.append(contentsOf: "ss".unicodeScalars)
            } else {
                scalars.append(scalar.baseLatinLetter ?? scalar)
            }
        }
    }

    /// The letter of which this is a variant, as its Unicode name tells: LATIN SMALL LETTER E WITH ACUTE.
    private var baseLatinLetter: Unicode.Scalar? {
        guard let name = properties.name, name.hasPrefix("LATIN SMALL LETTER ") else { return nil }
        let words = name.split(separator: " ").dropFirst(3)
        let letter = words.first == "DOTLESS" ? words.dropFirst().first : words.first
        guard let letter, letter.utf8.count == 1, let base = letter.unicodeScalars.first else { return nil }
        return base.lowercasedASCII
    }
}

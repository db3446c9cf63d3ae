/// A set of Unicode scalars, as one place of a regular expression accepts them.
struct ScalarSet: Sendable {
    enum Part: Sendable {
        case range(ClosedRange<Unicode.Scalar>)
        case property(@Sendable (Unicode.Scalar) -> Bool)
        case set(ScalarSet)
    }

    var parts: [Part]
    var isInverted = false
    var ignoresCase = false

    init(_ parts: [Part], isInverted: Bool = false, ignoresCase: Bool = false) {
        self.parts = parts
        self.isInverted = isInverted
        self.ignoresCase = ignoresCase
    }

    init(_ scalar: Unicode.Scalar, ignoresCase: Bool = false) { self.init([.range(scalar...scalar)], ignoresCase: ignoresCase) }

    var inverted: ScalarSet { ScalarSet([.set(self)], isInverted: true) }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        var isContained = holds(scalar)
        if ignoresCase, !isContained { isContained = scalar.caseVariants.contains { holds($0) } }
        return isContained != isInverted
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        parts.contains { part in
            switch part {
            case .range(let range): range.contains(scalar)
            case .property(let holds): holds(scalar)
            case .set(let set): set.contains(scalar)
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var caseVariants: [Unicode.Scalar] {
        [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapped in
            mapped.unicodeScalars.count == 1 ? mapped.unicodeScalars.first : nil
        }
    }
}

extension ScalarSet {
    static let digit = ScalarSet([.range("0"..."9")])
    static let word = ScalarSet([.property { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" }])
    static let space = ScalarSet([.property { $0.properties.isWhitespace }])
    static let any = ScalarSet([.property { _ in true }])
    static let anyInLine = ScalarSet([.range("\n"..."\n"), .range("\r"..."\r")], isInverted: true)

    /// `\p{NAME}`; nil for names unknown here.
    static func property(named name: String) -> ScalarSet? {
        switch name {
        case "L", "Alpha", "IsAlphabetic", "Alphabetic": ScalarSet([.property { $0.properties.isAlphabetic }])
        case "Lu", "Upper", "IsUppercase", "Uppercase": ScalarSet([.property { $0.properties.isUppercase }])
        case "Ll", "Lower", "IsLowercase", "Lowercase": ScalarSet([.property { $0.properties.isLowercase }])
        case "N", "Nd", "Digit", "IsDigit": ScalarSet([.property { $0.properties.numericType != nil }])
        case "Z", "Zs", "Space", "IsWhite_Space": space
        case "P", "Punct", "IsPunctuation": ScalarSet([.property { Self.punctuation.contains($0.properties.generalCategory) }])
        default: nil
        }
    }

    private static let punctuation: Set<Unicode.GeneralCategory> = [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation,
    ]
}

import DocumentModel

/// Training sentences beside those of the corpora: copies in capitals and in headline style, and filled patterns.
struct NameAugmentation {
    private(set) var examples: [(example: NameExample, weight: Float)] = []

    /// Every how many sentences one is copied in each style.
    private static let copyInterval = 10
    private static let copyWeight: Float = 0.3
    private static let patternFills = 4
    private static let patternWeight: Float = 0.5

    init(_ documents: [[NameExample]], patterns: NamePatternTexts) {
        for (number, example) in documents.joined().enumerated() where !example.names.isEmpty {
            if number % Self.copyInterval == 0 { add(example, Self.copyWeight) { $0.uppercased() } }
            if number % Self.copyInterval == Self.copyInterval / 2 { add(example, Self.copyWeight, Self.capitalized) }
        }
        var source = NamePatterns(patterns, seed: 7)
        for fill in 0..<Self.patternFills {
            for (number, example) in source.fill().enumerated() {
                examples.append((example, Self.patternWeight))
                if (number + fill) % 12 == 0 { add(example, Self.copyWeight) { $0.uppercased() } }
            }
        }
    }

    private mutating func add(_ example: NameExample, _ weight: Float, _ change: (String) -> String) {
        var copy = example
        copy.tokens = example.tokens.map { Token(form: change($0.form)) }
        examples.append((copy, weight))
    }

    /// As headlines have it: all but the short words begin with a capital.
    private static func capitalized(_ form: String) -> String {
        form.count > 3 ? form.prefix(1).uppercased() + form.dropFirst() : form
    }
}

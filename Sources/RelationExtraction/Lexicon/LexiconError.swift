/// A mistake in a lexicon file.
public struct LexiconProblem: Sendable, Hashable, CustomStringConvertible {
    /// Line in the file, from 1; nil where the mistake has no place.
    public var line: Int?
    public var message: String

    public init(line: Int?, message: String) {
        self.line = line
        self.message = message
    }

    public var description: String {
        guard let line else { return message }
        return "line \(line): \(message)"
    }
}

/// A lexicon file that cannot be used, with everything that is wrong with it.
public struct LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
    /// In the order of their lines; never empty.
    public var problems: [LexiconProblem]

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

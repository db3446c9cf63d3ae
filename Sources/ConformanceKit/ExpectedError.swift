import Cypher

/// An error that a scenario asks for: `a SyntaxError should be raised at compile time: UndefinedVariable`.
struct ExpectedError {
    let text: String
    private let kind: String
    private let phase: String
    private let detail: String

    /// Nil for a step that asks for no error.
    init?(_ step: String) {
        guard let match = try? Self.form.wholeMatch(in: step) else { return nil }
        text = step
        (kind, phase, detail) = (String(match.1), String(match.2), String(match.3))
    }

    private static var form: Regex<(Substring, Substring, Substring, Substring)> {
        /an? (\w+) should be raised at ([a-z ]+): (.+)/
    }

    func matches(_ error: CypherError) -> Bool {
        error.kind.rawValue == kind && (phase == "any time" || error.phase.rawValue == phase)
            && (detail == "*" || error.detail.rawValue == detail)
    }
}

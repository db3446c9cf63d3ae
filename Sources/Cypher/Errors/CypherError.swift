/// Why a query was refused or stopped.
///
/// Kind, phase and detail are those that the openCypher compatibility kit names; `code` joins kind and detail. The graph that the
/// query ran on is as it was before the query.
public struct CypherError: Error, Sendable, Hashable {
    /// The class of the error.
    public enum Kind: String, Sendable, Hashable {
        case syntax = "SyntaxError"
        case semantic = "SemanticError"
        case parameterMissing = "ParameterMissing"
        case constraintVerificationFailed = "ConstraintVerificationFailed"
        case entityNotFound = "EntityNotFound"
        case type = "TypeError"
        case argument = "ArgumentError"
        case arithmetic = "ArithmeticError"
        case procedure = "ProcedureError"
        case limit = "LimitExceeded"
    }

    /// When the error shows: before the query runs, or while it runs.
    public enum Phase: String, Sendable, Hashable {
        case compileTime = "compile time"
        case runtime = "runtime"
    }

    public let kind: Kind
    public let detail: Detail
    public let phase: Phase
    /// One sentence for the person who wrote the query.
    public let message: String
    /// The part of the query that the error is about, where known.
    public internal(set) var range: SourceRange?

    package init(_ kind: Kind, _ detail: Detail, _ phase: Phase, _ message: String, at range: SourceRange? = nil) {
        self.kind = kind
        self.detail = detail
        self.phase = phase
        self.message = message
        self.range = range
    }

    /// `SyntaxError:UndefinedVariable`.
    public var code: String { "\(kind.rawValue):\(detail.rawValue)" }
}

extension CypherError {
    /// A syntax error found before the query runs, by far the most frequent kind.
    package static func syntax(_ detail: Detail, _ message: String, at range: SourceRange?) -> CypherError {
        CypherError(.syntax, detail, .compileTime, message, at: range)
    }

    package static func runtime(_ kind: Kind, _ detail: Detail, _ message: String) -> CypherError {
        CypherError(kind, detail, .runtime, message)
    }

    /// The same error, placed at `range` unless it has a place.
    package func located(at range: SourceRange) -> CypherError {
        var copy = self
        copy.range = self.range ?? range
        return copy
    }
}

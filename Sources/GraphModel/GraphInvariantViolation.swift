/// Two parts of a graph disagree: a fault of this library, never of its input.
public struct GraphInvariantViolation: Error, CustomStringConvertible {
    public let description: String
}

func check(_ condition: Bool, _ description: @autoclosure () -> String) throws(GraphInvariantViolation) {
    if !condition { throw GraphInvariantViolation(description: description()) }
}

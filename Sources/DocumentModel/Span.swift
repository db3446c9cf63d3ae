/// A stretch of a document's text, in Unicode scalars, end exclusive.
public struct Span: Sendable, Hashable, Comparable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }

    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// The smallest span that covers both.
    public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

    public static func < (left: Span, right: Span) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

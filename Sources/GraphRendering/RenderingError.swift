public import GraphFormats

/// Why there is no picture.
public enum RenderingError: Error, Sendable, Hashable {
    /// Nothing in the graph passes the filters.
    case nothingToDraw
    /// No view of that name draws into files of that kind.
    case unsupported(String)
    /// libgvc's own message.
    case graphviz(String)
    /// The layout took longer than allowed, even the fastest one.
    case timedOut(seconds: Int)
    case file(GraphFormatError)
}

extension RenderingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .nothingToDraw: "there is nothing to draw: no relationship passes the filters"
        case .unsupported(let what): what
        case .graphviz(let message): "Graphviz: \(message)"
        case .timedOut(let seconds):
            "the layout was stopped after \(seconds) \(seconds == 1 ? "second" : "seconds"); choose a focus, fewer types or another layout"
        case .file(let error): error.description
        }
    }
}

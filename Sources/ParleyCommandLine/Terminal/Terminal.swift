import Foundation

/// What standard output is.
enum Terminal {
    static let isTerminal = isatty(STDOUT_FILENO) != 0

    /// Columns of the terminal; nil where output goes into a file or a pipe, whose lines may be as long as they like.
    static let width: Int? = {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
        guard isTerminal else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }()

    /// Whether to use colour: on a terminal that has it, unless `NO_COLOR` says otherwise (<https://no-color.org>).
    static let hasColor: Bool = {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }()
}

/// How a piece of text looks on a terminal that has colours.
enum TextStyle: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "31"
    case yellow = "33"

    func apply(to text: String) -> String {
        self == .plain || !Terminal.hasColor ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
    }

    /// The style that a relationship's status is shown in.
    init(status: String) {
        switch status {
        case "planned": self = .yellow
        case "denied": self = .red
        default: self = .plain
        }
    }
}

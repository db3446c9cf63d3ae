import DocumentReading
import Foundation

/// Where a command's query comes from.
enum QueryText {
    /// The query itself, what the file of that name holds, or standard input for `-`; a byte order mark is left out.
    static func read(_ argument: String) throws(CommandFailure) -> String {
        let text = try text(argument)
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }

    private static func text(_ argument: String) throws(CommandFailure) -> String {
        do {
            if argument == "-" { return String(decoding: try StandardInput.read(), as: UTF8.self) }
            guard isFile(argument) else { return argument }
            return try String(contentsOfFile: argument, encoding: .utf8)
        } catch {
            throw CommandFailure(.noInput, "\(argument == "-" ? "standard input" : argument): cannot be read as text")
        }
    }

    /// Whether the argument names a file, be it one that is missing.
    private static func isFile(_ argument: String) -> Bool {
        !argument.contains(where: \.isWhitespace) && (argument.hasSuffix(".cypher") || FileManager.default.fileExists(atPath: argument))
    }
}

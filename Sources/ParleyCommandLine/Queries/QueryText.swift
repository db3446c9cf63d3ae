import Foundation

/// Where a command's query comes from.
enum QueryText {
    /// The query itself, what the file of that name holds, or standard input for `-`.
    static func read(_ argument: String) throws(CommandFailure) -> String {
        if argument == "-" { return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) }
        guard !argument.contains(where: \.isWhitespace), FileManager.default.fileExists(atPath: argument) else { return argument }
        do {
            return try String(contentsOfFile: argument, encoding: .utf8)
        } catch {
            throw CommandFailure(.noInput, "\(argument): cannot be read as text")
        }
    }
}

import Foundation

/// Where commands write: results to standard output, all else to standard error.
enum Console {
    /// Writes text as it is.
    static func write(_ text: String) { write(bytes: Array(text.utf8)) }

    /// Leaves the program where standard output takes no more: whatever the command would go on to do is for nobody.
    static func write(bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            Self.error("standard output: cannot be written")
            exit(ExitStatus.cannotWrite.rawValue)
        }
    }

    /// Writes lines that are already harmless and may be coloured.
    static func writeLines(_ lines: some Sequence<String>) {
        write(lines.map { $0 + "\n" }.joined())
    }

    /// Writes a table, as wide as the terminal.
    static func printTable(_ table: TextTable) {
        writeLines(table.lines(width: Terminal.width))
    }

    /// Writes a line that may hold words from documents: nothing in it can steer the terminal.
    static func print(_ line: String) {
        write(TerminalText.escaped(line) + "\n")
    }

    static func note(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((TerminalText.escaped(line) + "\n").utf8))
    }

    static func warning(_ line: String) { note("warning: \(line)") }

    static func error(_ line: String) { note("parley: \(line)") }
}

extension TextOutput {
    /// A row of comma-separated cells, quoted where needed (RFC 4180), ended by a line feed.
    ///
    /// `isForSpreadsheets` puts an apostrophe before cells that a spreadsheet would take for a formula.
    package mutating func writeCSVRow(_ cells: [String], isForSpreadsheets: Bool = true) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { write(byte: UInt8(ascii: ",")) }
            writeCSVCell(isForSpreadsheets ? CSVFormula.neutralized(cell) : cell)
        }
        write(byte: UInt8(ascii: "\n"))
    }

    private mutating func writeCSVCell(_ cell: String) {
        if !cell.utf8.contains(where: Self.needsQuotes) { return write(cell) }
        write(byte: UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { write(byte: byte) }
            write(byte: byte == 0 ? UInt8(ascii: " ") : byte)
        }
        write(byte: UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
    }
}

/// Cells that begin like a formula are run as one by spreadsheets, with access to other files and to the net.
package enum CSVFormula {
    private static let starts: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\r\n", "\n", "＝", "＋", "－", "＠"]

    /// The cell with an apostrophe in front where it begins like a formula and is no number, or where it has such an apostrophe itself.
    package static func neutralized(_ cell: String) -> String {
        isSuspect(cell.drop { $0 == "'" }) && Double(cell) == nil ? "'" + cell : cell
    }

    /// The cell as it was before ``neutralized(_:)``.
    package static func restored(_ cell: String) -> String {
        cell.first == "'" && isSuspect(cell.drop { $0 == "'" }) ? String(cell.dropFirst()) : cell
    }

    private static func isSuspect(_ text: Substring) -> Bool { text.first.map(starts.contains) ?? false }
}

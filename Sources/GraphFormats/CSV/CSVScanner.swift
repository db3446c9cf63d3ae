/// Reads comma-separated rows (RFC 4180; line ends of any system) one at a time.
package struct CSVScanner {
    private let bytes: [UInt8]
    private let path: String
    private var position = 0
    /// The line of the row that was read last, from 1.
    private(set) var line = 0
    private var nextLine = 1

    package init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// An error in the row that was read last; the column is that of a cell, from 1.
    func error(_ reason: String, column: Int = 1) -> GraphFormatError {
        .malformed(path: path, line: line, column: column, reason: reason)
    }

    /// The next row, nil at the end.
    package mutating func nextRow() throws(GraphFormatError) -> [String]? {
        guard position < bytes.count else { return nil }
        line = nextLine
        nextLine += 1
        var row: [String] = []
        while true {
            row.append(try nextCell(row.count + 1))
            guard position < bytes.count else { return row }
            let separator = bytes[position]
            position += 1
            if separator == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
            if separator != UInt8(ascii: ",") { return row }
        }
    }

    private mutating func nextCell(_ column: Int) throws(GraphFormatError) -> String {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quotedCell(column) }
        let start = position
        while position < bytes.count, !Self.endsCell(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedCell(_ column: Int) throws(GraphFormatError) -> String {
        var cell: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\n") { nextLine += 1 }
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else { return try ended(cell, column) }
                position += 1
            }
            cell.append(byte)
        }
        throw error("the quoted cell does not end", column: column)
    }

    private func ended(_ cell: [UInt8], _ column: Int) throws(GraphFormatError) -> String {
        if position < bytes.count, !Self.endsCell(bytes[position]) {
            throw error("something follows a closing quotation mark", column: column)
        }
        return String(decoding: cell, as: UTF8.self)
    }

    private static func endsCell(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}

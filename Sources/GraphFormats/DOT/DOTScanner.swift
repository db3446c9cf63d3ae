/// Splits DOT into words and signs.
struct DOTScanner {
    enum Token: Hashable {
        /// A name, number or quoted text. `isQuoted` tells a keyword from the same word in quotation marks.
        case word(String, isQuoted: Bool)
        /// `{`, `}`, `[`, `]`, `=`, `;`, `,`, `:`, `+`
        case sign(Character)
        case arrow
        case end

        func isKeyword(_ keyword: String) -> Bool {
            if case .word(let word, false) = self { word.lowercased() == keyword } else { false }
        }
    }

    private let bytes: [UInt8]
    private let path: String
    private var position = 0
    /// Where the current token begins.
    private var start = 0
    private(set) var token = Token.end

    init(_ bytes: [UInt8], path: String) throws(GraphFormatError) {
        self.bytes = bytes
        self.path = path
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        try advance()
    }

    /// An error at the current token.
    func error(_ reason: String) -> GraphFormatError {
        let before = bytes[..<min(start, bytes.count)]
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return .malformed(path: path, line: before.count { $0 == 0x0A } + 1, column: column, reason: reason)
    }

    /// Consumes the sign where it is next.
    mutating func skip(_ sign: Character) throws(GraphFormatError) -> Bool {
        guard token == .sign(sign) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ sign: Character) throws(GraphFormatError) {
        if try !skip(sign) { throw error("expected '\(sign)'") }
    }

    /// The word at the current place, with those that `+` adds to it.
    mutating func word() throws(GraphFormatError) -> String {
        guard case .word(var text, _) = token else { throw error("expected a name") }
        try advance()
        while token == .sign("+") {
            try advance()
            guard case .word(let more, _) = token else { throw error("expected a text after '+'") }
            text += more
            try advance()
        }
        return text
    }

    /// Moves to the next token.
    mutating func advance() throws(GraphFormatError) {
        try skipBlanks()
        start = position
        guard position < bytes.count else {
            token = .end
            return
        }
        switch bytes[position] {
        case UInt8(ascii: "\""): token = .word(try quoted(), isQuoted: true)
        case UInt8(ascii: "<"): token = .word(try markup(), isQuoted: true)
        case UInt8(ascii: "-") where next == UInt8(ascii: ">") || next == UInt8(ascii: "-"):
            position += 2
            token = .arrow
        case let byte where Self.signs.contains(byte):
            position += 1
            token = .sign(Character(Unicode.Scalar(byte)))
        default: token = .word(try plainWord(), isQuoted: false)
        }
    }

    private static let signs = Set("{}[]=;,:+".utf8)

    private var next: UInt8 { position + 1 < bytes.count ? bytes[position + 1] : 0 }

    private mutating func skipBlanks() throws(GraphFormatError) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case UInt8(ascii: "#") where position == 0 || bytes[position - 1] == 0x0A: skipLine()
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skipLine()
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): try skipComment()
            default: return
            }
        }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    }

    private mutating func skipComment() throws(GraphFormatError) {
        start = position
        position += 2
        while position < bytes.count, bytes[position] != UInt8(ascii: "*") || next != UInt8(ascii: "/") { position += 1 }
        if position >= bytes.count { throw error("the comment does not end") }
        position += 2
    }

    /// In quoted text `\"` is a quotation mark, a backslash at the end of a line joins it with the next, and other escapes stay;
    /// doubled backslashes, which our writer makes, become one.
    private mutating func quoted() throws(GraphFormatError) -> String {
        var text: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\"), next == UInt8(ascii: "\"") || next == byte {
                text.append(next)
                position += 2
            } else if byte == UInt8(ascii: "\\"), next == 0x0A {
                position += 2
            } else {
                text.append(byte)
                position += 1
            }
        }
        throw error("the quoted text does not end")
    }

    /// A text between balanced angle brackets.
    private mutating func markup() throws(GraphFormatError) -> String {
        var depth = 0
        let first = position + 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") { depth += 1 }
            if bytes[position] == UInt8(ascii: ">") { depth -= 1 }
            position += 1
            if depth == 0 { return String(decoding: bytes[first..<position - 1], as: UTF8.self) }
        }
        throw error("the text between '<' and '>' does not end")
    }

    private mutating func plainWord() throws(GraphFormatError) -> String {
        let first = position
        while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
        if position == first { throw error("unexpected character") }
        return String(decoding: bytes[first..<position], as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }
}

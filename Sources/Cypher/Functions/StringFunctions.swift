extension FunctionDefinition {
    /// Functions of text. Positions and lengths count Unicode scalars.
    static let stringFunctions: [FunctionDefinition] = [
        text("toUpper") { $0.uppercased() },
        text("upper") { $0.uppercased() },
        text("toLower") { $0.lowercased() },
        text("lower") { $0.lowercased() },
        text("trim") { $0.trimmed(start: true, end: true) },
        text("lTrim") { $0.trimmed(start: true, end: false) },
        text("rTrim") { $0.trimmed(start: false, end: true) },
        FunctionDefinition("left", [[.string], [.integer]], .string) { arguments, _ throws(CypherError) in
            .string(scalars(arguments[0]).prefix(try length(arguments[1], "left")).text)
        },
        FunctionDefinition("right", [[.string], [.integer]], .string) { arguments, _ throws(CypherError) in
            .string(scalars(arguments[0]).suffix(try length(arguments[1], "right")).text)
        },
        FunctionDefinition("substring", [[.string], [.integer], [.integer]], required: 2, .string) { arguments, _ throws(CypherError) in
            try substring(arguments)
        },
        FunctionDefinition("replace", [[.string], [.string], [.string]], .string) { arguments, _ throws(CypherError) in
            .string(replace(in: arguments[0].text, arguments[1].text, by: arguments[2].text))
        },
        FunctionDefinition("split", [[.string], [.string, .list(.string)]], .list(.string)) { arguments, _ throws(CypherError) in
            .list(split(arguments[0].text, by: arguments[1]).map(Value.string))
        },
        FunctionDefinition("charLength", [[.string]], .integer) { arguments, _ in .integer(Int64(scalars(arguments[0]).count)) },
    ]

    private static func text(_ name: String, _ transform: @escaping @Sendable (String) -> String) -> FunctionDefinition {
        FunctionDefinition(name, [[.string]], .string) { arguments, _ in .string(transform(arguments[0].text)) }
    }

    private static func scalars(_ value: Value) -> [Unicode.Scalar] { Array(value.text.unicodeScalars) }

    /// A length or position, which is not negative.
    private static func length(_ value: Value, _ function: String) throws(CypherError) -> Int {
        guard case .integer(let length) = value, length >= 0 else {
            throw .runtime(.argument, .numberOutOfRange, "\(function)() takes no negative length or position")
        }
        return Int(length)
    }

    private static func substring(_ arguments: [Value]) throws(CypherError) -> Value {
        let rest = scalars(arguments[0]).dropFirst(try length(arguments[1], "substring"))
        guard arguments.count > 2 else { return .string(rest.text) }
        return .string(rest.prefix(try length(arguments[2], "substring")).text)
    }

    private static func replace(in text: String, _ searched: String, by replacement: String) -> String {
        searched.isEmpty ? text : pieces(of: text, by: searched).joined(separator: replacement)
    }

    private static func split(_ text: String, by delimiter: Value) -> [String] {
        if case .list(let delimiters) = delimiter {
            return delimiters.reduce([text]) { parts, delimiter in parts.flatMap { pieces(of: $0, by: delimiter.text) } }
        }
        return pieces(of: text, by: delimiter.text)
    }

    /// The parts of a text between the occurrences of a delimiter; its characters where the delimiter is empty.
    private static func pieces(of text: String, by delimiter: String) -> [String] {
        guard !delimiter.isEmpty else { return text.map(String.init) }
        let (bytes, mark) = (Array(text.utf8), Array(delimiter.utf8))
        var parts: [String] = []
        var start = 0
        var index = 0
        while index + mark.count <= bytes.count {
            if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
                parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
                index += mark.count
                start = index
            } else {
                index += 1
            }
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}

extension Value {
    /// The text of a string; empty for another value.
    package var text: String {
        if case .string(let text) = self { text } else { "" }
    }
}

extension Sequence<Unicode.Scalar> {
    fileprivate var text: String { String(String.UnicodeScalarView(self)) }
}

extension String {
    /// Without the blanks at one end or both.
    package func trimmed(start: Bool = true, end: Bool = true) -> String {
        var rest = unicodeScalars[...]
        while start, rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while end, rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

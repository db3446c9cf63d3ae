import Cypher

/// Reads a table cell of the kit.
package struct ExpectedValueParser {
    package struct Failure: Error {
        package let text: String
    }

    private let text: [Character]
    private var position = 0

    private init(_ text: String) { self.text = Array(text) }

    package static func parse(_ text: String) throws(Failure) -> ExpectedValue {
        var parser = ExpectedValueParser(text)
        let value = try parser.parseValue()
        parser.skipBlanks()
        guard parser.position == parser.text.count else { throw Failure(text: text) }
        return value
    }

    private var failure: Failure { Failure(text: String(text)) }

    private mutating func parseValue() throws(Failure) -> ExpectedValue {
        skipBlanks()
        switch peek() {
        case "'": return .scalar(.string(try parseString()))
        case "[": return peek(1) == ":" ? try parseRelationship() : .list(try parseList())
        case "{": return .map(try parseMap())
        case "(": return try parseNode()
        case "<": return try parsePath()
        default: return .scalar(try parseWord())
        }
    }

    private func peek(_ distance: Int = 0) -> Character? {
        position + distance < text.count ? text[position + distance] : nil
    }

    private mutating func skipBlanks() {
        while peek()?.isWhitespace == true { position += 1 }
    }

    private mutating func take(_ character: Character) -> Bool {
        skipBlanks()
        guard peek() == character else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Character) throws(Failure) {
        guard take(character) else { throw failure }
    }

    private mutating func parseName() -> String {
        let start = position
        while let character = peek(), character.isLetter || character.isNumber || character == "_" { position += 1 }
        return String(text[start..<position])
    }
}

// MARK: - Scalars

extension ExpectedValueParser {
    private mutating func parseString() throws(Failure) -> String {
        try expect("'")
        var result = ""
        while let character = peek(), character != "'" {
            position += character == "\\" ? 2 : 1
            result.append(character == "\\" ? text[min(position - 1, text.count - 1)] : character)
        }
        guard peek() == "'" else { throw failure }
        position += 1
        return result
    }

    private mutating func parseWord() throws(Failure) -> Value {
        let start = position
        while let character = peek(), !",]})|".contains(character), !character.isWhitespace { position += 1 }
        let word = String(text[start..<position])
        switch word {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "NaN": return .float(.nan)
        case "Inf", "Infinity": return .float(.infinity)
        case "-Inf", "-Infinity": return .float(-.infinity)
        default: break
        }
        if let integer = Int64(word) { return .integer(integer) }
        guard let float = Double(word) else { throw failure }
        return .float(float)
    }
}

// MARK: - Lists and maps

extension ExpectedValueParser {
    private mutating func parseList() throws(Failure) -> [ExpectedValue] {
        try expect("[")
        if take("]") { return [] }
        var elements: [ExpectedValue] = []
        repeat { elements.append(try parseValue()) } while take(",")
        try expect("]")
        return elements
    }

    private mutating func parseMap() throws(Failure) -> [String: ExpectedValue] {
        try expect("{")
        if take("}") { return [:] }
        var entries: [String: ExpectedValue] = [:]
        repeat {
            let key = try parseKey()
            try expect(":")
            entries[key] = try parseValue()
        } while take(",")
        try expect("}")
        return entries
    }

    private mutating func parseKey() throws(Failure) -> String {
        skipBlanks()
        guard peek() == "`" else { return parseName() }
        position += 1
        let start = position
        while let character = peek(), character != "`" { position += 1 }
        try expect("`")
        return String(text[start..<(position - 1)])
    }
}

// MARK: - Parts of a graph

extension ExpectedValueParser {
    private mutating func parseNode() throws(Failure) -> ExpectedValue {
        try expect("(")
        var labels: [String] = []
        while take(":") { labels.append(parseName()) }
        skipBlanks()
        let properties = peek() == "{" ? try parseMap() : [:]
        try expect(")")
        return .node(labels: labels, properties: properties)
    }

    private mutating func parseRelationship() throws(Failure) -> ExpectedValue {
        try expect("[")
        try expect(":")
        let type = parseName()
        skipBlanks()
        let properties = peek() == "{" ? try parseMap() : [:]
        try expect("]")
        return .relationship(type: type, properties: properties)
    }

    private mutating func parsePath() throws(Failure) -> ExpectedValue {
        try expect("<")
        var elements = [try parseNode()]
        var forward: [Bool] = []
        while !take(">") {
            let pointsLeft = take("<")
            try expect("-")
            elements.append(try parseRelationship())
            try expect("-")
            if !pointsLeft { try expect(">") }
            forward.append(!pointsLeft)
            elements.append(try parseNode())
        }
        return .path(elements, forward: forward)
    }
}

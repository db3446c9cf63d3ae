/// What is wrong with a feature file.
package struct FeatureError: Error, CustomStringConvertible {
    package let path: String
    package let line: Int
    package let problem: String

    package var description: String { "\(path):\(line): \(problem)" }
}

/// Reads the part of Gherkin that the openCypher kit uses: features, scenarios, outlines with examples, steps with text or tables.
package struct FeatureParser {
    private let path: String
    private let lines: [Substring]
    private var index = 0

    private init(_ text: String, path: String) {
        self.path = path
        lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    }

    package static func parse(_ text: String, path: String) throws(FeatureError) -> Feature {
        var parser = FeatureParser(text, path: path)
        return try parser.parseFeature()
    }

    private mutating func parseFeature() throws(FeatureError) -> Feature {
        var feature = Feature(path: path, scenarios: [])
        var background: [Step] = []
        while let line = nextLine() {
            if line.hasPrefix("Feature:") { continue }
            if line.hasPrefix("Background:") { background = try parseSteps() }
            guard let name = line.content(after: "Scenario:") ?? line.content(after: "Scenario Outline:") else { continue }
            let outline = Scenario(name: name, steps: background + (try parseSteps()))
            feature.scenarios += try parseExamples().map(outline.expanded) ?? [outline]
        }
        return feature
    }

    /// The next line that says something, blanks taken away.
    private mutating func nextLine() -> String? {
        while index < lines.count {
            let line = lines[index].trimmed
            index += 1
            if !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("@") { return line }
        }
        return nil
    }

    private mutating func peekLine() -> String? {
        let start = index
        defer { index = start }
        return nextLine()
    }
}

// MARK: - Steps

extension FeatureParser {
    private static let keywords = ["Given", "When", "Then", "And", "But"]

    private mutating func parseSteps() throws(FeatureError) -> [Step] {
        var steps: [Step] = []
        while let line = peekLine() {
            guard let text = Self.keywords.lazy.compactMap({ line.content(after: $0 + " ") }).first else { break }
            _ = nextLine()
            var step = Step(text: text)
            step.document = try parseDocument()
            step.table = try parseTable()
            steps.append(step)
        }
        return steps
    }

    private mutating func parseDocument() throws(FeatureError) -> String? {
        guard peekLine() == "\"\"\"" else { return nil }
        _ = nextLine()
        let margin = lines[index - 1].prefix { $0.isWhitespace }.count
        var content: [Substring] = []
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.trimmed == "\"\"\"" { return content.joined(separator: "\n") }
            let blanks = line.prefix { $0.isWhitespace }.count
            content.append(line.dropFirst(min(margin, blanks)))
        }
        throw FeatureError(path: path, line: index, problem: "this text is never closed by three quotes")
    }

    private mutating func parseTable() throws(FeatureError) -> [[String]] {
        var rows: [[String]] = []
        while let line = peekLine(), line.hasPrefix("|") {
            _ = nextLine()
            let cells = Self.cells(of: line)
            if let first = rows.first, first.count != cells.count {
                throw FeatureError(path: path, line: index, problem: "this row has \(cells.count) cells, the first one \(first.count)")
            }
            rows.append(cells)
        }
        return rows
    }

    /// The cells between bars, their escapes resolved.
    private static func cells(of line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var characters = line.dropFirst().makeIterator()
        while let character = characters.next() {
            switch character {
            case "|":
                cells.append(Substring(cell).trimmed)
                cell = ""
            case "\\":
                guard let escaped = characters.next() else { break }
                cell += escaped == "n" ? "\n" : escaped == "|" || escaped == "\\" ? String(escaped) : "\\" + String(escaped)
            default: cell.append(character)
            }
        }
        return cells
    }
}

// MARK: - Outlines

extension FeatureParser {
    /// The rows of all examples as values by name; nil where there are none.
    private mutating func parseExamples() throws(FeatureError) -> [[String: String]]? {
        var examples: [[String: String]]?
        while peekLine()?.hasPrefix("Examples:") == true {
            _ = nextLine()
            let table = try parseTable()
            guard let header = table.first else { continue }
            examples = (examples ?? []) + table.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
        }
        return examples
    }
}

extension Scenario {
    fileprivate func expanded(_ examples: [[String: String]]) -> [Scenario] {
        examples.enumerated().map { index, values in
            Scenario(name: name, example: index + 1, steps: steps.map { $0.filled(with: values) })
        }
    }
}

extension Step {
    fileprivate func filled(with values: [String: String]) -> Step {
        Step(
            text: text.filled(with: values), document: document?.filled(with: values),
            table: table.map { row in row.map { $0.filled(with: values) } })
    }
}

extension String {
    /// The text with each `<name>` replaced by its value.
    fileprivate func filled(with values: [String: String]) -> String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "<") {
            result += rest[..<open]
            let after = rest[rest.index(after: open)...]
            if let close = after.firstIndex(of: ">"), let value = values[String(after[..<close])] {
                result += value
                rest = after[after.index(after: close)...]
            } else {
                result += "<"
                rest = after
            }
        }
        return result + rest
    }

    /// What follows a prefix, blanks taken away; nil without the prefix.
    package func content(after prefix: String) -> String? {
        hasPrefix(prefix) ? dropFirst(prefix.count).trimmed : nil
    }
}

extension Substring {
    package var trimmed: String {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

/// What a regular expression is made of.
indirect enum RegularExpressionNode {
    case scalar(ScalarSet)
    case assert(RegularExpression.Assertion)
    case sequence([RegularExpressionNode])
    case choice(RegularExpressionNode, RegularExpressionNode)
    /// At least and at most so often; without end where there is no most.
    case repeated(RegularExpressionNode, Int, Int?)
}

/// Reads the regular expressions that are common to most languages: alternatives, groups, classes, repetitions, anchors, the flags
/// `i`, `m` and `s`. Groups do not capture: back references and looking around would need more than one look at the text.
struct RegularExpressionParser {
    private static let deepestNesting = 200
    private static let largestCount = 1000

    private let pattern: String
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    private var flags: Set<Unicode.Scalar> = []

    init(_ pattern: String) {
        self.pattern = pattern
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func parse() throws(CypherError) -> RegularExpressionNode {
        let node = try parseChoice()
        guard position == scalars.count else { throw error("`)` without `(`") }
        return node
    }

    private func error(_ reason: String) -> CypherError {
        .runtime(.argument, .invalidArgumentValue, "`\(pattern)` is no regular expression: \(reason)")
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    private mutating func takeAny(_ expected: String) throws(CypherError) -> Unicode.Scalar {
        guard let scalar = current else { throw error("it ends where \(expected) should stand") }
        position += 1
        return scalar
    }
}

// MARK: - Structure

extension RegularExpressionParser {
    private mutating func parseChoice() throws(CypherError) -> RegularExpressionNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestNesting else { throw error("it nests deeper than \(Self.deepestNesting) levels") }
        var alternatives = [try parseSequence()]
        while take("|") { alternatives.append(try parseSequence()) }
        var node = alternatives.removeLast()
        while let alternative = alternatives.popLast() { node = .choice(alternative, node) }
        return node
    }

    private mutating func parseSequence() throws(CypherError) -> RegularExpressionNode {
        var parts: [RegularExpressionNode] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            guard let atom = try parseAtom() else { continue }
            parts.append(try parseRepetitions(of: atom))
        }
        return .sequence(parts)
    }

    private mutating func parseRepetitions(of atom: RegularExpressionNode) throws(CypherError) -> RegularExpressionNode {
        guard let (least, most) = try parseCount() else { return atom }
        // Whether as much or as little as possible is taken makes no difference to whether the whole text matches.
        if take("+") { throw error("possessive repetitions are not supported") }
        _ = take("?")
        if let scalar = current, "*+?".unicodeScalars.contains(scalar) { throw error("a repetition of a repetition") }
        return .repeated(atom, least, most)
    }

    private mutating func parseCount() throws(CypherError) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard take("{") else { return nil }
        guard let least = number() else { throw error("`{` takes a number") }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}") else { throw error("`{` without `}`") }
        guard least <= Self.largestCount, most ?? 0 <= Self.largestCount, most.map({ $0 >= least }) ?? true else {
            throw error("counts go from 0 to \(Self.largestCount)")
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let scalar = current, ("0"..."9").contains(scalar), number ?? 0 <= Self.largestCount {
            number = (number ?? 0) * 10 + Int(scalar.value - 48)
            position += 1
        }
        return number
    }

    /// Nil for flags, which match nothing themselves.
    private mutating func parseAtom() throws(CypherError) -> RegularExpressionNode? {
        let scalar = try takeAny("something")
        switch scalar {
        case "(": return try parseGroup()
        case "[": return .scalar(try parseClass())
        case ".": return .scalar(flags.contains("s") ? .any : .anyInLine)
        case "^": return .assert(flags.contains("m") ? .lineStart : .textStart)
        case "$": return .assert(flags.contains("m") ? .lineEnd : .textEnd)
        case "\\": return try parseEscape()
        case "*", "+", "?", "{": throw error("nothing stands before `\(scalar)`")
        default: return .scalar(ScalarSet(scalar, ignoresCase: flags.contains("i")))
        }
    }

    private mutating func parseGroup() throws(CypherError) -> RegularExpressionNode? {
        let outer = flags
        if take("?") {
            if try parseGroupHead() { return nil }
        }
        let node = try parseChoice()
        guard take(")") else { throw error("`(` without `)`") }
        flags = outer
        return node
    }

    /// What stands behind `(?`. True where the group is nothing but flags, which then hold for what follows.
    private mutating func parseGroupHead() throws(CypherError) -> Bool {
        var isOff = false
        while true {
            let scalar = try takeAny("`:`")
            switch scalar {
            case ":": return false
            case ")": return true
            case "-": isOff = true
            case "i", "m", "s": if isOff { flags.remove(scalar) } else { flags.insert(scalar) }
            case "<" where current != "=" && current != "!":
                while try takeAny("`>`") != ">" {}
                return false
            default: throw error("`(?\(scalar)` is not supported")
            }
        }
    }
}

// MARK: - Scalars

extension RegularExpressionParser {
    private mutating func parseEscape() throws(CypherError) -> RegularExpressionNode {
        switch current {
        case "b": return assertion(.wordBoundary)
        case "B": return assertion(.noWordBoundary)
        case "A": return assertion(.textStart)
        case "z", "Z": return assertion(.textEnd)
        default: return .scalar(try parseEscapedSet())
        }
    }

    private mutating func assertion(_ assertion: RegularExpression.Assertion) -> RegularExpressionNode {
        position += 1
        return .assert(assertion)
    }

    /// What stands behind a backslash, in a class or outside.
    private mutating func parseEscapedSet() throws(CypherError) -> ScalarSet {
        let scalar = try takeAny("an escaped character")
        switch scalar {
        case "d": return .digit
        case "D": return ScalarSet.digit.inverted
        case "w": return .word
        case "W": return ScalarSet.word.inverted
        case "s": return .space
        case "S": return ScalarSet.space.inverted
        case "p", "P": return try parseProperty(isInverted: scalar == "P")
        case "t": return ScalarSet("\t")
        case "n": return ScalarSet("\n")
        case "r": return ScalarSet("\r")
        case "f": return ScalarSet("\u{C}")
        case "x": return ScalarSet(try hexadecimal(digits: 2))
        case "u": return ScalarSet(try hexadecimal(digits: 4))
        case _ where ScalarSet.word.contains(scalar) && scalar != "_": throw error("`\\\(scalar)` is not supported")
        default: return ScalarSet(scalar, ignoresCase: flags.contains("i"))
        }
    }

    private mutating func parseProperty(isInverted: Bool) throws(CypherError) -> ScalarSet {
        var name = ""
        if take("{") {
            while let scalar = current, scalar != "}" {
                name.unicodeScalars.append(scalar)
                position += 1
            }
            guard take("}") else { throw error("`{` without `}`") }
        } else {
            name.unicodeScalars.append(try takeAny("the name of a property"))
        }
        guard let set = ScalarSet.property(named: name) else { throw error("the property `\(name)` is not supported") }
        return isInverted ? set.inverted : set
    }

    private mutating func hexadecimal(digits: Int) throws(CypherError) -> Unicode.Scalar {
        var text = ""
        for _ in 0..<digits { text.unicodeScalars.append(try takeAny("a hexadecimal digit")) }
        guard let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else { throw error("`\(text)` is no character") }
        return scalar
    }

    private mutating func parseClass() throws(CypherError) -> ScalarSet {
        var set = ScalarSet([], isInverted: take("^"), ignoresCase: flags.contains("i"))
        repeat {
            let first = try classMember()
            if current == "-", position + 1 < scalars.count, scalars[position + 1] != "]", let lower = first.single {
                position += 1
                guard let upper = try classMember().single, lower <= upper else {
                    throw error("a range goes upwards between two characters")
                }
                set.parts.append(.range(lower...upper))
            } else {
                set.parts.append(.set(first))
            }
        } while current != "]"
        position += 1
        return set
    }

    private mutating func classMember() throws(CypherError) -> ScalarSet {
        let scalar = try takeAny("`]`")
        if scalar == "\\" { return try parseEscapedSet() }
        if scalar == "[" || scalar == "&" && current == "&" { throw error("classes of classes are not supported") }
        return ScalarSet(scalar)
    }
}

extension ScalarSet {
    /// The scalar of a set of one.
    fileprivate var single: Unicode.Scalar? {
        guard parts.count == 1, !isInverted, case .range(let range) = parts[0], range.lowerBound == range.upperBound else { return nil }
        return range.lowerBound
    }
}

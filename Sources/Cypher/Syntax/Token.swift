/// A piece of query text that the grammar speaks of.
package struct Token: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case identifier
        /// A name between backticks.
        case quotedIdentifier
        case integer
        case float
        /// Begins like a number and is none: `0x1G`, `12ab`.
        case malformedNumber
        case string
        case symbol(Symbol)
        /// A character that no query holds outside strings and comments.
        case foreign
        case end
    }

    package var kind: Kind
    package var range: SourceRange
}

/// Punctuation and operators. Arrows are read as their single characters, since `a<-1` compares.
package enum Symbol: String, Sendable, Hashable, CaseIterable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case comma = ","
    case dots = ".."
    case dot = "."
    case colon = ":"
    case semicolon = ";"
    case plusEqual = "+="
    case plus = "+"
    case minus = "-"
    case asterisk = "*"
    case slash = "/"
    case percent = "%"
    case caret = "^"
    case regularExpression = "=~"
    case equal = "="
    case notEqual = "<>"
    case lessOrEqual = "<="
    case less = "<"
    case greaterOrEqual = ">="
    case greater = ">"
    case bar = "|"
    case dollar = "$"
}

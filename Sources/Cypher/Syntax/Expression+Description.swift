/// Syntax as text again, for plans and messages: fully parenthesised where operators nest.
extension Expression: CustomStringConvertible {
    package var description: String {
        switch kind {
        case .literal(let literal): literal.description
        case .variable(let name): name
        case .parameter(let name): "$" + name
        case .list(let elements): "[" + elements.text + "]"
        case .map(let entries): "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        case .property(let base, let key): "\(base).\(key)"
        case .element(let base, let index): "\(base)[\(index)]"
        case .slice(let base, let from, let to): "\(base)[\(from?.description ?? "")..\(to?.description ?? "")]"
        case .hasLabels(let base, let labels): "\(base)" + labels.map { ":" + $0 }.joined()
        case .unary(let sign, let operand): "\(sign.rawValue) \(operand)"
        case .binary(let binary, let left, let right): "(\(left) \(binary.rawValue) \(right))"
        case .comparison(let operands, let operators):
            zip(operands.dropFirst(), operators).reduce("\(operands[0])") { $0 + " \($1.1.rawValue) \($1.0)" }
        case .and(let operands): "(" + operands.map(\.description).joined(separator: " AND ") + ")"
        case .or(let operands): "(" + operands.map(\.description).joined(separator: " OR ") + ")"
        case .isNull(let operand, let negated): "\(operand) IS \(negated ? "NOT " : "")NULL"
        default: compoundDescription
        }
    }

    private var compoundDescription: String {
        switch kind {
        case .caseOf: "CASE ... END"
        case .call(let call): "\(call.name)(\(call.isDistinct ? "DISTINCT " : "")\(call.arguments.text))"
        case .countRows: "count(*)"
        case .listComprehension(let body): "[\(body)]"
        case .quantifier(let quantifier, let body): "\(quantifier.rawValue)(\(body))"
        case .reduce(let body): "reduce(\(body.accumulator) = \(body.initial), \(body.variable) IN \(body.list) | \(body.step))"
        case .patternPredicate(let pattern): pattern.description
        case .patternComprehension(let body): "[\(body.pattern) | \(body.result)]"
        case .exists: "exists { ... }"
        default: ""
        }
    }
}

extension [Expression] {
    fileprivate var text: String { map(\.description).joined(separator: ", ") }
}

extension Literal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .float(let value): value.cypherText
        case .string(let value): value.quoted
        }
    }
}

extension ListComprehension: CustomStringConvertible {
    package var description: String {
        "\(variable) IN \(list)" + (predicate.map { " WHERE \($0)" } ?? "") + (result.map { " | \($0)" } ?? "")
    }
}

extension PathPattern: CustomStringConvertible {
    package var description: String {
        var text = (variable.map { "\($0.text) = " } ?? "") + nodes[0].description
        for (relationship, node) in zip(relationships, nodes.dropFirst()) { text += relationship.description + node.description }
        return text
    }
}

extension NodePattern: CustomStringConvertible {
    package var description: String {
        let name = (variable?.text ?? "") + labels.map { ":" + $0 }.joined()
        return "(" + [name, properties?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " ") + ")"
    }
}

extension RelationshipPattern: CustomStringConvertible {
    package var description: String {
        let name = (variable?.text ?? "") + (types.isEmpty ? "" : ":" + types.joined(separator: "|")) + (length?.description ?? "")
        let body = "[" + [name, properties?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " ") + "]"
        return switch arrow {
        case .right: "-\(body)->"
        case .left: "<-\(body)-"
        case .none: "-\(body)-"
        case .both: "<-\(body)->"
        }
    }
}

extension PathLength: CustomStringConvertible {
    package var description: String { "*\(minimum)..\(maximum.map(String.init) ?? "")" }
}

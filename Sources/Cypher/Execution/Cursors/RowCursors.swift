import GraphAlgorithms
import GraphModel

extension PlanCompiler {
    func compileFilter(_ predicates: [Expression], _ input: @escaping CursorFactory) -> CursorFactory {
        let predicates = expressions.compile(predicates)
        return { FilterCursor(input(), predicates) }
    }

    mutating func compileUnwind(_ list: Expression, _ variable: String, _ input: @escaping CursorFactory) -> CursorFactory {
        let list = expressions.compile(list)
        let slot = slots.bind(variable)
        return { UnwindCursor(input(), list, slot) }
    }

    mutating func compileOptional(_ plan: LogicalPlan, _ introducing: [String], _ input: @escaping CursorFactory) -> CursorFactory {
        let inner = compile(plan)
        let introduced = introducing.map { slots.slot(of: $0) }
        return { OptionalCursor(input(), inner(), introduced) }
    }

    mutating func compileProject(_ columns: [Column], _ input: @escaping CursorFactory) -> CursorFactory {
        let before = self
        var assignments: [(slot: Int, value: Evaluator)] = []
        for column in columns {
            if case .variable(let name) = column.expression.kind {
                slots.alias(column.name, to: before.slots.slot(of: name))
            } else {
                let value = before.expressions.compile(column.expression)
                assignments.append((slots.bind(column.name), value))
            }
        }
        let finished = assignments
        if finished.isEmpty { return input }
        return { ProjectCursor(input(), finished) }
    }

    mutating func compilePath(
        _ variable: String, _ nodes: [String], _ relationships: [String], _ input: @escaping CursorFactory
    ) -> CursorFactory {
        let start = slots.slot(of: nodes[0])
        let relationships = relationships.map { slots.slot(of: $0) }
        let slot = slots.bind(variable)
        let path: Evaluator = { context in
            Value(context.path(from: context[start], along: relationships.map { context[$0] }).map(Value.path))
        }
        return { ProjectCursor(input(), [(slot, path)]) }
    }

    func compileSkip(_ count: Expression, _ input: @escaping CursorFactory) -> CursorFactory {
        let count = expressions.compile(count)
        return { SkipCursor(input(), count) }
    }

    func compileLimit(_ count: Expression, _ input: @escaping CursorFactory) -> CursorFactory {
        let count = expressions.compile(count)
        return { LimitCursor(input(), count) }
    }
}

/// The rows for which all predicates are true.
final class FilterCursor: InputCursor {
    private let predicates: [Evaluator]

    init(_ input: Cursor, _ predicates: [Evaluator]) {
        self.predicates = predicates
        super.init(input)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while try input.next(context) {
            if try holds(context) { return true }
        }
        return false
    }

    private func holds(_ context: ExecutionContext) throws(CypherError) -> Bool {
        for predicate in predicates {
            guard try truth(of: try predicate(context)) == true else { return false }
        }
        return true
    }
}

/// The elements of a list, one row for each; a value that is no list counts as a list of itself, null as an empty one.
final class UnwindCursor: InputCursor {
    private let list: Evaluator
    private let slot: Int
    private var elements: [Value] = []
    private var position = 0

    init(_ input: Cursor, _ list: @escaping Evaluator, _ slot: Int) {
        self.list = list
        self.slot = slot
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        elements = []
        position = 0
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while position == elements.count {
            guard try input.next(context) else { return false }
            position = 0
            switch try list(context) {
            case .list(let values): elements = values
            case .null: elements = []
            case let value: elements = [value]
            }
        }
        context[slot] = elements[position]
        position += 1
        try context.budget.step()
        return true
    }
}

/// The rows of the inner cursor for each row, or one with nulls.
final class OptionalCursor: InputCursor {
    private let inner: Cursor
    private let introduced: [Int]
    private var isInside = false

    init(_ input: Cursor, _ inner: Cursor, _ introduced: [Int]) {
        self.inner = inner
        self.introduced = introduced
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        isInside = false
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            if isInside {
                if try inner.next(context) { return true }
                isInside = false
            }
            guard try input.next(context) else { return false }
            try inner.open(context)
            isInside = true
            if try inner.next(context) { return true }
            isInside = false
            for slot in introduced { context[slot] = .null }
            return true
        }
    }
}

/// Fills slots with computed values.
final class ProjectCursor: InputCursor {
    private let assignments: [(slot: Int, value: Evaluator)]

    init(_ input: Cursor, _ assignments: [(slot: Int, value: Evaluator)]) {
        self.assignments = assignments
        super.init(input)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        guard try input.next(context) else { return false }
        for assignment in assignments { context[assignment.slot] = try assignment.value(context) }
        return true
    }
}

extension ExecutionContext {
    /// The path from a node along relationships, of which some may be lists; nil where a part of it is null.
    fileprivate func path(from start: Value, along steps: [Value]) -> Path? {
        guard case .node(let first) = start else { return nil }
        var nodes = [first]
        var relationships: [RelationshipID] = []
        for step in steps {
            let parts = if case .list(let elements) = step { elements } else { [step] }
            for part in parts {
                guard case .relationship(let relationship) = part else { return nil }
                let source = graph.source(of: relationship)
                nodes.append(source == nodes[nodes.count - 1] ? graph.target(of: relationship) : source)
                relationships.append(relationship)
            }
        }
        return Path(nodes: nodes, relationships: relationships)
    }
}

// MARK: - Cutting

/// The number of rows that SKIP or LIMIT names.
func rowCount(_ count: Evaluator, _ clause: String, _ context: ExecutionContext) throws(CypherError) -> Int {
    guard case .integer(let number) = try count(context) else {
        throw .runtime(.syntax, .invalidArgumentType, "\(clause) takes an integer")
    }
    guard number >= 0 else { throw .runtime(.syntax, .negativeIntegerArgument, "\(clause) cannot be negative") }
    return Int(number)
}

/// How many rows are left out, and how many are looked for with these; the latter is nil where there is no end to them.
func keptRowCount(
    skip: Evaluator?, limit: Evaluator?, _ context: ExecutionContext
) throws(CypherError) -> (skipped: Int, total: Int?) {
    let skipped = try skip.map { count throws(CypherError) in try rowCount(count, "SKIP", context) } ?? 0
    let wanted = try limit.map { count throws(CypherError) in try rowCount(count, "LIMIT", context) }
    return (skipped, wanted.map { $0.addingReportingOverflow(skipped) }.flatMap { $0.overflow ? nil : $0.partialValue })
}

final class SkipCursor: InputCursor {
    private let count: Evaluator
    private var remaining = 0

    init(_ input: Cursor, _ count: @escaping Evaluator) {
        self.count = count
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        remaining = try rowCount(count, "SKIP", context)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while remaining > 0 {
            guard try input.next(context) else { return false }
            remaining -= 1
        }
        return try input.next(context)
    }
}

/// The first rows. The input is asked for one row even where none is wanted: what it changes in the graph is to happen.
final class LimitCursor: InputCursor {
    private let count: Evaluator
    private var remaining = 0
    private var isStarted = false

    init(_ input: Cursor, _ count: @escaping Evaluator) {
        self.count = count
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        remaining = try rowCount(count, "LIMIT", context)
        isStarted = false
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        guard remaining > 0 || !isStarted else { return false }
        isStarted = true
        guard try input.next(context), remaining > 0 else { return false }
        remaining -= 1
        return true
    }
}

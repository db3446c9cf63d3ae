import GraphModel

extension PlanCompiler {
    mutating func compileCreate(_ patterns: [PathPattern], _ input: @escaping CursorFactory) -> CursorFactory {
        let before = slots.used
        var creators: [PatternCreator] = []
        for pattern in patterns { creators.append(creator(of: pattern)) }
        let (finished, after) = (creators, slots.used)
        return { CreateCursor(input(), finished, before: before, after: after) }
    }

    mutating func compile(_ merge: MergePlan, _ input: @escaping CursorFactory) -> CursorFactory {
        let before = slots.used
        let known = slots
        let match = compile(merge.match)
        let creator = creator(of: merge.pattern, absent: Set(merge.introduces))
        let checks = mergedProperties(of: merge.pattern, known)
        let branches = MergeCursor.Branches(
            match: match, create: creator, checks: checks, onCreate: setters(merge.onCreate), onMatch: setters(merge.onMatch))
        let after = slots.used
        return { MergeCursor(input(), branches, before: before, after: after) }
    }

    /// The values of the pattern's properties, none of which may be null.
    private func mergedProperties(of pattern: PathPattern, _ known: SlotTable) -> [Evaluator] {
        var compiler = self
        compiler.slots = known
        return pattern.properties.flatMap { properties -> [Evaluator] in
            guard case .map(let entries) = properties.kind else { return [] }
            return compiler.expressions.compile(entries.map(\.value))
        }
    }
}

final class CreateCursor: UpdateCursor {
    private let creators: [PatternCreator]

    init(_ input: Cursor, _ creators: [PatternCreator], before: [Int], after: [Int]) {
        self.creators = creators
        super.init(input, before: before, after: after)
    }

    override func apply(_ context: ExecutionContext) throws(CypherError) {
        for creator in creators { try creator.create(context) }
        keep(context)
    }
}

/// The matches of a pattern, or the pattern created where it has none.
final class MergeCursor: UpdateCursor {
    struct Branches: Sendable {
        let match: CursorFactory
        let create: PatternCreator
        let checks: [Evaluator]
        let onCreate: [PropertySetter]
        let onMatch: [PropertySetter]
    }

    private let branches: Branches
    private let match: Cursor

    init(_ input: Cursor, _ branches: Branches, before: [Int], after: [Int]) {
        self.branches = branches
        match = branches.match()
        super.init(input, before: before, after: after)
    }

    override func apply(_ context: ExecutionContext) throws(CypherError) {
        for value in try evaluateAll(branches.checks, context) where value.isNull {
            throw .runtime(.semantic, .mergeReadOwnWrites, "MERGE cannot look for a property that is null")
        }
        if try matchAll(context) { return }
        try branches.create.create(context)
        for setter in branches.onCreate { try setter.apply(context) }
        keep(context)
    }

    /// Keeps all matches; false where there are none.
    private func matchAll(_ context: ExecutionContext) throws(CypherError) -> Bool {
        try match.open(context)
        var isMatched = false
        while try match.next(context) {
            isMatched = true
            for setter in branches.onMatch { try setter.apply(context) }
            keep(context)
        }
        return isMatched
    }
}

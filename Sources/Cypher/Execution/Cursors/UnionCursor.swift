extension PlanCompiler {
    /// The plans one after the other, their columns brought into the same slots.
    mutating func compileUnion(_ plans: [LogicalPlan], _ columns: [String]) -> CursorFactory {
        var branches: [UnionCursor.Branch] = []
        for plan in plans {
            var compiler = self
            let factory = compiler.compile(plan)
            branches.append(UnionCursor.Branch(factory: factory, sources: columns.map { compiler.slots.slot(of: $0) }))
        }
        slots.select([])
        let targets = columns.map { slots.bind($0) }
        let finished = branches
        return { UnionCursor(finished, targets) }
    }
}

final class UnionCursor: Cursor {
    struct Branch: Sendable {
        let factory: CursorFactory
        let sources: [Int]
    }

    private let branches: [(cursor: Cursor, sources: [Int])]
    private let targets: [Int]
    private var position = 0

    init(_ branches: [Branch], _ targets: [Int]) {
        self.branches = branches.map { ($0.factory(), $0.sources) }
        self.targets = targets
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        position = 0
        try branches[0].cursor.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            let (cursor, sources) = branches[position]
            if try cursor.next(context) {
                context.restore(context.save(sources), to: targets)
                return true
            }
            guard position + 1 < branches.count else { return false }
            position += 1
            try branches[position].cursor.open(context)
        }
    }
}

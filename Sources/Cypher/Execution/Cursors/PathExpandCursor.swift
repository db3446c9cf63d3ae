import GraphModel

extension PlanCompiler {
    mutating func compilePathExpansion(_ expansion: Expansion, _ input: @escaping CursorFactory) -> CursorFactory {
        guard let path = expansion.path else { return input }
        let properties = path.properties.map(expressions.compile)
        let hop = bindHop(expansion)
        let walk = PathWalk(
            hop: hop, minimum: path.length.minimum, maximum: path.length.maximum ?? .max, isReversed: path.isReversed,
            keepsTrail: path.yield == .trails, properties: properties)
        switch path.selection {
        case .all where path.yield == .distinctEnds: return { EndExpandCursor(input(), walk) }
        case .all: return { PathExpandCursor(input(), walk) }
        case .shortest: return { ShortestPathCursor(input(), walk, findsAll: false) }
        case .allShortest: return { ShortestPathCursor(input(), walk, findsAll: true) }
        }
    }
}

/// What a walk of several relationships looks for.
struct PathWalk: Sendable {
    let hop: Hop
    let minimum: Int
    let maximum: Int
    /// Whether the walk runs against the order in which the pattern is written.
    let isReversed: Bool
    let keepsTrail: Bool
    let properties: Evaluator?

    /// Gives the relationships of a walk to the variable that stands for them.
    func bind(_ trail: [RelationshipID], _ context: ExecutionContext) {
        guard keepsTrail else { return }
        context[hop.relationship] = .list((isReversed ? trail.reversed() : trail).map(Value.relationship))
    }
}

/// The part of a walk that does not change while one start is worked on.
struct PathFilter {
    private let types: TypeFilter
    private let properties: [(key: KeyID?, value: Value)]

    init(_ walk: PathWalk, _ context: ExecutionContext) throws(CypherError) {
        types = TypeFilter(walk.hop.types, context.graph)
        let wanted = try walk.properties.map { evaluate throws(CypherError) in try context.properties(of: try evaluate(context)) } ?? [:]
        properties = wanted.map { (context.graph.keyID($0.key), $0.value) }
    }

    /// The one type of relationship that is accepted; nil where it is several, all or none.
    var onlyType: TypeID? { types.onlyType }

    /// Whether nothing else than ``onlyType``, where there is one, decides.
    var acceptsAllOfType: Bool { properties.isEmpty && (types.acceptsAll || types.onlyType != nil) }

    func accepts(_ relationship: RelationshipID, _ context: ExecutionContext) -> Bool {
        types.accepts(relationship, context.graph)
            && properties.allSatisfy { key, value in
                let own = Value(key.flatMap { context.graph.property($0, of: relationship) }.map(Value.init))
                return own.isEqual(to: value) == true
            }
    }
}

/// All walks of a pattern of variable length, depth first; no relationship occurs twice in one.
final class PathExpandCursor: InputCursor {
    private let walk: PathWalk
    private var filter: PathFilter?
    private var trail: [RelationshipID] = []
    private var levels: [Incidences] = []
    private var start: NodeID?

    init(_ input: Cursor, _ walk: PathWalk) {
        self.walk = walk
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        (trail, levels, start) = ([], [], nil)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            if let node = start {
                start = nil
                descend(from: node, context)
                if walk.minimum == 0, emit(at: node, context) { return true }
            }
            while let node = try step(context) {
                if trail.count >= walk.minimum, emit(at: node, context) { return true }
            }
            guard try input.next(context) else { return false }
            if case .node(let node) = context[walk.hop.from] { start = node }
            filter = try PathFilter(walk, context)
        }
    }

    /// Goes one relationship further, or back and on; nil when all walks from the start are done.
    private func step(_ context: ExecutionContext) throws(CypherError) -> NodeID? {
        while let depth = levels.indices.last {
            while trail.count > depth { trail.removeLast() }
            guard let incidence = levels[depth].next() else {
                levels.removeLast()
                continue
            }
            try context.budget.step()
            guard canTake(incidence.relationship, context) else { continue }
            trail.append(incidence.relationship)
            descend(from: incidence.neighbor, context)
            return incidence.neighbor
        }
        return nil
    }

    private func canTake(_ relationship: RelationshipID, _ context: ExecutionContext) -> Bool {
        !trail.contains(relationship) && filter?.accepts(relationship, context) == true && !walk.hop.repeats(relationship, context)
    }

    private func descend(from node: NodeID, _ context: ExecutionContext) {
        if trail.count < walk.maximum { levels.append(context.graph.incidences(of: node, walk.hop.direction)) }
    }

    private func emit(at node: NodeID, _ context: ExecutionContext) -> Bool {
        if walk.hop.isInto {
            guard case .node(node) = context[walk.hop.to] else { return false }
        } else {
            context[walk.hop.to] = .node(node)
        }
        walk.bind(trail, context)
        return true
    }
}

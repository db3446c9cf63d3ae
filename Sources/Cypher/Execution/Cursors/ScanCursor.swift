import GraphModel

extension PlanCompiler {
    mutating func compile(_ scan: NodeScan, _ input: @escaping CursorFactory) -> CursorFactory {
        let source: ScanCursor.Source =
            switch scan.source {
            case .all: { context in AnyNodes(context.graph.nodeIDs) }
            case .label(let label): { context in AnyNodes(context.graph.nodes(labeled: label)) }
            case .property(let key, let value): propertySource(key, expressions.compile(value))
            case .identifier(let value): identifierSource(expressions.compile(value))
            }
        let slot = slots.bindNode(scan.variable)
        return { ScanCursor(input(), slot, source) }
    }

    /// Lists are in no index: for them all nodes are looked at, and the filter behind the scan decides.
    private func propertySource(_ key: String, _ value: @escaping Evaluator) -> ScanCursor.Source {
        { context throws(CypherError) in
            let value = try value(context)
            if case .list = value { return AnyNodes(context.graph.nodeIDs) }
            guard let property = value.propertyValue, property != .null, let key = context.graph.keyID(key) else { return AnyNodes([]) }
            return AnyNodes(context.graph.nodes(with: key, equalTo: property))
        }
    }

    private func identifierSource(_ value: @escaping Evaluator) -> ScanCursor.Source {
        { context throws(CypherError) in
            guard case .integer(let number) = try value(context), let raw = UInt32(exactly: number) else { return AnyNodes([]) }
            return AnyNodes(context.graph.contains(NodeID(raw)) ? [NodeID(raw)] : [])
        }
    }
}

/// Nodes to go through, from a set of the graph or a list.
struct AnyNodes {
    private enum Storage {
        case set(EntitySet<NodeID>.Iterator)
        case list(Array<NodeID>.Iterator)
    }

    private var storage: Storage

    init(_ set: EntitySet<NodeID>) { storage = .set(set.makeIterator()) }

    init(_ list: [NodeID]) { storage = .list(list.makeIterator()) }

    mutating func next() -> NodeID? {
        switch storage {
        case .set(var iterator):
            defer { storage = .set(iterator) }
            return iterator.next()
        case .list(var iterator):
            defer { storage = .list(iterator) }
            return iterator.next()
        }
    }
}

/// The nodes of a source for each row of the input.
final class ScanCursor: InputCursor {
    typealias Source = @Sendable (ExecutionContext) throws(CypherError) -> AnyNodes

    private let slot: Int
    private let source: Source
    private var nodes = AnyNodes([])

    init(_ input: Cursor, _ slot: Int, _ source: @escaping Source) {
        self.slot = slot
        self.source = source
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        nodes = AnyNodes([])
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            if let node = nodes.next() {
                context[slot] = .node(node)
                try context.budget.step()
                return true
            }
            guard try input.next(context) else { return false }
            nodes = try source(context)
        }
    }
}

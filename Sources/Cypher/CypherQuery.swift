public import GraphModel

/// A query made ready: read, checked and planned once, to be run many times.
///
/// Planning chooses by the statistics of the graph given; the query stays right, if not quickest, for any other graph.
public struct CypherQuery: Sendable {
    public let text: String
    /// The names of the result's columns, in their order; none for a query without RETURN.
    public let columns: [String]
    /// Whether the query changes the graph, so that it needs ``run(updating:parameters:options:)``.
    public let isUpdating: Bool
    /// Names of the parameters that a run must give.
    public let parameters: Set<String>
    /// What the query asks the graph for by name: a name that the graph lacks is no mistake, but matches nothing.
    public let names: NamesAskedFor

    package let plan: LogicalPlan
    package let mode: Query.Mode
    private let factory: CursorFactory
    private let slotCount: Int
    private let keyCount: Int
    /// The plans inside expressions, as text.
    private let innerPlans: [String]
    private let columnSlots: [Int]

    /// - Throws: the first mistake in the query, at compile time.
    public init(
        _ text: String, for graph: PropertyGraph = PropertyGraph(), procedures: ProcedureRegistry = .standard
    ) throws(CypherError) {
        try self.init(text, optimizer: Optimizer(statistics: graph), procedures: procedures)
    }

    package init(_ text: String, optimizer: Optimizer, procedures: ProcedureRegistry = .standard) throws(CypherError) {
        let query = try Parser.parse(text)
        try SemanticAnalyzer.check(query, procedures: procedures)
        var planner = LogicalPlanner(procedures: procedures)
        let (naivePlan, columns) = planner.plan(query)
        plan = optimizer.optimize(naivePlan)
        var compiler = PlanCompiler(procedures: procedures, optimizer: optimizer)
        if query.mode == .profile { compiler.profile = ProfileRecorder() }
        factory = compiler.compile(plan)
        columnSlots = columns.map { compiler.slots.slot(of: $0) }
        slotCount = compiler.slots.count
        keyCount = compiler.keys.names.count
        innerPlans = compiler.innerPlans.lines
        self.text = text
        self.columns = columns
        mode = query.mode
        isUpdating = query.isUpdating
        parameters = query.parameters(procedures: procedures)
        names = query.namesAskedFor
    }
}

// MARK: - Running

extension CypherQuery {
    /// Runs a query that only reads.
    ///
    /// - Throws: the first error met while running; `ReadOnly` for a query that would change the graph.
    public func run(
        on graph: PropertyGraph, parameters: [String: Value] = [:], options: ExecutionOptions = ExecutionOptions()
    ) throws(CypherError) -> QueryResult {
        guard !isUpdating || mode == .explain else {
            throw CypherError(.semantic, .readOnly, .compileTime, "this query changes the graph, which is open for reading only")
        }
        return try execute(on: graph, parameters, options).result
    }

    /// Runs a query that may change the graph. Where it throws, the graph is as it was before.
    public func run(
        updating graph: inout PropertyGraph, parameters: [String: Value] = [:], options: ExecutionOptions = ExecutionOptions()
    ) throws(CypherError) -> QueryResult {
        guard isUpdating else { return try run(on: graph, parameters: parameters, options: options) }
        let mark = graph.beginTransaction()
        let context = try makeContext(taking: &graph, parameters, options)
        defer { swap(&graph, &context.graph) }
        do throws(CypherError) {
            let result = try collectResult(context)
            context.graph.commitTransaction()
            return result
        } catch {
            context.graph.rollBackTransaction(to: mark)
            throw error
        }
    }

    /// Moves the graph into a context, so that it is changed in place.
    private func makeContext(
        taking graph: inout PropertyGraph, _ parameters: [String: Value], _ options: ExecutionOptions
    ) throws(CypherError) -> ExecutionContext {
        do throws(CypherError) {
            try checkParameters(parameters)
        } catch {
            graph.commitTransaction()
            throw error
        }
        var taken = PropertyGraph()
        swap(&taken, &graph)
        return ExecutionContext(graph: taken, parameters: parameters, slotCount: slotCount, keyCount: keyCount, options: options)
    }

    private func execute(
        on graph: PropertyGraph, _ parameters: [String: Value], _ options: ExecutionOptions
    ) throws(CypherError) -> (result: QueryResult, context: ExecutionContext) {
        try checkParameters(parameters)
        let context = ExecutionContext(graph: graph, parameters: parameters, slotCount: slotCount, keyCount: keyCount, options: options)
        return (try collectResult(context), context)
    }

    private func checkParameters(_ given: [String: Value]) throws(CypherError) {
        guard let missing = parameters.sorted().first(where: { given[$0] == nil }) else { return }
        throw CypherError(.parameterMissing, .missingParameter, .compileTime, "the query needs a value for the parameter $\(missing)")
    }

    private func collectResult(_ context: ExecutionContext) throws(CypherError) -> QueryResult {
        if mode == .explain { return QueryResult(planLines: plan.text() + innerPlans) }
        let cursor = factory()
        try cursor.open(context)
        var rows: [[Value]] = []
        while try cursor.next(context) {
            if columns.isEmpty { continue }
            rows.append(context.save(columnSlots))
            try context.budget.addResultRow()
            try context.budget.hold(values: columnSlots.count)
        }
        if mode == .profile {
            return QueryResult(planLines: plan.text(rowCounts: context.rowCounts) + innerPlans, changes: context.changes)
        }
        return QueryResult(columns: columns, rows: rows, changes: context.changes)
    }
}

/// Turns a plan into cursors: gives variables their slots and expressions their closures.
struct PlanCompiler {
    let planner: LogicalPlanner
    let optimizer: Optimizer
    let procedures: ProcedureRegistry
    var slots = SlotTable()
    let keys = PropertyKeyTable()
    let innerPlans = InnerPlanRecorder()
    /// Counts the rows of each step, for PROFILE.
    var profile: ProfileRecorder?

    init(procedures: ProcedureRegistry, optimizer: Optimizer) {
        self.procedures = procedures
        self.optimizer = optimizer
        planner = LogicalPlanner(procedures: procedures)
    }

    var expressions: ExpressionCompiler { ExpressionCompiler(plans: self) }

    /// The compiler for a place where more variables are bound.
    func binding(_ names: [String]) -> PlanCompiler {
        var copy = self
        for name in names { copy.slots.bind(name) }
        return copy
    }

    /// The cursors of a plan; the table then holds the variables in scope behind it.
    mutating func compile(_ plan: LogicalPlan) -> CursorFactory {
        var factory: CursorFactory = { SingleRowCursor() }
        for step in plan.steps {
            factory = compile(step, factory)
            if let profile { factory = profile.counting(factory) }
        }
        return factory
    }

    private mutating func compile(_ step: PlanStep, _ input: @escaping CursorFactory) -> CursorFactory {
        switch step {
        case .match: preconditionFailure("matches are lowered before a plan is compiled")
        case .scan(let scan): return compile(scan, input)
        case .expand(let expansion): return compile(expansion, input)
        case .scanRelationships(let expansion, let comparisons): return compileRelationshipScan(expansion, comparisons, input)
        case .endpoints(let expansion): return compileEndpoints(expansion, input)
        case .filter(let predicates): return compileFilter(predicates, input)
        case .bindPath(let variable, let nodes, let relationships): return compilePath(variable, nodes, relationships, input)
        case .optional(let plan, let introducing): return compileOptional(plan, introducing, input)
        case .unwind(let list, let variable): return compileUnwind(list, variable, input)
        case .call(let call): return compile(call, input)
        case .union(let plans, let columns): return compileUnion(plans, columns)
        case .create(let patterns): return compileCreate(patterns, input)
        case .merge(let merge): return compile(merge, input)
        case .set(let items): return compileSet(items, input)
        case .remove(let items): return compileRemove(items, input)
        case .delete(let expressions, let detach): return compileDelete(expressions, detach, input)
        default: return compileProjection(step, input)
        }
    }

    private mutating func compileProjection(_ step: PlanStep, _ input: @escaping CursorFactory) -> CursorFactory {
        switch step {
        case .project(let columns): return compileProject(columns, input)
        case .select(let names):
            slots.select(names)
            return input
        case .aggregate(let aggregation): return compileAggregate(aggregation, input)
        case .distinct(let names): return compileDistinct(names, input)
        case .sort(let items): return compileSort(items, skip: nil, limit: nil, input)
        case .top(let items, let skip, let limit): return compileSort(items, skip: skip, limit: limit, input)
        case .skip(let count): return compileSkip(count, input)
        case .limit(let count): return compileLimit(count, input)
        default: return input
        }
    }
}

// MARK: - Plans inside expressions

extension PlanCompiler {
    struct Subplan {
        let factory: CursorFactory
        let compiler: PlanCompiler
        var slots: SlotTable { compiler.slots }
        var expressions: ExpressionCompiler { compiler.expressions }
    }

    /// The matches of a pattern for the current row.
    func subplan(of pattern: PathPattern, predicate: Expression?, isExistenceAsked: Bool = false) -> Subplan {
        var planner = planner
        planner.variables = slots.variables
        let graph = planner.graph(of: [pattern], predicate: predicate)
        return subplan(LogicalPlan([.match(graph)]), of: pattern.description, isExistenceAsked)
    }

    /// Whether the query of `exists` has a row for the current one.
    func subplan(exists query: Query) -> Subplan {
        var planner = planner
        planner.variables = slots.variables
        return subplan(planner.plan(query).plan, of: "exists { ... }", true)
    }

    private func subplan(_ plan: LogicalPlan, of expression: String, _ isExistenceAsked: Bool) -> Subplan {
        var compiler = self
        compiler.profile = nil
        let optimized = optimizer.optimize(plan, isExistenceAsked: isExistenceAsked)
        innerPlans.add(optimized, of: expression)
        let factory = compiler.compile(optimized)
        return Subplan(factory: factory, compiler: compiler)
    }
}

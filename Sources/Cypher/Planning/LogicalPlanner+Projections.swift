extension LogicalPlanner {
    /// WITH and RETURN: columns, then order, cut and filter, then the columns only.
    mutating func plan(_ projection: Projection) {
        let items = columns(of: projection)
        if projection.isAggregating { planAggregation(of: items) } else { planColumns(items) }
        let columns = items.map(\.name)
        if projection.narrowsScope { steps.append(.select(columns)) }
        if projection.isDistinct { steps.append(.distinct(columns)) }
        planRest(of: projection, items)
        if !projection.narrowsScope { steps.append(.select(columns)) }
        variables = columns
    }

    /// The items, those of `*` first.
    private func columns(of projection: Projection) -> [ProjectionItem] {
        guard projection.includesAll else { return projection.items }
        let all = variables.map { name in
            ProjectionItem(expression: Expression(.variable(name), at: projection.range), name: name, hasAlias: false)
        }
        return all + projection.items
    }

    private mutating func planColumns(_ items: [ProjectionItem]) {
        let columns = items.filter { $0.expression.kind != .variable($0.name) }
        if !columns.isEmpty { steps.append(.project(columns.map { Column(name: $0.name, expression: $0.expression) })) }
    }

    private mutating func planRest(of projection: Projection, _ items: [ProjectionItem]) {
        func visible(_ expression: Expression) -> Expression { projection.narrowsScope ? expression.replacing(items) : expression }
        if !projection.order.isEmpty {
            steps.append(.sort(projection.order.map { SortItem(expression: visible($0.expression), isDescending: $0.isDescending) }))
        }
        if let skip = projection.skip { steps.append(.skip(skip)) }
        if let limit = projection.limit { steps.append(.limit(limit)) }
        if let predicate = projection.predicate { steps.append(.filter([visible(predicate)])) }
    }
}

// MARK: - Aggregation

extension LogicalPlanner {
    /// Groups by the items that do not aggregate; then computes what is made of aggregates and keys.
    private mutating func planAggregation(of items: [ProjectionItem]) {
        let keys = items.filter { !$0.expression.containsAggregate }
        var aggregates: [AggregateColumn] = []
        var results: [Column] = []
        for item in items where item.expression.containsAggregate {
            if item.expression.isAggregate {
                aggregates.append(AggregateColumn(name: item.name, expression: item.expression))
            } else {
                results.append(Column(name: item.name, expression: extract(from: item.expression, keys, into: &aggregates)))
            }
        }
        let columns = keys.map { Column(name: $0.name, expression: $0.expression) }
        steps.append(.aggregate(Aggregation(keys: columns, aggregates: aggregates)))
        if !results.isEmpty { steps.append(.project(results)) }
    }

    /// The expression with variables in place of aggregates and keys.
    private mutating func extract(
        from expression: Expression, _ keys: [ProjectionItem], into aggregates: inout [AggregateColumn]
    ) -> Expression {
        expression.replacing(keys).rewritten { part in
            guard part.isAggregate else { return nil }
            let name = aggregates.first { $0.expression == part }?.name ?? names.next()
            if !aggregates.contains(where: { $0.name == name }) { aggregates.append(AggregateColumn(name: name, expression: part)) }
            return Expression(.variable(name), at: part.range)
        }
    }
}

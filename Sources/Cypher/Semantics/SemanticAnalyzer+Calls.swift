extension SemanticAnalyzer {
    /// Checks a procedure call, binds what it yields and returns the columns that it has as a query of its own.
    mutating func check(_ call: CallClause, isStandalone: Bool) throws(CypherError) -> [String] {
        guard let procedure = procedures.signature(named: call.procedure.text) else {
            throw CypherError(
                .procedure, .procedureNotFound, .compileTime, "there is no procedure `\(call.procedure.text)`", at: call.procedure.range)
        }
        try checkArguments(of: call, procedure, isStandalone: isStandalone)
        try checkYield(of: call, procedure, isStandalone: isStandalone)
        return call.yieldItems(of: procedure, isStandalone: isStandalone).map(\.variable.text)
    }

    private func checkArguments(of call: CallClause, _ procedure: ProcedureSignature, isStandalone: Bool) throws(CypherError) {
        guard let arguments = call.arguments else {
            guard isStandalone || procedure.inputs.isEmpty else {
                throw .syntax(
                    .invalidArgumentPassingMode, "inside a query the arguments of a procedure are written out", at: call.procedure.range)
            }
            return
        }
        guard arguments.count == procedure.inputs.count else {
            throw .syntax(
                .invalidNumberOfArguments, "`\(procedure.name)` takes \(procedure.inputs.count) arguments, not \(arguments.count)",
                at: call.procedure.range)
        }
        for (argument, input) in zip(arguments, procedure.inputs) { try check(argument, input) }
    }

    private func check(_ argument: Expression, _ input: ProcedureSignature.Field) throws(CypherError) {
        if argument.containsAggregate {
            throw .syntax(.invalidAggregation, "a procedure's arguments cannot aggregate", at: argument.range)
        }
        let type = try type(of: argument)
        guard type.mayBe(input.type) else {
            throw .syntax(.invalidArgumentType, "`\(input.name)` takes \(input.type.name), not \(type.name)", at: argument.range)
        }
    }

    private mutating func checkYield(of call: CallClause, _ procedure: ProcedureSignature, isStandalone: Bool) throws(CypherError) {
        if case .everything? = call.yield, !isStandalone {
            throw .syntax(.unexpectedSyntax, "YIELD * stands only in a query that is one call", at: call.procedure.range)
        }
        for item in call.yieldItems(of: procedure, isStandalone: isStandalone) {
            guard let output = procedure.outputs.first(where: { $0.name == item.field.text }) else {
                throw .syntax(.undefinedVariable, "`\(procedure.name)` yields no `\(item.field.text)`", at: item.field.range)
            }
            try bindNew(item.variable, to: output.type)
        }
        if let predicate = call.predicate { try checkPredicate(predicate) }
    }
}

extension CallClause {
    /// What the call binds: the items written, or everything where it is a query of its own.
    package func yieldItems(of procedure: ProcedureSignature, isStandalone: Bool) -> [YieldItem] {
        if case .items(let items)? = yield { return items }
        guard isStandalone else { return [] }
        return procedure.outputs.map { output in
            let name = Name(text: output.name, range: self.procedure.range)
            return YieldItem(field: name, variable: name)
        }
    }
}

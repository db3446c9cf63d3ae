import GraphModel

extension FunctionDefinition {
    static let temporalFunctions: [FunctionDefinition] = []
}

extension TemporalValue {
    var isDuration: Bool { false }
}

extension TemporalValue {
    func component(_ name: String) throws(CypherError) -> Value { .null }
}

extension TemporalValue {
    func adding(_ other: TemporalValue) throws(CypherError) -> TemporalValue { self }
    func subtracting(_ other: TemporalValue) throws(CypherError) -> TemporalValue { self }
    func multiplied(by factor: Double) throws(CypherError) -> TemporalValue { self }
}

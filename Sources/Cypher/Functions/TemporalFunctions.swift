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

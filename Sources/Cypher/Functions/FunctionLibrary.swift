/// The functions of the language by name. Aggregating functions are an ``AggregateFunction``.
package enum FunctionLibrary {
    private static let definitions: [String: FunctionDefinition] = {
        let groups = [
            FunctionDefinition.graphFunctions, FunctionDefinition.listFunctions, FunctionDefinition.stringFunctions,
            FunctionDefinition.conversions, FunctionDefinition.mathematicalFunctions, FunctionDefinition.temporalFunctions,
        ]
        return Dictionary(uniqueKeysWithValues: groups.joined().map { ($0.name.lowercased(), $0) })
    }()

    /// The function of that name in any spelling of case.
    package static func function(named name: String) -> FunctionDefinition? { definitions[name.lowercased()] }

    /// All names, sorted.
    package static let names = definitions.values.map(\.name).sorted()
}

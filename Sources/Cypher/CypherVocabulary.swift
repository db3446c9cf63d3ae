/// The words of the language, for completion and help.
public enum CypherVocabulary {
    /// In capitals, sorted.
    public static let keywords = Keyword.allCases.map(\.rawValue).sorted()

    /// The functions, aggregating ones included, sorted.
    public static let functions = (FunctionLibrary.names + AggregateFunction.allCases.map(\.rawValue)).sorted()
}

import Cypher
import GraphModel

/// The names that may be meant by the beginning of one.
struct Completion {
    private let names: [String]

    /// The words of the language, its functions, and the labels, types and keys of a graph.
    init(_ graph: PropertyGraph) {
        let vocabulary =
            graph.labelsInUse.map { graph.name(of: $0) } + graph.typesInUse.map { graph.name(of: $0) }
            + graph.keysInUse.map { graph.name(of: $0) }
        names = Set(vocabulary + CypherVocabulary.keywords + CypherVocabulary.functions).sorted()
    }

    /// The names that begin as the last word of the text does, whatever its case; none for an empty word.
    func candidates(for text: String) -> [String] {
        let word = Self.wordBeforeCursor(in: text).lowercased()
        return word.isEmpty ? [] : names.filter { $0.lowercased().hasPrefix(word) }
    }

    /// The longest beginning that all the candidates share, disregarding case.
    static func sharedBeginning(of candidates: [String]) -> String {
        guard var shared = candidates.first else { return "" }
        for candidate in candidates.dropFirst() {
            while !candidate.lowercased().hasPrefix(shared.lowercased()) { shared.removeLast() }
        }
        return shared
    }

    static func wordBeforeCursor(in text: String) -> String {
        String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    }
}

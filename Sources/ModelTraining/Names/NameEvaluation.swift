package import DocumentModel
package import LanguageAnalysis

/// Precision, recall and F1 of names on a corpus: a name counts only with its exact words and kind.
package struct NameEvaluation: Sendable, CustomStringConvertible {
    package struct Counts: Sendable {
        package var correct = 0
        package var gold = 0
        package var found = 0

        /// The harmonic mean of precision and recall, in percent.
        package var f1: Double { gold + found == 0 ? 0 : 200 * Double(correct) / Double(gold + found) }
    }

    package private(set) var all = Counts()
    package private(set) var byKind: [NameKind: Counts] = [:]

    /// Annotates the words of a corpus anew and compares; kinds that the corpus does not annotate are left out.
    package init(_ analyzer: LanguageAnalyzer, on corpus: NameCorpus) {
        for document in corpus.documents {
            let sentences = document.map { Sentence(tokens: $0.tokens, span: Span(0, 0)) }
            let annotated = analyzer.annotate(AnnotatedDocument(document: Document(id: "", text: ""), sentences: sentences))
            for (example, sentence) in zip(document, annotated.sentences) {
                add(gold: example.names, found: sentence.names.filter { !example.unknownKinds.contains($0.kind) })
            }
        }
    }

    package mutating func add(gold: [NamedSpan], found: [NamedSpan]) {
        for name in gold { count(name.kind) { $0.gold += 1 } }
        for name in found { count(name.kind) { $0.found += 1 } }
        for name in Set(gold).intersection(found) { count(name.kind) { $0.correct += 1 } }
    }

    private mutating func count(_ kind: NameKind, _ change: (inout Counts) -> Void) {
        change(&all)
        change(&byKind[kind, default: Counts()])
    }

    package var description: String {
        let kinds = NameKind.allCases.compactMap { kind in byKind[kind].map { "\(kind.rawValue) \(Self.row($0))" } }
        return (["F1 \(Self.row(all))"] + kinds).joined(separator: "  ")
    }

    private static func row(_ counts: Counts) -> String { "\((counts.f1 * 10).rounded() / 10) (\(counts.gold))" }
}

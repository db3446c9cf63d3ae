import DocumentModel
import Foundation

/// Writes an analysis as one JSON object, on one line.
package enum AnalysisJSON {
    package static func text(of sentences: [ConlluSentence], id: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let analysis = Analysis(id: id, sentences: sentences.map(AnalyzedSentence.init))
        guard let data = try? encoder.encode(analysis) else { return "" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

private struct Analysis: Encodable {
    var id: String
    var sentences: [AnalyzedSentence]
}

private struct AnalyzedSentence: Encodable {
    var tokens: [AnalyzedToken]
    var names: [AnalyzedName]

    init(_ sentence: ConlluSentence) {
        tokens = sentence.tokens.map(AnalyzedToken.init)
        names = sentence.names.map { AnalyzedName($0, in: sentence.tokens) }
    }
}

/// A word; `start` and `end` are offsets in Unicode scalars, `head` is an index in the sentence, -1 for the root.
private struct AnalyzedToken: Encodable {
    var form, lemma, tag, fineTag, features, relation: String
    var head, start, end: Int

    init(_ token: Token) {
        (form, lemma, tag, fineTag, features) = (token.form, token.lemma, token.tag.rawValue, token.fineTag, token.features)
        (head, relation) = (token.head, token.relation.rawValue)
        (start, end) = (token.span.start, token.span.end)
    }
}

/// A name; `firstToken` and `lastToken` are indices in the sentence.
private struct AnalyzedName: Encodable {
    var kind: String
    var firstToken, lastToken, start, end: Int

    init(_ name: NamedSpan, in tokens: [Token]) {
        kind = name.kind.rawValue
        (firstToken, lastToken) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        (start, end) = (tokens[firstToken].span.start, tokens[lastToken].span.end)
    }
}

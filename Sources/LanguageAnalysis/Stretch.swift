import DocumentModel
import Synchronization

/// Consecutive sentences of a document that are annotated together: names are looked for in one stretch at a time, so that what is kept
/// about every word meanwhile does not grow with the document.
final class Stretch: Sendable {
    /// The sentences of a stretch; hardly an article has more.
    static let length = 2000

    private let sentences: Mutex<[Sentence]>

    private init(_ sentences: [Sentence]) { self.sentences = Mutex(sentences) }

    /// Cuts a document's sentences into stretches.
    static func cut(_ sentences: [Sentence]) -> [Stretch] {
        stride(from: 0, to: sentences.count, by: length).map { Stretch(Array(sentences[$0..<min($0 + length, sentences.count)])) }
    }

    /// Hands the sentences over, so that they can be changed where they lie; the stretch is empty then.
    func take() -> [Sentence] {
        sentences.withLock { sentences in
            defer { sentences = [] }
            return sentences
        }
    }
}

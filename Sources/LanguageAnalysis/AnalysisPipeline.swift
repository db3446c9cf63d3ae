import DocumentModel

/// The components of the analysis, opened from one model file.
final class AnalysisPipeline: Sendable {
    private let splitter: TextSplitter
    private let network: SyntaxNetwork
    private let lemmatizer: Lemmatizer
    private let morphology: Morphology
    private let tags: [TagEntry]
    private let relations: [DependencyRelation]

    /// A tag of the network, ready for use.
    private struct TagEntry {
        let tag: UniversalTag
        let fineTag: String
        let hash: UInt64

        init(_ name: String) {
            let parts = name.split(separator: " ")
            tag = parts.first.flatMap { UniversalTag(rawValue: String($0)) } ?? .other
            fineTag = parts.last.map(String.init) ?? ""
            hash = FeatureHash.of(name)
        }
    }

    /// The pipeline of the model that is linked into the binary.
    static let linked: AnalysisPipeline = {
        guard let model = ModelFile.linked else { fatalError("The binary was built without a language model.") }
        do {
            return try AnalysisPipeline(model)
        } catch {
            fatalError("The binary was built with a broken language model: \(error).")
        }
    }()

    init(_ model: ModelFile) throws(ModelError) {
        splitter = try TextSplitter(model)
        network = try SyntaxNetwork(model)
        lemmatizer = try Lemmatizer(model)
        morphology = try Morphology(model)
        tags = network.tags.map(TagEntry.init)
        relations = network.relations.map { DependencyRelation(rawValue: $0) ?? .dep }
    }

    /// Splits a text into sentences and words.
    func split(_ text: String) -> [Sentence] { splitter.sentences(of: text) }

    /// Overwrites tags, lemmas, features and trees of the sentences.
    func annotate(_ sentences: inout [Sentence]) {
        let workspace = SyntaxNetwork.Workspace()
        for index in sentences.indices {
            let words = WordList(sentences[index].tokens.lazy.map(\.form))
            let analysis = network.analyze(words, 0..<words.count, workspace)
            words.bytes.withUnsafeBufferPointer { bytes in
                for word in 0..<words.count {
                    let form = UnsafeBufferPointer(rebasing: bytes[words.ranges[word]])
                    annotate(&sentences[index].tokens[word], form, tags[analysis.tags[word]])
                    sentences[index].tokens[word].head = analysis.heads[word]
                    sentences[index].tokens[word].relation = relations[analysis.relations[word]]
                }
            }
        }
    }

    private func annotate(_ token: inout Token, _ form: UnsafeBufferPointer<UInt8>, _ tag: TagEntry) {
        token.tag = tag.tag
        token.fineTag = tag.fineTag
        token.lemma = lemmatizer.lemma(of: token.form, form, tag: tag.hash)
        token.features = morphology.features(of: form, tag: tag.hash)
    }
}

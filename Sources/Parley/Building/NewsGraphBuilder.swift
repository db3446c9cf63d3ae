public import DocumentModel
public import DocumentReading
import Foundation
public import GraphConstruction
import LanguageAnalysis
public import RelationExtraction

/// Makes a graph of news articles: reads, analyses, extracts and unites.
///
/// The same articles give the same graph, whatever their order and the number of threads.
public struct NewsGraphBuilder: Sendable {
    /// The publication date of every article, as an ISO 8601 prefix; where it is nil, each article's own date is looked for.
    public var date: String?
    /// How many articles are analysed at the same time.
    public var jobs: Int
    /// Which words make which relationships.
    public var lexicon: RelationLexicon
    /// What the user knows better about who is who.
    public var corrections: Corrections

    /// - Parameter jobs: by default one for each processor core.
    public init(
        date: String? = nil, jobs: Int? = nil, lexicon: RelationLexicon = .builtIn, corrections: Corrections = Corrections()
    ) {
        self.date = date
        self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        self.lexicon = lexicon
        self.corrections = corrections
    }

    /// The graph of the articles in the files, folders and feeds named; `-` is standard input.
    ///
    /// - Parameter progress: called with the number of articles done and the number of all, from any thread, one call at a time.
    /// - Throws: ``ReadingError`` where an input that is named cannot be opened.
    /// - Returns: the graph with the documents read and a warning for every file that could not be read.
    public func build(
        from inputs: [String], progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(ReadingError) -> BuildResult {
        let read = try DocumentReader(date: date).read(inputs)
        let graph = build(from: read.documents, progress: progress)
        return BuildResult(graph: graph, documents: read.documents, warnings: read.warnings)
    }

    /// The graph of documents that are already in memory.
    public func build(
        from documents: [Document], progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) -> NewsGraph {
        let analyzer = LanguageAnalyzer()
        let extractor = RelationExtractor(lexicon: lexicon)
        let report: @Sendable (Int) -> Void = { progress($0, documents.count) }
        let extracted = concurrentMap(documents, jobs: jobs, progress: report) { document in
            extractor.extract(from: analyzer.analyze(document, jobs: jobs / documents.count))
        }
        return NewsGraph(GraphBuilder(corrections: corrections).build(from: extracted))
    }
}

/// A graph just made, with what it was made of.
public struct BuildResult: Sendable {
    public var graph: NewsGraph
    public var documents: [Document]
    public var warnings: [ReadingWarning]
}

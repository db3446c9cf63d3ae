import ArgumentParser
import DocumentModel
import DocumentReading
import Parley

struct AnalyzeCommand: ParsableCommand {
    enum InputFormat: String, CaseIterable, ExpressibleByArgument { case text, conllu }

    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Show what language analysis makes of a text.",
        discussion: """
            Sentences, words, lemmas, tags, dependency trees and names. With --from conllu the sentences and words of a CoNLL-U file are taken
            as they are and annotated anew, for evaluation.

              parley analyze article.txt
              parley analyze article.html --format json
              parley analyze dev.conllu --from conllu --format bio
            """)

    @Argument(help: "File to analyse; '-' is standard input.")
    var file: String

    @Option(help: "conllu: trees; bio: names; json: both.")
    var format: AnalysisFormat = .conllu

    @Option(help: "text: any kind of article; conllu: sentences and words are given.")
    var from: InputFormat = .text

    @OptionGroup var knowledge: KnowledgeOptions

    @OptionGroup var jobs: JobsOptions

    func run() throws {
        try knowledge.use()
        switch from {
        case .text: try analyzeDocuments()
        case .conllu: try annotateSentences()
        }
    }

    private func analyzeDocuments() throws {
        let read = try DocumentReader().read([file])
        for warning in read.warnings { Console.warning("\(warning)") }
        guard !read.documents.isEmpty else { throw CommandFailure(.badData, "no document could be read") }
        for (document, sentences) in zip(read.documents, TextAnnotator().annotate(read.documents, jobs: jobs.count)) {
            format.write(sentences, id: document.id, to: Console.write)
        }
    }

    private func annotateSentences() throws {
        let text = try DocumentReader.text(of: file)
        let sentences = try ConlluReader.sentences(in: text)
        let annotated = TextAnnotator().annotate(sentences, jobs: jobs.count)
        format.write(annotated, id: file, to: Console.write)
    }
}

extension AnalysisFormat: ExpressibleByArgument {}

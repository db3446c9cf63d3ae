import ArgumentParser
import DocumentReading
import GraphConstruction
import Parley
import RelationExtraction

/// The options of all commands that make a graph of articles.
struct BuildingOptions: ParsableArguments {
    @Option(help: "Publication date of all the articles (2025-10-28, 2025-10 or 2025), instead of the one each gives.")
    var date: String?

    @Option(help: "Lexicon file that adds words and relation types to the built-in ones.")
    var lexicon: String?

    @Option(help: "File of corrections: lines 'Xi = Xi Jinping', 'George Bush != George W. Bush', 'Burma -> Myanmar'.")
    var aliases: String?

    @OptionGroup var knowledge: KnowledgeOptions

    @OptionGroup var jobs: JobsOptions

    func validate() throws {
        try DateOption.check(date)
    }

    func builder() throws -> NewsGraphBuilder {
        let ownLexicon = try knowledge.use()
        var builder = NewsGraphBuilder(date: date, jobs: jobs.count)
        if let ownLexicon { builder.lexicon = try builder.lexicon.extended(by: ownLexicon) }
        if let lexicon { builder.lexicon = try Self.lexicon(builder.lexicon, extendedBy: lexicon) }
        if let aliases { builder.corrections = try Self.corrections(from: aliases) }
        return builder
    }

    private static func lexicon(_ lexicon: RelationLexicon, extendedBy path: String) throws -> RelationLexicon {
        let text = try DocumentReader.text(of: path)
        do {
            return try lexicon.extended(by: text)
        } catch {
            throw CommandFailure(.badData, error.problems.map { "\(path): \($0)" }.joined(separator: "\n"))
        }
    }

    private static func corrections(from path: String) throws -> Corrections {
        let text = try DocumentReader.text(of: path)
        do {
            return try Corrections(text: text)
        } catch {
            throw CommandFailure(.badData, "\(path): \(error)")
        }
    }
}

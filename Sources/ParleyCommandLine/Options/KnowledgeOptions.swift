import ArgumentParser
import Parley

/// The user's own tables.
struct KnowledgeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of tables that add to the built-in ones; see 'parley knowledge'.", valueName: "folder"))
    var knowledge: String?

    /// Adds the tables to the built-in ones and returns the folder's lexicon; to be called before anything is analysed or drawn.
    @discardableResult
    func use() throws -> String? { try knowledge.flatMap { try Knowledge.add(from: $0) } }
}

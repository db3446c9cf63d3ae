import ArgumentParser
import DocumentReading
import Parley

struct KnowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge",
        abstract: "Show what Parley knows of words and names, or check files that add to it.",
        discussion: """
            Countries, titles, organisations, words of names and the lexicon of relations stand in readable files; the head of each explains its
            form. Files of the same name and form in a folder of yours, given to build with --knowledge, add to them.

              parley knowledge
              parley knowledge roles.tsv
              parley knowledge relations.yaml | less
              parley knowledge --check mine/roles.tsv
              parley build articles/ --knowledge mine/ -o graph.json
            """)

    @Argument(help: "The file to print; all are listed where none is named.")
    var name: String?

    @Option(help: ArgumentHelp("Name the mistakes of a file of yours, each with its line.", valueName: "file"))
    var check: String?

    func validate() throws {
        if name != nil, check != nil { throw ValidationError("either a file to print or --check, not both") }
    }

    func run() throws {
        if let check { return try report(check) }
        guard let name else { return list() }
        guard let file = Knowledge.files.first(where: { $0.name == name }) else {
            throw CommandFailure(.notFound, "there is no file '\(name)'; 'parley knowledge' lists them")
        }
        Console.write(file.text)
    }

    private func list() {
        var table = TextTable("FILE", "WHAT IT TELLS")
        for file in Knowledge.files { table.add(.init(file.name), .init(file.purpose)) }
        Console.printTable(table)
    }

    private func report(_ path: String) throws {
        let text = try DocumentReader.text(of: path)
        let name = path.hasSuffix(".yaml") ? "relations.yaml" : String(path.split(separator: "/").last ?? "")
        let problems = try Knowledge.problems(of: text, in: name)
        guard problems.isEmpty else { throw CommandFailure(.badData, problems.map { "\(path): \($0)" }.joined(separator: "\n")) }
        Console.print("\(path): no mistakes")
    }
}

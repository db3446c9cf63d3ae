import ArgumentParser
import GraphModel
import GraphStore
import Parley

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find evidence by its words.",
        discussion: """
            Lists the relationships whose sentence holds all the words, the best match first, without regard to case and accents. A word that
            ends in '*' stands for all words that begin so. Only .parley files can be searched.

              parley build articles/ -o graph.parley
              parley search graph.parley ceasefire talks
              parley search graph.parley 'sanction*' --format json
            """)

    @Argument(help: "Graph file, made by 'parley build' or 'parley convert' with the extension .parley.")
    var graph: String

    @Argument(help: "The words.")
    var words: [String]

    @OptionGroup var limit: LimitOptions

    @Option(help: "table or json.")
    var format = AnswerFormat.table

    func run() throws {
        guard GraphStore.isStore(graph) else {
            throw CommandFailure(
                .usage, "\(graph): only .parley files can be searched; make one with: parley convert \(graph) -o graph.parley")
        }
        let text = words.joined(separator: " ")
        let matches = try find(text)
        guard !matches.isEmpty else { throw CommandFailure(.notFound, "no evidence holds all of '\(text)'") }
        switch format {
        case .table: Console.printTable(table(matches))
        case .json: try Console.writeJSON(matches.map(MatchJSON.init))
        }
        if matches.count == limit.maximum { Console.note("the first \(matches.count) shown; --limit 0 shows all") }
    }

    private func find(_ text: String) throws(GraphFileError) -> [EvidenceMatch] {
        do throws(GraphStoreError) {
            return try GraphStore(opening: graph).search(text, limit: limit.maximum)
        } catch {
            throw .store(error)
        }
    }

    private func table(_ matches: [EvidenceMatch]) -> TextTable {
        var table = TextTable("FROM", "RELATION", "TO", "DATE", "STATUS", "EVIDENCE")
        for match in matches {
            table.add(
                .init(match.source), .init(match.type), .init(match.target), .init(match.date ?? "–"), .init(match.status ?? ""),
                .init("“\(match.evidence.text)”"))
        }
        return table
    }
}

private struct MatchJSON: Encodable {
    var type, source, target: String
    var status, date: String?
    var document, text: String
    var sentence, start, end: Int

    init(_ match: EvidenceMatch) {
        (type, source, target, status, date) = (match.type, match.source, match.target, match.status, match.date)
        (document, text) = (match.evidence.document, match.evidence.text)
        (sentence, start, end) = (match.evidence.sentence, match.evidence.start, match.evidence.end)
    }
}

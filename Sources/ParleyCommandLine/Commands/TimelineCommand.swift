import ArgumentParser
import GraphModel
import Parley

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "List what happened when.",
        discussion: """
            One row for each thing that happened, was planned or denied, with all who took part; the earliest first.

              parley timeline graph.json
              parley timeline graph.json "Wang Yi" --type MET,CALLED --since 2025
              parley timeline graph.json Geneva --undated
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Name, alias or id of an entity that took part, or of the place.")
    var entity: String?

    @Flag(help: "Also list what has no date, at the end.")
    var undated = false

    @OptionGroup var criteria: CriteriaOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "table or json.")
    var format = AnswerFormat.table

    func run() throws {
        let answer = try graph.read().timeline(
            of: entity, matching: criteria.criteria, includesUndated: undated, limit: limit.maximum)
        guard answer.total > 0 else { throw CommandFailure(.notFound, "nothing dated matches; --undated also lists what has no date") }
        switch format {
        case .table: Console.printTable(table(answer.rows))
        case .json: try Console.writeJSON(TimelineJSON(answer))
        }
        limit.report(answer)
    }

    private func table(_ entries: [TimelineEntry]) -> TextTable {
        var table = TextTable("DATE", "RELATION", "WHO", "PLACE", "STATUS", "EVIDENCE")
        for entry in entries {
            let first = entry.relationships[0]
            table.add(
                first.dateCell, .init(entry.type), .init(entry.participants.map(\.name).joined(separator: ", ")),
                .init(first.place?.name ?? ""), first.statusCell, .init(first.proof))
        }
        return table
    }
}

private struct TimelineJSON: Encodable {
    struct Entry: Encodable {
        var date: String?
        var type, status: String
        var participants: [EntityJSON]
        var relationships: [RelationshipJSON]
    }

    var entries: [Entry]
    /// The number of entries without the limit.
    var total: Int

    init(_ answer: Answer<TimelineEntry>) {
        entries = answer.rows.map { entry in
            Entry(
                date: entry.date, type: entry.type, status: entry.status, participants: entry.participants.map(EntityJSON.init),
                relationships: entry.relationships.map(RelationshipJSON.init))
        }
        total = answer.total
    }
}

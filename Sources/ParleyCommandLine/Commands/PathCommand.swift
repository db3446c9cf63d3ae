import ArgumentParser
import GraphModel
import Parley

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Find how two entities are connected.",
        discussion: """
            Prints a way with the fewest relationships, in whatever direction they point.

              parley path graph.json "Wang Yi" Malaysia
              parley path graph.json rubio xi --type CALLED,MET,NEGOTIATED
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Name, alias or id of the entity to begin with.")
    var start: String

    @Argument(help: "Name, alias or id of the entity to arrive at.")
    var end: String

    @OptionGroup var criteria: CriteriaOptions

    @Option(help: "table or json.")
    var format = AnswerFormat.table

    func run() throws {
        let graph = try graph.read()
        guard let path = try graph.path(from: start, to: end, matching: criteria.criteria) else {
            throw CommandFailure(.notFound, "no way leads from '\(start)' to '\(end)'")
        }
        switch format {
        case .table: printSteps(path)
        case .json: try Console.writeJSON(PathJSON(path))
        }
    }

    private func printSteps(_ path: Connection) {
        var table = TextTable("FROM", "RELATION", "TO", "DATE", "STATUS", "EVIDENCE")
        for (index, relationship) in path.relationships.enumerated() {
            let (near, far) = (path.entities[index], path.entities[index + 1])
            table.add(
                .init(near.name), .init(relationship.wording(from: near)), .init(far.name), relationship.dateCell, relationship.statusCell,
                .init(relationship.proof))
        }
        Console.print(path.entities.map(\.name).joined(separator: " – "))
        Console.print("")
        Console.printTable(table)
    }
}

private struct PathJSON: Encodable {
    var entities: [EntityJSON]
    var relationships: [RelationshipJSON]

    init(_ path: Connection) {
        entities = path.entities.map(EntityJSON.init)
        relationships = path.relationships.map(RelationshipJSON.init)
    }
}

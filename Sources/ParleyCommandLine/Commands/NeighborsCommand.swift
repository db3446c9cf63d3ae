import ArgumentParser
import GraphFormats
import GraphModel
import GraphRendering
import Parley

struct NeighborsCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case table, json, dot, svg }

    static let configuration = CommandConfiguration(
        commandName: "neighbors",
        abstract: "List what an entity had to do with others.",
        discussion: """
            The entity is found by name, alias or id, without regard to case and accents. The nearest and latest come first.

              parley neighbors graph.json "Wang Yi"
              parley neighbors graph.json wang --type CALLED,MET --since 2025-10
              parley neighbors graph.json "Marco Rubio" --depth 2 --format svg > rubio.svg
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Name, alias or id of the entity.")
    var entity: String

    @Option(help: "How many relationships away from the entity.")
    var depth = 1

    @OptionGroup var criteria: CriteriaOptions
    @OptionGroup var limit: LimitOptions

    @Option(help: "table, json, dot or svg.")
    var format = Format.table

    func validate() throws {
        if depth < 1 { throw ValidationError("--depth must be at least 1") }
    }

    func run() throws {
        let graph = try NewsGraph(around: entity, depth: depth, in: graph.graph)
        let answer = try graph.neighbors(of: entity, depth: depth, matching: criteria.criteria, limit: limit.maximum)
        guard answer.total > 0 else { throw CommandFailure(.notFound, "no relationship of '\(entity)' matches") }
        let center = try graph.entity(entity)
        let part = graph.subgraph(of: answer.rows.map(\.relationship.handle))
        switch format {
        case .table: printTable(answer, of: center)
        case .json:
            try Console.writeJSON(
                NeighborsJSON(entity: EntityJSON(center), rows: answer.rows.map(NeighborsJSON.Row.init), total: answer.total))
        case .dot: Console.write(GraphFile.text(of: part.graph, as: .dot))
        case .svg: try writePicture(of: part)
        }
        limit.report(answer)
    }

    private func printTable(_ answer: Answer<Neighbor>, of center: Entity) {
        Console.print(center.heading)
        Console.print("")
        Console.printTable(depth == 1 ? directTable(answer.rows, from: center) : deepTable(answer.rows))
    }

    /// Rows that say the same of several others, as one passage does, become one.
    private func directTable(_ rows: [Neighbor], from center: Entity) -> TextTable {
        var table = TextTable("RELATION", "WITH", "DATE", "STATUS", "EVIDENCE")
        for group in rows.chunked(by: { $0.saysTheSame(as: $1) }) {
            let relationship = group[0].relationship
            table.add(
                .init(relationship.wording(from: center)), .init(group.map(\.far.name).joined(separator: ", ")), relationship.dateCell,
                relationship.statusCell, .init(relationship.proof))
        }
        return table
    }

    private func deepTable(_ rows: [Neighbor]) -> TextTable {
        var table = TextTable("AWAY", "FROM", "RELATION", "WITH", "DATE", "STATUS", "EVIDENCE")
        for row in rows {
            let relationship = row.relationship
            table.add(
                .init(String(row.distance)), .init(row.near.name), .init(relationship.wording(from: row.near)), .init(row.far.name),
                relationship.dateCell, relationship.statusCell, .init(relationship.proof))
        }
        return table
    }

    private func writePicture(of part: NewsGraph) throws {
        var options = PictureOptions()
        options.includesDocuments = true
        options.graphviz = .childOfThisProgram
        Console.write(bytes: try Picture.render(part.graph, as: .svg, options: options).bytes)
    }
}

extension Neighbor {
    fileprivate func saysTheSame(as other: Neighbor) -> Bool {
        let (mine, others) = (relationship, other.relationship)
        return mine.type == others.type && (mine.source == near) == (others.source == other.near) && mine.date == others.date
            && mine.status == others.status && !mine.evidence.isEmpty && mine.evidence == others.evidence
    }
}

private struct NeighborsJSON: Encodable {
    struct Row: Encodable {
        var distance: Int
        var relationship: RelationshipJSON

        init(_ neighbor: Neighbor) {
            distance = neighbor.distance
            relationship = RelationshipJSON(relationship: neighbor.relationship)
        }
    }

    var entity: EntityJSON
    var rows: [Row]
    /// The number of rows without the limit.
    var total: Int
}

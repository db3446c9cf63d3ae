import ArgumentParser
import GraphModel
import Parley

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count what is in a graph.",
        discussion: """
              parley stats graph.json
              parley stats graph.json --top 25
            """)

    @OptionGroup var graph: GraphOptions

    @Option(help: "How many of the most connected entities to list.")
    var top = 10

    @Option(help: "table or json.")
    var format = AnswerFormat.table

    func validate() throws {
        if top < 0 { throw ValidationError("--top must not be negative") }
    }

    func run() throws {
        let statistics = try graph.read().statistics(connected: top)
        switch format {
        case .table: printTables(statistics)
        case .json: try Console.writeJSON(StatisticsJSON(statistics))
        }
    }

    private func printTables(_ statistics: GraphStatistics) {
        Console.print(summary(statistics))
        let tables = [labels(statistics), types(statistics), connected(statistics)]
        for table in tables where !table.rows.isEmpty {
            Console.print("")
            Console.printTable(table)
        }
    }

    private func summary(_ statistics: GraphStatistics) -> String {
        let counts = [
            Counted.phrase(statistics.nodeCount, "node"), Counted.phrase(statistics.relationshipCount, "relationship"),
            Counted.phrase(statistics.evidenceCount, "passage") + " as proof",
        ]
        guard let first = statistics.earliestDate, let last = statistics.latestDate else { return counts.joined(separator: ", ") }
        return counts.joined(separator: ", ") + ", dated \(first) to \(last)"
    }

    private func labels(_ statistics: GraphStatistics) -> TextTable {
        var table = TextTable("LABEL", "NODES")
        for count in statistics.labels { table.add(.init(count.name), .init(String(count.count))) }
        return table
    }

    private func types(_ statistics: GraphStatistics) -> TextTable {
        var table = TextTable("TYPE", "COUNT", "HAPPENED", "PLANNED", "DENIED", "DATED")
        for type in statistics.types {
            let counts = [type.count, type.happened, type.planned, type.denied, type.dated].map { TextTable.Cell(String($0)) }
            table.add(.init(type.type), counts[0], counts[1], counts[2], counts[3], counts[4])
        }
        return table
    }

    private func connected(_ statistics: GraphStatistics) -> TextTable {
        var table = TextTable("MOST CONNECTED", "TYPE", "NEIGHBOURS", "RELATIONSHIPS")
        for degree in statistics.mostConnected {
            table.add(
                .init(degree.entity.name), .init(degree.entity.type), .init(String(degree.neighbors)), .init(String(degree.relationships)))
        }
        return table
    }
}

private struct StatisticsJSON: Encodable {
    struct TypeCount: Encodable {
        var type: String
        var count, happened, planned, denied, dated: Int
    }

    struct Degree: Encodable {
        var entity: EntityJSON
        var neighbors, relationships: Int
    }

    var nodes, relationships, evidence: Int
    var earliestDate, latestDate: String?
    var labels: [String: Int]
    var types: [TypeCount]
    var mostConnected: [Degree]

    init(_ statistics: GraphStatistics) {
        (nodes, relationships, evidence) = (statistics.nodeCount, statistics.relationshipCount, statistics.evidenceCount)
        (earliestDate, latestDate) = (statistics.earliestDate, statistics.latestDate)
        labels = Dictionary(uniqueKeysWithValues: statistics.labels.map { ($0.name, $0.count) })
        types = statistics.types.map {
            TypeCount(type: $0.type, count: $0.count, happened: $0.happened, planned: $0.planned, denied: $0.denied, dated: $0.dated)
        }
        mostConnected = statistics.mostConnected.map {
            Degree(entity: EntityJSON($0.entity), neighbors: $0.neighbors, relationships: $0.relationships)
        }
    }
}

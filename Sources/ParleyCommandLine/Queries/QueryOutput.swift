import ArgumentParser
import Cypher
import GraphFormats
import GraphModel
import GraphRendering
import Parley

/// The forms in which the rows of a query are printed.
enum QueryFormat: String, CaseIterable, ExpressibleByArgument { case table, json, csv, dot, svg }

/// A query's result on its way to the terminal or into a file.
struct QueryOutput {
    let result: QueryResult
    /// The graph after the query.
    let graph: PropertyGraph
    /// For the user, beside the rows.
    let notes: [String]

    func write(_ format: QueryFormat) throws {
        notes.forEach(Console.note)
        switch format {
        case .table: writeTable()
        case .json: try Console.writeJSON(result.rows.map(jsonObject))
        case .csv: Console.write(csv)
        case .dot: Console.write(GraphFile.text(of: drawn.graph, as: .dot))
        case .svg: try writePicture()
        }
    }

    private func writeTable() {
        if !result.columns.isEmpty {
            var table = TextTable(titles: result.columns.map(TerminalText.line))
            for row in result.rows { table.add(row: row.map { TextTable.Cell($0.label(in: graph)) }) }
            Console.printTable(table)
        }
        if !result.changes.isEmpty { Console.note(result.changes.summary) }
    }

    private func jsonObject(_ row: [Value]) -> [String: ValueJSON] {
        Dictionary(zip(result.columns, row.map { ValueJSON(value: $0, graph: graph) })) { first, _ in first }
    }

    /// Comma-separated values with a heading, as RFC 4180 has them.
    private var csv: String {
        let rows = [result.columns] + result.rows.map { row in row.map { $0.label(in: graph) } }
        return rows.map { $0.map(Self.csvField).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func csvField(_ text: String) -> String {
        let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
    }

    /// The part of the graph that the rows speak of.
    private var drawn: NewsGraph {
        NewsGraph(graph).subgraph(of: result.rows.flatMap { $0.flatMap(\.relationships) }.filter(graph.contains))
    }

    private func writePicture() throws {
        var options = PictureOptions()
        options.includesDocuments = true
        options.graphviz = .childOfThisProgram
        Console.write(bytes: try Picture.render(drawn.graph, as: .svg, options: options).bytes)
    }
}

extension GraphChanges {
    /// What has changed, in words.
    fileprivate var summary: String {
        let counts = [
            (nodesCreated, "node", "nodes", "created"), (nodesDeleted, "node", "nodes", "deleted"),
            (relationshipsCreated, "relationship", "relationships", "created"),
            (relationshipsDeleted, "relationship", "relationships", "deleted"), (propertiesSet, "property", "properties", "set"),
            (labelsAdded, "label", "labels", "added"), (labelsRemoved, "label", "labels", "removed"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\(Counted.phrase($0.0, $0.1, plural: $0.2)) \($0.3)" }.joined(separator: ", ")
    }
}

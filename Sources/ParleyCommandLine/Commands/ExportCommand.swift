public import ArgumentParser
public import GraphFormats
import GraphModel
import GraphRendering
import Parley

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a graph in another format.",
        discussion: """
            Formats to write: \(GraphFormat.names(GraphFormat.allCases)), parley.
            An .html file is a page to explore the graph in a browser.
            Formats to read: \(GraphFormat.names(GraphFormat.allCases.filter(\.isReadable))), parley.

              parley export graph.json -o graph.graphml
              parley export graph.json -o graph.yed.graphml --edges merged
              parley convert graph.graphml -o - --format json
            """,
        aliases: ["convert"])

    @OptionGroup var graph: GraphOptions

    @Option(name: .shortAndLong, help: "File to write, in the format its extension names; '-' is standard output.")
    var output: String

    @Option(help: "Format to write, whatever the file is called.")
    var format: GraphFormat?

    @Option(help: "Several relationships of one type between two entities: 'parallel' keeps them apart, 'merged' makes them one.")
    var edges = ExportOptions.ParallelEdges.parallel

    @OptionGroup var criteria: CriteriaOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        try knowledge.use()
        var graph = try graph.read()
        if criteria.criteria != RelationshipCriteria() { graph = graph.subgraph(matching: criteria.criteria) }
        var paths = [output]
        if format == nil, Picture.Format(path: output) == .html {
            try writePage(of: graph)
        } else {
            paths = try graph.write(to: output, format: format, options: ExportOptions(edges: edges))
        }
        if output != "-" {
            let counts = [Counted.phrase(graph.graph.nodeCount, "node"), Counted.phrase(graph.relationshipCount, "relationship")]
            Console.note("\(counts.joined(separator: ", ")) in \(paths.joined(separator: " and "))")
        }
    }

    private func writePage(of graph: NewsGraph) throws {
        var options = PictureOptions()
        options.graphviz = .childOfThisProgram
        options.timeLimit = 60
        let page = try Picture.render(graph.graph, as: .html, options: options)
        for note in page.notes { Console.note(note) }
        try page.write(to: output)
    }
}

extension GraphFormat: ExpressibleByArgument {
    static func names(_ formats: [GraphFormat]) -> String { formats.map(\.fileExtension).joined(separator: ", ") }

    public init?(argument: String) { self.init(fileExtension: argument) }

    public static var allValueStrings: [String] { allCases.map(\.fileExtension) }
}

extension ExportOptions.ParallelEdges: ExpressibleByArgument {}

public import ArgumentParser
import GraphFormats
import GraphModel
public import GraphRendering
import Parley

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw a graph as SVG, PNG, PDF or DOT, or as a page to explore.",
        discussion: """
            One arc for each pair and type, with count and dates; what is planned is dashed, what is denied is grey. Documents are left out
            unless asked for. A big graph is cut to what can be read, and the picture says so.

              parley render graph.json -o graph.svg
              parley render graph.json -o graph.html
              parley render graph.json -o wang.png --focus "Wang Yi" --depth 2
              parley render graph.json -o wang.svg --view timeline --focus "Wang Yi"
              parley render graph.json -o talks.pdf --type MET,NEGOTIATED --since 2025-10 --title "October talks"
            """)

    @OptionGroup var graph: GraphOptions

    @Option(name: .shortAndLong, help: "File to write: .svg, .png, .pdf, .html or .dot; '-' is SVG on standard output.")
    var output: String

    @OptionGroup var picture: PictureArguments
    @OptionGroup var criteria: CriteriaOptions
    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        try knowledge.use()
        let graph = try graph.read()
        let options = try picture.options(for: graph, criteria: criteria.criteria)
        if GraphFormat(path: output) == .dot {
            try graph.subgraph(drawnWith: options).write(to: output)
        } else {
            try draw(graph, options)
        }
    }

    private func draw(_ graph: NewsGraph, _ options: PictureOptions) throws {
        guard let format = output == "-" ? .svg : Picture.Format(path: output) else {
            throw CommandFailure(.usage, "\(output): pictures are called .svg, .png, .pdf, .html or .dot")
        }
        let picture = try Picture.render(graph.graph, as: format, options: options)
        for note in picture.notes { Console.note(note) }
        try picture.write(to: output)
    }
}

/// The options that say what is drawn and how.
struct PictureArguments: ParsableArguments {
    @Option(help: "network, ego, timeline, matrix or months.")
    var view = PictureOptions.View.network

    @Option(help: "Only the surroundings of this entity; may be given several times.")
    var focus: [String] = []

    @Option(help: "How many relationships away from the focus.")
    var depth = 1

    @Option(help: "Title above the picture.")
    var title: String?

    @Option(help: "Where the reports are from, for the line below the picture.")
    var source: String?

    @Option(help: "automatic, dot, neato, fdp, sfdp, circo or twopi.")
    var layout = PictureOptions.Layout.automatic

    @Option(help: "Frames around those who belong together: none, affiliation or country.")
    var clusters = PictureOptions.Clusters.none

    @Option(help: "light or dark.")
    var theme = "light"

    @Flag(help: "Also draw documents and what they quote.")
    var documents = false

    @Option(help: "How many entities to draw at most, the most connected ones (default: 150, in pages to explore 2000).")
    var maxNodes: Int?

    @Option(help: "Dots per inch of PNG files.")
    var dpi = PictureOptions().dotsPerInch

    @Option(help: "Seconds allowed for the layout.")
    var timeLimit = PictureOptions().timeLimit

    func validate() throws {
        if depth < 1 { throw ValidationError("--depth must be at least 1") }
        if let maxNodes, maxNodes < 1 { throw ValidationError("--max-nodes must be at least 1") }
        if !(10...1200).contains(dpi) { throw ValidationError("--dpi must be 10 to 1200") }
        if !(1...3600).contains(timeLimit) { throw ValidationError("--time-limit must be 1 to 3600") }
    }

    func options(for graph: NewsGraph, criteria: RelationshipCriteria) throws -> PictureOptions {
        var options = PictureOptions()
        options.view = view
        options.title = title
        options.sourceLine = source
        options.focus = try focus.map { try graph.entity($0).node }
        options.depth = depth
        options.types = criteria.types.map(Set.init)
        options.statuses = criteria.statuses.map(Set.init)
        (options.since, options.until) = (criteria.since, criteria.until)
        options.includesDocuments = documents
        options.layout = layout
        options.clusters = clusters
        options.theme = theme
        options.maximumNodes = maxNodes ?? options.maximumNodes
        options.maximumPageNodes = maxNodes ?? options.maximumPageNodes
        options.dotsPerInch = dpi
        options.timeLimit = timeLimit
        options.graphviz = .childOfThisProgram
        return options
    }
}

extension PictureOptions.View: ExpressibleByArgument {}
extension PictureOptions.Layout: ExpressibleByArgument {}
extension PictureOptions.Clusters: ExpressibleByArgument {}

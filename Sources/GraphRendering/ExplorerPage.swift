import GraphFormats
import GraphModel
import KnowledgeTables

/// A self-contained HTML page in which a graph is explored: `explorer.html` and `explorer.js` with the graph between them.
enum ExplorerPage {
    /// The page; throws as ``Picture/render(_:as:options:)`` does.
    static func render(_ graph: PropertyGraph, _ options: PictureOptions) throws(RenderingError) -> Picture {
        var options = options
        options.maximumNodes = options.maximumPageNodes
        let diagram = try Diagram(graph, options: options)
        let nodes = diagram.nodes.map(NodeFigure.init)
        let arcs = diagram.arcs.map { ArcFigure($0) }
        let problem = LayoutProblem(
            nodes: nodes.map(\.size),
            arcs: arcs.map { LayoutProblem.Arc(source: $0.arc.source, target: $0.arc.target, label: $0.labelSize) })
        let layout = try problem.solve(options)
        let page = Page(diagram, try Theme.named(options.theme), options)
        let data = PropertyValue.map([
            "title": .string(page.title), "summary": .string(page.summary), "notes": texts(diagram.notes), "theme": .string(options.theme),
            "colors": .map(["light": colors("light"), "dark": colors("dark")]), "words": words(diagram),
            "nodes": .list(zip(nodes, layout.centers).map { self.node($0, at: $1) }),
            "arcs": .list(zip(arcs, problem.bowRanks).map { self.arc($0, rank: $1) }),
        ])
        return Picture(bytes: Array(html(data.jsonText).utf8), notes: diagram.notes)
    }

    private static func html(_ data: String) -> String {
        // Within a script element only `<` could end the data; JSON has it in strings alone.
        let harmless = data.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
        return KnowledgeFile.explorerPage.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line == "PARLEY_SCRIPT" { return KnowledgeFile.explorerScript.text }
            guard line.hasSuffix("PARLEY_DATA</script>") else { return String(line) }
            return line.dropLast("PARLEY_DATA</script>".count) + harmless + "</script>"
        }.joined(separator: "\n")
    }

    private static func node(_ figure: NodeFigure, at place: Point) -> PropertyValue {
        let node = figure.node
        return .map([
            "name": .string(node.name), "label": .string(node.label), "aliases": texts(node.aliases), "lines": texts(figure.lines),
            "x": .float(tenths(place.x)), "y": .float(tenths(place.y)), "width": .float(tenths(figure.size.width)),
            "height": .float(tenths(figure.size.height)), "quotations": .integer(Int64(node.quotations)),
        ])
    }

    private static func arc(_ figure: ArcFigure, rank: Double) -> PropertyValue {
        let arc = figure.arc
        return .map([
            "source": .integer(Int64(arc.source)), "target": .integer(Int64(arc.target)),
            "label": .string(figure.what.joined(separator: " ")),
            "family": .string(arc.wording.family), "status": .string("\(arc.status)"), "symmetric": .boolean(arc.isSymmetric),
            "count": .integer(Int64(arc.count)), "rank": .float(rank), "when": .string(PartialDate.text(of: arc.dates)),
            "dates": .list(arc.dates.map { texts([$0.firstDay, $0.lastDay]) }),
            "evidence": .list(arc.proofs.filter { !$0.sentence.isEmpty }.map(proof)),
        ])
    }

    private static func proof(_ proof: Diagram.Proof) -> PropertyValue {
        .map([
            "text": .string(proof.sentence), "date": .string(proof.date), "source": .string(proof.report), "url": .string(proof.url ?? ""),
        ])
    }

    private static func colors(_ theme: String) -> PropertyValue { .map(Theme.colors(theme).mapValues { .string($0) }) }

    private static func words(_ diagram: Diagram) -> PropertyValue {
        .map(Dictionary(diagram.arcs.map { ($0.wording.family, .string($0.wording.legend)) }, uniquingKeysWith: { first, _ in first }))
    }

    private static func texts(_ texts: [String]) -> PropertyValue { .list(texts.map { .string($0) }) }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

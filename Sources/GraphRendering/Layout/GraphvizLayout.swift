import GraphFormats
import GraphModel

/// Lets Graphviz place boxes. The DOT text holds numbers only.
package enum GraphvizLayout {
    package static func solve(
        _ problem: LayoutProblem, engine: PictureOptions.Layout, _ options: PictureOptions
    ) throws(RenderingError) -> NetworkLayout {
        let source = dot(problem, engine)
        let answer = try options.graphviz.run(.layout(engine: engine.rawValue), source, seconds: options.timeLimit)
        guard let layout = PlacedGraph(answer, problem) else { throw .graphviz("the layout cannot be read") }
        return engine == .dot ? layout.withGraphvizRoutes() : ArcRouter(problem, layout.size, layout.centers).layout()
    }

    private static func dot(_ problem: LayoutProblem, _ engine: PictureOptions.Layout) -> String {
        var text = "digraph {\n\(attributes(engine, problem))\nnode [shape=box fixedsize=true label=\"\" margin=0]\n"
        for (index, size) in problem.nodes.enumerated() {
            text += "\(index) [width=\(inches(size.width)) height=\(inches(size.height))]\n"
        }
        text += engine == .dot ? labeledArcs(problem) : plainArcs(problem)
        for (index, cluster) in problem.clusters.enumerated() {
            text += "subgraph cluster\(index) { \(cluster.map(String.init).joined(separator: "; ")) }\n"
        }
        return text + "}\n"
    }

    private static func attributes(_ engine: PictureOptions.Layout, _ problem: LayoutProblem) -> String {
        switch engine {
        case .dot: "graph [nodesep=0.28 ranksep=0.4 remincross=true]\nedge [arrowhead=none]"
        case .neato: "graph [overlap=prism sep=\"+20\" splines=false start=7 maxiter=2000]\nedge [arrowhead=none]"
        default: "graph [overlap=prism sep=\"+20\" splines=false start=7]\nedge [arrowhead=none]"
        }
    }

    /// One edge an arc, with an empty box of the label's size.
    private static func labeledArcs(_ problem: LayoutProblem) -> String {
        problem.arcs.enumerated().map { index, arc in
            let size = "width=\"\(Int(arc.label.width.rounded(.up)))\" height=\"\(Int(arc.label.height.rounded(.up)))\""
            let label =
                "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" fixedsize=\"true\" \(size)><tr><td></td></tr></table>>"
            return "\(arc.source) -> \(arc.target) [id=\(index)\(arc.label.width > 0 ? " label=\(label)" : "")]\n"
        }.joined()
    }

    /// One edge a pair, as long as its longest label needs.
    private static func plainArcs(_ problem: LayoutProblem) -> String {
        var widest: [[Int]: Double] = [:]
        for arc in problem.arcs where arc.source != arc.target {
            widest[arc.pair] = max(widest[arc.pair] ?? 0, arc.label.width)
        }
        return widest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, width in
            let ends = (problem.nodes[pair[0]].width + problem.nodes[pair[1]].width) / 2
            return "\(pair[0]) -> \(pair[1]) [len=\(inches(width * 0.6 + ends * 0.6 + 30))]\n"
        }.joined()
    }

    private static func inches(_ points: Double) -> String {
        let hundredths = Int((points / 0.72).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

/// Graphviz's answer, turned so that y grows downwards.
private struct PlacedGraph {
    private(set) var size: Size
    private(set) var centers: [Point]
    private var routes: [NetworkLayout.Route]

    init?(_ answer: [UInt8], _ problem: LayoutProblem) {
        guard let root = PropertyValue(jsonText: String(decoding: answer, as: UTF8.self))?.mapValue,
            let box = root["bb"]?.stringValue.map(Self.numbers), box.count == 4
        else { return nil }
        size = Size(box[2] - box[0], box[3] - box[1])
        centers = Array(repeating: Point(0, 0), count: problem.nodes.count)
        routes = Array(repeating: NetworkLayout.Route(curves: [], label: nil), count: problem.arcs.count)
        let turn = { (numbers: ArraySlice<Double>) -> Point? in
            numbers.count == 2 ? Point(numbers[numbers.startIndex] - box[0], box[3] - numbers[numbers.startIndex + 1]) : nil
        }
        for object in root["objects"]?.listValue ?? [] {
            guard let object = object.mapValue, let index = object["name"]?.stringValue.flatMap(Int.init), centers.indices.contains(index),
                let place = turn(Self.numbers(object["pos"]?.stringValue ?? "")[...])
            else { continue }
            centers[index] = place
        }
        for edge in root["edges"]?.listValue ?? [] {
            guard let edge = edge.mapValue, let index = edge["id"]?.stringValue.flatMap(Int.init), routes.indices.contains(index)
            else { continue }
            routes[index].curves = Self.curves(edge["pos"]?.stringValue ?? "", turn)
            routes[index].label = turn(Self.numbers(edge["lp"]?.stringValue ?? "")[...])
        }
    }

    func withGraphvizRoutes() -> NetworkLayout { NetworkLayout(size: size, centers: centers, routes: routes) }

    /// `x,y x,y …`: a point, then three for each curve. Arrow ends (`e,`, `s,`) do not occur: the layout draws no arrows.
    private static func curves(_ text: String, _ turn: (ArraySlice<Double>) -> Point?) -> [Curve] {
        let points = text.split(separator: " ").compactMap { turn(numbers(String($0))[...]) }
        return stride(from: 0, to: max(0, points.count - 3), by: 3).map {
            Curve(points[$0], points[$0 + 1], points[$0 + 2], points[$0 + 3])
        }
    }

    private static func numbers(_ text: String) -> [Double] { text.split(separator: ",").compactMap { Double($0) } }
}

/// Who has to do with whom: nodes and arcs, laid out by Graphviz.
package enum NetworkView {
    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) throws(RenderingError) -> Drawing {
        let network = try content(diagram, theme, options)
        return Page(diagram, theme, options).compose(network.elements, network.size)
    }

    /// The network without a page around it, from (0, 0) on.
    package static func content(
        _ diagram: Diagram, _ theme: Theme, _ options: PictureOptions
    ) throws(RenderingError) -> (elements: [Drawing.Element], size: Size) {
        let nodes = diagram.nodes.map(NodeFigure.init)
        let arcs = diagram.arcs.map { ArcFigure($0, isBrief: diagram.arcs.count > 250) }
        let problem = LayoutProblem(
            nodes: nodes.map(\.size),
            arcs: arcs.map { LayoutProblem.Arc(source: $0.arc.source, target: $0.arc.target, label: $0.labelSize) })
        let layout = try problem.solve(options)
        let names = diagram.nodes.map(\.name)
        var elements = zip(arcs, layout.routes).map { $0.draw($1, theme, names: names) }
        elements += zip(nodes, layout.centers).enumerated().map { index, node in
            node.0.draw(at: node.1, theme, isFocus: index == diagram.focus)
        }
        elements += zip(arcs, layout.routes).flatMap { $0.drawLabel($1, theme) }
        return (elements, layout.size)
    }
}

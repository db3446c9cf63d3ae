/// Who has to do with whom: nodes and arcs, laid out by Graphviz.
package enum NetworkView {
    /// More arcs than that leave their dates to the tooltips.
    private static let maximumDatedArcs = 250

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) throws(RenderingError) -> Drawing {
        let nodes = diagram.nodes.map(NodeFigure.init)
        let arcs = diagram.arcs.map { ArcFigure($0, isBrief: diagram.arcs.count > maximumDatedArcs) }
        let clusters = Clusters(diagram, options.clusters)
        let problem = LayoutProblem(
            nodes: nodes.map(\.size),
            arcs: arcs.map { LayoutProblem.Arc(source: $0.arc.source, target: $0.arc.target, label: $0.labelSize) },
            clusters: clusters.clusters.map(\.members))
        let layout = try problem.solve(options)
        let (frames, names) = clusters.draw(layout, nodes.map(\.size), theme)
        return Page(diagram, theme, options).compose(
            frames + elements(nodes, arcs, layout, theme, focus: diagram.focus) + names, layout.size)
    }

    /// Lines first, then nodes, then labels.
    package static func elements(
        _ nodes: [NodeFigure], _ arcs: [ArcFigure], _ layout: NetworkLayout, _ theme: Theme, focus: Int?
    ) -> [Drawing.Element] {
        let names = nodes.map(\.node.name)
        let lines = zip(arcs, layout.routes).map { $0.draw($1, theme, names: names) }
        let boxes = zip(nodes, layout.centers).enumerated().map { index, node in
            node.0.draw(at: node.1, theme, isFocus: index == focus)
        }
        return lines + boxes + zip(arcs, layout.routes).flatMap { $0.drawLabel($1, theme) }
    }
}

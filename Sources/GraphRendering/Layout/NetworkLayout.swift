/// Where a network's nodes and arcs lie.
package struct NetworkLayout: Sendable {
    package struct Route: Sendable {
        /// From the border of one node to the border of the other, in the arc's direction.
        package var curves: [Curve]
        /// Middle of the label, nil where there is no room for one.
        package var label: Point?
    }

    package var size: Size
    /// Middles of the nodes.
    package var centers: [Point]
    package var routes: [Route]
}

/// What a layout has to place: sizes and who hangs together with whom, no texts.
package struct LayoutProblem: Sendable {
    package struct Arc: Sendable {
        package let source: Int
        package let target: Int
        package let label: Size

        /// Its ends, the smaller first.
        package var pair: [Int] { [min(source, target), max(source, target)] }
    }

    package let nodes: [Size]
    package let arcs: [Arc]
    /// Groups of nodes to be kept together in a frame.
    package var clusters: [[Int]] = []

    package init(nodes: [Size], arcs: [Arc], clusters: [[Int]] = []) {
        (self.nodes, self.arcs, self.clusters) = (nodes, arcs, clusters)
    }
}

extension LayoutProblem {
    /// A layout by the engine asked for, or by the one that suits the size; a faster one where time runs out.
    package func solve(_ options: PictureOptions) throws(RenderingError) -> NetworkLayout {
        var lastError = RenderingError.timedOut(seconds: options.timeLimit)
        for engine in engines(options.layout) {
            do {
                return try GraphvizLayout.solve(self, engine: engine, options)
            } catch {
                guard case .timedOut = error else { throw error }
                lastError = error
            }
        }
        throw lastError
    }

    /// Arcs, not nodes, are what makes `dot` slow, and many arcs make its picture unreadably large.
    private func engines(_ layout: PictureOptions.Layout) -> [PictureOptions.Layout] {
        if layout != .automatic { return [layout] }
        if !clusters.isEmpty { return nodes.count <= 80 ? [.dot, .fdp] : [.fdp] }
        if nodes.count <= 40, arcs.count <= 80 { return [.dot, .sfdp] }
        return nodes.count <= 400 ? [.neato, .sfdp] : [.sfdp]
    }
}

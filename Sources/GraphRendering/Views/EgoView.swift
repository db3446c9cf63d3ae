/// One entity in the middle, the others on rings by their distance from it.
package enum EgoView {
    private static let ringDistance = 130.0
    private static let margin = Size(18, 16)

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) -> Drawing {
        let nodes = diagram.nodes.map(NodeFigure.init)
        let arcs = diagram.arcs.map { ArcFigure($0, isBrief: diagram.arcs.count > 60) }
        let rings = Rings(diagram)
        let rounds = radii(of: rings.members, nodes.map(\.size))
        var centers = Array(repeating: Point(0, 0), count: nodes.count)
        for (members, radius) in zip(rings.members, rounds) {
            for (place, node) in members.enumerated() { centers[node] = direction(place, of: members.count, radius) }
        }
        let bounds = Rectangle(around: zip(centers, nodes).map { Rectangle(center: $0, size: $1.size) }).inset(by: -24)
        let middle = Point(-bounds.minX, -bounds.minY)
        centers = centers.map { $0 + middle }
        let problem = LayoutProblem(
            nodes: nodes.map(\.size),
            arcs: arcs.map { LayoutProblem.Arc(source: $0.arc.source, target: $0.arc.target, label: $0.labelSize) })
        let layout = ArcRouter(problem, bounds.size, centers).layout()
        let circles = rounds.dropFirst().map { circle(middle, $0, theme) }
        return Page(diagram, theme, options).compose(
            circles + NetworkView.elements(nodes, arcs, layout, theme, focus: rings.center), layout.size)
    }

    /// Rings are flattened a little: names are wider than they are high.
    private static func direction(_ place: Int, of count: Int, _ radius: Double) -> Point {
        let angle = 2 * Double.pi * (Double(place) + 0.5) / Double(max(1, count))
        return Point(radius * UnitCircle.cosine(angle), 0.8 * radius * UnitCircle.sine(angle))
    }

    /// As small as the names on each ring and on those within it allow.
    private static func radii(of rings: [[Int]], _ sizes: [Size]) -> [Double] {
        var radii: [Double] = []
        var inner: [Rectangle] = []
        for members in rings {
            var radius = radii.last.map { $0 + ringDistance } ?? 0
            var boxes = boxes(members, radius, sizes)
            while radius > 0, overlap(boxes, inner) {
                radius += 20
                boxes = self.boxes(members, radius, sizes)
            }
            radii.append(radius)
            inner += boxes
        }
        return radii
    }

    private static func boxes(_ members: [Int], _ radius: Double, _ sizes: [Size]) -> [Rectangle] {
        members.enumerated().map { place, node in
            Rectangle(
                center: direction(place, of: members.count, radius),
                size: Size(sizes[node].width + margin.width, sizes[node].height + margin.height))
        }
    }

    private static func overlap(_ boxes: [Rectangle], _ inner: [Rectangle]) -> Bool {
        let neighborsOverlap = boxes.count > 1 && boxes.indices.contains { boxes[$0].overlaps(boxes[($0 + 1) % boxes.count]) }
        return neighborsOverlap || boxes.contains { box in inner.contains { $0.overlaps(box) } }
    }

    private static func circle(_ middle: Point, _ radius: Double, _ theme: Theme) -> Drawing.Element {
        let points = (0...72).map { middle + direction($0, of: 72, radius) }
        return .path(.line(points, stroke: theme.rule, dash: .dotted))
    }
}

/// The nodes of a diagram by their distance from one of them.
private struct Rings {
    let center: Int
    /// The middle node alone, then one list for each distance; nodes hanging on one neighbour stand side by side.
    let members: [[Int]]

    /// The middle is the focus, or else the node with most neighbours.
    init(_ diagram: Diagram) {
        var neighbors: [[Int]] = Array(repeating: [], count: diagram.nodes.count)
        for arc in diagram.arcs where arc.source != arc.target {
            neighbors[arc.source].append(arc.target)
            neighbors[arc.target].append(arc.source)
        }
        center = diagram.focus ?? neighbors.indices.max { (Set(neighbors[$0]).count, $1) < (Set(neighbors[$1]).count, $0) } ?? 0
        var reached: Set<Int> = [center]
        var rings = [[center]]
        while let last = rings.last, !last.isEmpty {
            rings.append(last.flatMap { node in neighbors[node].filter { reached.insert($0).inserted } })
        }
        rings.removeLast()
        let unreached = neighbors.indices.filter { !reached.contains($0) }
        members = unreached.isEmpty ? rings : rings + [unreached]
    }
}

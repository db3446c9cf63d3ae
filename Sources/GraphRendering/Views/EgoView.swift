/// One entity in the middle, the others on rings by their distance from it.
package enum EgoView {
    private static let ringDistance = 130.0
    private static let margin = Size(18, 20)
    private static let maximumDatedArcs = 60

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) -> Drawing {
        let diagram = Surroundings(diagram).part
        let nodes = diagram.nodes.map(NodeFigure.init)
        let arcs = diagram.arcs.map { ArcFigure($0, isBrief: diagram.arcs.count > maximumDatedArcs) }
        let tree = RingTree(diagram)
        let radii = radii(of: tree, nodes.map(\.size))
        var centers = Array(repeating: Point(0, 0), count: nodes.count)
        for (members, radius) in zip(tree.rings, radii) {
            for node in members { centers[node] = place(tree.angles[node], radius) }
        }
        let bounds = Rectangle(around: zip(centers, nodes).map { Rectangle(center: $0, size: $1.size) }).inset(by: -24)
        let middle = Point(-bounds.minX, -bounds.minY)
        centers = centers.map { $0 + middle }
        let problem = LayoutProblem(
            nodes: nodes.map(\.size),
            arcs: arcs.map { LayoutProblem.Arc(source: $0.arc.source, target: $0.arc.target, label: $0.labelSize) })
        let layout = ArcRouter(problem, bounds.size, centers).layout()
        let area = Rectangle(center: Point(bounds.size.width / 2, bounds.size.height / 2), size: bounds.size)
        let circles = radii.dropFirst().flatMap { circle(middle, $0, within: area, theme) }
        return Page(diagram, theme, options).compose(
            circles + NetworkView.elements(nodes, arcs, layout, theme, focus: tree.center), layout.size)
    }

    /// Rings are flattened a little: names are wider than they are high.
    private static func place(_ angle: Double, _ radius: Double) -> Point {
        Point(radius * UnitCircle.cosine(angle), 0.8 * radius * UnitCircle.sine(angle))
    }

    /// As small as the names on each ring and on those within it allow.
    private static func radii(of tree: RingTree, _ sizes: [Size]) -> [Double] {
        var radii: [Double] = []
        var inner = OccupiedSpace()
        for members in tree.rings {
            var radius = radii.last.map { $0 + ringDistance } ?? 0
            var boxes = boxes(members, radius, tree, sizes)
            while radius > 0, overlap(boxes, inner) {
                radius += 20
                boxes = self.boxes(members, radius, tree, sizes)
            }
            radii.append(radius)
            for box in boxes { inner.insert(box) }
        }
        return radii
    }

    private static func boxes(_ members: [Int], _ radius: Double, _ tree: RingTree, _ sizes: [Size]) -> [Rectangle] {
        members.map { node in
            let size = Size(sizes[node].width + margin.width, sizes[node].height + margin.height)
            return Rectangle(center: place(tree.angles[node], radius), size: size)
        }
    }

    private static func overlap(_ boxes: [Rectangle], _ inner: OccupiedSpace) -> Bool {
        var space = inner
        for box in boxes {
            if space.isOccupied(box) { return true }
            space.insert(box)
        }
        return false
    }

    /// The parts of a ring that lie in the picture.
    private static func circle(_ middle: Point, _ radius: Double, within area: Rectangle, _ theme: Theme) -> [Drawing.Element] {
        let points = (0...144).map { middle + place(2 * Double.pi * Double($0) / 144, radius) }
        return points.split { !area.contains($0) }.map { .path(.line(Array($0), stroke: theme.rule, dash: .dotted)) }
    }
}

/// The part of a diagram that an ego network shows: what can be reached from the focus, or from the best connected node in two steps.
private struct Surroundings {
    private static let maximumNodes = 60

    let part: Diagram

    init(_ diagram: Diagram) {
        let neighbors = diagram.neighbors
        let center = diagram.focus ?? neighbors.indices.max { (neighbors[$0].count, $1) < (neighbors[$1].count, $0) } ?? 0
        let rings = neighbors.rings(around: center)
        let near = diagram.focus == nil ? rings.prefix(3).joined() : rings.prefix(rings.count).joined()
        let kept = Set(near.prefix(Self.maximumNodes))
        var part = diagram.keeping(kept, focus: center)
        let missing = diagram.nodes.count - kept.count
        if missing > 0 {
            part.notes = ["Shows the \(kept.count) entities nearest to \(diagram.nodes[center].name); the other \(missing) are left out."]
        }
        self.part = part
    }
}

/// Angles for the nodes around a middle: whoever hangs on one neighbour stands side by side behind it.
private struct RingTree {
    let center: Int
    /// The middle node alone, then one list for each distance, in the order of their angles.
    private(set) var rings: [[Int]]
    /// For each node, in radians.
    private(set) var angles: [Double]

    private let neighbors: [Set<Int>]
    private var children: [[Int]]

    init(_ diagram: Diagram) {
        center = diagram.focus ?? 0
        neighbors = diagram.neighbors
        rings = neighbors.rings(around: center)
        angles = Array(repeating: 0, count: neighbors.count)
        children = Array(repeating: [], count: neighbors.count)
        for (inner, outer) in zip(rings, rings.dropFirst()) {
            for node in outer {
                if let parent = inner.first(where: { neighbors[$0].contains(node) }) { children[parent].append(node) }
            }
        }
        var widths = Array(repeating: 1, count: neighbors.count)
        for node in rings.reversed().joined() { widths[node] = max(1, children[node].reduce(0) { $0 + widths[$1] }) }
        arrange(center, from: 0, to: 2 * Double.pi, widths)
        rings = rings.map { ring in ring.sorted { (angles[$0], $0) < (angles[$1], $1) } }
    }

    /// Gives every child of a node a part of the node's angle, as wide as what hangs on the child needs.
    private mutating func arrange(_ node: Int, from start: Double, to end: Double, _ widths: [Int]) {
        angles[node] = (start + end) / 2
        let own = chained(children[node])
        let total = own.reduce(0) { $0 + widths[$1] }
        var angle = start
        for child in own {
            let next = angle + (end - start) * Double(widths[child]) / Double(total)
            arrange(child, from: angle, to: next, widths)
            angle = next
        }
    }

    /// The nodes in an order in which those that have to do with each other follow each other.
    private func chained(_ nodes: [Int]) -> [Int] {
        var chain: [Int] = []
        var rest = nodes
        while let first = rest.first {
            let next = chain.last.flatMap { last in rest.max { (ties($0, last), $1) < (ties($1, last), $0) } } ?? first
            rest.removeAll { $0 == next }
            chain.append(next)
        }
        return chain
    }

    /// How much two nodes beside each other have to do with each other, the middle left aside.
    private func ties(_ node: Int, _ other: Int) -> Int {
        (neighbors[node].contains(other) ? 2 : 0) + neighbors[node].intersection(neighbors[other]).subtracting([center]).count
    }
}

extension Diagram {
    /// For each node those that an arc connects it with.
    fileprivate var neighbors: [Set<Int>] {
        var neighbors: [Set<Int>] = Array(repeating: [], count: nodes.count)
        for arc in arcs where arc.source != arc.target {
            neighbors[arc.source].insert(arc.target)
            neighbors[arc.target].insert(arc.source)
        }
        return neighbors
    }
}

extension [Set<Int>] {
    /// The nodes that can be reached from one, by distance.
    fileprivate func rings(around center: Int) -> [[Int]] {
        var reached: Set<Int> = [center]
        var rings = [[center]]
        while let last = rings.last, !last.isEmpty {
            rings.append(last.flatMap { node in self[node].sorted().filter { reached.insert($0).inserted } })
        }
        return rings.dropLast()
    }
}

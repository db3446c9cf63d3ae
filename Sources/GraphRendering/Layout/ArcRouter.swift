/// Draws arcs between placed nodes as gentle bows around other nodes, and puts labels where they cover neither a node nor another label.
package struct ArcRouter {
    /// Distance between the bows of one pair, at their middle.
    private static let bowDistance = 22.0
    /// How far all bows of a pair are pushed aside to pass other nodes, the least first.
    private static let detours = [0, 20, -20, 40, -40, 64, -64, 90, -90].map(Double.init)
    /// What labels keep away from nodes, whose quotation marks stand out a little.
    private static let nodeMargin = 9.0
    /// Where along an arc a label is tried, the middle first.
    private static let labelPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]

    private let problem: LayoutProblem
    private let size: Size
    private let boxes: [Rectangle]
    private var routes: [NetworkLayout.Route] = []
    private let nodes: OccupiedSpace
    private var labels = OccupiedSpace()

    package init(_ problem: LayoutProblem, _ size: Size, _ centers: [Point]) {
        self.problem = problem
        self.size = size
        boxes = zip(centers, problem.nodes).map { Rectangle(center: $0, size: $1) }
        nodes = OccupiedSpace(boxes)
        labels = OccupiedSpace(boxes.map { $0.inset(by: -Self.nodeMargin) })
    }

    package func layout() -> NetworkLayout {
        var router = self
        router.route()
        return NetworkLayout(size: size, centers: boxes.map(\.center), routes: router.routes)
    }

    private mutating func route() {
        let ranks = problem.bowRanks
        var detours: [[Int]: Double] = [:]
        routes = problem.arcs.indices.map { index in
            let pair = problem.arcs[index].pair
            let detour = detours[pair] ?? detour(around: index)
            detours[pair] = detour
            return NetworkLayout.Route(curves: [curve(index, bow: ranks[index] * Self.bowDistance + detour)], label: nil)
        }
        for arc in routes.indices { placeLabel(arc) }
    }

    /// The smallest push aside with which the straight way between the ends of an arc meets fewest other nodes.
    private func detour(around index: Int) -> Double {
        let arc = problem.arcs[index]
        let reach = (boxes[arc.target].center - boxes[arc.source].center).length * 0.3
        let possible = Self.detours.filter { abs($0) <= reach }
        let meetings = possible.map { self.meetings(of: curve(index, bow: $0), arc) }
        guard let fewest = meetings.min(), let best = meetings.firstIndex(of: fewest) else { return 0 }
        return possible[best]
    }

    /// At how many of the points looked at a curve runs over a node that is not one of its ends.
    private func meetings(of curve: Curve, _ arc: LayoutProblem.Arc) -> Int {
        stride(from: 0.04, to: 1, by: 0.04).count { place in
            let point = Rectangle(center: curve.point(at: place), size: Size(8, 8))
            return nodes.isOccupied(point) && !boxes[arc.source].overlaps(point) && !boxes[arc.target].overlaps(point)
        }
    }

    private func curve(_ index: Int, bow: Double) -> Curve {
        let arc = problem.arcs[index]
        let (source, target) = (boxes[arc.source], boxes[arc.target])
        if arc.source == arc.target { return loop(source, bow) }
        let way = target.center - source.center
        // The same side for both directions of a pair.
        let side = way.direction.normal * (arc.source < arc.target ? 1 : -1)
        let lift = side * (bow * 4 / 3)
        let control1 = source.center + way * (1.0 / 3) + lift
        let control2 = source.center + way * (2.0 / 3) + lift
        return Curve(source.border(towards: control1), control1, control2, target.border(towards: control2))
    }

    private func loop(_ box: Rectangle, _ bow: Double) -> Curve {
        let reach = 26 + abs(bow)
        let start = Point(box.center.x - 10, box.minY)
        let end = Point(box.center.x + 10, box.minY)
        return Curve(start, start + Point(-8, -reach), end + Point(8, -reach), end)
    }

    private mutating func placeLabel(_ index: Int) {
        let size = problem.arcs[index].label
        guard size.width > 0, let curve = routes[index].curves.first else { return }
        for place in Self.labelPlaces {
            let box = Rectangle(center: curve.point(at: place), size: size)
            if !labels.isOccupied(box) {
                labels.insert(box)
                routes[index].label = box.center
                return
            }
        }
    }
}

extension LayoutProblem {
    /// For each arc its place among those of its pair: 0 for a single one, -0.5 and 0.5 for two, and so on.
    package var bowRanks: [Double] {
        var members: [[Int]: [Int]] = [:]
        for (index, arc) in arcs.enumerated() { members[arc.pair, default: []].append(index) }
        var ranks = Array(repeating: 0.0, count: arcs.count)
        for arcs in members.values {
            for (rank, arc) in arcs.enumerated() { ranks[arc] = Double(rank) - Double(arcs.count - 1) / 2 }
        }
        return ranks
    }
}

/// Rectangles that must not be covered, in squares of a grid.
package struct OccupiedSpace {
    private struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    private static let cellSize = 120.0
    private var cells: [Cell: [Rectangle]] = [:]

    package init(_ boxes: [Rectangle] = []) {
        for box in boxes { insert(box) }
    }

    package mutating func insert(_ box: Rectangle) {
        for cell in Self.cells(of: box) { cells[cell, default: []].append(box) }
    }

    /// Cost: the number of rectangles in the squares that the box touches.
    package func isOccupied(_ box: Rectangle) -> Bool {
        Self.cells(of: box).contains { cells[$0]?.contains { $0.overlaps(box) } ?? false }
    }

    private static func cells(of box: Rectangle) -> [Cell] {
        let columns = Int((box.minX / cellSize).rounded(.down))...Int((box.maxX / cellSize).rounded(.down))
        let rows = Int((box.minY / cellSize).rounded(.down))...Int((box.maxY / cellSize).rounded(.down))
        return columns.flatMap { column in rows.map { Cell(column: column, row: $0) } }
    }
}

/// Draws arcs between placed nodes as gentle bows, and puts labels where they cover neither a node nor another label.
package struct ArcRouter {
    /// Distance between the bows of one pair, at their middle.
    private static let bowDistance = 22.0
    /// What labels keep away from nodes, whose quotation marks stand out a little.
    private static let nodeMargin = 9.0
    /// Where along an arc a label is tried, the middle first.
    private static let labelPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]

    private let problem: LayoutProblem
    private let size: Size
    private let boxes: [Rectangle]
    private var routes: [NetworkLayout.Route] = []
    private var grid = OccupiedSpace()

    package init(_ problem: LayoutProblem, _ size: Size, _ centers: [Point]) {
        self.problem = problem
        self.size = size
        boxes = zip(centers, problem.nodes).map { Rectangle(center: $0, size: $1) }
    }

    package func layout() -> NetworkLayout {
        var router = self
        router.route()
        return NetworkLayout(size: size, centers: boxes.map(\.center), routes: router.routes)
    }

    private mutating func route() {
        for box in boxes { grid.insert(box.inset(by: -Self.nodeMargin)) }
        let ranks = problem.bowRanks
        routes = problem.arcs.indices.map { NetworkLayout.Route(curves: [curve($0, bow: ranks[$0] * Self.bowDistance)], label: nil) }
        for arc in routes.indices { placeLabel(arc) }
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
            if !grid.isOccupied(box) {
                grid.insert(box)
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

    package init() {}

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

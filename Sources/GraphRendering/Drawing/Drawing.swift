/// A finished picture as a list of what to draw, in points; independent of the file format.
package struct Drawing: Sendable {
    package var size: Size
    package var background: String
    /// For people who hear the picture instead of seeing it.
    package var title: String
    package var summary: String
    /// What the picture leaves out; it stands in the drawing too.
    package var notes: [String] = []
    package var elements: [Element] = []

    package enum Element: Sendable {
        case path(Path)
        case text(Text)
        case group(Group)
    }

    /// Elements that belong together, with what a viewer shows on pointing at them.
    package struct Group: Sendable {
        package var name: String
        package var tooltip = ""
        /// Only http and https addresses are written.
        package var link: String?
        package var elements: [Element] = []

        package init(_ name: String, tooltip: String = "", link: String? = nil, elements: [Element] = []) {
            (self.name, self.tooltip, self.link, self.elements) = (name, tooltip, link, elements)
        }
    }

    package enum Dash: String, Sendable {
        case solid
        case dashed
        case dotted
    }

    package struct Path: Sendable {
        package enum Segment: Sendable {
            case move(Point)
            case line(Point)
            case curve(Point, Point, Point)
        }

        package var segments: [Segment]
        package var isClosed = false
        package var fill: String?
        package var stroke: String?
        package var width = 1.0
        package var dash = Dash.solid
    }

    package struct Text: Sendable {
        package enum Anchor: Sendable { case start, middle, end }

        package var content: String
        /// Where the baseline begins, has its middle, or ends.
        package var at: Point
        package var anchor = Anchor.middle
        package var size: Double
        package var isBold = false
        package var color: String
    }
}

extension Drawing.Path {
    package static func line(_ points: [Point], stroke: String, width: Double = 1, dash: Drawing.Dash = .solid) -> Self {
        let segments = points.enumerated().map { $0 == 0 ? Segment.move($1) : .line($1) }
        return Self(segments: segments, stroke: stroke, width: width, dash: dash)
    }

    package static func polygon(_ points: [Point], fill: String?, stroke: String? = nil, width: Double = 1) -> Self {
        var path = line(points, stroke: "", width: width)
        (path.isClosed, path.fill, path.stroke) = (true, fill, stroke)
        return path
    }

    package static func curves(_ curves: [Curve], stroke: String, width: Double = 1, dash: Drawing.Dash = .solid) -> Self {
        let start = curves.first.map { [Segment.move($0.start)] } ?? []
        let segments = start + curves.map { .curve($0.control1, $0.control2, $0.end) }
        return Self(segments: segments, stroke: stroke, width: width, dash: dash)
    }

    package static func rectangle(_ rectangle: Rectangle, fill: String?, stroke: String? = nil, radius: Double = 0) -> Self {
        let corners = [
            Point(rectangle.minX, rectangle.minY), Point(rectangle.maxX, rectangle.minY), Point(rectangle.maxX, rectangle.maxY),
            Point(rectangle.minX, rectangle.maxY),
        ]
        return radius > 0 ? rounded(corners, radius, fill, stroke) : polygon(corners, fill: fill, stroke: stroke)
    }

    package static func circle(_ center: Point, radius: Double, fill: String?, stroke: String? = nil) -> Self {
        rectangle(Rectangle(center: center, size: Size(2 * radius, 2 * radius)), fill: fill, stroke: stroke, radius: radius)
    }

    /// A polygon whose corners are quarter circles.
    private static func rounded(_ corners: [Point], _ radius: Double, _ fill: String?, _ stroke: String?) -> Self {
        let roundness = 0.5523
        var segments: [Segment] = []
        for (index, corner) in corners.enumerated() {
            let before = corner + (corners[(index + corners.count - 1) % corners.count] - corner).direction * radius
            let after = corner + (corners[(index + 1) % corners.count] - corner).direction * radius
            segments.append(index == 0 ? .move(before) : .line(before))
            segments.append(.curve(before + (corner - before) * roundness, after + (corner - after) * roundness, after))
        }
        return Self(segments: segments, isClosed: true, fill: fill, stroke: stroke)
    }
}

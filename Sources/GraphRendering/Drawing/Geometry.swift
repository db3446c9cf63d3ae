/// A place in a drawing, in points; y grows downwards.
package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    package static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
    package static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
    package static func * (point: Point, factor: Double) -> Point { Point(point.x * factor, point.y * factor) }

    package var length: Double { (x * x + y * y).squareRoot() }

    /// The point turned by a quarter around the origin.
    package var normal: Point { Point(-y, x) }

    /// The same direction at length one; a point without direction becomes (1, 0).
    package var direction: Point { length > 0 ? self * (1 / length) : Point(1, 0) }
}

package struct Size: Sendable, Hashable {
    package var width: Double
    package var height: Double

    package init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}

package struct Rectangle: Sendable, Hashable {
    package var center: Point
    package var size: Size

    package init(center: Point, size: Size) {
        self.center = center
        self.size = size
    }

    /// The smallest rectangle around others; an empty one around none.
    package init(around boxes: [Rectangle]) {
        let left = boxes.map(\.minX).min() ?? 0
        let right = boxes.map(\.maxX).max() ?? 0
        let top = boxes.map(\.minY).min() ?? 0
        let bottom = boxes.map(\.maxY).max() ?? 0
        self.init(center: Point((left + right) / 2, (top + bottom) / 2), size: Size(right - left, bottom - top))
    }

    package var minX: Double { center.x - size.width / 2 }
    package var maxX: Double { center.x + size.width / 2 }
    package var minY: Double { center.y - size.height / 2 }
    package var maxY: Double { center.y + size.height / 2 }

    package func overlaps(_ other: Rectangle) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    package func contains(_ point: Point) -> Bool { minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY }

    package func inset(by distance: Double) -> Rectangle {
        Rectangle(center: center, size: Size(size.width - 2 * distance, size.height - 2 * distance))
    }

    /// The rectangle pushed into a larger one.
    package func moved(into frame: Rectangle) -> Rectangle {
        let x = max(frame.minX + size.width / 2, min(center.x, frame.maxX - size.width / 2))
        let y = max(frame.minY + size.height / 2, min(center.y, frame.maxY - size.height / 2))
        return Rectangle(center: Point(x, y), size: size)
    }

    /// Where the straight line from the centre towards a point leaves the rectangle.
    package func border(towards point: Point) -> Point {
        let way = point - center
        let scale = max(abs(way.x) / (size.width / 2), abs(way.y) / (size.height / 2))
        return scale > 0 ? center + way * (1 / scale) : center
    }
}

/// A cubic Bézier curve.
package struct Curve: Sendable, Hashable {
    package var start: Point
    package var control1: Point
    package var control2: Point
    package var end: Point

    package init(_ start: Point, _ control1: Point, _ control2: Point, _ end: Point) {
        (self.start, self.control1, self.control2, self.end) = (start, control1, control2, end)
    }

    /// The point at a parameter from 0 to 1.
    package func point(at t: Double) -> Point {
        let s = 1 - t
        return start * (s * s * s) + control1 * (3 * s * s * t) + control2 * (3 * s * t * t) + end * (t * t * t)
    }
}

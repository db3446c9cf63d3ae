import GraphFormats

/// An arc's line, its arrow, and its label of what and when.
package struct ArcFigure: Sendable {
    private static let textSize = 11.0
    private static let dateSize = 10.0
    private static let lineHeight = 12.5

    package let arc: Diagram.Arc
    package let what: [String]
    private let when: String
    /// Room that the label needs, none where there is no label.
    package let labelSize: Size

    /// `isBrief` leaves the dates to the tooltip.
    package init(_ arc: Diagram.Arc, isBrief: Bool = false) {
        self.arc = arc
        let phrase = arc.type == "AFFILIATED_WITH" ? arc.role ?? arc.wording.phrase(arc.status) : arc.wording.phrase(arc.status)
        let counted = arc.count > 1 && arc.wording.family != "state" ? "\(phrase) \(arc.count)×" : phrase
        what = TextMetrics.wrapped(counted, width: 110, size: Self.textSize, lines: 2)
        when = isBrief ? "" : TextMetrics.cut(PartialDate.text(of: arc.dates), width: 150, size: Self.dateSize)
        let widths = what.map { TextMetrics.width($0, size: Self.textSize) } + [TextMetrics.width(when, size: Self.dateSize)]
        let lines = what.count + (when.isEmpty ? 0 : 1)
        labelSize = Size((widths.max() ?? 0) + 10, Double(lines) * Self.lineHeight + 3)
    }

    package func draw(_ route: NetworkLayout.Route, _ theme: Theme, names: [String]) -> Drawing.Element {
        let color = theme.arc(arc.wording.family, arc.status)
        let width = arc.wording.family == "state" ? 1.2 : min(1.2 + Double(arc.count - 1) * 0.6, 5)
        var group = Drawing.Group("arc \(arc.status)", tooltip: tooltip(names), link: arc.url)
        group.elements.append(
            .path(.curves(route.curves, stroke: color, width: width, dash: arc.status == .planned ? .dashed : .solid)))
        if !arc.isSymmetric, let last = route.curves.last { group.elements.append(.path(Self.arrow(last, width, color))) }
        if arc.status == .denied, let middle = Self.crossing(route) { group.elements += Self.cross(middle, color) }
        return .group(group)
    }

    /// The label on a patch of background, so that lines beneath do not strike it out.
    package func drawLabel(_ route: NetworkLayout.Route, _ theme: Theme) -> [Drawing.Element] {
        guard let center = route.label else { return [] }
        let color = theme.arc(arc.wording.family, arc.status)
        let textColor = arc.wording.family == "state" ? theme.muted : color
        let top = center.y - labelSize.height / 2 + Self.lineHeight - 1.5
        var elements: [Drawing.Element] = [
            .path(.rectangle(Rectangle(center: center, size: labelSize).inset(by: 1), fill: theme.background, radius: 3))
        ]
        for (index, line) in what.enumerated() {
            let place = Point(center.x, top + Double(index) * Self.lineHeight)
            elements.append(.text(Drawing.Text(content: line, at: place, size: Self.textSize, isBold: true, color: textColor)))
        }
        if !when.isEmpty {
            let place = Point(center.x, top + Double(what.count) * Self.lineHeight)
            elements.append(.text(Drawing.Text(content: when, at: place, size: Self.dateSize, color: theme.muted)))
        }
        return elements
    }

    private func tooltip(_ names: [String]) -> String {
        ([names[arc.source], arc.wording.phrase(arc.status), names[arc.target]].joined(separator: " ") + (arc.role.map { " (\($0))" } ?? ""))
            + "\n" + arc.evidence
    }

    private static func arrow(_ curve: Curve, _ width: Double, _ color: String) -> Drawing.Path {
        let back = (curve.point(at: 0.97) - curve.end).direction * (7 + width * 1.5)
        let side = back.normal * 0.42
        return .polygon([curve.end, curve.end + back + side, curve.end + back - side], fill: color)
    }

    /// Where a denied arc is crossed out: beside its label.
    private static func crossing(_ route: NetworkLayout.Route) -> Point? {
        guard !route.curves.isEmpty else { return nil }
        let middle = route.curves[route.curves.count / 2]
        return route.curves.count == 1 ? middle.point(at: 0.18) : route.curves[0].point(at: 0.6)
    }

    /// Two strokes that cross out what was denied.
    package static func cross(_ center: Point, _ color: String) -> [Drawing.Element] {
        [Point(5, 5), Point(5, -5)].map { .path(.line([center - $0, center + $0], stroke: color, width: 2)) }
    }
}

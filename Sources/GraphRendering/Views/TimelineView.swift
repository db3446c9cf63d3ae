package import GraphFormats

/// What happened when: one line for each pair, a mark for each date.
package struct TimelineView {
    private static let maximumRows = 60
    private static let rowHeight = 26.0
    private static let nameWidth = 310.0
    private static let axisWidth = 720.0
    private static let axisHeight = 26.0

    private struct Mark {
        let arc: Diagram.Arc
        let date: PartialDate
    }

    private struct Row {
        let name: String
        var marks: [Mark] = []
    }

    private let theme: Theme
    private let rows: [Row]
    private let axis: TimeAxis

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) throws(RenderingError) -> Drawing {
        let all = rows(of: diagram)
        let rows = Array(all.prefix(maximumRows))
        guard let axis = TimeAxis(rows.flatMap(\.marks).map(\.date), from: nameWidth, width: axisWidth) else { throw .nothingToDraw }
        var shown = diagram
        if all.count > rows.count { shown.notes.append("Shows \(rows.count) of \(all.count) pairs; the later ones are left out.") }
        let undated = diagram.arcs.filter(\.dates.isEmpty).count
        if undated > 0 { shown.notes.append("Relations without a date (\(undated)) are not on the line.") }
        let view = TimelineView(theme: theme, rows: rows, axis: axis)
        let size = Size(nameWidth + axisWidth + 90, axisHeight + Double(rows.count) * rowHeight)
        return Page(shown, theme, options).compose(view.elements(size), size, legend: .timeline)
    }

    /// The pairs in the order of their first dates.
    private static func rows(of diagram: Diagram) -> [Row] {
        var rows: [[Int]: Row] = [:]
        for arc in diagram.arcs {
            let pair = [min(arc.source, arc.target), max(arc.source, arc.target)]
            let ordered = diagram.focus == pair[1] ? [pair[1], pair[0]] : pair
            let name = ordered.map { diagram.nodes[$0].name }.joined(separator: " – ")
            rows[pair, default: Row(name: name)].marks += Set(arc.dates).sorted().map { Mark(arc: arc, date: $0) }
        }
        return rows.values.filter { !$0.marks.isEmpty }
            .map { Row(name: $0.name, marks: $0.marks.sorted { $0.date < $1.date }) }
            .sorted { ($0.marks[0].date, $0.name) < ($1.marks[0].date, $1.name) }
    }

    private func elements(_ size: Size) -> [Drawing.Element] {
        var elements: [Drawing.Element] = []
        for tick in axis.ticks {
            elements.append(.path(.line([Point(tick.x, 14), Point(tick.x, size.height)], stroke: theme.rule)))
            elements.append(.text(Drawing.Text(content: tick.label, at: Point(tick.x, 10), size: 10, color: theme.muted)))
        }
        for (index, row) in rows.enumerated() {
            let y = Self.axisHeight + (Double(index) + 0.5) * Self.rowHeight
            elements += self.elements(of: row, y)
        }
        return elements
    }

    private func elements(of row: Row, _ y: Double) -> [Drawing.Element] {
        let name = TextMetrics.cut(row.name, width: Self.nameWidth - 16, size: 12)
        let line = Drawing.Path.line([Point(Self.nameWidth, y), Point(Self.nameWidth + Self.axisWidth, y)], stroke: theme.rule)
        var elements: [Drawing.Element] = [
            .path(line),
            .text(Drawing.Text(content: name, at: Point(Self.nameWidth - 10, y + 4), anchor: .end, size: 12, color: theme.text)),
        ]
        for (index, mark) in row.marks.enumerated() {
            let next = index + 1 < row.marks.count ? axis.x(row.marks[index + 1].date).start : .infinity
            elements.append(draw(mark, y, room: next - axis.x(mark.date).end - 12))
        }
        return elements
    }

    private func draw(_ mark: Mark, _ y: Double, room: Double) -> Drawing.Element {
        let color = theme.arc(mark.arc.wording.family, mark.arc.status)
        let (start, end) = axis.x(mark.date)
        let text = mark.arc.wording.phrase(mark.arc.status)
        var group = Drawing.Group(
            "mark \(mark.arc.status)", tooltip: "\(mark.date.text): \(text)\n" + mark.arc.evidence, link: mark.arc.url)
        group.elements = Self.mark(mark.arc.status, Point(start, y), Point(end, y), color, theme)
        if TextMetrics.width(text, size: 10) < room {
            group.elements.append(
                .text(Drawing.Text(content: text, at: Point(end + 9, y - 3), anchor: .start, size: 10, color: color)))
        }
        return .group(group)
    }

    /// Filled for what happened, hollow for what is planned, crossed for what was denied; drawn out over vague dates and spans.
    package static func mark(
        _ status: ArcStatus, _ start: Point, _ end: Point, _ color: String, _ theme: Theme
    ) -> [Drawing.Element] {
        let box = Rectangle(center: (start + end) * 0.5, size: Size(end.x - start.x + 11, 11))
        switch status {
        case .happened: return [.path(.rectangle(box, fill: color, stroke: color, radius: 5.5))]
        case .planned: return [.path(.rectangle(box, fill: theme.background, stroke: color, radius: 5.5))]
        case .denied:
            let outline = Drawing.Path.rectangle(box, fill: theme.background, stroke: color, radius: 5.5)
            let strokes = [Point(4, 4), Point(4, -4)].map {
                Drawing.Path.line([box.center - $0, box.center + $0], stroke: color, width: 1.5)
            }
            return [.path(outline)] + strokes.map { .path($0) }
        }
    }
}

/// Places dates along a line.
package struct TimeAxis {
    package struct Tick {
        package let x: Double
        package let label: String
    }

    private let left: Double
    private let scale: Double
    private let first: Double
    private let last: Double

    /// Nil where there is no date.
    package init?(_ dates: [PartialDate], from left: Double, width: Double) {
        guard let first = dates.map(\.axisRange.start).min(), let last = dates.map(\.axisRange.end).max() else { return nil }
        let margin = max(1, (last - first) * 0.03)
        (self.left, self.first, self.last) = (left, first - margin, last + margin)
        scale = width / (last - first + 2 * margin)
    }

    package func x(_ date: PartialDate) -> (start: Double, end: Double) { (x(date.axisRange.start), x(date.axisRange.end)) }

    /// At most about ten, at the beginnings of days, months or years.
    package var ticks: [Tick] {
        let steps: [Double] = [1, 2, 5, 10, 31, 62, 93, 186, 372, 744, 1860, 3720, 7440, 18_600, 37_200, 186_000]
        let step = steps.first { (last - first) / $0 <= 11 } ?? 372_000
        let month = step < 31 ? 31.0 : step
        var ticks: [Tick] = []
        var start = (first / month).rounded(.down) * month
        while start <= last {
            for day in stride(from: start, to: start + month - (step < 31 ? step / 2 : 0), by: step) where day >= first && day <= last {
                ticks.append(Tick(x: x(day), label: Self.label(Int(day), step)))
            }
            start += month
        }
        return ticks
    }

    private func x(_ position: Double) -> Double { left + (position - first) * scale }

    private static func label(_ position: Int, _ step: Double) -> String {
        let (year, month, day) = (position / 372, position % 372 / 31, position % 31)
        if step >= 372 { return "\(year)" }
        let name = PartialDate.months[month]
        return step >= 31 ? (month == 0 ? "\(name) \(year)" : name) : "\(day + 1) \(name)"
    }
}

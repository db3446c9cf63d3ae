package import GraphFormats

/// What happened when: one line for each pair, a mark for each date.
package struct TimelineView {
    private static let maximumRows = 60
    private static let laneHeight = 17.0
    private static let rowGap = 9.0
    private static let nameWidth = 310.0
    private static let axisWidth = 720.0
    private static let axisHeight = 26.0
    private static let textSize = 10.0

    private struct Mark {
        let arc: Diagram.Arc
        let date: PartialDate
    }

    private struct Row {
        let name: String
        /// By date; what would overlap stands in another lane.
        var lanes: [[PlacedMark]] = []
        var height: Double { Double(lanes.count) * laneHeight + rowGap }
    }

    /// A mark with its words and where they begin or end.
    private struct PlacedMark {
        let mark: Mark
        let start: Double
        let end: Double
        let phrase: String
        let when: String
        /// Words stand to the left of marks that are close to the right edge.
        let isTurned: Bool

        private var textWidth: Double { TextMetrics.width(phrase + " " + when, size: textSize) }
        var left: Double { isTurned ? start - 9 - textWidth : start - 6 }
        var right: Double { isTurned ? end + 6 : end + 9 + textWidth }
    }

    private let theme: Theme
    private let rows: [Row]
    private let axis: TimeAxis

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) throws(RenderingError) -> Drawing {
        let pairs = pairs(of: diagram)
        let kept = Set(pairs.indices.sorted { (-pairs[$0].count, $0) < (-pairs[$1].count, $1) }.prefix(maximumRows))
        let marks = pairs.indices.filter(kept.contains).map { pairs[$0] }
        guard let axis = TimeAxis(marks.joined().map(\.date), from: nameWidth, width: axisWidth) else { throw .nothingToDraw }
        var shown = diagram
        if pairs.count > marks.count { shown.notes.append("Shows the \(marks.count) pairs with most dates of \(pairs.count).") }
        let undated = diagram.arcs.filter(\.dates.isEmpty).count
        if undated > 0 { shown.notes.append("Relations without a date (\(undated)) are not on the line.") }
        let view = TimelineView(theme: theme, rows: marks.map { row(of: $0, diagram, axis) }, axis: axis)
        let size = Size(nameWidth + axisWidth + 90, axisHeight + view.rows.reduce(0) { $0 + $1.height })
        return Page(shown, theme, options).compose(view.elements(size), size, legend: .timeline)
    }

    /// What each pair has in common, pairs in the order of their first dates.
    private static func pairs(of diagram: Diagram) -> [[Mark]] {
        var pairs: [[Int]: [Mark]] = [:]
        for arc in diagram.arcs { pairs[arc.pair, default: []] += Set(arc.dates).sorted().map { Mark(arc: arc, date: $0) } }
        return pairs.values.filter { !$0.isEmpty }.map { marks in marks.sorted { key(of: $0) < key(of: $1) } }
            .sorted { key(of: $0[0]) < key(of: $1[0]) }
    }

    private static func key(of mark: Mark) -> (PartialDate, Int, Int, String) {
        (mark.date, mark.arc.source, mark.arc.target, mark.arc.type + "\(mark.arc.status)")
    }

    private static func row(of marks: [Mark], _ diagram: Diagram, _ axis: TimeAxis) -> Row {
        let first = marks[0].arc
        let ends = diagram.focus == first.target ? [first.target, first.source] : [first.source, first.target]
        var row = Row(name: ends.map { diagram.nodes[$0].name }.joined(separator: " – "))
        for mark in marks {
            let placed = place(mark, isReversed: !mark.arc.isSymmetric && mark.arc.source != ends[0], axis)
            if let lane = row.lanes.firstIndex(where: { $0.allSatisfy { $0.right + 4 < placed.left || placed.right + 4 < $0.left } }) {
                row.lanes[lane].append(placed)
            } else {
                row.lanes.append([placed])
            }
        }
        return row
    }

    private static func place(_ mark: Mark, isReversed: Bool, _ axis: TimeAxis) -> PlacedMark {
        let (start, end) = axis.x(mark.date)
        let phrase = (isReversed ? "← " : "") + mark.arc.wording.phrase(mark.arc.status)
        let when = axis.isWithinOneYear ? mark.date.textWithoutYear : mark.date.text
        let right = PlacedMark(mark: mark, start: start, end: end, phrase: phrase, when: when, isTurned: false)
        if right.right < nameWidth + axisWidth + 90 { return right }
        return PlacedMark(mark: mark, start: start, end: end, phrase: phrase, when: when, isTurned: true)
    }

    private func elements(_ size: Size) -> [Drawing.Element] {
        var elements: [Drawing.Element] = []
        for tick in axis.ticks {
            elements.append(.path(.line([Point(tick.x, 14), Point(tick.x, size.height)], stroke: theme.rule)))
            elements.append(.text(Drawing.Text(content: tick.label, at: Point(tick.x, 10), size: Self.textSize, color: theme.muted)))
        }
        var y = Self.axisHeight
        for row in rows {
            elements += self.elements(of: row, y)
            y += row.height
        }
        return elements
    }

    private func elements(of row: Row, _ top: Double) -> [Drawing.Element] {
        let name = TextMetrics.cut(row.name, width: Self.nameWidth - 16, size: 12)
        let middle = top + row.height / 2
        let base = top + row.height
        var elements: [Drawing.Element] = [
            .path(.line([Point(0, base), Point(Self.nameWidth + Self.axisWidth + 90, base)], stroke: theme.rule, width: 0.5)),
            .text(Drawing.Text(content: name, at: Point(Self.nameWidth - 10, middle + 4), anchor: .end, size: 12, color: theme.text)),
        ]
        for (lane, marks) in row.lanes.enumerated() {
            let y = top + (Double(lane) + 0.5) * Self.laneHeight + Self.rowGap / 2
            elements += marks.map { draw($0, y) }
        }
        return elements
    }

    private func draw(_ placed: PlacedMark, _ y: Double) -> Drawing.Element {
        let arc = placed.mark.arc
        let color = theme.arc(arc.wording.family, arc.status)
        let tooltip = "\(placed.mark.date.text): \(placed.phrase)\n" + arc.evidence
        var group = Drawing.Group("mark \(arc.status)", tooltip: tooltip, link: arc.url)
        group.elements = Self.mark(arc.status, Point(placed.start, y), Point(placed.end, y), color, theme)
        let textX = placed.isTurned ? placed.left : placed.end + 9
        let whenX = textX + TextMetrics.width(placed.phrase + " ", size: Self.textSize)
        for (text, x, color) in [(placed.phrase, textX, color), (placed.when, whenX, theme.muted)] {
            group.elements.append(
                .text(Drawing.Text(content: text, at: Point(x, y + 3.5), anchor: .start, size: Self.textSize, color: color)))
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
        isWithinOneYear = (first / 372).rounded(.down) == (last / 372).rounded(.down)
    }

    /// Whether words may do without the year.
    package let isWithinOneYear: Bool

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

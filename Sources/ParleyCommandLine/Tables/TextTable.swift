/// A table for people: columns lined up, the last one wrapped to the width of the terminal.
///
/// Where the terminal is too narrow for that, the last column goes below its row.
struct TextTable {
    struct Cell: ExpressibleByStringLiteral {
        var text: String
        var style: TextStyle

        /// The text is made harmless and put on one line.
        init(_ text: String, style: TextStyle = .plain) {
            self.text = TerminalText.line(text)
            self.style = style
        }

        init(stringLiteral value: String) { self.init(value) }
    }

    private static let gap = 2
    private static let indentation = 4
    /// Below this many columns the last one is not wrapped beside the others.
    private static let smallestLastColumn = 30
    private static let smallestColumn = 8

    let titles: [String]
    private(set) var rows: [[Cell]] = []

    init(_ titles: String...) { self.titles = titles }

    init(titles: [String]) { self.titles = titles }

    /// Adds a row, which has as many cells as there are titles.
    mutating func add(_ cells: Cell...) { rows.append(cells) }

    mutating func add(row: [Cell]) { rows.append(row) }

    /// The lines of the table, with a heading.
    ///
    /// - Parameter width: the columns that a line may take; nil does not limit it.
    func lines(width: Int?) -> [String] {
        let layout = Layout(table: self, width: width)
        let heading = titles.map { Cell($0, style: .bold) }
        return layout.lines(of: layout.lastIsBelow ? heading.dropLast() + [""] : heading) + rows.flatMap(layout.lines)
    }

    private struct Layout {
        /// Widths of all columns but the last.
        let widths: [Int]
        let lastWidth: Int?
        let lastIsBelow: Bool

        init(table: TextTable, width: Int?) {
            let natural = table.titles.indices.dropLast().map { column in
                (table.rows.map { TerminalText.width($0[column].text) } + [table.titles[column].count]).max() ?? 0
            }
            widths = Self.fitted(natural, to: width)
            let rest = width.map { [widths] in $0 - Self.total(widths) }
            lastIsBelow = (rest ?? .max) < TextTable.smallestLastColumn
            lastWidth = lastIsBelow ? width.map { $0 - TextTable.indentation } : rest
        }

        private static func total(_ widths: [Int]) -> Int { widths.reduce(0) { $0 + $1 + TextTable.gap } }

        /// Takes from the widest columns what does not fit.
        private static func fitted(_ widths: [Int], to width: Int?) -> [Int] {
            var widths = widths
            while let width, total(widths) - TextTable.gap > width, let widest = widths.max(), widest > TextTable.smallestColumn {
                widths[widths.lastIndex(of: widest) ?? 0] -= 1
            }
            return widths
        }

        /// The lines of a row: each cell wrapped to its column.
        func lines(of row: [Cell]) -> [String] {
            let columns = zip(row, widths).map { cell, width in
                TextLayout.wrapped(cell.text, to: width).map { padded(cell.style, TextLayout.truncated($0, to: width), to: width) }
            }
            let last = row.last.map { cell in TextLayout.wrapped(cell.text, to: lastWidth).map(cell.style.apply) } ?? []
            let beside = lastIsBelow ? [] : last
            let lines = (0..<max(columns.map(\.count).max() ?? 0, beside.count)).map { line in
                let start = zip(columns, widths).map { line < $0.count ? $0[line] : padded(.plain, "", to: $1) }.joined()
                return TextLayout.withoutTrailingSpaces(line < beside.count ? start + beside[line] : start)
            }
            let below = lastIsBelow ? last.filter { !$0.isEmpty } : []
            return lines + below.map { String(repeating: " ", count: TextTable.indentation) + $0 }
        }

        private func padded(_ style: TextStyle, _ text: String, to width: Int) -> String {
            style.apply(to: text) + String(repeating: " ", count: width - TerminalText.width(text) + TextTable.gap)
        }
    }
}

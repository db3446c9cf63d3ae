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

    let titles: [String]
    private(set) var rows: [[Cell]] = []

    init(_ titles: String...) { self.titles = titles }

    /// Adds a row, which has as many cells as there are titles.
    mutating func add(_ cells: Cell...) { rows.append(cells) }

    /// The lines of the table, with a heading.
    ///
    /// - Parameter width: the columns that a line may take; nil does not limit it.
    func lines(width: Int?) -> [String] {
        let layout = Layout(table: self, width: width)
        let heading = titles.map { Cell($0, style: .bold) }
        return layout.lines(of: layout.lastIsBelow ? Array(heading.dropLast()) + [""] : heading) + rows.flatMap(layout.lines)
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
            let cap = width.map { max(8, $0 / max(natural.count, 1) - TextTable.gap) } ?? .max
            let total = natural.reduce(0) { $0 + $1 + TextTable.gap }
            let widths = total <= width ?? .max ? natural : natural.map { min($0, cap) }
            self.widths = widths
            let rest = width.map { $0 - widths.reduce(0) { $0 + $1 + TextTable.gap } }
            lastIsBelow = (rest ?? .max) < TextTable.smallestLastColumn
            lastWidth = lastIsBelow ? width.map { $0 - TextTable.indentation } : rest
        }

        func lines(of row: [Cell]) -> [String] {
            let first = zip(row, widths).map { cell, width in
                let text = TextLayout.truncated(cell.text, to: width)
                return cell.style.apply(to: text) + String(repeating: " ", count: width - TerminalText.width(text) + TextTable.gap)
            }.joined()
            guard let last = row.last, !last.text.isEmpty else { return [TextLayout.withoutTrailingSpaces(first)] }
            let wrapped = TextLayout.wrapped(last.text, to: lastWidth).map { last.style.apply(to: $0) }
            if lastIsBelow {
                let indentation = String(repeating: " ", count: TextTable.indentation)
                return [TextLayout.withoutTrailingSpaces(first)] + wrapped.map { indentation + $0 }
            }
            let indentation = String(repeating: " ", count: widths.reduce(0) { $0 + $1 + TextTable.gap })
            return [first + wrapped[0]] + wrapped.dropFirst().map { indentation + $0 }
        }
    }
}

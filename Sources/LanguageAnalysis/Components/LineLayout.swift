/// Tells line breaks that were set on purpose from those of text wrapped to a width.
///
/// A break is on purpose where a blank line follows, or where the next word would still have fitted on the line: the width is that of
/// the longest line between two blank lines. Text is hardly ever wrapped to less than sixty columns.
package struct LineLayout {
    private static let narrowestWidth = 60

    /// Offsets of the line breaks that were set on purpose, ascending.
    package private(set) var breaks: [Int] = []

    /// Cost: one pass over the bytes.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var block: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if (start..<end).allSatisfy({ bytes[$0] <= 0x20 }) {
                close(&block, bytes)
            } else {
                block.append(start..<end)
            }
            start = end + 1
        }
        close(&block, bytes)
    }

    private mutating func close(_ block: inout [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) {
        let width = block.map(\.count).max() ?? 0
        for (line, next) in zip(block, block.dropFirst()) {
            let word = next.drop { bytes[$0] <= 0x20 }.prefix { bytes[$0] > 0x20 }
            if width < Self.narrowestWidth || line.count + 1 + word.count <= width { breaks.append(line.upperBound) }
        }
        if let last = block.last { breaks.append(last.upperBound) }
        block.removeAll(keepingCapacity: true)
    }
}

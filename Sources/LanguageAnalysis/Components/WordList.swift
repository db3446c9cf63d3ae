/// The words of a text as ranges of its UTF-8 bytes.
package struct WordList: Sendable {
    package var bytes: [UInt8]
    package var ranges: [Range<Int>]

    package init(bytes: [UInt8] = [], ranges: [Range<Int>] = []) {
        self.bytes = bytes
        self.ranges = ranges
    }

    /// A list of given words.
    package init(_ forms: some Sequence<String>) {
        self.init()
        for form in forms {
            let start = bytes.count
            bytes += form.utf8
            ranges.append(start..<bytes.count)
        }
    }

    package var count: Int { ranges.count }

    /// A word as text. Cost: one copy.
    package func form(_ index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }
}

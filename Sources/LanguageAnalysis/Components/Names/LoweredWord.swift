import KnowledgeTables

/// Words in lower case and without marks on their letters, as bytes.
enum LoweredWord {
    private static let capacity = 64

    /// Calls the body with the bytes of a word in lower case; they must not be used after it returns.
    /// Cost: no allocation for ASCII words of usual length.
    @inline(__always)
    static func with<Result>(_ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard word.count <= capacity, word.allSatisfy({ $0 < 0x80 }) else {
            var folded = String(decoding: word, as: UTF8.self).folded
            return folded.withUTF8(body)
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { lowered in
            for index in word.indices { lowered[index] = word[index] &- 0x41 < 26 ? word[index] | 0x20 : word[index] }
            return body(UnsafeBufferPointer(rebasing: lowered[..<word.count]))
        }
    }
}

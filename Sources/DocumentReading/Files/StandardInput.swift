package import Foundation

/// The standard input of the process.
package enum StandardInput {
    /// Everything up to its end, read on where a signal breaks in.
    ///
    /// - Throws: ``ReadingError/unreadable(path:)`` where it is closed or a folder.
    package static func read() throws(ReadingError) -> Data {
        var data = Data()
        while true {
            let piece = try nextPiece()
            if piece.isEmpty { return data }
            data += piece
        }
    }

    /// The next bytes that are there, none at the end.
    private static func nextPiece() throws(ReadingError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            var got: Int
            repeat { got = Foundation.read(STDIN_FILENO, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
            if got < 0 { failure = errno }
            count = max(0, got)
        }
        guard failure == 0 else { throw .unreadable(path: SourceText.standardInputPath) }
        return bytes
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Text on its way into memory or, in pieces of 64 KiB, into an open file.
///
/// Writing never throws: after a failure the rest is dropped and ``flush()`` returns the error number.
package struct TextOutput: ~Copyable {
    private static let pieceSize = 1 << 16

    /// What has not been handed to the file yet; everything where there is none.
    package private(set) var bytes: [UInt8] = []
    private let descriptor: Int32?
    private var failure: Int32 = 0

    /// Collects in memory.
    package init() { descriptor = nil }

    /// Writes to an open file, which stays open and belongs to the caller.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
        bytes.reserveCapacity(2 * Self.pieceSize)
    }

    package mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        if bytes.count >= Self.pieceSize { handOver() }
    }

    package mutating func write(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    package mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Writes pieces of already encoded text.
    package mutating func write(_ utf8: some Collection<UInt8>) { bytes.append(contentsOf: utf8) }

    /// Hands the rest to the file. Returns 0, or the system's error number of the first failure.
    package mutating func flush() -> Int32 {
        handOver()
        return failure
    }

    /// What was collected in memory, as text.
    package consuming func text() -> String { String(decoding: bytes, as: UTF8.self) }

    private mutating func handOver() {
        guard let descriptor else { return }
        var start = 0
        while start < bytes.count, failure == 0 {
            let written = bytes[start...].withUnsafeBytes { Self.write($0, to: descriptor) }
            if written < 0 { failure = errno } else { start += written }
        }
        bytes.removeAll(keepingCapacity: true)
    }

    private static func write(_ piece: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, piece.baseAddress, piece.count)
        #else
            Darwin.write(descriptor, piece.baseAddress, piece.count)
        #endif
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that could not be read.
struct UnreadableFile: Error, CustomStringConvertible {
    let path: String
    var description: String { "cannot read \(path)" }
}

/// All bytes of a file.
func readBytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw UnreadableFile(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = max(0, ftell(file))
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in count = fread(buffer.baseAddress, 1, size, file) }
}

/// The bytes of a file, counted.
func fileSize(_ path: String) throws -> Int {
    guard let file = fopen(path, "rb") else { throw UnreadableFile(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    return max(0, ftell(file))
}

/// What the work returns and how long it took.
func timed<Result>(_ work: () throws -> Result) rethrows -> (Result, Duration) {
    let start = ContinuousClock.now
    let result = try work()
    return (result, ContinuousClock.now - start)
}

extension Duration {
    var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
    var seconds: Double { Double(nanoseconds) / 1e9 }
}

/// The memory of this process.
struct MemoryUse {
    /// Resident memory; 0 where the system does not tell it.
    var residentMegabytes: Double { megabytes("VmRSS:") }

    /// The most resident memory since the start, or since ``forgetHighest()``.
    var highestMegabytes: Double { megabytes("VmHWM:") }

    /// Lets the system forget the most resident memory, where it can.
    func forgetHighest() {
        guard let file = fopen("/proc/self/clear_refs", "w") else { return }
        fputs("5", file)
        fclose(file)
    }

    private func megabytes(_ name: String) -> Double {
        guard let status = try? String(decoding: readAll("/proc/self/status"), as: UTF8.self) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? 0) / 1024
    }

    /// Files of the kernel do not tell their size.
    private func readAll(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw UnreadableFile(path: path) }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }
}

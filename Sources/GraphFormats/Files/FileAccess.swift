#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whole-file reading and all-or-nothing writing.
package enum FileAccess {
    /// The bytes of a file, or of standard input for `-`. Throws ``GraphFormatError/unreadable(path:reason:)``.
    package static func read(_ path: String) throws(GraphFormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        try withDescriptor(of: path) { descriptor throws(GraphFormatError) in
            bytes.reserveCapacity(expectedSize(descriptor) + 1)
            while try appendPiece(from: descriptor, path, to: &bytes) {}
        }
        return bytes
    }

    /// Hands on a file, or standard input for `-`, a piece at a time, until `take` returns false.
    ///
    /// Throws ``GraphFormatError/unreadable(path:reason:)``.
    package static func readPieces(of path: String, _ take: (ArraySlice<UInt8>) -> Bool) throws(GraphFormatError) {
        var piece: [UInt8] = []
        try withDescriptor(of: path) { descriptor throws(GraphFormatError) in
            while try appendPiece(from: descriptor, path, to: &piece), take(piece[...]) { piece.removeAll(keepingCapacity: true) }
        }
    }

    private static func withDescriptor(of path: String, _ body: (Int32) throws(GraphFormatError) -> Void) throws(GraphFormatError) {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemMessage(errno)) }
        defer { close(descriptor) }
        try body(descriptor)
    }

    /// Writes a file through a temporary one beside it, renamed at the end; `-` is standard output.
    ///
    /// Throws ``GraphFormatError/unwritable(path:reason:)``: then a file that stood there before is whole and nothing is left behind.
    package static func write(_ path: String, _ body: (inout TextOutput) -> Void) throws(GraphFormatError) {
        if path == "-" { return try writeAll(to: STDOUT_FILENO, path: path, body) }
        do {
            try replace(path) { temporary in
                let descriptor = open(temporary, O_WRONLY | O_CLOEXEC)
                guard descriptor >= 0 else { throw GraphFormatError.unwritable(path: path, reason: systemMessage(errno)) }
                defer { close(descriptor) }
                try writeAll(to: descriptor, path: path, body)
            }
        } catch let error as GraphFormatError {
            throw error
        } catch {
            throw .unwritable(path: path, reason: "\(error)")
        }
    }

    /// Makes an empty temporary file beside the target, has it filled, and renames it to the target.
    ///
    /// Where the filling or the system fails, a file that stood there before is whole and nothing is left behind.
    package static func replace(_ path: String, _ fill: (_ temporary: String) throws -> Void) throws {
        let target = resolvingLinks(path)
        let temporary = "\(target).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions(of: target))
        guard descriptor >= 0 else { throw GraphFormatError.unwritable(path: path, reason: systemMessage(errno)) }
        close(descriptor)
        do {
            try fill(temporary)
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, target) == 0 else {
            let reason = systemMessage(errno)
            unlink(temporary)
            throw GraphFormatError.unwritable(path: path, reason: reason)
        }
    }

    private static func writeAll(
        to descriptor: Int32, path: String, _ body: (inout TextOutput) -> Void
    ) throws(GraphFormatError) {
        var output = TextOutput(descriptor: descriptor)
        body(&output)
        let failure = output.flush()
        if failure != 0 { throw .unwritable(path: path, reason: systemMessage(failure)) }
    }

    /// Whether there was anything left to append.
    private static func appendPiece(
        from descriptor: Int32, _ path: String, to bytes: inout [UInt8]
    ) throws(GraphFormatError) -> Bool {
        let size = 1 << 20
        let count = withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer in
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, size)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, size)
            #endif
            if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
            return count
        }
        if count < 0 { throw .unreadable(path: path, reason: systemMessage(errno)) }
        return count > 0
    }

    private static func expectedSize(_ descriptor: Int32) -> Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    }

    /// The permissions of the file to be replaced, else those of any new file.
    private static func permissions(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o666
    }

    private static func resolvingLinks(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }
}

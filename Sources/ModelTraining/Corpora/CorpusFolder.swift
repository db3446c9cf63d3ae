import Foundation

/// What goes wrong while a corpus is read.
package enum CorpusError: Error, CustomStringConvertible {
    case cannotRead(path: String)
    case malformed(path: String, line: Int, reason: String)

    package var description: String {
        switch self {
        case .cannotRead(let path): "\(path): cannot be read"
        case .malformed(let path, let line, let reason): "\(path):\(line): \(reason)"
        }
    }
}

/// The folder of training corpora; see the README files in it for sources and licences.
package struct CorpusFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// The text of a file of the folder, unpacked if its name ends in `.gz`.
    package func text(of name: String) throws(CorpusError) -> String {
        try GzipFile.text(at: path + "/" + name)
    }
}

/// Reads text files, gzip'd or plain.
package enum GzipFile {
    package static func text(at path: String) throws(CorpusError) -> String {
        guard let data = path.hasSuffix(".gz") ? unpacked(path) : FileManager.default.contents(atPath: path) else {
            throw .cannotRead(path: path)
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func unpacked(_ path: String) -> Data? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? data : nil
    }
}

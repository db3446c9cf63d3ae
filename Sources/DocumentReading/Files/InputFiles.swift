import Foundation

/// The files that a list of files and folders stands for.
struct InputFiles {
    private(set) var paths: [String] = []
    private(set) var warnings: [ReadingWarning] = []
    private var seen: Set<String> = []

    /// Folders are walked recursively, in the order of their paths; hidden files and files of unknown kinds are passed over.
    init(_ inputs: [String]) throws(ReadingError) {
        for input in inputs {
            if input == SourceText.standardInputPath {
                add(input)
            } else {
                try addFileOrFolder(input)
            }
        }
    }

    private mutating func addFileOrFolder(_ path: String) throws(ReadingError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path: path) }
        guard isFolder.boolValue else { return add(path) }
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else { throw .unreadable(path: path) }
        addFiles(of: path, named: names.filter { !Self.isHidden($0) }.sorted())
    }

    private mutating func addFiles(of folder: String, named names: [String]) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        var others = 0
        for path in names.map({ prefix + $0 }) where !Self.isFolder(path) {
            if DocumentFormat(path: path) != nil { add(path) } else { others += 1 }
        }
        if others > 0 { warnings.append(ReadingWarning(path: folder, problem: .otherKinds(count: others))) }
    }

    private mutating func add(_ path: String) {
        let identity = path == SourceText.standardInputPath ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        if seen.insert(identity).inserted { paths.append(path) }
    }

    private static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

enum FileBytes {
    /// The whole file; `-` is standard input, read to its end.
    static func read(_ path: String) throws(ReadingError) -> Data {
        if path == SourceText.standardInputPath { return try StandardInput.read() }
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path)
        }
    }
}

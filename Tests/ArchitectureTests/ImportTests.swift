import Foundation
import Testing

/// The package as its files tell it: the imports of each target's sources and the dependencies that the manifest declares.
private struct PackageMap {
    let root: URL
    /// The manifest's list of targets.
    let manifest: String

    init() throws {
        root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
        manifest = String(text[try #require(text.firstRange(of: "\n    targets: [")).lowerBound...])
    }

    /// The names of the targets that have Swift sources of their own, tests included.
    func targets(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
            .filter { try !swiftFiles(of: $0, in: folder).isEmpty }
            .sorted()
    }

    func swiftFiles(of target: String, in folder: String) throws -> [String] {
        let path = root.appendingPathComponent(folder).appendingPathComponent(target).path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".swift") }.map { path + "/" + $0 }
    }

    func imports(of target: String, in folder: String) throws -> Set<String> {
        let lines = try swiftFiles(of: target, in: folder).flatMap { file in
            try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        }
        return Set(lines.compactMap(Self.importedModule))
    }

    private static func importedModule(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy(["public", "package"].contains) else { return nil }
        return words.dropFirst(index + 1).first
    }

    /// What the manifest declares for a target: the names between its own name and the declaration that follows.
    func dependencies(of target: String) throws -> Set<String> {
        let declaration = try Regex(#"(?:library|tests|[a-zA-Z]*[tT]arget)\(\s*(?:name:\s*)?"\#(target)""#)
        let start = try #require(manifest.firstRange(of: declaration)?.upperBound, "the manifest does not name \(target)")
        let next = try Regex(#"\n\s*(?:library|tests|\.[a-zA-Z]*[tT]arget|//)|\n    \]"#)
        let list = manifest[start..<(manifest[start...].firstRange(of: next)?.lowerBound ?? manifest.endIndex)]
        let names = list.matches(of: /"(\w+)"/).map { String($0.1) }
        let products = ["argumentParser": "ArgumentParser", "grdb": "GRDB", "yams": "Yams"].filter { list.contains($0.key) }
        return Set(names).union(products.values)
    }
}

@Suite("Architecture")
struct ImportTests {
    /// Modules that need no line in the manifest.
    private let system: Set<String> = ["Darwin", "Dispatch", "Foundation", "Glibc", "Musl", "Synchronization", "Testing"]

    @Test("imports are what the manifest declares", arguments: ["Sources", "Tests"])
    func imports(folder: String) throws {
        let map = try PackageMap()
        for target in try map.targets(in: folder) {
            let undeclared = try map.imports(of: target, in: folder).subtracting(system).subtracting(try map.dependencies(of: target))
            #expect(undeclared.isEmpty, "\(target) imports \(undeclared.sorted()) without declaring it")
        }
    }

    @Test("what the manifest declares is imported somewhere in the target")
    func declarations() throws {
        let map = try PackageMap()
        for target in try map.targets(in: "Sources") {
            let idle = try map.dependencies(of: target).subtracting(try map.imports(of: target, in: "Sources"))
            #expect(idle.isEmpty, "\(target) declares \(idle.sorted()) and never imports it")
        }
    }

    @Test(
        "nothing downstream looks back upstream",
        arguments: [
            ("DocumentModel", [String]()), ("GraphModel", []), ("DocumentReading", ["DocumentModel", "CLibXML2"]),
            ("GraphAlgorithms", ["GraphModel"]), ("Cypher", ["GraphModel", "GraphAlgorithms"]),
            ("RelationExtraction", ["DocumentModel", "KnowledgeTables", "Yams"]),
        ])
    func layers(target: String, allowed: [String]) throws {
        #expect(try PackageMap().imports(of: target, in: "Sources").subtracting(system).isSubset(of: allowed))
    }

    @Test("no test reaches around access control")
    func testableImports() throws {
        let map = try PackageMap()
        for target in try map.targets(in: "Tests") {
            for file in try map.swiftFiles(of: target, in: "Tests") where !file.hasSuffix("ImportTests.swift") {
                #expect(!(try String(contentsOfFile: file, encoding: .utf8)).contains("@testable import"), "\(file)")
            }
        }
    }
}

import Foundation
import GraphFormats
import GraphModel
import Testing

/// Programs of others that read Parley's files; tests skip aloud where they are missing, unless the environment demands them.
enum OtherTool {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts")
    private static let python = project.appending(path: ".interop-env/bin/python").path()

    static let stories = ["company-deal", "diplomatic-week", "river-conflict", "trade-talks"]

    static func graph(ofStory story: String) throws -> PropertyGraph {
        try GraphFile.read(project.appending(path: "graphs/\(story).json").path())
    }

    /// Whether the Python environment has the module. Where `make test-interop` does not install it, it is never demanded.
    static func hasModule(_ name: String, isInstalledByMake: Bool = true) -> Bool {
        if let result = try? run(python, ["-c", "import \(name)"]), result.status == 0 { return true }
        guard isInstalledByMake else {
            print("the Python module \(name) is missing, so the tests that need it are skipped")
            return false
        }
        return isMissing("the Python module \(name)", demandedBy: "PARLEY_REQUIRE_INTEROP", makeTarget: "test-interop")
    }

    /// Where Chromium is, nil where it is missing.
    static let chromium: String? = {
        let found = programs(["chromium", "chromium-browser", "google-chrome"]).first
        if found == nil { _ = isMissing("Chromium", demandedBy: "PARLEY_REQUIRE_BROWSER", makeTarget: "test-browser") }
        return found
    }()

    /// Says what is missing; true, so that the test runs and fails, where the environment variable demands it.
    private static func isMissing(_ what: String, demandedBy variable: String, makeTarget: String) -> Bool {
        print("\(what) is missing, so the tests that need it are skipped; `make \(makeTarget)` installs it")
        return ProcessInfo.processInfo.environment[variable] != nil
    }

    /// Where Graphviz's own program is, nil where it is missing.
    static let dot = programs(["dot"]).first

    private static func programs(_ names: [String]) -> [String] {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.flatMap { folder in names.map { "\(folder)/\($0)" } }.filter(FileManager.default.isExecutableFile)
    }

    /// Runs a script on a folder; fails with what it printed unless it exits with 0.
    static func check(_ script: String, _ folder: URL) throws {
        let result = try run(python, [scripts.appending(path: script).path(), folder.path()])
        #expect(result.status == 0, "\(result.output)")
    }

    static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}

/// A folder with a graph in every format, gone at the end of the test.
final class ExportFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "parley-interop-\(UUID().uuidString)")

    init(_ graph: PropertyGraph) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for format in GraphFormat.allCases { try GraphFile.write(graph, to: path("graph.\(format.fileExtension)")) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path() }
}

/// A graph whose names and sentences try to break out of every format. Control characters, which XML cannot hold, are left to other tests.
func hostileGraph() -> PropertyGraph {
    var graph = PropertyGraph()
    let texts = [
        "</script><script>alert(1)</script>", "\" onload=\"alert(1)", "]]>", "<!-- -->", "\u{202E}gnirts\u{2066}",
        "=HYPERLINK(\"http://x\")",
        "'; DROP TABLE x; --", "line\nline\tend", "\\N \\G \\L \\\\", "{a|b}<b>", "😀 é ß", "a;b,c\"d'e`f$g%h&i#j",
        String(repeating: "w\n", count: 40_000),
    ]
    let nodes = texts.enumerated().map { index, text in
        graph.createNode(labels: ["Person"], properties: ["id": .string("n\(index)"), "name": .string(text), "aliases": [.string(text)]])
    }
    for (index, text) in texts.enumerated() {
        let evidence = Evidence(document: "document:a", sentence: 0, start: 0, end: text.count, text: text)
        graph.createRelationship(
            "MET", from: nodes[index], to: nodes[(index + 1) % nodes.count],
            properties: [
                "id": .string("k\(index)"), "status": "happened", "date": "2025-02-03", "topic": .string(text),
                "evidence": .list([evidence.propertyValue]),
            ])
    }
    return graph
}

/// A graph with all that files can lose: parallel relationships, partial dates and spans, lists, evidence, odd characters.
func manySidedGraph() -> PropertyGraph {
    var graph = PropertyGraph()
    let names = ["Anna Berg", "Ivo \"The Quiet\" Král", "=SUM(A1)", "Norway & Co <Ltd>", "Zoë; O'Neill, Jr.", "line\nbreak"]
    let labels = ["Person", "Person", "Organization", "Organization", "Person", "Place"]
    let nodes = names.enumerated().map { index, name in
        graph.createNode(
            labels: [labels[index]],
            properties: ["id": .string("node:\(index)&\(index)"), "name": .string(name), "aliases": [.string("alias \(index)"), "x, y"]])
    }
    let report = graph.createNode(
        labels: ["Document"], properties: ["id": "document:a", "name": "a", "date": "2025-10-28", "title": "A \"title\""])
    let dates = ["2025", "2025-02", "2025-02-28", "2025-03-01/2025-03-04", nil]
    let types = ["MET", "CALLED", "ATTACKED", "AFFILIATED_WITH", "NEGOTIATED"]
    for index in 0..<60 {
        let text = "Sentence \(index) says: “yes”, <no> & 'perhaps'."
        let evidence = Evidence(document: "document:a", sentence: index, start: index, end: index + text.count, text: text)
        var properties: [String: PropertyValue] = [
            "id": .string("key \(index)"), "status": index % 3 == 0 ? "planned" : "happened", "confidence": .float(Double(index) / 64),
            "evidence": .list([evidence.propertyValue]), "direct": .boolean(index % 2 == 0),
        ]
        properties["date"] = dates[index % 5].map { .string($0) }
        if index % 4 == 0 { properties["occurrence"] = .string("occurrence \(index / 12)") }
        graph.createRelationship(types[index / 12], from: nodes[index % 6], to: nodes[index * 5 % 6], properties: properties)
    }
    graph.createRelationship("QUOTED", from: report, to: nodes[0], properties: ["id": "quote", "status": "happened", "text": "yes"])
    return graph
}

package import Foundation

/// A run of all feature files under a folder.
package struct ConformanceRun: Sendable {
    package struct Entry: Sendable {
        /// `clauses/match/Match1.feature [3] Matching nodes #2`: file, scenario, row of examples.
        package let id: String
        package let outcome: Outcome
    }

    /// In the order of the files' paths and of the scenarios in them.
    package let entries: [Entry]

    /// Runs the files, several at a time.
    ///
    /// - Parameter folder: a folder with `.feature` files at any depth. Graphs that scenarios call by name are looked for in the folder
    ///   `graphs` beside it.
    /// - Throws: a ``FeatureError`` for a malformed file, or what reading a file throws.
    package init(folder: URL) async throws {
        let files = try Self.featureFiles(under: folder)
        let graphs = NamedGraphs(folder: folder.deletingLastPathComponent().appending(path: "graphs"))
        let results = try await withThrowingTaskGroup(of: (Int, [Entry]).self) { group in
            for (index, file) in files.enumerated() {
                group.addTask { (index, try Self.run(file, under: folder, graphs)) }
            }
            return try await group.reduce(into: [Int: [Entry]]()) { $0[$1.0] = $1.1 }
        }
        entries = files.indices.flatMap { results[$0] ?? [] }
    }

    private static func featureFiles(under folder: URL) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { $0.hasSuffix(".feature") }.sorted().map { folder.appending(path: $0) }
    }

    private static func run(_ file: URL, under folder: URL, _ graphs: NamedGraphs) throws -> [Entry] {
        let path = String(file.path.dropFirst(folder.path.count).drop { $0 == "/" })
        let feature = try FeatureParser.parse(String(contentsOf: file, encoding: .utf8), path: path)
        return feature.scenarios.map { scenario in
            let example = scenario.example.map { " #\($0)" } ?? ""
            var runner = ScenarioRunner(namedGraphs: graphs.query)
            return Entry(id: "\(path) \(scenario.name)\(example)", outcome: runner.run(scenario))
        }
    }
}

/// The queries that make the graphs which scenarios call by name.
private struct NamedGraphs: Sendable {
    let folder: URL

    func query(_ name: String) -> String? {
        let file = folder.appending(path: name).appending(path: name + ".cypher")
        return try? String(contentsOf: file, encoding: .utf8)
    }
}

import ConformanceKit
import Foundation
import Testing

/// Runs the openCypher compatibility kit where it stands beside the project, in `../shared/tck`.
@Suite struct ConformanceTests {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let features = project.deletingLastPathComponent().appending(path: "shared/tck/features")
    private static let knownFailures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "KnownFailures.txt")

    @Test func theKitPassesButForTheListedScenarios() async throws {
        guard FileManager.default.fileExists(atPath: Self.features.path) else {
            print("SKIPPED: the compatibility kit is not in \(Self.features.path)")
            return
        }
        let run = try await ConformanceRun(folder: Self.features)
        let known = KnownFailures(try String(contentsOf: Self.knownFailures, encoding: .utf8))
        #expect(!run.entries.isEmpty)
        #expect(known.disagreements(with: run) == [])
    }
}

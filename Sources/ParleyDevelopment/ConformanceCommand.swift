import ArgumentParser
import ConformanceKit
import Foundation

/// `parley-dev tck`: runs the openCypher compatibility kit.
struct ConformanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck",
        abstract: "Runs feature files in the form of the openCypher compatibility kit.",
        discussion: """
            Every scenario that does not pass is named. The last line is `N passed, N failed, N skipped`. The exit status is 1 where a \
            scenario fails that is not in the list of known failures, or one in the list does not fail.
            """)

    @Argument(help: "A folder with .feature files at any depth.", completion: .directory)
    var folder: String

    @Option(help: "A file of known failures, one to a line: id, colon, reason.", completion: .file())
    var known: String?

    func run() async throws {
        let knownFailures = try known.map { KnownFailures(try String(contentsOfFile: $0, encoding: .utf8)) } ?? KnownFailures()
        let run = try await ConformanceRun(folder: URL(filePath: folder))
        let report = ConformanceReport(run)
        for line in report.failures { print(line) }
        print(report.kinds)
        let disagreements = knownFailures.disagreements(with: run)
        if known != nil {
            for line in disagreements { print(line) }
        }
        print(report.summary)
        if !disagreements.isEmpty { throw ExitCode(1) }
    }
}

import Foundation

/// Scenarios that are known to fail, each with its reason.
///
/// One to a line, `id: reason`; blank lines and lines that begin with `#` say nothing.
package struct KnownFailures: Sendable {
    private let reasons: [String: String]

    package init(_ text: String = "") {
        reasons = text.split(whereSeparator: \.isNewline).reduce(into: [:]) { reasons, line in
            guard !line.hasPrefix("#"), let separator = line.range(of: ": ", options: .backwards) else { return }
            reasons[line[..<separator.lowerBound].trimmed] = line[separator.upperBound...].trimmed
        }
    }

    /// What does not fit: failures that are not listed, and listed scenarios that pass or do not exist.
    package func disagreements(with run: ConformanceRun) -> [String] {
        let failed = run.entries.filter { !$0.outcome.isPassed && reasons[$0.id] == nil }.map { "fails and is not listed: \($0.id)" }
        let failures = Set(run.entries.filter { !$0.outcome.isPassed }.map(\.id))
        let listed = reasons.keys.sorted().filter { !failures.contains($0) }.map { "is listed and does not fail: \($0)" }
        return failed + listed
    }
}

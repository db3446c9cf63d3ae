/// A run in words.
package struct ConformanceReport {
    private let run: ConformanceRun

    package init(_ run: ConformanceRun) { self.run = run }

    /// A line for each scenario that did not pass.
    package var failures: [String] {
        run.entries.compactMap { entry in
            switch entry.outcome {
            case .passed: nil
            case .wrong(let why): "WRONG \(entry.id): \(why)"
            case .silent(let why): "SILENT \(entry.id): \(why)"
            case .error(let why): "ERROR \(entry.id): \(why)"
            case .skipped(let why): "SKIPPED \(entry.id): \(why)"
            }
        }
    }

    /// `N passed, N failed, N skipped`.
    package var summary: String {
        let passed = run.entries.count { $0.outcome.isPassed }
        let skipped = count { if case .skipped = $0 { true } else { false } }
        return "\(passed) passed, \(run.entries.count - passed - skipped) failed, \(skipped) skipped"
    }

    /// What the failures were: a wrong answer is worse than an error.
    package var kinds: String {
        let wrong = count { if case .wrong = $0 { true } else { false } }
        let silent = count { if case .silent = $0 { true } else { false } }
        let errors = count { if case .error = $0 { true } else { false } }
        return "\(wrong) wrong results, \(silent) errors not raised, \(errors) other errors"
    }

    private func count(_ matches: (Outcome) -> Bool) -> Int { run.entries.count { matches($0.outcome) } }
}

/// Latencies and answers by test, printed as the benchmark driver reads them.
struct BenchmarkReport {
    private struct Test {
        var nanoseconds: [Int64] = []
        var answers: [BenchmarkAnswer] = []

        static let failure = "{\"error\": \"a query failed\"}"

        var hasFailed: Bool { answers.contains { if case .failed = $0 { true } else { false } } }
    }

    private let loadSeconds: Double
    private let residentBefore: Double
    private let residentAfter: Double
    private var tests: [(name: String, test: Test)] = []

    /// Tests that are run once and report seconds instead of latencies.
    private static let wholeGraphTests: Set = ["top_pairs", "pagerank", "components"]

    init(loadSeconds: Double, residentBefore: Double, residentAfter: Double) {
        self.loadSeconds = loadSeconds
        self.residentBefore = residentBefore
        self.residentAfter = residentAfter
    }

    mutating func add(_ answer: BenchmarkAnswer, _ duration: Duration, to name: String) {
        let index = tests.lastIndex { $0.name == name } ?? tests.endIndex
        if index == tests.endIndex { tests.append((name, Test())) }
        tests[index].test.nanoseconds.append(duration.nanoseconds)
        tests[index].test.answers.append(answer)
    }

    var json: String {
        let entries = tests.map { "\"\($0.name)\": " + (Self.wholeGraphTests.contains($0.name) ? once($0.test) : latencies($0.test)) }
        return """
            {"version": "parley-dev", "load_s": \(loadSeconds), "rss_before_mb": \(residentBefore), "rss_after_mb": \(residentAfter), \
            "tests": {\(entries.joined(separator: ", "))}}
            """
    }

    private func latencies(_ test: Test) -> String {
        if test.hasFailed { return Test.failure }
        let sorted = test.nanoseconds.sorted()
        let microseconds = { (index: Int) in Double(sorted[min(index, sorted.count - 1)]) / 1000 }
        let mean = Double(sorted.reduce(0, +)) / Double(sorted.count) / 1000
        return """
            {"n": \(sorted.count), "of": \(sorted.count), "mean_us": \(mean), "p50_us": \(microseconds(sorted.count / 2)), \
            "p99_us": \(microseconds(sorted.count * 99 / 100)), "max_us": \(microseconds(sorted.count)), \
            "results": [\(test.answers.map(\.json).joined(separator: ", "))]}
            """
    }

    private func once(_ test: Test) -> String {
        if test.hasFailed { return Test.failure }
        let seconds = Double(test.nanoseconds.min() ?? 0) / 1e9
        guard let answer = test.answers.first, case .none = answer else {
            return "{\"s\": \(seconds), \"results\": \(test.answers.first?.json ?? "null")}"
        }
        return "{\"s\": \(seconds)}"
    }
}

extension BenchmarkAnswer {
    fileprivate var json: String {
        switch self {
        case .number(let number): String(number)
        case .pairs(let pairs): "[" + pairs.map { "[\"\($0.0)\", \"\($0.1)\", \($0.2)]" }.joined(separator: ", ") + "]"
        case .none, .failed: "null"
        }
    }
}

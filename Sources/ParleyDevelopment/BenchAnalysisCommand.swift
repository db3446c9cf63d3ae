import ArgumentParser
import DocumentModel
import LanguageAnalysis

/// Times the components of the language analysis on texts, one after the other on one thread.
struct BenchAnalysisCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-analysis",
        abstract: "Time the components of the language analysis.",
        discussion: """
            Reads each file as one plain text, analyses all of them in rounds, and prints for each component the words a second of its \
            fastest round, then those of all components together and the resident memory.
            """)

    @Argument(help: "Text files.")
    var files: [String]

    @Option(help: "How often each component runs over all files.")
    var rounds = 5

    func run() throws {
        let texts = try files.map { String(decoding: try readBytes($0), as: UTF8.self) }
        let (analyzer, opening) = timed { LanguageAnalyzer() }
        let analyzed = texts.map { analyzer.analyze(Document(id: "text", text: $0)).sentences }
        let words = analyzed.joined().reduce(0) { $0 + $1.tokens.count }
        var total = 0.0
        for component in LanguageAnalyzer.Component.allCases {
            let seconds =
                (0..<max(rounds, 1)).map { _ in
                    timed { for index in texts.indices { analyzer.run(component, on: texts[index], analyzed[index]) } }.1.seconds
                }.min() ?? 0
            total += seconds
            report(component.rawValue, words, seconds)
        }
        report("all", words, total)
        print(
            "\(words) words; opening the model took \((opening.seconds * 1e5).rounded() / 100) ms;",
            "resident memory \(MemoryUse().residentMegabytes.rounded()) MB")
    }

    private func report(_ name: String, _ words: Int, _ seconds: Double) {
        print("\(name): \(Int(Double(words) / max(seconds, 1e-9))) words/s, \((seconds * 1e9 / Double(max(words, 1))).rounded()) ns a word")
    }
}

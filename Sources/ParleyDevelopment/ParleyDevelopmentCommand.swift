import ArgumentParser

/// What the developers of Parley measure and check with.
@main
struct ParleyDevelopmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley-dev",
        abstract: "Measures and checks Parley while it is being developed.",
        subcommands: [
            BenchAnalysisCommand.self, BenchExportCommand.self, BenchGraphCommand.self, BenchStoreCommand.self, ConformanceCommand.self,
        ])
}

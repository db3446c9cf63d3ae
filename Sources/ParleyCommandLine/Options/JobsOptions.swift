import ArgumentParser
import Parley

/// How many threads a command works on.
struct JobsOptions: ParsableArguments {
    @Option(help: "How many documents to analyse at the same time (default: one a processor core).")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    var count: Int { NewsGraphBuilder(jobs: jobs).jobs }
}

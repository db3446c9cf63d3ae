/// Where libgvc runs.
///
/// A layout cannot be stopped from within, and a crash would take the program along: programs with a hidden subcommand for it
/// let a child of their own do the work, see ``GraphvizChild``.
public enum GraphvizHost: Sendable, Hashable {
    /// Within this process, without a time limit.
    case inProcess
    /// In a child process that runs `executable __render …` and ends itself after the time allowed.
    case childProcess(executable: String)

    package func run(_ job: GraphvizJob, _ input: String, seconds: Int) throws(RenderingError) -> [UInt8] {
        switch self {
        case .inProcess: try GraphvizLibrary.run(job, input)
        case .childProcess(let executable): try GraphvizProcess.run(job, input, executable: executable, seconds: seconds)
        }
    }
}

import GraphFormats

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The child's side of ``GraphvizHost/childProcess(executable:)``.
public enum GraphvizChild {
    /// The hidden subcommand that must lead to ``main(arguments:)``.
    public static let subcommand = "__render"

    /// Reads the job from the arguments behind the subcommand and its input from standard input, writes the result to standard output.
    ///
    /// Returns the exit status: 0, or 1 with Graphviz's message on standard error. Before, it limits its own time and memory
    /// for good: call it only in a process that does nothing else.
    public static func main(arguments: [String]) -> Int32 {
        guard let seconds = arguments.first.flatMap({ Int($0) }), let job = GraphvizJob(arguments: Array(arguments.dropFirst())) else {
            return fail("no such drawing job")
        }
        limit(seconds: seconds)
        do {
            let input = try FileAccess.read("-")
            let result = try GraphvizLibrary.run(job, String(decoding: input, as: UTF8.self))
            try FileAccess.write("-") { $0.write(result) }
            return 0
        } catch {
            return fail("\(error)")
        }
    }

    private static func fail(_ message: String) -> Int32 {
        _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
        return 1
    }

    /// Processor time, wall time (a little more) and memory; the kernel ends the process at any of them.
    private static func limit(seconds: Int) {
        var time = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds + 1))
        var memory = rlimit(rlim_cur: 2 << 30, rlim_max: 2 << 30)
        #if canImport(Glibc)
            setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
            setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
        #else
            setrlimit(RLIMIT_CPU, &time)
            setrlimit(RLIMIT_AS, &memory)
        #endif
        alarm(UInt32(2 * seconds + 1))
    }
}

public import ArgumentParser

/// The `parley` program.
public struct ParleyCommand: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "parley",
        abstract: "Reads news and draws who met, called, negotiated with and quoted whom.",
        discussion: """
            Every relationship comes with its date, its status and the sentence that proves it.

              parley build articles/ -o graph.json
              parley neighbors graph.json "Wang Yi"
              parley render graph.json -o graph.svg

            Exit status:
            \(ExitStatus.table)
            """,
        version: ProgramVersion.text,
        groupedSubcommands: [
            CommandGroup(name: "Making graphs", subcommands: [BuildCommand.self, ExportCommand.self]),
            CommandGroup(
                name: "Asking",
                subcommands: [
                    NeighborsCommand.self, PathCommand.self, TimelineCommand.self, ExplainCommand.self, StatsCommand.self,
                    SearchCommand.self,
                ]),
            CommandGroup(name: "Querying", subcommands: [QueryCommand.self, ShellCommand.self]),
            CommandGroup(name: "Drawing", subcommands: [RenderCommand.self, GraphvizChildCommand.self]),
            CommandGroup(name: "Looking inside", subcommands: [AnalyzeCommand.self, KnowledgeCommand.self]),
        ])

    public init() {}

    /// Runs the program with the arguments of the process and leaves it with an ``ExitStatus``.
    public static func runProcess() -> Never {
        do {
            var command = try parseAsRoot()
            try command.run()
            exit()
        } catch {
            guard let status = ExitStatus(of: error) else { exit(withError: error) }
            Console.error("\(error)")
            exit(withError: ExitCode(status.rawValue))
        }
    }
}

enum ProgramVersion {
    static let text = "0.1.0"
}

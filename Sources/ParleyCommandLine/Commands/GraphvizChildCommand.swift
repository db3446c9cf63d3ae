import ArgumentParser
import Foundation
import GraphRendering

/// The hidden command by which the program draws in a child process of its own.
struct GraphvizChildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: GraphvizChild.subcommand, shouldDisplay: false)

    @Argument(parsing: .captureForPassthrough)
    var arguments: [String] = []

    func run() throws {
        throw ExitCode(GraphvizChild.main(arguments: arguments))
    }
}

extension GraphvizHost {
    /// A child process that runs this very program.
    static var childOfThisProgram: GraphvizHost {
        Bundle.main.executablePath.map(GraphvizHost.childProcess) ?? .inProcess
    }
}

import Testing

@Suite("Help")
struct HelpTests {
    @Test(
        "every command shows examples",
        arguments: [
            "build", "export", "neighbors", "path", "timeline", "explain", "stats", "render", "analyze", "knowledge", "query", "shell",
        ])
    func examples(command: String) throws {
        let run = try Program.run(command, "--help")
        #expect(run.status == 0)
        #expect(run.output.contains("  parley \(command) "))
    }

    @Test("the program lists its commands, but not the one it starts itself with")
    func overview() throws {
        let output = try Program.run("--help").output
        #expect(output.contains("neighbors"))
        #expect(output.contains("73  the output cannot be written"))
        #expect(!output.contains("__render"))
    }

    @Test("a wrong command line ends with the status for that", arguments: [["nonsense"], ["build"], ["neighbors", "g.json"]])
    func usage(arguments: [String]) throws {
        let run = arguments.count == 1 ? try Program.run(arguments[0]) : try Program.run(arguments[0], arguments[1])
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage:"))
    }

    @Test("the version is one line")
    func version() throws {
        #expect(try Program.run("--version").output.split(separator: "\n").count == 1)
    }

    @Test("completions are there for the shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        #expect(try Program.run("--generate-completion-script", shell).output.contains("neighbors"))
    }
}

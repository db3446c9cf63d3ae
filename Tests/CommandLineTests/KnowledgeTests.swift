import Testing

@Suite("parley knowledge")
struct KnowledgeTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("lists the files, and prints each with a head that explains it")
    func printing() throws {
        let list = try Program.run("knowledge")
        let files = list.output.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(files.contains("roles.tsv"))
        #expect(files.contains("relations.yaml"))
        for file in files {
            let printed = try Program.run("knowledge", file)
            #expect(printed.output.hasPrefix("# "), "\(file)")
            #expect(try Program.run("knowledge", "--check", workspace.write(file, printed.output)).status == 0, "\(file)")
        }
    }

    @Test("says that there is no such file")
    func unknownFile() throws {
        let run = try Program.run("knowledge", "nonsense.tsv")
        #expect(run.status == 1)
        #expect(run.errors.contains("there is no file 'nonsense.tsv'"))
    }

    @Test("names every mistake of a lexicon with its line")
    func lexiconMistakes() throws {
        let lexicon = """
            relations:
              ACQUIRED:
                source: [Firm]
                target: [Organization]
                frames:
                  - verbs: [acquire]
                    source: [subjekt]
                    target: [object]
            """
        let run = try Program.run("knowledge", "--check", workspace.write("deals.yaml", lexicon))
        #expect(run.status == 65)
        #expect(run.errors.contains("deals.yaml: line 3: "))
        #expect(run.errors.contains("deals.yaml: line 7: "))
    }

    @Test("names every mistake of a table with its line")
    func tableMistakes() throws {
        let table = "# mine\nportreeve\tofice\t-\nhigh steward\n\n\tx\t-\n"
        let run = try Program.run("knowledge", "--check", workspace.write("roles.tsv", table))
        #expect(run.status == 65)
        #expect(run.errors.contains("roles.tsv: line 2: 'ofice' in column 2 is none of "))
        #expect(run.errors.contains("roles.tsv: line 3: 1 column where roles.tsv has 3 to 5"))
        #expect(run.errors.contains("roles.tsv: line 5: the first column is empty"))
    }

    @Test("tables and a lexicon of the user's own tell of titles, countries and relations that the built-in ones lack")
    func ownKnowledge() throws {
        let article = try workspace.write("a.txt", "Ruvenian High Steward Mara Kovic outfoxed Peter Lindberg in Bern on Monday.\n")
        _ = try workspace.write("roles.tsv", "# ours\r\nhigh steward\toffice\t-\r\n")
        _ = try workspace.write("countries.tsv", "XRV\tRuvenia\tRepublic of Ruvenia\tRuvenian\tOstrel\t\n")
        let frame = "frames: [{verbs: [outfox], source: [subject], target: [object]}]"
        _ = try workspace.write("relations.yaml", "relations: {OUTFOXED: {source: [Person], target: [Person], \(frame)}}\n")
        let graph = workspace["graph.json"]
        #expect(try Program.run("build", article, "-o", graph, "--date", "2026-03-04", "--knowledge", workspace.path).status == 0)
        let relations = try Program.run("neighbors", graph, "Mara Kovic").output
        #expect(relations.contains("OUTFOXED"))
        #expect(relations.contains("Ruvenia"))
    }

    @Test("a folder with a mistake, with a file of an unknown name or that is not there writes no graph")
    func badFolders() throws {
        let article = try workspace.write("a.txt", "Mara Kovic met Peter Lindberg.\n")
        let graph = workspace["graph.json"]
        func run(_ folder: String) throws -> Program.Run { try Program.run("build", article, "-o", graph, "--knowledge", folder) }
        #expect(try run(workspace["nowhere"]).status == 66)
        let unknown = try workspace.write("titles.tsv", "x\ty\n")
        #expect(try run(workspace.path).errors.contains("\(unknown): no file of this name"))
        #expect(throws: (any Error).self) { try workspace.read("graph.json") }
    }
}

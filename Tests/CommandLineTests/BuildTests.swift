import Testing

@Suite("parley build")
struct BuildTests {
    private let workspace: Workspace
    private let article = "LIMA, Oct. 28, 2025 (Wire) -- Foreign Minister Ana Brandt of Norway met Luis Ortega in Lima on Monday.\n"

    init() throws { workspace = try Workspace() }

    @Test("writes the graph file and tells on standard error what is in it")
    func writes() throws {
        let run = try Program.run("build", workspace.write("a.txt", article), "-o", workspace["graph.json"])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("1 document, "))
        #expect(try workspace.read("graph.json").contains("document:a"))
    }

    @Test("reads standard input and writes standard output")
    func pipes() throws {
        let run = try Program.run("build", "-", "-o", "-", input: article)
        #expect(run.status == 0)
        #expect(run.output.contains("document:standard-input"))
    }

    @Test("gives the same bytes twice, whatever the order of the files and the number of threads")
    func deterministic() throws {
        let paths = try (1...6).map { try workspace.write("a\($0).txt", article.replacing("Monday", with: "October \($0), 2025")) }
        let files = ["one.json", "two.json", "three.json"].map { workspace[$0] }
        _ = try Program.run("build", paths[0], paths[1], paths[2], paths[3], paths[4], paths[5], "-o", files[0], "--jobs", "1")
        _ = try Program.run("build", paths[5], paths[3], paths[1], paths[4], paths[2], paths[0], "-o", files[1], "--jobs", "7")
        _ = try Program.run("build", workspace.path, "-o", files[2])
        #expect(try workspace.read("one.json") == workspace.read("two.json"))
        #expect(try workspace.read("one.json") == workspace.read("three.json"))
    }

    @Test("skips broken files with a counted warning each and goes on")
    func skips() throws {
        _ = try workspace.write("a.txt", article)
        _ = try workspace.write("empty.txt", "")
        _ = try workspace.write("binary.txt", bytes: [0, 1, 2, 3, 0xFF])
        _ = try workspace.write("feed.xml", "<rss><channel>")
        let run = try Program.run("build", workspace.path, "-o", workspace["graph.json"])
        #expect(run.status == 0)
        #expect(run.errors.contains("empty.txt: empty, skipped"))
        #expect(run.errors.contains("binary.txt: not a text, skipped"))
        #expect(run.errors.contains("feed.xml:1: "))
        #expect(run.errors.contains("1 document, ") && run.errors.contains("3 skipped"))
    }

    @Test("fails where nothing could be read, and leaves an older file whole", arguments: [[UInt8](), [0, 1, 2]])
    func nothingRead(bytes: [UInt8]) throws {
        let output = try workspace.write("graph.json", "old")
        let run = try Program.run("build", workspace.write("a.txt", bytes: bytes), "-o", output)
        #expect(run.status == 65)
        #expect(run.errors.contains("parley: no document could be read"))
        #expect(try workspace.read("graph.json") == "old")
    }

    @Test("reads invalid UTF-8 as Windows-1252 and says so")
    func invalidUnicode() throws {
        let run = try Program.run(
            "build", workspace.write("a.txt", bytes: Array("Caf".utf8) + [0xE9, 0x2E]), "-o", workspace["graph.json"])
        #expect(run.status == 0)
        #expect(run.errors.contains("not valid UTF-8, read as Windows-1252"))
    }

    @Test("takes nothing from scripts in HTML")
    func scripts() throws {
        let html = "<html><body><p>Ana Brandt met Luis Ortega.</p><script>var x = 'Bob Evil met Carl Evil.'</script></body></html>"
        let run = try Program.run("build", workspace.write("a.html", html), "-o", workspace["graph.json"])
        #expect(run.status == 0)
        #expect(try !workspace.read("graph.json").contains("Evil"))
    }

    @Test("names an input that is missing")
    func missingInput() throws {
        let run = try Program.run("build", workspace["nowhere.txt"], "-o", workspace["graph.json"])
        #expect(run.status == 66)
        #expect(run.errors.contains("nowhere.txt: no such file or folder"))
    }

    @Test("names an output that cannot be written")
    func unwritable() throws {
        let run = try Program.run("build", workspace.write("a.txt", article), "-o", workspace["no/such/folder/graph.json"])
        #expect(run.status == 73)
        #expect(run.errors.contains("no/such/folder/graph.json: cannot be written"))
    }

    @Test("knows the formats of graph files by their extensions only")
    func unknownFormat() throws {
        let run = try Program.run("build", workspace.write("a.txt", article), "-o", workspace["graph.docx"])
        #expect(run.status == 64)
        #expect(run.errors.contains("no graph format is called"))
    }

    @Test("wants dates that exist", arguments: ["yesterday", "2025-02-30", "2025-1-1"])
    func dates(date: String) throws {
        let run = try Program.run("build", workspace.write("a.txt", article), "-o", workspace["graph.json"], "--date", date)
        #expect(run.status == 64)
        #expect(run.errors.contains("'\(date)' is not a date"))
    }

    @Test("names the line of a lexicon or a file of corrections that is wrong")
    func badDataFiles() throws {
        let input = try workspace.write("a.txt", article)
        let corrections = try workspace.write("names.txt", "Xi = Xi Jinping\nnonsense\n")
        let run = try Program.run("build", input, "-o", workspace["graph.json"], "--aliases", corrections)
        #expect(run.status == 65)
        #expect(run.errors.contains("names.txt: line 2"))
        let lexicon = try workspace.write("lexicon.yaml", "- [unclosed\n")
        let second = try Program.run("build", input, "-o", workspace["graph.json"], "--lexicon", lexicon)
        #expect(second.status == 65)
        #expect(second.errors.contains("lexicon.yaml: "))
    }
}

import Foundation
import Testing

@Suite("parley analyze")
struct AnalyzeTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private let conllu = """
        # newdoc id = one
        # sent_id = one-1
        1	Ana	_	_	_	_	_	_	_	_
        2-3	did't	_	_	_	_	_	_	_	SpaceAfter=No
        2	did	_	_	_	_	_	_	_	_
        3	n't	_	_	_	_	_	_	_	_
        4	.	_	_	_	_	_	_	_	_

        # newdoc id = two
        # sent_id = two-1
        1	Luis	_	_	_	_	_	_	_	_
        2	left	_	_	_	_	_	_	_	_


        """

    @Test("keeps comments, words and multi-word tokens of a CoNLL-U file")
    func givenWords() throws {
        let run = try Program.run("analyze", workspace.write("a.conllu", conllu), "--from", "conllu")
        func skeleton(_ text: String) -> [[Substring]] {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let columns = line.split(separator: "\t")
                return columns.count == 10 ? [columns[0], columns[1], columns[9]] : columns
            }
        }
        #expect(run.status == 0)
        #expect(skeleton(run.output) == skeleton(conllu))
    }

    @Test("prints one line a word with its tag, and what begins documents")
    func bio() throws {
        let run = try Program.run("analyze", workspace.write("a.conllu", conllu), "--from", "conllu", "--format", "bio")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.map { String($0.prefix { $0 != "\t" }) } == [
                "# newdoc id = one", "Ana", "did", "n't", ".", "", "# newdoc id = two", "Luis", "left", "", "",
            ])
        #expect(
            lines.filter { $0.contains("\t") }.allSatisfy { line in
                ["O", "B-", "I-"].contains { line.split(separator: "\t")[1].hasPrefix($0) }
            })
    }

    @Test("names the line that breaks the format")
    func malformed() throws {
        let run = try Program.run("analyze", workspace.write("a.conllu", "1\tAna\n"), "--from", "conllu")
        #expect(run.status == 65)
        #expect(run.errors.contains("line 1: 2 columns instead of 10"))
    }

    @Test("analyses a text into valid CoNLL-U and JSON")
    func text() throws {
        let path = try workspace.write("a.txt", "Ana Brandt met Luis Ortega in Lima. They didn't agree.\n")
        let run = try Program.run("analyze", path)
        let words = run.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(!words.isEmpty && words.allSatisfy { $0.split(separator: "\t").count == 10 })
        let json = try Program.run("analyze", path, "--format", "json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((object["sentences"] as? [Any])?.count == 2)
    }
}

import DocumentModel
import DocumentReading
import Testing

@Suite("Markdown")
struct MarkdownTests {
    @Test(
        "loses its marks and keeps its words",
        arguments: [
            ("**Ana** met *Luis* in `Lima`.", "Ana met Luis in Lima ."),
            ("Ana met [Luis](https://example.org/a_(b)) again.", "Ana met Luis again."),
            ("> Ana left.\n\n- one\n2. two", "Ana left. one two"),
            ("## Talks ##\n\nAna left.", "Talks Ana left."),
            ("Ana ![photo](a.png) left.<br>", "Ana left."),
            ("The snake_case stays, _this_ too; [sic] and 3 < 4.", "The snake_case stays, this too; [sic] and 3 < 4."),
            ("Ana left.[^1]\n\n[^1]: A note.\n[home]: https://example.org", "Ana left."),
            ("Before\n\n```\ncode\n```\n\n---\n\nafter", "Before after"),
            (#"Five \* stars"#, "Five * stars"),
        ])
    func marks(markdown: String, words: String) throws {
        let text = try readOne("a.md", markdown).text
        let spaced = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(spaced.replacing(" ##", with: "") == words)
    }

    @Test("keeps every word where it stands in the file")
    func offsets() throws {
        let markdown = "# Talks\n\n> **Ana** met [Luis](https://example.org) in _Lima_.\n"
        let text = try readOne("a.md", markdown).text
        #expect(text.unicodeScalars.count == markdown.unicodeScalars.count)
        for word in ["Ana", "met", "Luis", "Lima"] {
            let (inFile, inText) = (markdown.firstRange(of: word)?.lowerBound, text.firstRange(of: word)?.lowerBound)
            #expect(
                inFile.map { markdown.unicodeScalars.distance(from: markdown.startIndex, to: $0) }
                    == inText.map { text.unicodeScalars.distance(from: text.startIndex, to: $0) })
        }
    }

    @Test("takes title, date and address from the front matter")
    func frontMatter() throws {
        let document = try readOne("a.md", "---\ntitle: \"Talks: day one\"\ndate: 2024-05-06\nurl: https://example.org\n---\nAna left.")
        #expect(document.title == "Talks: day one")
        #expect(document.date == "2024-05-06")
        #expect(document.url == "https://example.org")
        #expect(!document.text.contains("2024"))
    }

    @Test("takes its title from the first heading")
    func heading() throws {
        let document = try readOne("a.md", "\n# Talks in Lima\n\nAna left.")
        #expect(document.title == "Talks in Lima")
        #expect(!document.text.contains("Talks"))
    }

    @Test("that holds nothing but marks is left out")
    func onlyMarks() {
        #expect(read("a.md", "---\n\n***\n").warnings.map(\.problem) == [.noText])
    }
}

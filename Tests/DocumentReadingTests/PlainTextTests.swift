import DocumentModel
import DocumentReading
import Testing

@Suite("Plain text")
struct PlainTextTests {
    @Test("is kept to the letter, so that offsets hold in the file")
    func verbatim() throws {
        let content = "  Two  spaces,\r\n\ta tab and a café.\n\n"
        #expect(try readOne("notes.txt", content).text == content)
    }

    @Test("takes its id from the file name")
    func id() throws {
        #expect(try readOne("a/b/wire.2025.txt", "Ana left.").id == "wire.2025")
        #expect(try readOne("-", "Ana left.").id == "standard-input")
    }

    @Test("has a title where the first line is set off as a headline")
    func title() throws {
        #expect(try readOne("a.txt", "Ministers meet in Lima\n\nAna Brandt met Luis Ortega.\n").title == "Ministers meet in Lima")
        #expect(try readOne("a.txt", "Ministers meet in Lima\nFriday, August 21, 2015\nAna left.").title == "Ministers meet in Lima")
    }

    @Test("has no title where the first line is a sentence or a dateline")
    func noTitle() throws {
        #expect(try readOne("a.txt", "Ana Brandt left Lima.\n\nShe was tired.\n").title == nil)
        #expect(try readOne("a.txt", "Friday, August 21, 2015\n\nAna left.\n").title == nil)
        #expect(try readOne("a.txt", "Ana left").title == nil)
    }
}

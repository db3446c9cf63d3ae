import DocumentModel
import DocumentReading
import Testing

@Suite("JSON records")
struct RecordTests {
    @Test("a line gives a document with all its fields")
    func fields() throws {
        let line =
            #"{"id": "w1", "title": "Talks", "date": "2025-10-28", "text": "Ana left.", "url": "https://example.org", "source": "Wire"}"#
        let document = try readOne("a.jsonl", line)
        #expect(document.id == "w1" && document.title == "Talks" && document.date == "2025-10-28")
        #expect(document.text == "Ana left." && document.url == "https://example.org" && document.source == "Wire")
    }

    @Test("a record without id is called after the file and its line; a number will do")
    func ids() {
        let result = read("wire.jsonl", "\n{\"text\": \"Ana left.\"}\n{\"id\": 7, \"text\": \"Luis stayed.\"}\n")
        #expect(result.documents.map(\.id) == ["wire-2", "7"])
    }

    @Test("a broken line costs only itself and is named")
    func broken() {
        let result = read("wire.jsonl", "{\"text\": \"Ana left.\"}\n{\"text\": 3}\nnonsense\n{\"id\": \"x\"}\n{\"text\": \" \"}\n")
        #expect(result.documents.count == 1)
        #expect(
            result.warnings.map(\.description) == [
                "wire.jsonl:2: \"text\" is of the wrong type, skipped", "wire.jsonl:3: not valid JSON, skipped",
                "wire.jsonl:4: no \"text\", skipped", "wire.jsonl:5: no text found in it, skipped",
            ])
    }

    @Test("a JSON file holds one record or a list of them")
    func json() throws {
        #expect(try readOne("a.json", "{\n\"text\": \"Ana left.\"\n}").id == "a")
        #expect(read("a.json", #"[{"text": "Ana left."}, {"text": "Luis stayed."}]"#).documents.map(\.id) == ["a-1", "a-2"])
    }

    @Test("a JSON file that is no article is left out")
    func notAnArticle() {
        #expect(read("graph.json", #"{"nodes": [], "edges": []}"#).warnings.map(\.problem) == [.malformed("no \"text\"")])
    }
}

@Suite("Feeds")
struct FeedTests {
    @Test("RSS gives a document for each item")
    func rss() {
        let feed = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title>
            <item><title>Talks</title><link>https://example.org/1</link><pubDate>Tue, 28 Oct 2025 08:00:00 GMT</pubDate>
            <description>Short.</description><content:encoded><![CDATA[<p>Ana met Luis.</p><p>They talked.</p>]]></content:encoded></item>
            <item><title>Luis leaves Lima</title></item></channel></rss>
            """
        let documents = read("wire.xml", feed).documents
        #expect(documents.map(\.id) == ["wire-1", "wire-2"])
        #expect(documents.map(\.text) == ["Ana met Luis.\n\nThey talked.", "Luis leaves Lima"])
        #expect(documents.map(\.date) == ["2025-10-28", nil])
        #expect(documents.map(\.source) == ["Wire", "Wire"])
        #expect(documents.first?.url == "https://example.org/1")
    }

    @Test("Atom gives a document for each entry")
    func atom() throws {
        let feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Talks</title><link href="https://example.org/1"/>
            <published>2025-10-28T08:00:00Z</published><summary>Short.</summary>
            <content type="html">&lt;p&gt;Ana met Luis.&lt;/p&gt;</content></entry></feed>
            """
        let document = try readOne("wire.atom", feed)
        #expect([document.text, document.date, document.url] == ["Ana met Luis.", "2025-10-28", "https://example.org/1"])
    }

    @Test("a broken feed is named with the line")
    func broken() {
        let result = read("wire.xml", "<rss><channel>\n<item>\n</channel></rss>")
        #expect(result.documents.isEmpty)
        #expect(result.warnings.map(\.line) == [3])
    }

    @Test("XML that is no feed is left out")
    func otherXML() {
        #expect(read("a.xml", "<note>Ana left.</note>").warnings.map(\.problem) == [.malformed("no items of RSS or Atom")])
    }

    @Test("entities are not expanded")
    func entities() {
        let bomb =
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>x&b;</title></item></channel></rss>"
        #expect(read("a.xml", bomb).documents.allSatisfy { !$0.text.contains("aaaa") })
    }
}

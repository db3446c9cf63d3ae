import Foundation
import GraphModel
import GraphRendering
import Testing

@Suite struct HostileTextTests {
    private static let texts = [
        "</title></text><script>alert(1)</script>", "\" onload=\"alert(1)", "]]>", "a\u{0}b\u{1}\u{B}\u{1B}c", "\u{202E}gnirts", "\u{FFFF}",
        "\\N \\G \\L", "<b>bold</b>", "&amp;&#0;", "", "  ", String(repeating: "w\n", count: 40_000),
        String(repeating: "long", count: 90_000),
    ]

    private func graph(_ text: String) -> PropertyGraph {
        var graph = PropertyGraph()
        let value = PropertyValue.string(text)
        let one = graph.createNode(labels: [text], properties: ["name": value, "aliases": .list([value]), "url": "javascript:alert(1)"])
        let two = graph.createNode(labels: ["Document"], properties: ["id": value, "name": value, "url": "http://x/\"><script>"])
        let evidence = Evidence(document: text, sentence: 0, start: 0, end: 1, text: text)
        for type in [text, "AFFILIATED_WITH"] {
            graph.createRelationship(
                type, from: one, to: two,
                properties: ["role": value, "date": value, "status": value, "evidence": .list([evidence.propertyValue])])
        }
        return graph
    }

    @Test(arguments: texts.indices) func picturesStayWellFormedAndHarmless(index: Int) throws {
        let text = Self.texts[index]
        var options = PictureOptions()
        options.includesDocuments = true
        options.title = text
        options.sourceLine = text
        let picture = try svg(graph(text), options)
        let content = try SVGContent(picture)
        #expect(content.elements.isSubset(of: ["svg", "title", "desc", "rect", "g", "path", "text", "a"]))
        #expect(content.attributes.allSatisfy { $0.hasPrefix("http://") || $0.hasPrefix("https://") })
        #expect(!picture.contains("\u{202E}"))
        #expect(picture.utf8.count < 60_000)
    }

    @Test func hostileTextReachesPNGAsText() throws {
        for text in Self.texts {
            var options = PictureOptions()
            options.includesDocuments = true
            options.dotsPerInch = 36
            #expect(try Picture.render(graph(text), as: .png, options: options).bytes.starts(with: [0x89, 0x50]))
        }
    }
}

@Suite struct ExplorerPageTests {
    private func page(_ graph: PropertyGraph) throws -> String {
        String(decoding: try Picture.render(graph, as: .html).bytes, as: UTF8.self)
    }

    @Test func thePageHoldsNamesSentencesDatesAndSources() throws {
        let page = try page(diplomacy())
        for text in ["Anna Berg", "Berg telephoned Král again.", "Jan, Jun, Sep 2025", "https://news.example/report?a=1"] {
            #expect(page.contains(text))
        }
    }

    @Test func thePageAsksForNothingFromTheNet() throws {
        let page = try page(wheel(5))
        #expect(!page.contains("src="))
        #expect(!page.contains("@import"))
        #expect(page.contains("default-src 'none'"))
    }

    @Test func noNameCanBecomeMarkup() throws {
        var graph = PropertyGraph()
        let name = PropertyValue.string("</script><script>alert(1)</script><!--")
        let node = graph.createNode(labels: ["</script>"], properties: ["name": name, "aliases": .list([name])])
        let proof = Evidence(document: "</script>", sentence: 0, start: 0, end: 1, text: "</script><img src=x onerror=alert(1)>")
        graph.createRelationship("</script>", from: node, to: node, properties: ["evidence": .list([proof.propertyValue])])
        let page = try page(graph)
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.components(separatedBy: "</script").count == 3)
        #expect(!page.contains("<img"))
    }

    @Test func thePageIsTheSameEveryTime() throws {
        #expect(try page(wheel(40)) == page(wheel(40)))
    }
}

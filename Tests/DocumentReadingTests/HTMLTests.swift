import DocumentModel
import DocumentReading
import Testing

@Suite("HTML")
struct HTMLTests {
    private let page = """
        <!DOCTYPE html><html><head><title>The Daily | Talks</title>
        <meta property="article:published_time" content="2025-10-28T08:00:00Z"><meta property="og:site_name" content="The Daily">
        <link rel="canonical" href="https://example.org/talks"><style>p { color: red }</style></head>
        <body><nav><a href="/">Home</a></nav><header><h1>Talks in Lima</h1></header>
        <main><p>Ana Brandt met <a href="/luis">Luis Ortega</a>
        on Monday &amp; Tuesday.<script>alert("no")</script><p>They <em>agreed</em>.</p>
        <ul class="related-links"><li><a href="/x">More talks in Quito</a></li></ul><aside>Subscribe now</aside></main>
        <div id="cookie-banner">We use cookies</div><footer>Imprint</footer></body></html>
        """

    @Test("gives the main text by paragraphs, without menus, scripts and footers")
    func mainText() throws {
        #expect(try readOne("talks.html", page).text == "Ana Brandt met Luis Ortega on Monday & Tuesday.\n\nThey agreed.")
    }

    @Test("gives title, date, address and publisher from the metadata")
    func metadata() throws {
        let document = try readOne("talks.html", page)
        #expect(document.title == "Talks in Lima")
        #expect(document.date == "2025-10-28")
        #expect(document.url == "https://example.org/talks")
        #expect(document.source == "The Daily")
    }

    @Test("gives the date of its JSON-LD")
    func linkedData() throws {
        let html = """
            <html><head><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Talks",
            "datePublished": "2024-05-06T10:00:00Z", "publisher": {"name": "The Daily"}}]}</script>
            <script type="application/ld+json">{broken</script></head><body><p>Ana left.</p></body></html>
            """
        let document = try readOne("a.html", html)
        #expect([document.date, document.title, document.source] == ["2024-05-06", "Talks", "The Daily"])
    }

    @Test("prefers the longest article on the page")
    func longestArticle() throws {
        let long = String(repeating: "Ana Brandt met Luis Ortega in Lima. ", count: 20)
        let html = "<body><p>Welcome to our site.</p><article><p>Short.</p></article><article><p>\(long)</p></article></body>"
        #expect(try readOne("a.html", html).text == long.dropLast())
    }

    @Test("without paragraphs is divided at line breaks")
    func lineBreaks() throws {
        #expect(
            try readOne("a.html", "<html>Ana left.<br><br>Luis stayed.<br>He slept.</html>").text == "Ana left.\n\nLuis stayed.\nHe slept.")
    }

    @Test("keeps a text whose wrapper is called after what stands beside it")
    func misleadingClass() throws {
        let html = "<body><form><div class='with-sidebar'><p>Ana left Lima.</p><div class='sidebar'>Menu</div></div></form></body>"
        #expect(try readOne("a.html", html).text.contains("Ana left Lima."))
    }

    @Test("without text is left out")
    func empty() {
        #expect(read("a.html", "<html><script>var x = 1</script></html>").warnings.map(\.problem) == [.noText])
    }

    @Test("nested a hundred thousand deep does no harm")
    func deep() {
        let depth = 100_000
        _ = read("a.html", String(repeating: "<div>", count: depth) + "Ana left." + String(repeating: "</div>", count: depth))
    }
}

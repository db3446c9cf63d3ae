import Foundation
import GraphModel
import GraphRendering
import Testing

/// The explorer page in headless Chromium. A script at the end of the page works with it and leaves its findings in the document.
@Suite(.enabled(if: OtherTool.chromium != nil || ProcessInfo.processInfo.environment["PARLEY_REQUIRE_BROWSER"] != nil))
struct BrowserTests {
    /// What the expressions come to in the page, one line each.
    private func evaluate(_ expressions: [String], in graph: PropertyGraph) throws -> [String] {
        let page = String(decoding: try Picture.render(graph, as: .html).bytes, as: UTF8.self)
        let probes = expressions.map { "(() => { try { return String(\($0)); } catch (error) { return `error ${error}`; } })()" }
        let script = "<script>document.body.innerHTML = '<pre id=\"result\"></pre>';</script>"
        let probe = """
            <script>const findings = [\(probes.joined(separator: ",\n"))];</script>\(script)
            <script>document.getElementById("result").textContent = "BEGIN\\n" + findings.join("\\n") + "\\nEND";</script></body>
            """
        let file = FileManager.default.temporaryDirectory.appending(path: "parley-\(UUID().uuidString).html")
        try page.replacingOccurrences(of: "</body>", with: probe).write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let chromium = try #require(OtherTool.chromium)
        let arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,800", "--virtual-time-budget=3000", "--dump-dom",
            "file://\(file.path())",
        ]
        let output = try OtherTool.run(chromium, arguments).output
        let begin = try #require(output.range(of: "BEGIN\n"), "\(output.suffix(500))")
        let end = try #require(output.range(of: "\nEND", range: begin.upperBound..<output.endIndex))
        return output[begin.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func namesAreFoundChosenAndTheirSentencesShown() throws {
        let findings = try evaluate(
            [
                "parley.nodes.length", "parley.arcs.length", "parley.find('ANNA')", "parley.find('kral')", "parley.find('nobody')",
                "(parley.choose(1), document.getElementById('details').textContent.includes('Sentence 1 says'))",
                "(parley.choose(null), document.getElementById('details').textContent.includes('6 entities'))",
            ], in: manySidedGraph())
        #expect(findings[0] == "6")
        #expect(Array(findings[2...]) == ["0", "1", "-1", "true", "true"])
    }

    @Test func filtersHideAndPathsAreFound() throws {
        let findings = try evaluate(
            [
                "parley.arcs.every((_, i) => parley.arcVisible(i))",
                "(parley.state.hiddenStatuses.add('planned'), parley.arcs.filter((a, i) => parley.arcVisible(i) && a.status === 'planned').length)",
                "(parley.state.hiddenStatuses.clear(), parley.state.span = [2025 * 372 + 31, 2025 * 372 + 40], "
                    + "parley.arcs.some((a, i) => !a.dates.length && parley.arcVisible(i)))",
                "(parley.state.span = null, parley.showPath(1, 5), parley.state.path.arcs.size)",
            ], in: manySidedGraph())
        #expect(findings == ["true", "0", "false", findings[3]])
        #expect((Int(findings[3]) ?? 0) > 0)
    }

    @Test func everyKeyAndButtonDoesItsWork() throws {
        let press = { (key: String) in "document.dispatchEvent(new KeyboardEvent('keydown', { key: '\(key)' }))" }
        let drag = { (element: String, x: Int) in
            "(c => { c.setPointerCapture = () => {}; for (const [type, x] of [['down', 10], ['move', \(x)], ['up', \(x)]]) "
                + "c.dispatchEvent(new PointerEvent('pointer' + type, { clientX: c.getBoundingClientRect().left + x, clientY: "
                + "c.getBoundingClientRect().top + 5, bubbles: true })); })(document.getElementById('\(element)'))"
        }
        let expressions = [
            "(parley.choose(1), \(press("n")), parley.state.shown.size < 6)", "(\(press("e")), parley.state.shown.size > 1)",
            "(\(press("c")), parley.state.shown !== null)", "(\(press("a")), parley.state.shown === null)",
            "(\(press("i")), parley.state.pinned.has(1))", "(\(press("i")), !parley.state.pinned.has(1))",
            "(\(press("d")), document.documentElement.classList.contains('dark'))",
            "(before => (\(press("ArrowRight")), parley.state.chosen !== before))(parley.state.chosen)",
            "(\(press("/")), document.activeElement.id === 'search')",
            "((box) => (box.value = 'KRAL', box.dispatchEvent(new Event('change')), parley.state.chosen === 1))(document.getElementById('search'))",
            "(\(press("p")), parley.choose(5), parley.state.path.arcs.size > 0)", "(\(press("Escape")), parley.state.chosen === null)",
            "(before => (\(press("+")), parley.state.scale > before))(parley.state.scale)",
            "(before => (document.getElementById('graph').dispatchEvent(new WheelEvent('wheel', { deltaY: 200 })), "
                + "parley.state.scale < before))(parley.state.scale)",
            "(before => (\(drag("graph", 60)), parley.state.x === before + 50))(parley.state.x)", "(\(press("0")), parley.state.scale > 0)",
            "(\(drag("brush", 300)), parley.state.span[1] > parley.state.span[0])", "(\(drag("brush", 10)), parley.state.span === null)",
            "(boxes => (boxes.forEach(box => box.click()), parley.arcs.every((_, index) => !parley.arcVisible(index))))"
                + "([...document.querySelectorAll('#filters input')])",
            "(URL.createObjectURL = blob => (window.saved = blob.type, '#'), \(press("s")), window.saved === 'image/svg+xml')",
            "(window.print = () => { window.printed = true; }, document.getElementById('print').click(), window.printed)",
        ]
        let findings = try evaluate(expressions, in: manySidedGraph())
        for (expression, finding) in zip(expressions, findings) { #expect(finding == "true", "\(expression)") }
        #expect(findings.count == expressions.count)
    }

    @Test func aClickedNameShowsEverySentenceWithDateAndSource() throws {
        let shown = "document.getElementById('details').textContent"
        let findings = try evaluate(
            [
                "(parley.choose(0), parley.arcs.filter(a => a.source === 0 || a.target === 0).every(a => "
                    + "a.evidence.every(e => \(shown).includes(e.text) && \(shown).includes(e.date) && \(shown).includes(e.source))))",
                "parley.arcs.reduce((sum, arc) => sum + arc.evidence.length, 0)",
            ], in: manySidedGraph())
        #expect(findings == ["true", "60"])
    }

    @Test func theSavedSVGIsWellFormed() throws {
        let parsed = "new DOMParser().parseFromString(parley.toSVG(), 'image/svg+xml')"
        let findings = try evaluate(
            ["\(parsed).querySelectorAll('parsererror').length", "\(parsed).documentElement.tagName"], in: manySidedGraph())
        #expect(findings == ["0", "svg"])
    }

    @Test func noScriptOfAGraphRuns() throws {
        var graph = PropertyGraph()
        let attack = "</script><script>window.attacked = 1</script><img src=x onerror='window.attacked = 1'>"
        let value = PropertyValue.string(attack)
        let node = graph.createNode(
            labels: [attack], properties: ["name": value, "aliases": .list([value]), "url": "javascript:attacked=1"])
        let other = graph.createNode(labels: ["Document"], properties: ["id": value, "title": value, "url": "javascript:attacked=1"])
        let proof = Evidence(document: attack, sentence: 0, start: 0, end: 1, text: attack)
        graph.createRelationship("MET", from: node, to: node, properties: ["role": value, "evidence": .list([proof.propertyValue])])
        graph.createRelationship("QUOTED", from: other, to: node)
        let findings = try evaluate(
            [
                "parley.nodes.length", "(parley.choose(0), document.querySelectorAll('#details img, #details script').length)",
                "document.querySelectorAll('a[href^=javascript]').length", "window.attacked",
            ], in: graph)
        #expect(findings == ["1", "0", "0", "undefined"])
    }
}

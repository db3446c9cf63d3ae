import GraphModel
import GraphRendering
import Testing

@Suite struct ViewTests {
    private func options(_ view: PictureOptions.View) -> PictureOptions {
        var options = PictureOptions()
        options.view = view
        return options
    }

    @Test(arguments: PictureOptions.View.allCases) func everyViewIsWellFormedAndTheSameEveryTime(view: PictureOptions.View) throws {
        let picture = try svg(diplomacy(), options(view))
        #expect(try SVGContent(picture).elements.isSuperset(of: ["title", "desc", "text"]))
        #expect(try picture == svg(diplomacy(), options(view)))
    }

    @Test func anEgoNetworkHasTheFocusInTheMiddle() throws {
        let graph = wheel(12)
        var options = options(.ego)
        options.focus = [Array(graph.nodeIDs)[5]]
        options.depth = 2
        let texts = try SVGContent(svg(graph, options)).texts
        #expect(texts.first == "person 5")
        #expect((0..<12).allSatisfy { texts.contains("person \($0)") })
    }

    @Test func aTimelineHasALineForEachPairInTheOrderOfTheirDates() throws {
        var graph = diplomacy()
        let nodes = Array(graph.nodeIDs)
        graph.createRelationship("VISITED", from: nodes[1], to: nodes[2], properties: ["date": "2023"])
        let texts = try SVGContent(svg(graph, options(.timeline))).texts
        let first = try #require(texts.firstIndex(of: "Ivo Král – Norway"))
        let second = try #require(texts.firstIndex(of: "Anna Berg – Ivo Král"))
        #expect(first < second)
        #expect(texts.contains("Jan 2024"))
        #expect(texts.contains("Relations without a date (1) are not on the line."))
    }

    @Test func aMatrixCountsWhatPairsShare() throws {
        let texts = try SVGContent(svg(diplomacy(), options(.matrix))).texts
        #expect(texts.filter { $0 == "5" }.count == 2)
        #expect(texts.contains("Anna Berg"))
    }

    @Test func everyMonthHasAPanel() throws {
        let texts = try SVGContent(svg(diplomacy(), options(.months))).texts
        #expect(["Jan 2025", "Jun 2025", "Sep 2025", "Oct 2025"].allSatisfy(texts.contains))
    }

    @Test func framesHoldThoseWhoBelongToACountry() throws {
        var graph = diplomacy()
        let nodes = Array(graph.nodeIDs)
        graph.createRelationship("AFFILIATED_WITH", from: nodes[1], to: nodes[2])
        var framed = options(.network)
        framed.clusters = .country
        #expect(try SVGContent(svg(graph, framed)).texts.filter { $0 == "Norway" }.count == 2)
    }

    @Test func datesWithoutAnyAreNoTimeline() {
        #expect(throws: RenderingError.nothingToDraw) {
            var graph = PropertyGraph()
            let node = graph.createNode()
            graph.createRelationship("MET", from: node, to: node)
            return try svg(graph, options(.timeline))
        }
    }
}

import GraphModel
import GraphRendering
import Testing

@Suite struct NetworkPictureTests {
    @Test func relationshipsOfAPairAndTypeBecomeOneArcWithCountAndDates() throws {
        let texts = try SVGContent(svg(diplomacy())).texts
        #expect(texts.contains("called 3×"))
        #expect(texts.contains("Jan, Jun, Sep 2025"))
        #expect(texts.filter { $0.hasPrefix("called") }.count == 1)
    }

    @Test func plannedAndDeniedAreSaidAndDrawnDifferently() throws {
        let picture = try svg(diplomacy())
        let texts = try SVGContent(picture).texts
        #expect(texts.contains("to meet"))
        #expect(texts.contains("did not meet"))
        #expect(picture.contains("class=\"arc planned\""))
        #expect(picture.contains("stroke-dasharray"))
    }

    @Test func theOfficeIsTheLabelOfAnAffiliation() throws {
        #expect(try SVGContent(svg(diplomacy())).texts.contains("Foreign Minister"))
    }

    @Test func reportsAreCountedUnlessAskedFor() throws {
        let without = try SVGContent(svg(diplomacy())).texts
        #expect(!without.contains("report"))
        #expect(without.contains("“1”"))
        var options = PictureOptions()
        options.includesDocuments = true
        let with = try SVGContent(svg(diplomacy(), options)).texts
        #expect(with.contains("report"))
        #expect(with.contains("quoted"))
        #expect(!with.contains("“1”"))
    }

    @Test func sentencesStandInTheTooltipAndLinkToTheReport() throws {
        let picture = try svg(diplomacy())
        #expect(picture.contains("Jan 2025: “Berg telephoned Král again.” (document:report)"))
        #expect(try SVGContent(picture).attributes.contains("https://news.example/report?a=1&b=\"2\""))
    }

    @Test func theLegendShowsWhatOccurs() throws {
        let texts = try SVGContent(svg(diplomacy())).texts
        for entry in ["Person", "Country", "talks", "belongs to, lies in", "planned", "denied", "several times"] {
            #expect(texts.contains(entry))
        }
        #expect(!texts.contains("Event"))
        #expect(!texts.contains("conflict"))
    }

    @Test func filtersChooseTypesDatesAndStatuses() throws {
        var options = PictureOptions()
        options.types = ["CALLED"]
        options.since = "2025-06"
        options.until = "2025"
        #expect(try SVGContent(svg(diplomacy(), options)).texts.contains("called 2×"))
        options = PictureOptions()
        options.statuses = ["planned"]
        #expect(try SVGContent(svg(diplomacy(), options)).texts.contains("Ivo Král"))
        #expect(try !SVGContent(svg(diplomacy(), options)).texts.contains("Norway"))
    }

    @Test func nothingLeftIsAnError() {
        var options = PictureOptions()
        options.types = ["ATTACKED"]
        #expect(throws: RenderingError.nothingToDraw) { try svg(diplomacy(), options) }
    }

    @Test func theFocusKeepsItsSurroundings() throws {
        let graph = wheel(12)
        var options = PictureOptions()
        options.focus = [Array(graph.nodeIDs)[3]]
        let texts = try SVGContent(svg(graph, options)).texts
        #expect(["person 3", "person 0", "person 2", "person 4"].allSatisfy(texts.contains))
        #expect(!texts.contains("person 7"))
        options.depth = 2
        #expect(try SVGContent(svg(graph, options)).texts.contains("person 7"))
    }

    @Test func bigGraphsAreCutToTheMostConnectedAndSaySo() throws {
        var options = PictureOptions()
        options.maximumNodes = 10
        let picture = try Picture.render(wheel(60), as: .svg, options: options)
        #expect(picture.notes == ["Shows the 10 most connected of 60 entities and 17 of 118 relations."])
        let texts = try SVGContent(String(decoding: picture.bytes, as: UTF8.self)).texts
        #expect(texts.contains("person 0"))
        #expect(texts.contains("Shows the 10 most connected of 60 entities and 17 of 118 relations."))
    }

    @Test func theSameGraphGivesTheSameBytes() throws {
        for count in [12, 60, 140] {
            #expect(try svg(wheel(count)) == svg(wheel(count)))
        }
    }

    @Test(arguments: PictureOptions.Layout.allCases) func everyLayoutDrawsAllNodes(layout: PictureOptions.Layout) throws {
        var options = PictureOptions()
        options.layout = layout
        let texts = try SVGContent(svg(wheel(15), options)).texts
        #expect((0..<15).allSatisfy { texts.contains("person \($0)") })
    }

    @Test func darkIsDark() throws {
        var options = PictureOptions()
        options.theme = "dark"
        #expect(try svg(diplomacy(), options).contains("fill=\"#16191D\""))
        options.theme = "pink"
        #expect(throws: RenderingError.unsupported("there is no theme 'pink'; themes are dark, light")) { try svg(diplomacy(), options) }
    }

    @Test func pngAndPDFComeInTheirOwnFormats() throws {
        #expect(try Picture.render(diplomacy(), as: .png).bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try Picture.render(diplomacy(), as: .pdf).bytes.starts(with: Array("%PDF".utf8)))
    }
}

import Foundation
import GraphFormats
import GraphModel
import GraphRendering
import Parley
import Testing

/// Every story in `examples/` gives the graph that stands in `graphs/`; `make graphs` renews those after a wanted change.
@Suite("The stories")
struct StoryTests {
    struct Story: Sendable, CustomTestStringConvertible {
        let name: String

        var testDescription: String { name }

        static let all = ["company-deal", "diplomatic-week", "river-conflict", "trade-talks"].map(Story.init)

        private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()

        var articles: String { Self.project.appending(path: "examples/\(name)").path }

        func golden(_ fileExtension: String) throws -> String {
            try String(contentsOf: Self.project.appending(path: "graphs/\(name).\(fileExtension)"), encoding: .utf8)
        }

        func graph(jobs: Int = 2) throws -> NewsGraph {
            try NewsGraphBuilder(jobs: jobs).build(from: [articles]).graph
        }
    }

    @Test("give the same graph as before", arguments: Story.all)
    func graph(story: Story) throws {
        #expect(GraphFile.text(of: try story.graph().graph, as: .nodeLinkJSON) == (try story.golden("json")))
    }

    @Test("give the same GraphML as before, from the graph file", arguments: Story.all)
    func graphML(story: Story) throws {
        let graph = try GraphFile.parse(Array(try story.golden("json").utf8), as: .nodeLinkJSON)
        #expect(GraphFile.text(of: graph, as: .graphML) == (try story.golden("graphml")))
    }

    @Test("come back from GraphML as they were", arguments: Story.all)
    func roundTrip(story: Story) throws {
        let graph = try GraphFile.parse(Array(try story.golden("graphml").utf8), as: .graphML)
        #expect(GraphFile.text(of: graph, as: .nodeLinkJSON) == (try story.golden("json")))
    }

    /// Coordinates depend on the version of Graphviz, words do not.
    @Test("show the same words in their pictures as before", arguments: Story.all)
    func picture(story: Story) throws {
        let graph = try GraphFile.parse(Array(try story.golden("json").utf8), as: .nodeLinkJSON)
        let picture = String(decoding: try Picture.render(graph, as: .svg).bytes, as: UTF8.self)
        #expect(Self.words(of: picture) == Self.words(of: try story.golden("svg")))
    }

    @Test("give the same bytes whatever the number of threads", arguments: Story.all)
    func threads(story: Story) throws {
        let one = GraphFile.text(of: try story.graph(jobs: 1).graph, as: .nodeLinkJSON)
        let many = GraphFile.text(of: try story.graph(jobs: 4).graph, as: .nodeLinkJSON)
        #expect(one == many)
    }

    @Test("prove every relation with a sentence", arguments: Story.all)
    func proofs(story: Story) throws {
        let graph = try story.graph()
        #expect(graph.relationshipCount > 10)
        for relationship in graph.relationships { #expect(!relationship.evidence.isEmpty) }
    }

    /// The texts between the tags of a picture, sorted.
    private static func words(of svg: String) -> [String] {
        svg.split(separator: "<").compactMap { $0.split(separator: ">", maxSplits: 1).dropFirst().first }
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty }
            .sorted()
    }
}

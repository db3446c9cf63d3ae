import DocumentModel
import GraphConstruction
import GraphModel
import LanguageAnalysis
import RelationExtraction
import Testing

/// Articles of our own, annotated by hand as a careful reader would. The score counts those that no rule is tuned on.
@Suite("Extraction against hand-annotated articles")
struct ExtractionGoldTests {
    static let heart: Set<String> = ["MET", "CALLED", "NEGOTIATED", "QUOTED"]

    private static let graphs: [(gold: GoldArticle, graph: PropertyGraph)] = GoldArticle.unseen.map { ($0, graph(of: $0)) }

    private static func graph(of gold: GoldArticle) -> PropertyGraph {
        let document = Document(id: gold.id, title: gold.title, date: gold.date, text: gold.text)
        let extracted = RelationExtractor().extract(from: LanguageAnalyzer().analyze(document))
        return GraphBuilder().build(from: [extracted])
    }

    @Test("reads the articles beside it")
    func articles() {
        #expect(GoldArticle.unseen.count == 19)
        #expect(GoldArticle.tuning.count == 15)
    }

    @Test("finds the people, organisations, countries, places and events with their type")
    func entities() {
        let score = Self.graphs.map { GraphScore.entities(of: $0.graph, against: $0.gold) }.reduce(GraphScore(), +)
        #expect(score.f1 >= 0.88, "entity F1 \(score.f1)")
    }

    @Test("finds who met, called, negotiated with and quoted whom")
    func heartRelations() {
        let score = Self.graphs.map { GraphScore.relations(Self.heart, of: $0.graph, against: $0.gold) }.reduce(GraphScore(), +)
        #expect(score.f1 >= 0.72, "F1 of the four \(score.f1)")
    }

    @Test("proves every relation with the words of the article", arguments: GoldArticle.unseen + GoldArticle.tuning)
    func evidence(gold: GoldArticle) {
        let graph = Self.graph(of: gold)
        let scalars = Array(gold.text.unicodeScalars)
        for relationship in graph.relationshipIDs {
            let evidence = graph.property(GraphVocabulary.Key.evidence, of: relationship)?.listValue?.compactMap(Evidence.init) ?? []
            #expect(!evidence.isEmpty)
            for piece in evidence {
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars[piece.start..<piece.end])
                #expect(String(text) == piece.text)
            }
        }
    }
}

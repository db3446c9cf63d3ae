import DocumentModel
import GraphConstruction
import GraphModel
import RelationExtraction
import Testing

private func document(_ id: String, _ entities: [DocumentEntity], _ claims: [Claim] = []) -> ExtractedDocument {
    ExtractedDocument(document: Document(id: id, text: id), entities: entities, claims: claims)
}

private func claim(
    _ type: String, _ source: Int, _ target: Int, date: String? = nil, status: ClaimStatus = .happened, text: String = "They met."
) -> Claim {
    Claim(
        type: type, source: .entity(source), target: .entity(target), status: status,
        date: date.map { ClaimDate(value: $0, text: $0, basis: .stated) }, occurrence: 0, confidence: 0.8, rule: "test",
        evidence: ClaimEvidence(sentence: 0, span: Span(0, text.count), text: text))
}

private func person(_ name: String, _ aliases: String...) -> DocumentEntity { DocumentEntity(type: .person, name: name, aliases: aliases) }

extension PropertyGraph {
    fileprivate var ids: [String] { nodeIDs.compactMap { property(GraphVocabulary.Key.id, of: $0)?.stringValue } }

    fileprivate func string(_ key: String, of relationship: RelationshipID) -> String? { property(key, of: relationship)?.stringValue }
}

@Suite("Graph building")
struct GraphBuilderTests {
    @Test("makes ids of plain letters and tells equal ones apart")
    func ids() {
        let place = DocumentEntity(type: .place, name: "Łódź")
        let graph = GraphBuilder().build(from: [document("a", [person("Nguyễn Phú Trọng"), place])])
        #expect(graph.ids == ["person:nguyen-phu-trong", "place:lodz", "document:a"])
    }

    @Test("unites a person of one full name in two documents, and keeps a bare surname apart")
    func persons() {
        let graph = GraphBuilder().build(
            from: [
                document("a", [person("Ada Lindqvist", "Lindqvist")]), document("b", [person("Ada Lindqvist")]),
                document("c", [person("Lindqvist")]),
            ])
        #expect(graph.ids.filter { $0.hasPrefix("person") } == ["person:ada-lindqvist", "person:lindqvist"])
    }

    @Test("unites an organisation with the document that knows it only by its acronym")
    func acronyms() {
        let full = DocumentEntity(type: .organization, name: "Coastal Relief Fund", aliases: ["CRF"])
        let short = DocumentEntity(type: .organization, name: "CRF")
        let graph = GraphBuilder().build(from: [document("a", [full]), document("b", [short])])
        #expect(graph.ids.filter { $0.hasPrefix("organization") } == ["organization:coastal-relief-fund"])
    }

    @Test("takes a name for what most documents take it for")
    func agreement() {
        let company = DocumentEntity(type: .organization, name: "Harbour Steel")
        let graph = GraphBuilder().build(
            from: [document("a", [company]), document("b", [person("Harbour Steel")]), document("c", [company])])
        #expect(graph.ids.filter { !$0.hasPrefix("document") } == ["organization:harbour-steel"])
    }

    @Test("where the documents are divided, takes a name without a given name for no person's")
    func division() {
        let divided = ["Harbour Steel", "Anna Steel"].flatMap { name in
            [document("a \(name)", [DocumentEntity(type: .organization, name: name)]), document("b \(name)", [person(name)])]
        }
        #expect(
            GraphBuilder().build(from: divided).ids.filter { !$0.hasPrefix("document") } == [
                "organization:anna-steel", "organization:harbour-steel", "person:anna-steel",
            ])
    }

    @Test("unites countries by code, whatever they are called")
    func countries() {
        let one = DocumentEntity(type: .country, name: "Norway", countryCode: "NOR")
        let other = DocumentEntity(type: .country, name: "Kingdom of Norway", countryCode: "NOR")
        let graph = GraphBuilder().build(from: [document("a", [one]), document("b", [other])])
        #expect(graph.nodeCount == 3)
    }

    @Test("makes one relationship of the same meeting told by two documents, with both pieces of evidence")
    func occurrences() {
        let people = [person("Ada Lindqvist"), person("Kwame Boateng")]
        let first = document("a", people, [claim("MET", 0, 1, date: "2025-03-04")])
        let second = document("b", people.reversed(), [claim("MET", 0, 1, date: "2025-03-04", text: "A meeting took place.")])
        let graph = GraphBuilder().build(from: [first, second])
        #expect(graph.relationshipCount == 1)
        let evidence = graph.property(GraphVocabulary.Key.evidence, of: Array(graph.relationshipIDs)[0])?.listValue?.compactMap {
            Evidence($0)?.document
        }
        #expect(evidence == ["document:a", "document:b"])
    }

    @Test("keeps meetings of different days, or planned and held ones, apart")
    func differentOccurrences() {
        let people = [person("Ada Lindqvist"), person("Kwame Boateng")]
        let graph = GraphBuilder().build(from: [
            document("a", people, [claim("MET", 0, 1, date: "2025-03-04")]),
            document("b", people, [claim("MET", 0, 1, date: "2025-03-05")]),
            document("c", people, [claim("MET", 0, 1, date: "2025-03-05", status: .planned)]),
        ])
        #expect(graph.relationshipCount == 3)
        #expect(Set(graph.relationshipIDs.compactMap { graph.string(GraphVocabulary.Key.id, of: $0) }).count == 3)
    }

    @Test("is the same whatever the order of the documents")
    func order() {
        let documents = [
            document("a", [person("Ada Lindqvist"), person("Kwame Boateng")], [claim("MET", 0, 1, date: "2025-03-04")]),
            document("b", [person("Kwame Boateng"), person("Mei Tan")], [claim("CALLED", 0, 1)]),
            document("c", [person("Mei Tan"), person("Ada Lindqvist")], [claim("MET", 1, 0)]),
        ]
        func listing(_ graph: PropertyGraph) -> [String] {
            graph.ids
                + graph.relationshipIDs.map { "\(graph.string(GraphVocabulary.Key.id, of: $0) ?? "") \(graph.properties(of: $0).count)" }
        }
        #expect(listing(GraphBuilder().build(from: documents)) == listing(GraphBuilder().build(from: documents.reversed())))
    }
}

@Suite("Corrections")
struct CorrectionTests {
    @Test("unite, part and rename")
    func statements() throws {
        let corrections = try Corrections(text: "# our list\nLindqvist = Ada Lindqvist\n\nKwame Boateng -> K. Boateng  # as he signs\n")
        let documents = [document("a", [person("Ada Lindqvist"), person("Kwame Boateng")]), document("b", [person("Lindqvist")])]
        let graph = GraphBuilder(corrections: corrections).build(from: documents)
        #expect(graph.ids.filter { $0.hasPrefix("person") } == ["person:ada-lindqvist", "person:k-boateng"])
    }

    @Test("name the line that they cannot read")
    func error() {
        #expect(throws: CorrectionError(line: 2, text: "Lindqvist")) { try Corrections(text: "A = B\nLindqvist\n") }
        #expect(throws: CorrectionError(line: 2, text: "Lindqvist")) { try Corrections(text: "A = B\r\nLindqvist\r\n") }
    }
}

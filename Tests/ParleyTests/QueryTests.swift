import GraphModel
import Parley
import Testing

@Suite("Neighbours")
struct NeighborTests {
    private let graph = SampleNews.graph

    @Test("are the relationships of the entity with both ends, the latest first and the undated last")
    func direct() throws {
        let answer = try graph.neighbors(of: "ana brandt")
        #expect(answer.rows.map(\.far.name) == ["Luis Ortega", "Pía Ortega", "Luis Ortega", "week"])
        #expect(answer.rows.map(\.relationship.type) == ["MET", "MET", "CALLED", "QUOTED"])
        #expect(answer.rows.allSatisfy { $0.near.id == "person:ana" && $0.distance == 1 })
    }

    @Test("are reached ring by ring, each relationship once")
    func rings() throws {
        let rows = try graph.neighbors(of: "Ana Brandt", depth: 3).rows
        #expect(rows.map(\.distance) == [1, 1, 1, 1, 2, 3])
        #expect(rows.last?.far.name == "Norway")
    }

    @Test("are not reached through documents")
    func documents() throws {
        let names = try graph.neighbors(of: "Ana Brandt", depth: 2).rows.map(\.far.name)
        #expect(names.contains("week") && !names.contains("Norway"))
        #expect(try graph.neighbors(of: "document:week").rows.count == 2)
    }

    @Test("keep to types in any case, to statuses and to dates")
    func criteria() throws {
        func types(_ criteria: RelationshipCriteria) throws -> [String] {
            try graph.neighbors(of: "Ana Brandt", matching: criteria).rows.map(\.relationship.type)
        }
        #expect(try types(RelationshipCriteria(types: ["called"])) == ["CALLED"])
        #expect(try types(RelationshipCriteria(statuses: ["planned"])) == ["MET", "MET"])
        #expect(try types(RelationshipCriteria(since: "2025-11")) == ["MET", "MET"])
        #expect(try types(RelationshipCriteria(until: "2025-10")) == ["CALLED"])
    }

    @Test("are cut to the limit, and the answer knows how many there are")
    func limit() throws {
        let answer = try graph.neighbors(of: "Ana Brandt", limit: 3)
        #expect(answer.rows.count == 3 && answer.total == 4 && answer.cut == 1)
    }
}

@Suite("Names of entities")
struct LookupTests {
    private let graph = SampleNews.graph

    @Test("are found by id, name and alias, without case and accents", arguments: ["person:pia", "PIA ORTEGA", "pía  ortega"])
    func found(name: String) throws {
        #expect(try graph.entity(name).id == "person:pia")
    }

    @Test("that several bear are an error with all of them")
    func ambiguous() {
        let candidates = graph.entities.filter { $0.aliases == ["Ortega"] }
        #expect(throws: LookupError.ambiguous("ortega", candidates: candidates)) { try graph.entity("ortega") }
    }

    @Test("that nobody bears are an error with the nearest ones")
    func unknown() {
        #expect(throws: LookupError.unknown("Ana Brant", suggestions: ["Ana Brandt"])) { try graph.entity("Ana Brant") }
    }
}

@Suite("Ways between entities")
struct PathTests {
    private let graph = SampleNews.graph

    @Test("are the shortest, whatever the direction of the relationships")
    func shortest() throws {
        let path = try #require(try graph.path(from: "norway", to: "brandt"))
        #expect(path.entities.map(\.name) == ["Norway", "Peru", "Luis Ortega", "Ana Brandt"])
        #expect(path.relationships.count == 3)
    }

    @Test("do not lead through what the criteria leave out")
    func criteria() throws {
        #expect(try graph.path(from: "norway", to: "brandt", matching: RelationshipCriteria(statuses: ["happened"])) == nil)
    }

    @Test("from an entity to itself are empty")
    func loop() throws {
        #expect(try graph.path(from: "peru", to: "peru")?.relationships.isEmpty == true)
    }
}

@Suite("Timelines")
struct TimelineTests {
    private let graph = SampleNews.graph

    @Test("have one entry for each occasion, in the order of the dates")
    func occasions() throws {
        let entries = try graph.timeline().rows
        #expect(entries.map(\.date) == ["2025-10-25/2025-10-26", "2025-10-27", "2025-11"])
        #expect(entries.last?.participants.map(\.name) == ["Ana Brandt", "Luis Ortega", "Pía Ortega"])
        #expect(entries.last?.relationships.count == 2)
    }

    @Test("list the undated at the end where asked to")
    func undated() throws {
        #expect(try graph.timeline(includesUndated: true).rows.suffix(3).allSatisfy { $0.date == nil })
    }

    @Test("of a place tell what happened there")
    func place() throws {
        #expect(try graph.timeline(of: "quito").rows.map(\.type) == ["MET"])
    }

    @Test("cut to a limit keep the latest")
    func limit() throws {
        let answer = try graph.timeline(limit: 1)
        #expect(answer.rows.map(\.date) == ["2025-11"] && answer.cut == 2)
    }
}

@Suite("Explanations")
struct ExplanationTests {
    private let graph = SampleNews.graph

    @Test("give each relationship between two with its passages and their documents")
    func proofs() throws {
        let explanations = try graph.explanations(between: "luis ortega", and: "ana brandt")
        #expect(explanations.map(\.relationship.type) == ["CALLED", "MET"])
        let proof = try #require(explanations.first?.proofs.first)
        #expect(proof.evidence == SampleNews.proof)
        #expect(proof.document?.name == "week")
        #expect([proof.documentDate, proof.documentTitle, proof.documentURL] == ["2025-10-28", "Talks", "https://example.org/week"])
    }

    @Test("hold all that is known of a relationship")
    func facts() throws {
        let call = try #require(try graph.explanations(between: "ana brandt", and: "luis ortega").first?.relationship)
        #expect(call.dateText == "Monday" && call.dateBasis == "relative" && call.rule == "call.phone" && call.confidence == 0.9)
    }

    @Test("are none where two have nothing to do with each other")
    func none() throws {
        #expect(try graph.explanations(between: "ana brandt", and: "norway").isEmpty)
    }
}

@Suite("Statistics")
struct StatisticsTests {
    @Test("count labels, types, statuses, dates and passages")
    func counts() {
        let statistics = SampleNews.graph.statistics(connected: 2)
        #expect(statistics.nodeCount == 7 && statistics.relationshipCount == 7 && statistics.evidenceCount == 1)
        #expect(statistics.labels.first?.name == "Person" && statistics.labels.first?.count == 3)
        let meetings = statistics.types.first { $0.type == "MET" }
        #expect(meetings?.count == 2 && meetings?.planned == 2 && meetings?.happened == 0 && meetings?.dated == 2)
        #expect(statistics.earliestDate == "2025-10-25" && statistics.latestDate == "2025-11")
    }

    @Test("name the most connected entities, without counting documents")
    func connected() {
        let degrees = SampleNews.graph.statistics(connected: 2).mostConnected
        #expect(degrees.map(\.entity.name) == ["Ana Brandt", "Luis Ortega"])
        #expect(degrees.map(\.neighbors) == [2, 2])
    }
}

@Suite("Parts of graphs")
struct SubgraphTests {
    @Test("have the relationships chosen and their ends, with all properties")
    func part() throws {
        let part = SampleNews.graph.subgraph(matching: RelationshipCriteria(types: ["CALLED"]))
        #expect(part.entities.map(\.id) == ["person:ana", "person:luis"])
        #expect(part.relationships.map(\.id) == ["called:ana:luis"])
        #expect(part.relationships.first?.evidence == [SampleNews.proof])
    }
}

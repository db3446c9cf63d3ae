import GraphModel
import Testing

@Suite("Name search")
struct NameSearchTests {
    private let graph: PropertyGraph = {
        var graph = PropertyGraph()
        for (id, name, aliases) in [
            ("person:zoe-munster", "Zoë Münster", ["Zoë", "Minister Münster"]),
            ("person:lech-walek", "Lech Wałek", ["Wałek"]),
            ("place:munster", "Munster", []),
            ("organization:walek", "Walek", []),
            ("person:tam-nguyen", "Tâm Nguyễn", ["Nguyễn"]),
            ("person:an-nguyen", "An Nguyễn", ["Nguyễn"]),
        ] {
            graph.createNode(properties: [
                "id": .string(id), "name": .string(name), "aliases": .list(aliases.map(PropertyValue.string)),
            ])
        }
        return graph
    }()

    private func find(_ text: String) -> NameSearch.Result { NameSearch(graph).find(text) }

    @Test("finds by id, by name and by alias, without regard to case, accents and spaces")
    func exact() {
        #expect(find("person:zoe-munster") == .one(NodeID(0)))
        #expect(find("zoe  MUNSTER ") == .one(NodeID(0)))
        #expect(find("zoe") == .one(NodeID(0)))
        #expect(find("TÂM NGUYEN") == .one(NodeID(4)))
    }

    @Test("prefers a name over an alias")
    func precedence() { #expect(find("walek") == .one(NodeID(3))) }

    @Test("finds by one word of the name where no name or alias is the same")
    func word() { #expect(find("LECH") == .one(NodeID(1))) }

    @Test("lists all that go by the name")
    func several() { #expect(find("Nguyen") == .several([NodeID(4), NodeID(5)])) }

    @Test("suggests the nearest names where nobody goes by it")
    func suggestions() {
        #expect(find("Zoe Munsetr") == .none(suggestions: ["Zoë Münster"]))
        #expect(find("lec") == .none(suggestions: ["Lech Wałek"]))
        #expect(find("Completely Different") == .none(suggestions: []))
        #expect(find("") == .none(suggestions: []))
    }
}

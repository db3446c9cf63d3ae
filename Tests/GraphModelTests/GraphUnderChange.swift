import GraphModel

/// A graph and a plain dictionary model of it, to which the same random changes are made.
struct GraphUnderChange {
    struct NodeModel: Hashable {
        var labels: [String]
        var properties: [String: PropertyValue] = [:]
    }

    struct RelationshipModel: Hashable {
        var type: String
        var source: NodeID
        var target: NodeID
        var properties: [String: PropertyValue] = [:]
    }

    struct Contents: Hashable {
        var nodes: [NodeID: NodeModel] = [:]
        var relationships: [RelationshipID: RelationshipModel] = [:]
    }

    var graph = PropertyGraph()
    var expected = Contents()
    private var random: RandomNumbers

    private static let labels = ["Person", "Organization", "Place"]
    private static let types = ["MET", "CALLED"]
    private static let keys = ["id", "name", "since", "weight"]
    private static let values: [PropertyValue] = [
        "a", "b", "c", 1, 2, 1.0, 2.5, true, .list([1, "x"]), .temporal(.date(LocalDate(days: 4)!)), .temporal(.date(LocalDate(days: 9)!)),
        .null,
    ]

    init(seed: UInt64) { random = RandomNumbers(seed: seed) }

    mutating func change(times: Int) {
        for _ in 0..<times { changeOnce() }
    }

    private mutating func changeOnce() {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<4: createNode()
        case 4..<9: createRelationship()
        case 9..<12: setNodeProperty()
        case 12..<15: setRelationshipProperty()
        case 15: addLabel()
        case 16: removeLabel()
        case 17: deleteRelationship()
        case 18: detachDeleteNode()
        default: deleteNode()
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    private mutating func anyNode() -> NodeID? { expected.nodes.keys.sorted().randomElement(using: &random) }
    private mutating func anyRelationship() -> RelationshipID? { expected.relationships.keys.sorted().randomElement(using: &random) }

    private mutating func createNode() {
        let label = pick(Self.labels)
        let key = pick(Self.keys)
        let value = pick(Self.values)
        let node = graph.createNode(labels: [label, label], properties: [key: value])
        expected.nodes[node] = NodeModel(labels: [label], properties: value == .null ? [:] : [key: value])
    }

    private mutating func createRelationship() {
        guard let source = anyNode(), let target = anyNode() else { return }
        let type = pick(Self.types)
        let relationship = graph.createRelationship(type, from: source, to: target, properties: ["weight": 1])
        expected.relationships[relationship] = RelationshipModel(type: type, source: source, target: target, properties: ["weight": 1])
    }

    private mutating func setNodeProperty() {
        guard let node = anyNode() else { return }
        let key = pick(Self.keys)
        let value = pick(Self.values)
        graph.setProperty(key, of: node, to: value)
        expected.nodes[node]?.properties[key] = value == .null ? nil : value
    }

    private mutating func setRelationshipProperty() {
        guard let relationship = anyRelationship() else { return }
        let key = pick(Self.keys)
        let value = pick(Self.values)
        graph.setProperty(key, of: relationship, to: value)
        expected.relationships[relationship]?.properties[key] = value == .null ? nil : value
    }

    private mutating func addLabel() {
        guard let node = anyNode() else { return }
        let label = pick(Self.labels)
        if graph.addLabel(label, to: node) { expected.nodes[node]?.labels.append(label) }
    }

    private mutating func removeLabel() {
        guard let node = anyNode() else { return }
        let label = pick(Self.labels)
        graph.removeLabel(label, from: node)
        expected.nodes[node]?.labels.removeAll { $0 == label }
    }

    private mutating func deleteRelationship() {
        guard let relationship = anyRelationship() else { return }
        graph.deleteRelationship(relationship)
        expected.relationships[relationship] = nil
    }

    private mutating func detachDeleteNode() {
        guard let node = anyNode() else { return }
        graph.detachDeleteNode(node)
        expected.nodes[node] = nil
        expected.relationships = expected.relationships.filter { $0.value.source != node && $0.value.target != node }
    }

    private mutating func deleteNode() {
        guard let node = anyNode() else { return }
        if (try? graph.deleteNode(node)) != nil { expected.nodes[node] = nil }
    }
}

extension PropertyGraph {
    /// Everything that can be read from the graph.
    var contents: GraphUnderChange.Contents {
        var contents = GraphUnderChange.Contents()
        for node in nodeIDs {
            contents.nodes[node] = GraphUnderChange.NodeModel(labels: labels(of: node), properties: properties(of: node))
        }
        for id in relationshipIDs {
            contents.relationships[id] = GraphUnderChange.RelationshipModel(
                type: type(of: id), source: source(of: id), target: target(of: id), properties: properties(of: id))
        }
        return contents
    }
}

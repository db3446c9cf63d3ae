import GraphModel
import Parley

/// A week of talks: Ana called Luis, meets Luis and Pía in Quito, Peru denies talks with Norway, and a document quotes Ana.
enum SampleNews {
    static let graph: NewsGraph = {
        var graph = PropertyGraph()
        func node(_ label: String, _ id: String, _ name: String, _ aliases: PropertyValue = []) -> NodeID {
            graph.createNode(labels: [label], properties: ["id": .string(id), "name": .string(name), "aliases": aliases])
        }
        let ana = node("Person", "person:ana", "Ana Brandt", ["Brandt"])
        let luis = node("Person", "person:luis", "Luis Ortega", ["Ortega"])
        let pia = node("Person", "person:pia", "Pía Ortega", ["Ortega"])
        let peru = node("Country", "country:per", "Peru")
        let norway = node("Country", "country:nor", "Norway")
        _ = node("Place", "place:quito", "Quito")
        let week = graph.createNode(
            labels: ["Document"],
            properties: ["id": "document:week", "name": "week", "date": "2025-10-28", "title": "Talks", "url": "https://example.org/week"])
        graph.createRelationship("CALLED", from: ana, to: luis, properties: call)
        for guest in [luis, pia] { graph.createRelationship("MET", from: ana, to: guest, properties: meeting) }
        graph.createRelationship("AFFILIATED_WITH", from: luis, to: peru, properties: ["role": "Minister", "status": "happened"])
        graph.createRelationship("NEGOTIATED", from: peru, to: norway, properties: ["status": "denied", "date": "2025-10-25/2025-10-26"])
        graph.createRelationship("QUOTED", from: week, to: ana, properties: ["text": "Fish is fish", "direct": true])
        graph.createRelationship("QUOTED", from: week, to: norway, properties: ["text": "No talks", "direct": false])
        return NewsGraph(graph)
    }()

    private static let call: [String: PropertyValue] = [
        "id": "called:ana:luis", "status": "happened", "date": "2025-10-27", "dateText": "Monday", "dateBasis": "relative",
        "confidence": .float(0.9), "rule": "call.phone", "occurrence": "document:week#0", "evidence": .list([proof.propertyValue]),
    ]
    private static let meeting: [String: PropertyValue] = [
        "status": "planned", "date": "2025-11", "place": "place:quito", "occurrence": "document:week#1",
    ]
    static let proof = Evidence(document: "document:week", sentence: 2, start: 40, end: 70, text: "Ana called Luis on Monday")
}

import GraphFormats
import GraphModel
import GraphRendering

/// Two ministers who talked thrice, planned a meeting and denied another, an office, a report that quotes one of them.
func diplomacy() -> PropertyGraph {
    var graph = PropertyGraph()
    let anna = graph.createNode(labels: ["Person"], properties: ["id": "person:anna-berg", "name": "Anna Berg"])
    let ivo = graph.createNode(labels: ["Person"], properties: ["id": "person:ivo-kral", "name": "Ivo Král"])
    let norway = graph.createNode(labels: ["Country"], properties: ["id": "country:norway", "name": "Norway"])
    let report = graph.createNode(
        labels: ["Document"],
        properties: ["id": "document:report", "name": "report", "url": "https://news.example/report?a=1&b=\"2\""])
    for month in ["2025-01", "2025-06", "2025-09"] {
        let evidence = Evidence(document: "document:report", sentence: 0, start: 0, end: 26, text: "Berg telephoned Král again.")
        graph.createRelationship(
            "CALLED", from: anna, to: ivo,
            properties: ["status": "happened", "date": .string(month), "evidence": .list([evidence.propertyValue])])
    }
    graph.createRelationship("MET", from: ivo, to: anna, properties: ["status": "planned", "date": "2025-10-03"])
    graph.createRelationship("MET", from: anna, to: ivo, properties: ["status": "denied", "date": "2024"])
    graph.createRelationship("AFFILIATED_WITH", from: anna, to: norway, properties: ["role": "Foreign Minister"])
    graph.createRelationship("QUOTED", from: report, to: anna, properties: ["text": "We talk."])
    return graph
}

/// A ring of people with spokes to one in the middle, `person 0`.
func wheel(_ count: Int) -> PropertyGraph {
    var graph = PropertyGraph()
    let nodes = (0..<count).map { index in
        graph.createNode(labels: ["Person"], properties: ["id": .string("p\(index)"), "name": .string("person \(index)")])
    }
    for index in 1..<count {
        graph.createRelationship("MET", from: nodes[0], to: nodes[index], properties: ["date": .string("2025-03-0\(index % 9 + 1)")])
        graph.createRelationship("CALLED", from: nodes[index], to: nodes[index % (count - 1) + 1])
    }
    return graph
}

func svg(_ graph: PropertyGraph, _ options: PictureOptions = PictureOptions()) throws -> String {
    String(decoding: try Picture.render(graph, as: .svg, options: options).bytes, as: UTF8.self)
}

/// The texts that an SVG shows, with the elements that it uses. Fails where the file is not well-formed.
final class SVGContent: XMLVisitor {
    var elements: Set<String> = []
    var attributes: [String] = []
    var texts: [String] = []
    private var open = ""

    init(_ svg: String) throws {
        try XMLReader.read(Array(svg.utf8), path: "picture.svg", visitor: self)
    }

    func start(_ element: String, _ attributes: XMLAttributes) {
        elements.insert(element)
        open = element
        if let link = attributes["href"] { self.attributes.append(link) }
        if element == "text" { texts.append("") }
    }

    func end(_ element: String) { open = "" }

    func text(_ text: String) {
        if open == "text" { texts[texts.count - 1] += text }
    }
}

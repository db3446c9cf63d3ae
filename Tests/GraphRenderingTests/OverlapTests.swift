import GraphFormats
import GraphModel
import GraphRendering
import Testing

/// Nothing that is written in a picture covers anything else that is written, and no label covers somebody else's name.
@Suite struct OverlapTests {
    @Test(arguments: [30, 150], PictureOptions.View.allCases) func labelsCoverNeitherEachOtherNorNames(
        count: Int, view: PictureOptions.View
    ) throws {
        for theme in ["light", "dark"] {
            var options = PictureOptions()
            options.view = view
            options.theme = theme
            let boxes = try PictureBoxes(svg(busyNews(count), options))
            #expect(!boxes.texts.isEmpty)
            #expect(boxes.overlaps == [])
        }
    }

    @Test(arguments: PictureOptions.Layout.allCases) func everyLayoutKeepsLabelsApart(layout: PictureOptions.Layout) throws {
        var options = PictureOptions()
        options.layout = layout
        #expect(try PictureBoxes(svg(busyNews(30), options)).overlaps == [])
    }
}

/// People, organisations, countries, places and events with two relationships each of many types, statuses and dates, some quoted.
func busyNews(_ count: Int) -> PropertyGraph {
    var graph = PropertyGraph()
    let names = [
        "Person": ["Anna Berg", "Ivo Král", "Elif Kaya-Lindqvist", "Bartholomew Featherstone"],
        "Organization": ["Halden Energy", "Ministry of Foreign Affairs and Trade", "River Basin Authority"],
        "Country": ["Norway", "Bosnia and Herzegovina"], "Place": ["Oslo", "Port Elizabeth"], "Event": ["Summit of the Eight Rivers"],
    ]
    let labels = ["Person", "Organization", "Person", "Country", "Person", "Place", "Person", "Organization", "Event", "Person"]
    let report = graph.createNode(labels: ["Document"], properties: ["id": "document:a", "name": "a"])
    let nodes = (0..<count).map { index in
        let label = labels[index % labels.count]
        let choice = names[label] ?? []
        let name = choice[index % choice.count] + (index < labels.count ? "" : " \(index)")
        let node = graph.createNode(labels: [label], properties: ["id": .string("n\(index)"), "name": .string(name)])
        if index % 4 == 0 { graph.createRelationship("QUOTED", from: report, to: node) }
        return node
    }
    let types = ["MET", "CALLED", "AFFILIATED_WITH", "CRITICIZED", "AGREED", "VISITED", "NEGOTIATED", "HOSTED", "SANCTIONED"]
    let statuses = ["happened", "happened", "happened", "planned", "happened", "denied"]
    for index in 0..<2 * count {
        // A few are in the thick of it; the others hang on them and on each other.
        let (source, target) = (index % count, index % 3 == 0 ? index % 5 : (index * 7 + 3) % count)
        var properties: [String: PropertyValue] = ["status": .string(statuses[index % statuses.count])]
        if index % 4 != 3 { properties["date"] = .string("2025-0\(index % 6 + 1)-1\(index % 10)") }
        if index % 9 == 2 { properties["role"] = "deputy minister of foreign affairs" }
        graph.createRelationship(types[index % types.count], from: nodes[source], to: nodes[target], properties: properties)
    }
    return graph
}

/// The rectangles that the texts and nodes of an SVG take up.
final class PictureBoxes: XMLVisitor {
    struct Text {
        var content = ""
        let place: Point
        let anchor: String
        let size: Double
        let isBold: Bool
        /// The node that it belongs to, nil for labels.
        let node: Int?

        var box: Rectangle {
            let width = TextMetrics.width(content, size: size, bold: isBold)
            let left = anchor == "start" ? place.x : anchor == "end" ? place.x - width : place.x - width / 2
            // Capitals reach up three quarters of the size; what hangs below the line takes a fifth.
            return Rectangle(center: Point(left + width / 2, place.y - size * 0.275), size: Size(width, size * 0.95)).inset(by: 0.5)
        }
    }

    private(set) var texts: [Text] = []
    private var nodes: [Rectangle] = []
    private var groups: [String] = []
    private var isInText = false

    init(_ svg: String) throws {
        try XMLReader.read(Array(svg.utf8), path: "picture.svg", visitor: self)
    }

    /// The pairs that cover each other, in words.
    var overlaps: [String] {
        var found: [String] = []
        for (index, text) in texts.enumerated() {
            for other in texts[..<index] where text.box.overlaps(other.box) { found.append("\(other.content) | \(text.content)") }
            for (node, box) in nodes.enumerated() where text.node != node && box.overlaps(text.box) {
                found.append("\(text.content) | node \(node)")
            }
        }
        return found
    }

    func start(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "g":
            groups.append(attributes["class"] ?? "")
            if groups.last == "node" { nodes.append(Rectangle(center: Point(-1e6, 0), size: Size(0, 0))) }
        case "path" where groups.last == "node" && nodes[nodes.count - 1].size.width == 0:
            nodes[nodes.count - 1] = Self.box(attributes["d"] ?? "")
        case "text":
            isInText = true
            texts.append(
                Text(
                    place: Point(Double(attributes["x"] ?? "") ?? 0, Double(attributes["y"] ?? "") ?? 0),
                    anchor: attributes["text-anchor"] ?? "start", size: Double(attributes["font-size"] ?? "") ?? 0,
                    isBold: attributes["font-weight"] == "bold", node: groups.last == "node" ? nodes.count - 1 : nil))
        default: break
        }
    }

    func end(_ element: String) {
        if element == "g" { groups.removeLast() }
        if element == "text" { isInText = false }
    }

    func text(_ text: String) {
        if isInText { texts[texts.count - 1].content += text }
    }

    /// Around all points of a path, controls of curves included.
    private static func box(_ path: String) -> Rectangle {
        let numbers = path.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
        return Rectangle(around: points.map { Rectangle(center: $0, size: Size(0, 0)) })
    }
}

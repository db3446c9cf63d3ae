package import GraphModel

/// What yEd draws a graph with: labels, shapes, colours, line styles. Any layout of yEd then places the nodes.
package struct YEdGraphics: Sendable {
    package static let namespace = " xmlns:y=\"http://www.yworks.com/xml/graphml\""
    package static let keys = """
          <key id="node.graphics" for="node" yfiles.type="nodegraphics"/>
          <key id="edge.graphics" for="edge" yfiles.type="edgegraphics"/>

        """

    package init() {}

    package func writeNode(named name: String, label: String, to output: inout TextOutput) {
        let appearance = NodeAppearance(label: label)
        let width = 24 + 7 * min(name.count, 60)
        output.write("<data key=\"node.graphics\"><y:ShapeNode><y:Geometry height=\"30.0\" width=\"\(width).0\" x=\"0.0\" y=\"0.0\"/>")
        output.write("<y:Fill color=\"\(appearance.fill)\" transparent=\"false\"/><y:BorderStyle color=\"#333333\" width=\"1.0\"/>")
        output.write("<y:NodeLabel>" as StaticString)
        output.writeXML(name)
        output.write("</y:NodeLabel><y:Shape type=\"\(appearance.yEdShape)\"/></y:ShapeNode></data>")
    }

    package func writeRelationship(type: String, properties: [String: PropertyValue], to output: inout TextOutput) {
        let line = properties[GraphVocabulary.Key.status] == "planned" ? "dashed" : "line"
        let arrow = GraphVocabulary.symmetricTypes.contains(type) ? "none" : "standard"
        output.write("<data key=\"edge.graphics\"><y:PolyLineEdge><y:LineStyle color=\"#333333\" type=\"\(line)\" width=\"1.0\"/>")
        output.write("<y:Arrows source=\"none\" target=\"\(arrow)\"/><y:EdgeLabel>")
        output.writeXML(type)
        output.write("</y:EdgeLabel></y:PolyLineEdge></data>" as StaticString)
    }
}

/// Shape and colour of a node's type in formats that carry looks.
package struct NodeAppearance: Sendable {
    package let fill: String
    package let yEdShape: String
    package let dotShape: String

    package init(label: String) {
        (fill, yEdShape, dotShape) =
            switch label {
            case GraphVocabulary.Label.person: ("#CFE8F7", "ellipse", "ellipse")
            case GraphVocabulary.Label.organization: ("#FBE3B3", "rectangle", "box")
            case GraphVocabulary.Label.country: ("#BFE6D8", "hexagon", "hexagon")
            case GraphVocabulary.Label.place: ("#F3D3E3", "parallelogram", "parallelogram")
            case GraphVocabulary.Label.event: ("#F8D2BC", "octagon", "octagon")
            case GraphVocabulary.Label.document: ("#EEEEEE", "rectangle3d", "note")
            default: ("#FFFFFF", "roundrectangle", "box")
            }
    }
}

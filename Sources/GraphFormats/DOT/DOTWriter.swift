import GraphModel

/// Writes DOT: every relationship an edge, its properties as attributes. Only plain attributes are written, none that opens files.
package struct DOTWriter {
    /// Properties that no Graphviz attribute is called like. All others are written as `property:` and their name.
    private static let plainKeys: Set<String> = [
        "name", "aliases", "status", "date", "dateText", "dateBasis", "place", "topic", "role", "text", "direct", "confidence",
        "occurrence", "rule", "evidence", "title", "source",
    ]

    package static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.write("digraph parley {\n  graph [charset=\"UTF-8\"]\n  node [fontname=\"Helvetica\" style=\"filled\"]\n")
        output.write("  edge [fontname=\"Helvetica\" fontsize=\"10\"]\n")
        for node in graph.nodes { write(node, to: &output) }
        for relationship in graph.relationships { write(relationship, to: &output) }
        output.write("}\n" as StaticString)
    }

    private static func write(_ node: ExportedNode, to output: inout TextOutput) {
        let appearance = NodeAppearance(label: node.label)
        output.write("  " as StaticString)
        output.writeDOT(node.id)
        output.write(" [label=" as StaticString)
        output.writeDOTLabel(node.name)
        output.write(" shape=\(appearance.dotShape) fillcolor=\"\(appearance.fill)\"")
        writeAttribute("labels", PropertyValue.list(node.labels.map { .string($0) }).jsonText, to: &output)
        writeProperties(node.ordered, to: &output)
        output.write("]\n" as StaticString)
    }

    private static func write(_ relationship: ExportedRelationship, to output: inout TextOutput) {
        output.write("  " as StaticString)
        output.writeDOT(relationship.sourceID)
        output.write(" -> " as StaticString)
        output.writeDOT(relationship.targetID)
        output.write(" [label=" as StaticString)
        output.writeDOTLabel(relationship.type)
        if relationship.isSymmetric { output.write(" dir=none" as StaticString) }
        output.write(lineStyle(relationship.status))
        writeAttribute("key", relationship.key, to: &output)
        writeAttribute("type", relationship.type, to: &output)
        writeProperties(relationship.ordered, to: &output)
        output.write("]\n" as StaticString)
    }

    private static func lineStyle(_ status: String) -> String {
        switch status {
        case "planned": " style=dashed"
        case "denied": " style=dotted color=gray50"
        default: ""
        }
    }

    private static func writeProperties(_ properties: [(key: String, value: PropertyValue)], to output: inout TextOutput) {
        for (key, value) in properties {
            writeAttribute(plainKeys.contains(key) ? key : "property:" + key, value.plainText, to: &output)
        }
    }

    private static func writeAttribute(_ key: String, _ value: String, to output: inout TextOutput) {
        output.write(" " as StaticString)
        output.writeDOT(key)
        output.write("=" as StaticString)
        output.writeDOT(value)
    }
}

extension TextOutput {
    /// A quoted DOT string. Backslashes are doubled: one before the closing mark would swallow it, one in a label begins an escape.
    /// Long texts are written in pieces added to each other: Graphviz refuses strings of more than 16,384 bytes.
    package mutating func writeDOT(_ text: String) {
        let pieceLength = 4000
        write(byte: UInt8(ascii: "\""))
        for (position, scalar) in text.unicodeScalars.enumerated() {
            if position > 0, position % pieceLength == 0 { write("\" + \"" as StaticString) }
            writeDOT(scalar)
        }
        write(byte: UInt8(ascii: "\""))
    }

    /// A quoted DOT string that is drawn: at most 20 lines and 300 characters, since Graphviz crashes on 32,768 lines.
    package mutating func writeDOTLabel(_ text: String) {
        let lines = text.prefix(300).split(separator: "\n", maxSplits: 20, omittingEmptySubsequences: false).prefix(20)
        writeDOT(lines.joined(separator: "\n"))
    }

    private mutating func writeDOT(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": write("\\\"" as StaticString)
        case "\\": write("\\\\" as StaticString)
        case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": write("\u{FFFD}" as StaticString)
        default: write(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

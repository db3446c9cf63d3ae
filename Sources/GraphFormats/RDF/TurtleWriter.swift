import GraphModel

/// Writes RDF as Turtle. A relationship is a resource with its ends, dates and evidence, and beside it a plain triple between the ends.
enum TurtleWriter {
    private static let prefixes = """
        @prefix schema: <https://schema.org/> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix parley: <urn:parley:vocabulary:> .


        """

    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.write(prefixes)
        for node in graph.nodes { write(node, to: &output) }
        for relationship in graph.relationships { write(relationship, to: &output) }
    }

    private static func write(_ node: ExportedNode, to output: inout TextOutput) {
        let classes = node.labels.map { RDFNames.schemaClass($0).map { "schema:" + $0 } ?? iri(RDFNames.term($0)) }
        output.write(iri(RDFNames.resource(node.id)))
        output.write(" a \(classes.isEmpty ? "schema:Thing" : classes.joined(separator: ", "))")
        write("parley:id", .string(node.id), to: &output)
        for (key, value) in node.ordered {
            let isReportDate = key == GraphVocabulary.Key.date && node.label == GraphVocabulary.Label.document
            if isReportDate, let date = PartialDate(value.stringValue) {
                output.write(" ;\n  schema:datePublished \(literal(date: date.start))")
            } else {
                write(predicate(key), value, to: &output)
            }
        }
        output.write(" .\n" as StaticString)
    }

    private static func write(_ relationship: ExportedRelationship, to output: inout TextOutput) {
        let (source, target) = (iri(RDFNames.resource(relationship.sourceID)), iri(RDFNames.resource(relationship.targetID)))
        let type = iri(RDFNames.term(relationship.type))
        output.write("\(source) \(type) \(target) .\n")
        output.write("\(iri(RDFNames.relationship(relationship.key))) a \(type) ;\n  parley:source \(source) ;\n  parley:target \(target)")
        for (key, value) in relationship.ordered { write(key, value, relationship, to: &output) }
        output.write(" .\n" as StaticString)
    }

    private static func write(_ key: String, _ value: PropertyValue, _ relationship: ExportedRelationship, to output: inout TextOutput) {
        if key == GraphVocabulary.Key.date, let date = relationship.date {
            output.write(" ;\n  schema:startDate \(literal(date: date.start)) ;\n  schema:endDate \(literal(date: date.end))")
        } else if key == GraphVocabulary.Key.place, let place = value.stringValue {
            output.write(" ;\n  schema:location \(iri(RDFNames.resource(place)))")
        } else if key == GraphVocabulary.Key.evidence, !relationship.evidence.isEmpty {
            for piece in relationship.evidence { write(piece, to: &output) }
        } else {
            write(predicate(key), value, to: &output)
        }
    }

    private static func write(_ piece: Evidence, to output: inout TextOutput) {
        output.write(" ;\n  prov:wasDerivedFrom [ a prov:Entity ; prov:wasQuotedFrom \(iri(RDFNames.resource(piece.document))) ;")
        output.write(" parley:sentence \(piece.sentence) ; parley:start \(piece.start) ; parley:end \(piece.end) ; prov:value ")
        output.writeTurtle(piece.text)
        output.write(" ]" as StaticString)
    }

    /// Lists become several values, maps JSON text.
    private static func write(_ predicate: String, _ value: PropertyValue, to output: inout TextOutput) {
        let values = value.listValue ?? [value]
        if values.isEmpty { return }
        output.write(" ;\n  \(predicate) ")
        for (index, value) in values.enumerated() {
            if index > 0 { output.write(", " as StaticString) }
            writeLiteral(value, to: &output)
        }
    }

    private static func writeLiteral(_ value: PropertyValue, to output: inout TextOutput) {
        switch value {
        case .boolean(let value): output.write(value ? "true" : "false")
        case .integer(let value): output.write(String(value))
        case .float(let value): output.write("\"\(value)\"^^xsd:double")
        default: output.writeTurtle(value.plainText)
        }
    }

    private static func predicate(_ key: String) -> String {
        RDFNames.schemaProperty(key).map { "schema:" + $0 } ?? iri(RDFNames.term(key))
    }

    private static func iri(_ text: String) -> String { "<\(text)>" }

    private static func literal(date: String) -> String { "\"\(date)\"^^xsd:\(RDFNames.dateType(date))" }
}

extension TextOutput {
    /// A quoted Turtle string.
    package mutating func writeTurtle(_ text: String) {
        write(byte: UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): write("\\\"" as StaticString)
            case UInt8(ascii: "\\"): write("\\\\" as StaticString)
            case 0x0A: write("\\n" as StaticString)
            case 0x0D: write("\\r" as StaticString)
            case 0x09: write("\\t" as StaticString)
            case 0..<0x20, 0x7F: write("\u{FFFD}" as StaticString)
            default: write(byte: byte)
            }
        }
        write(byte: UInt8(ascii: "\""))
    }
}

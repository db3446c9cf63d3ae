import CLibXML2

/// A parsed HTML page or XML file, freed with the last reference to it.
final class MarkupDocument {
    private let pointer: xmlDocPtr

    private init(_ pointer: xmlDocPtr) { self.pointer = pointer }

    deinit { xmlFreeDoc(pointer) }

    /// Why an XML file could not be parsed.
    struct SyntaxError: Error {
        var line: Int
        var reason: String
    }

    /// Parses HTML as browsers meet it, well-formed or not; nothing is fetched. Nil where there is no element at all.
    static func html(_ text: String) -> MarkupDocument? {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        var text = text
        let document = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", CInt(bitPattern: options))
            }
        }
        return document.map(MarkupDocument.init)
    }

    /// Parses XML; entities are not expanded and nothing is fetched.
    static func xml(_ text: String) throws(SyntaxError) -> MarkupDocument {
        let options = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
        guard let context = xmlNewParserCtxt() else { throw SyntaxError(line: 1, reason: "out of memory") }
        defer { xmlFreeParserCtxt(context) }
        var text = text
        let document = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                xmlCtxtReadMemory(context, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", CInt(bitPattern: options))
            }
        }
        if let document { return MarkupDocument(document) }
        let reason = context.pointee.lastError.message.map { String(cString: $0).trimming(\.isWhitespace) }
        throw SyntaxError(line: Int(context.pointee.lastError.line), reason: reason ?? "not well-formed XML")
    }

    /// Calls the closure with the root element; nodes must not outlive the document.
    func withRoot<Result>(_ body: (MarkupNode) -> Result) -> Result? {
        defer { withExtendedLifetime(self) {} }
        return xmlDocGetRootElement(pointer).map { body(MarkupNode(pointer: $0)) }
    }
}

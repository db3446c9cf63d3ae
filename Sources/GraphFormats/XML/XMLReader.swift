import CLibXML2

/// What a reader of an XML format does with the elements as they come.
///
/// A method that throws ends the reading; the thrown reason is reported with its line and column.
package protocol XMLVisitor: AnyObject {
    func start(_ element: String, _ attributes: XMLAttributes) throws(XMLProblem)
    func end(_ element: String) throws(XMLProblem)
    func text(_ text: String)
}

/// Why a well-formed document is no graph.
package struct XMLProblem: Error {
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
}

/// The attributes of the element that just began, valid only during the call.
package struct XMLAttributes {
    fileprivate let fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    fileprivate let count: Int

    /// The value of the attribute with that local name. Cost: the number of attributes.
    package subscript(name: StaticString) -> String? {
        for index in 0..<count {
            guard let key = fields?[5 * index], let start = fields?[5 * index + 3], let end = fields?[5 * index + 4] else { continue }
            let matches = name.withUTF8Buffer { wanted in
                wanted.indices.allSatisfy { key[$0] == wanted[$0] } && key[wanted.count] == 0
            }
            if matches { return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self) }
        }
        return nil
    }
}

/// Reads XML with libxml2's event interface.
///
/// Opens no other file and no connection; refuses document type declarations, so that entities can neither multiply nor reach out.
package final class XMLReader {
    private let visitor: any XMLVisitor
    private let path: String
    private var context: xmlParserCtxtPtr?
    private var failure: GraphFormatError?

    private init(_ visitor: any XMLVisitor, path: String) {
        self.visitor = visitor
        self.path = path
    }

    /// Hands all elements of the document to the visitor. Cost: one pass. Throws at the first fault, with its line and column.
    package static func read(_ bytes: [UInt8], path: String, visitor: any XMLVisitor) throws(GraphFormatError) {
        try XMLReader(visitor, path: path).parse { feed throws(GraphFormatError) in
            let piece = 1 << 20
            for start in stride(from: 0, to: bytes.count, by: piece) where !feed(bytes[start..<min(start + piece, bytes.count)]) { return }
        }
    }

    /// The same for a file, of which only a piece is in memory at a time; `-` is standard input.
    package static func read(file path: String, visitor: any XMLVisitor) throws(GraphFormatError) {
        try XMLReader(visitor, path: path).parse { feed throws(GraphFormatError) in try FileAccess.readPieces(of: path, feed) }
    }

    /// `pieces` hands on one piece after the other until it is told to stop.
    private func parse(
        _ pieces: (_ feed: (ArraySlice<UInt8>) -> Bool) throws(GraphFormatError) -> Void
    ) throws(GraphFormatError) {
        var handler = Self.handler()
        let this = Unmanaged.passUnretained(self).toOpaque()
        context = xmlCreatePushParserCtxt(&handler, this, nil, 0, nil)
        defer { xmlFreeParserCtxt(context) }
        // Without substitution libxml2 would leave `&amp;` in attributes as `&#38;`; only the predefined entities can occur here.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
        try pieces { piece in
            feed(piece)
            return failure == nil
        }
        if failure == nil { xmlParseChunk(context, nil, 0, 1) }
        if let failure { throw failure }
    }

    private func feed(_ piece: ArraySlice<UInt8>) {
        piece.withUnsafeBytes { buffer in
            _ = xmlParseChunk(context, buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(buffer.count), 0)
        }
    }

    /// Keeps the first fault that ends the parsing; those that follow from it say less.
    fileprivate func note(_ error: xmlError) {
        guard failure == nil, error.level == XML_ERR_FATAL else { return }
        failure = .malformed(path: path, line: Int(error.line), column: Int(error.int2), reason: Self.reason(error))
    }

    /// libxml2's message, but for the one that it gives alike to a document without an end and to one with two roots.
    private static func reason(_ error: xmlError) -> String {
        if error.code == Int32(XML_ERR_DOCUMENT_END.rawValue) {
            return "the document is no XML, or does not end where its root element does"
        }
        return error.message.map { String(String(cString: $0).prefix { $0 != "\n" }) } ?? "not well-formed"
    }

    fileprivate func stop(_ reason: String) {
        guard failure == nil else { return }
        failure = .malformed(
            path: path, line: Int(xmlSAX2GetLineNumber(context)), column: Int(xmlSAX2GetColumnNumber(context)), reason: reason)
        xmlStopParser(context)
    }

    fileprivate func visit(_ body: (any XMLVisitor) throws(XMLProblem) -> Void) {
        guard failure == nil else { return }
        do { try body(visitor) } catch { stop(error.reason) }
    }
}

// MARK: - Callbacks

extension XMLReader {
    private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLReader {
        Unmanaged<XMLReader>.fromOpaque(pointer!).takeUnretainedValue()
    }

    private static func name(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { reader, name, _, _, _, _, count, _, fields in
            XMLReader.from(reader).visit { visitor throws(XMLProblem) in
                try visitor.start(XMLReader.name(name), XMLAttributes(fields: fields, count: Int(count)))
            }
        }
        handler.endElementNs = { reader, name, _, _ in
            XMLReader.from(reader).visit { visitor throws(XMLProblem) in try visitor.end(XMLReader.name(name)) }
        }
        handler.characters = { reader, start, count in
            let text = String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
            XMLReader.from(reader).visit { visitor throws(XMLProblem) in visitor.text(text) }
        }
        handler.cdataBlock = handler.characters
        handler.internalSubset = { reader, _, _, _ in
            XMLReader.from(reader).stop("a document type declaration is not accepted")
        }
        handler.serror = { reader, error in
            if let error { XMLReader.from(reader).note(error.pointee) }
        }
        return handler
    }
}

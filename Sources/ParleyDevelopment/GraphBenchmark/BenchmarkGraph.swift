import GraphModel

/// The graph of a benchmark, read from CSV files whose fields need no quotes.
struct BenchmarkGraph {
    let graph: PropertyGraph
    let name: KeyID
    let date: KeyID

    init(nodesPath: String, relationshipsPath: String) throws {
        var nodes = FieldReader(try readBytes(nodesPath))
        var relationships = FieldReader(try readBytes(relationshipsPath))
        var loader = BulkLoader(expectingNodes: nodes.lineCount, relationships: relationships.lineCount)
        let id = loader.internKey("id")
        name = loader.internKey("name")
        date = loader.internKey("date")
        Self.readNodes(&nodes, id, name, into: &loader)
        Self.readRelationships(&relationships, date, into: &loader)
        graph = loader.finish()
    }

    /// `id,name,type`, the ids counting from 0.
    private static func readNodes(_ fields: inout FieldReader, _ id: KeyID, _ name: KeyID, into loader: inout BulkLoader) {
        var labels: [String: LabelID] = [:]
        fields.skipLine()
        while !fields.isAtEnd {
            let (number, nodeName, type) = (fields.integer(), fields.text(), fields.text())
            let label = labels[type] ?? loader.internLabel(type)
            labels[type] = label
            let node = loader.createNode(labels: [label])
            loader.setProperty(id, of: node, to: .integer(number))
            loader.setProperty(name, of: node, to: .string(nodeName))
        }
    }

    /// `src,dst,type,date,confidence`.
    private static func readRelationships(_ fields: inout FieldReader, _ date: KeyID, into loader: inout BulkLoader) {
        var types: [String: TypeID] = [:]
        let confidence = loader.internKey("confidence")
        fields.skipLine()
        while !fields.isAtEnd {
            let (source, target, typeName) = (NodeID(UInt32(fields.integer())), NodeID(UInt32(fields.integer())), fields.text())
            let type = types[typeName] ?? loader.internType(typeName)
            types[typeName] = type
            let relationship = loader.createRelationship(type, from: source, to: target)
            loader.setProperty(date, of: relationship, to: fields.date())
            loader.setProperty(confidence, of: relationship, to: .float(fields.decimal()))
        }
    }
}

/// Reads the fields of a file with commas and line ends between them.
private struct FieldReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }
    var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

    mutating func skipLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        position += 1
    }

    mutating func text() -> String {
        let start = position
        skipField()
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }

    mutating func integer() -> Int64 {
        var number: Int64 = 0
        while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] {
            number = number * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        position += 1
        return number
    }

    /// Digits with a point among them.
    mutating func decimal() -> Double {
        let start = position
        skipField()
        var digits = 0.0
        var scale = 1.0
        var isBehindPoint = false
        for byte in bytes[start..<position - 1] {
            if byte == UInt8(ascii: ".") {
                isBehindPoint = true
            } else {
                digits = digits * 10 + Double(byte &- UInt8(ascii: "0"))
                if isBehindPoint { scale *= 10 }
            }
        }
        return digits / scale
    }

    /// `2015-03-04`.
    mutating func date() -> PropertyValue {
        let (year, month, day) = (integer(), integer(), integer())
        let date = try? LocalDate(year: year, month: month, day: day)
        return date.map { .temporal(.date($0)) } ?? .null
    }

    private mutating func skipField() {
        while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "\n") { position += 1 }
        position += 1
    }
}

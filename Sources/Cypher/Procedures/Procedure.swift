public import GraphModel

/// What a procedure takes and gives.
public struct ProcedureSignature: Sendable {
    public struct Field: Sendable {
        public let name: String
        package let type: ValueType
    }

    public let name: String
    public let inputs: [Field]
    public let outputs: [Field]

    /// Fields as `name :: TYPE`, in the type names of the openCypher compatibility kit: `INTEGER?`, `LIST? OF STRING?`, `NUMBER`.
    public init(name: String, inputs: [(name: String, type: String)], outputs: [(name: String, type: String)]) {
        self.name = name
        self.inputs = inputs.map { Field(name: $0.name, type: ValueType(named: $0.type)) }
        self.outputs = outputs.map { Field(name: $0.name, type: ValueType(named: $0.type)) }
    }
}

/// Something that queries reach with CALL.
public struct Procedure: Sendable {
    public let signature: ProcedureSignature
    package let body: @Sendable (_ arguments: [Value], _ graph: PropertyGraph) throws -> ProcedureRows

    /// - Parameter body: returns rows with one value for each output. What it throws ends the query with `ProcedureError:ProcedureFailed`.
    public init(
        _ signature: ProcedureSignature, body: @escaping @Sendable (_ arguments: [Value], _ graph: PropertyGraph) throws -> [[Value]]
    ) {
        self.signature = signature
        self.body = { arguments, graph in ProcedureRows(try body(arguments, graph)) }
    }

    /// - Parameter rows: returns the rows as a table from which only the values that a query asks for are read.
    package init(
        _ signature: ProcedureSignature, rows: @escaping @Sendable (_ arguments: [Value], _ graph: PropertyGraph) throws -> ProcedureRows
    ) {
        self.signature = signature
        body = rows
    }
}

/// What a call of a procedure gives.
package struct ProcedureRows: Sendable {
    let count: Int
    /// Makes the value at a row and an output.
    let value: @Sendable (_ row: Int, _ output: Int) -> Value

    package init(count: Int, value: @escaping @Sendable (_ row: Int, _ output: Int) -> Value) {
        self.count = count
        self.value = value
    }

    init(_ rows: [[Value]]) { self.init(count: rows.count) { rows[$0][$1] } }

    /// One row without values.
    static let single = ProcedureRows([[]])
}

/// The procedures that queries can call.
public struct ProcedureRegistry: Sendable {
    private var procedures: [String: Procedure] = [:]

    public init() {}

    /// Adds a procedure, in place of one of the same name.
    public mutating func register(_ procedure: Procedure) { procedures[procedure.signature.name] = procedure }

    public func procedure(named name: String) -> Procedure? { procedures[name] }

    /// All names, sorted.
    public var names: [String] { procedures.keys.sorted() }

    package func signature(named name: String) -> ProcedureSignature? { procedures[name]?.signature }
}

extension ValueType {
    /// The type of that name in the openCypher compatibility kit; `any` for names it does not know.
    init(named name: String) {
        let plain = name.uppercased().filter { $0 != "?" && $0 != " " }
        if plain.hasPrefix("LISTOF") {
            self = .list(ValueType(named: String(plain.dropFirst("LISTOF".count))))
            return
        }
        let types: [String: ValueType] = [
            "BOOLEAN": .boolean, "INTEGER": .integer, "FLOAT": .float, "NUMBER": .number, "STRING": .string, "LIST": .list(.any),
            "MAP": .map, "NODE": .node, "RELATIONSHIP": .relationship, "PATH": .path, "DURATION": .duration,
        ]
        self = types[plain] ?? .any
    }
}

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
    public typealias Body = @Sendable (_ arguments: [Value], _ graph: PropertyGraph) throws -> [[Value]]

    public let signature: ProcedureSignature
    /// Returns rows with one value for each output. What it throws ends the query with `ProcedureError:ProcedureFailed`.
    public let body: Body

    public init(_ signature: ProcedureSignature, body: @escaping Body) {
        self.signature = signature
        self.body = body
    }
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

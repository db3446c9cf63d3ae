/// Names given small ids in the order they are first seen. Look-up and interning are O(length) expected.
struct SymbolTable: Sendable {
    private(set) var names: [String] = []
    private var ids: [String: UInt32] = [:]

    var count: Int { names.count }

    func id(of name: String) -> UInt32? { ids[name] }

    func name(of id: UInt32) -> String { names[Int(id)] }

    mutating func intern(_ name: String) -> UInt32 {
        if let id = ids[name] { return id }
        let id = UInt32(names.count)
        names.append(name)
        ids[name] = id
        return id
    }

    func checkInvariants() throws(GraphInvariantViolation) {
        try check(ids.count == names.count, "a symbol table has \(names.count) names and \(ids.count) ids")
        for (index, name) in names.enumerated() {
            try check(ids[name] == UInt32(index), "the symbol \(name) does not lead back to its id")
        }
    }
}

// Labels, types and keys by name and by id. Look-up by name is O(length) expected, by id O(1).
extension PropertyGraph {
    /// Nil where no node ever bore the label.
    public func labelID(_ name: String) -> LabelID? { labelNames.id(of: name).map(LabelID.init) }

    /// Nil where no relationship ever had the type.
    public func typeID(_ name: String) -> TypeID? { typeNames.id(of: name).map(TypeID.init) }

    /// Nil where no node or relationship ever had the key.
    public func keyID(_ name: String) -> KeyID? { keyNames.id(of: name).map(KeyID.init) }

    public func name(of label: LabelID) -> String { labelNames.name(of: label.rawValue) }
    public func name(of type: TypeID) -> String { typeNames.name(of: type.rawValue) }
    public func name(of key: KeyID) -> String { keyNames.name(of: key.rawValue) }

    /// The id of a label, given now where it has none. Names stay interned when their last use is gone, even by a rollback.
    public mutating func internLabel(_ name: String) -> LabelID {
        let id = labelNames.intern(name)
        while labelMembers.count <= Int(id) { labelMembers.append(IdentifierSet()) }
        return LabelID(id)
    }

    /// The id of a relationship type, given now where it has none.
    public mutating func internType(_ name: String) -> TypeID {
        let id = typeNames.intern(name)
        while typeMembers.count <= Int(id) { typeMembers.append(IdentifierSet()) }
        return TypeID(id)
    }

    /// The id of a property key, given now where it has none.
    public mutating func internKey(_ name: String) -> KeyID { KeyID(keyNames.intern(name)) }
}

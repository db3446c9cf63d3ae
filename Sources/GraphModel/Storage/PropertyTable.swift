/// The properties of all nodes, or of all relationships: a column for each key.
struct PropertyTable: Sendable {
    private(set) var columns: [IndexedColumn] = []
    /// How many entities the graph is going to have, where that is known.
    private var expectedCount = 0

    func value(_ key: KeyID, of entity: UInt32) -> PropertyValue? {
        key.index < columns.count ? columns[key.index].column.value(of: entity) : nil
    }

    func has(_ key: KeyID, _ entity: UInt32) -> Bool { key.index < columns.count && columns[key.index].column.holdsValue(of: entity) }

    func string(_ key: KeyID, of entity: UInt32) -> String? {
        key.index < columns.count ? columns[key.index].column.string(of: entity) : nil
    }

    func integers(_ key: KeyID, of entities: [UInt32]) -> [Int64]? {
        key.index < columns.count ? columns[key.index].column.integers(of: entities) : nil
    }

    func date(_ key: KeyID, of entity: UInt32) -> LocalDate? {
        key.index < columns.count ? columns[key.index].column.date(of: entity) : nil
    }

    func hasIndex(_ kind: PropertyIndexKind, on key: KeyID) -> Bool { key.index < columns.count && columns[key.index].hasIndex(kind) }

    func entities(_ key: KeyID, equalTo value: PropertyValue) -> [UInt32] {
        key.index < columns.count ? columns[key.index].entities(equalTo: value) : []
    }

    func first(_ key: KeyID, equalTo value: PropertyValue) -> UInt32? {
        key.index < columns.count ? columns[key.index].first(equalTo: value) : nil
    }

    func entities(_ key: KeyID, from lower: ValueBound?, to upper: ValueBound?) -> [UInt32] {
        key.index < columns.count ? columns[key.index].entities(from: lower, to: upper) : []
    }

    /// How many entities have the key.
    func count(_ key: KeyID) -> Int { key.index < columns.count ? columns[key.index].column.count : 0 }

    /// The keys an entity has, ascending by id. O(keys of the table).
    func keys(of entity: UInt32) -> [KeyID] {
        columns.indices.filter { columns[$0].column.owners.contains(entity) }.map { KeyID(UInt32($0)) }
    }

    /// Sets a value, or removes it where the new one is nil, and returns the old one. O(1) expected without a range index.
    @discardableResult
    mutating func set(_ key: KeyID, of entity: UInt32, to value: PropertyValue?) -> PropertyValue? {
        addColumns(upTo: key)
        return columns[key.index].set(value, of: entity)
    }

    /// Makes room for so many entities in the columns that are still empty and in those to come.
    mutating func expect(_ count: Int) {
        expectedCount = count
        for key in columns.indices { columns[key].expect(count) }
    }

    mutating func createIndex(_ kind: PropertyIndexKind, on key: KeyID) {
        addColumns(upTo: key)
        columns[key.index].createIndex(kind)
    }

    private mutating func addColumns(upTo key: KeyID) {
        while columns.count <= key.index { columns.append(IndexedColumn(expectedCount: expectedCount)) }
    }

    func checkInvariants(_ name: String) throws(GraphInvariantViolation) {
        for (key, column) in columns.enumerated() { try column.checkInvariants("\(name), key \(key)") }
    }
}

/// What a property index answers.
public enum PropertyIndexKind: Sendable, Hashable, CaseIterable {
    /// Which entities have this value?
    case equality
    /// Which entities have a value between these two, and in which order?
    case range
}

/// A column with the indexes that follow its changes.
struct IndexedColumn: Sendable {
    private(set) var column: PropertyColumn
    private(set) var equality: EqualityIndex?
    private(set) var range: RangeIndex?

    init(expectedCount: Int) { column = PropertyColumn(expectedCount: expectedCount) }

    /// Makes room in a column and its indexes that are still empty.
    mutating func expect(_ count: Int) {
        guard column.count == 0 else { return }
        column = PropertyColumn(expectedCount: count)
        equality?.reserveCapacity(count)
    }

    mutating func set(_ value: PropertyValue?, of entity: UInt32) -> PropertyValue? {
        let old = column.value(of: entity)
        if let old {
            equality?.remove(entity, old, in: column)
            range?.remove(entity, old, in: column)
        }
        if let value {
            column.set(value, of: entity)
            equality?.insert(entity, value, in: column)
            range?.insert(entity, value, in: column)
        } else {
            column.remove(from: entity)
        }
        return old
    }

    mutating func createIndex(_ kind: PropertyIndexKind) {
        switch kind {
        case .equality: equality = equality ?? EqualityIndex(of: column)
        case .range: range = range ?? RangeIndex(of: column)
        }
    }

    func hasIndex(_ kind: PropertyIndexKind) -> Bool {
        switch kind {
        case .equality: equality != nil
        case .range: range != nil
        }
    }

    /// Without an index every owner is looked at.
    func entities(equalTo value: PropertyValue) -> [UInt32] {
        if let equality { return equality.entities(equalTo: value, in: column) }
        guard let wanted = IndexedValue(value) else { return [] }
        return column.owners.filter { column.holds(wanted, at: $0) }
    }

    func first(equalTo value: PropertyValue) -> UInt32? {
        if let equality { return equality.first(equalTo: value, in: column) }
        return entities(equalTo: value).first
    }

    /// Without an index the column is sorted for this one answer.
    func entities(from lower: ValueBound?, to upper: ValueBound?) -> [UInt32] {
        (range ?? RangeIndex(of: column)).entities(from: lower, to: upper, in: column)
    }

    func checkInvariants(_ name: String) throws(GraphInvariantViolation) {
        try column.checkInvariants(name)
        try equality?.checkInvariants(name, column: column)
        try range?.checkInvariants(name, column: column)
    }
}

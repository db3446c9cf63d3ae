/// Where the variables in scope stand in a row. Slots are never reused, so a variable out of scope keeps its slot to itself.
struct SlotTable {
    private var slots: [String: Int] = [:]
    private let counter = Counter()

    private final class Counter {
        var next = 0
        var nodeSlots: Set<Int> = []
    }

    /// The slots that one run needs.
    var count: Int { counter.next }

    /// The slot of a variable that is in scope.
    func slot(of name: String) -> Int {
        guard let slot = slots[name] else { preconditionFailure("`\(name)` passed the semantic analysis without being bound") }
        return slot
    }

    func contains(_ name: String) -> Bool { slots[name] != nil }

    /// The names in scope that the query itself gave, sorted.
    var variables: [String] { slots.keys.filter { !$0.hasPrefix("@") }.sorted() }

    /// The slots in use, each once, ascending.
    var used: [Int] { Set(slots.values).sorted() }

    /// Gives a variable a slot of its own, hiding one of the same name.
    @discardableResult
    mutating func bind(_ name: String) -> Int {
        let slot = counter.next
        counter.next += 1
        slots[name] = slot
        return slot
    }

    /// Gives a variable a slot of its own that never holds anything but nodes and null.
    mutating func bindNode(_ name: String) -> Int {
        let slot = bind(name)
        counter.nodeSlots.insert(slot)
        return slot
    }

    func holdsOnlyNodes(_ slot: Int) -> Bool { counter.nodeSlots.contains(slot) }

    /// A slot without a name.
    mutating func anonymous() -> Int {
        defer { counter.next += 1 }
        return counter.next
    }

    /// Lets a name stand for a slot that is filled already.
    mutating func alias(_ name: String, to slot: Int) { slots[name] = slot }

    /// Keeps some of the names only.
    mutating func select(_ names: [String]) { slots = slots.filter { names.contains($0.key) } }
}

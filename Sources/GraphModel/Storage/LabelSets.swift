/// The distinct label lists of a graph's nodes, so that a node keeps one integer for all its labels.
struct LabelSets: Sendable {
    private(set) var lists: [[LabelID]] = [[]]
    /// Bit n tells whether label n is in the list, for the first 64 labels of the graph.
    private var masks: [UInt64] = [0]
    private var ids: [[LabelID]: UInt32] = [[]: 0]

    /// The list of no labels.
    static let none: UInt32 = 0

    /// The id of a list of distinct labels; their order counts. O(labels) expected.
    mutating func intern(_ labels: [LabelID]) -> UInt32 {
        if let id = ids[labels] { return id }
        let id = UInt32(lists.count)
        lists.append(labels)
        masks.append(labels.reduce(0) { $1.rawValue < 64 ? $0 | 1 << UInt64($1.rawValue) : $0 })
        ids[labels] = id
        return id
    }

    func labels(of set: UInt32) -> [LabelID] { lists[Int(set)] }

    /// O(1) for the first 64 labels of a graph, else O(labels of the set).
    func contains(_ label: LabelID, in set: UInt32) -> Bool {
        label.rawValue < 64 ? masks[Int(set)] >> UInt64(label.rawValue) & 1 == 1 : lists[Int(set)].contains(label)
    }
}

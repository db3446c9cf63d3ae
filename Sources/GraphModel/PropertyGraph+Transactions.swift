/// One change of a graph with what it takes to undo it.
enum Change: Sendable {
    case nodeCreated(NodeID)
    case relationshipCreated(RelationshipID)
    /// With the label set it had.
    case nodeDeleted(NodeID, UInt32)
    case relationshipDeleted(RelationshipID)
    /// With the label set before.
    case labels(NodeID, UInt32)
    /// With the value before.
    case nodeProperty(NodeID, KeyID, PropertyValue?)
    case relationshipProperty(RelationshipID, KeyID, PropertyValue?)
}

extension PropertyGraph {
    /// Makes changes that count all together or not at all: where the body throws, everything it changed is undone.
    ///
    /// Costs O(changes), however large the graph is. Transactions nest. Handles given out by an undone transaction must not be used.
    public mutating func transaction<Result, Failure: Error>(
        _ body: (inout PropertyGraph) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let mark = beginTransaction()
        do {
            let result = try body(&self)
            commitTransaction()
            return result
        } catch {
            rollBackTransaction(to: mark)
            throw error
        }
    }

    /// Opens a transaction and returns the mark to roll back to. Every open transaction is ended once, the innermost first.
    package mutating func beginTransaction() -> Int {
        openTransactions += 1
        return journal.count
    }

    package mutating func commitTransaction() {
        openTransactions -= 1
        if openTransactions == 0 { journal = [] }
    }

    package mutating func rollBackTransaction(to mark: Int) {
        openTransactions -= 1
        let recording = openTransactions
        openTransactions = 0
        while journal.count > mark, let change = journal.popLast() { undo(change) }
        openTransactions = recording
    }

    mutating func record(_ change: Change) {
        if openTransactions > 0 { journal.append(change) }
    }

    private mutating func undo(_ change: Change) {
        switch change {
        case .nodeCreated(let node): removeLast(node)
        case .relationshipCreated(let relationship): removeLast(relationship)
        case .nodeDeleted(let node, let labels):
            liveNodes.insert(node.rawValue)
            setLabelSet(labels, of: node)
        case .relationshipDeleted(let relationship):
            liveRelationships.insert(relationship.rawValue)
            typeMembers[typeID(of: relationship).index].insert(relationship.rawValue)
            link(relationship)
        case .labels(let node, let labels): setLabelSet(labels, of: node)
        case .nodeProperty(let node, let key, let value): setProperty(key, of: node, to: value ?? .null)
        case .relationshipProperty(let relationship, let key, let value): setProperty(key, of: relationship, to: value ?? .null)
        }
    }

    /// The node is the newest, without properties and relationships: undoing goes backwards.
    private mutating func removeLast(_ node: NodeID) {
        setLabelSet(LabelSets.none, of: node)
        liveNodes.remove(node.rawValue)
        nodeLabels.removeLast()
        outgoing.removeLastNode()
        incoming.removeLastNode()
    }

    private mutating func removeLast(_ relationship: RelationshipID) {
        unlink(relationship)
        liveRelationships.remove(relationship.rawValue)
        typeMembers[typeID(of: relationship).index].remove(relationship.rawValue)
        types.removeLast()
        sources.removeLast()
        targets.removeLast()
    }
}

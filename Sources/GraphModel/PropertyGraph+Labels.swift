extension PropertyGraph {
    /// The labels of a node in the order they were given; none for a deleted node. O(labels).
    public func labels(of node: NodeID) -> [String] { labelIDs(of: node).map(name(of:)) }

    public func labelIDs(of node: NodeID) -> [LabelID] { labelSets.labels(of: nodeLabels[node.index]) }

    /// O(1) for the first 64 labels of a graph, else O(labels of the node).
    public func hasLabel(_ label: LabelID, _ node: NodeID) -> Bool { labelSets.contains(label, in: nodeLabels[node.index]) }

    public func hasLabel(_ label: String, _ node: NodeID) -> Bool { labelID(label).map { hasLabel($0, node) } ?? false }

    /// The nodes that bear a label, in the order of their creation. O(1).
    public func nodes(labeled label: LabelID) -> EntitySet<NodeID> { EntitySet(labelMembers[label.index]) }

    public func nodes(labeled label: String) -> EntitySet<NodeID> { labelID(label).map(nodes(labeled:)) ?? EntitySet() }

    /// Adds a label behind those the node has. Returns false where it has it already. O(labels).
    @discardableResult
    public mutating func addLabel(_ label: String, to node: NodeID) -> Bool {
        let label = internLabel(label)
        guard !hasLabel(label, node) else { return false }
        setLabels(labelIDs(of: node) + [label], of: node)
        return true
    }

    /// Returns false where the node did not bear the label.
    @discardableResult
    public mutating func removeLabel(_ label: String, from node: NodeID) -> Bool {
        guard let label = labelID(label), hasLabel(label, node) else { return false }
        setLabels(labelIDs(of: node).filter { $0 != label }, of: node)
        return true
    }

    private mutating func setLabels(_ labels: [LabelID], of node: NodeID) {
        let old = nodeLabels[node.index]
        record(.labels(node, old))
        setLabelSet(labelSets.intern(labels), of: node)
    }

    mutating func setLabelSet(_ set: UInt32, of node: NodeID) {
        for label in labelIDs(of: node) { labelMembers[label.index].remove(node.rawValue) }
        nodeLabels[node.index] = set
        for label in labelIDs(of: node) { labelMembers[label.index].insert(node.rawValue) }
    }
}

extension PropertyGraph {
    /// Compares every part of the graph with the others: indexes with columns, extents with relationships, counts with contents.
    ///
    /// O((nodes + relationships) · keys), meant for tests.
    ///
    /// - Throws: the first disagreement found.
    public func checkInvariants() throws(GraphInvariantViolation) {
        for table in [labelNames, typeNames, keyNames] { try table.checkInvariants() }
        try liveNodes.checkInvariants("nodes")
        try liveRelationships.checkInvariants("relationships")
        try checkNodes()
        try checkRelationships()
        try outgoing.checkInvariants("outgoing")
        try incoming.checkInvariants("incoming")
        try nodeProperties.checkInvariants("node properties")
        try relationshipProperties.checkInvariants("relationship properties")
        try check(openTransactions > 0 || journal.isEmpty, "changes are recorded outside of a transaction")
    }

    private func checkNodes() throws(GraphInvariantViolation) {
        for raw in 0..<UInt32(nodeLabels.count) {
            let node = NodeID(raw)
            try check(contains(node) || (labelIDs(of: node).isEmpty && keys(of: node).isEmpty), "deleted node \(raw) has contents")
            try check(contains(node) || degree(of: node) == 0, "deleted node \(raw) has relationships")
            for label in labelIDs(of: node) {
                try check(labelMembers[label.index].contains(raw), "node \(raw) is missing among those labelled \(name(of: label))")
            }
        }
        let memberships = nodeIDs.reduce(0) { $0 + labelIDs(of: $1).count }
        try check(memberships == labelMembers.reduce(0) { $0 + $1.count }, "a label has members that do not bear it")
    }

    private func checkRelationships() throws(GraphInvariantViolation) {
        for id in relationshipIDs {
            try check(contains(source(of: id)) && contains(target(of: id)), "relationship \(id.rawValue) hangs on a deleted node")
            try check(
                incidences(of: source(of: id), .outgoing).contains(Incidence(relationship: id, neighbor: target(of: id)))
                    && incidences(of: target(of: id), .incoming).contains(Incidence(relationship: id, neighbor: source(of: id))),
                "relationship \(id.rawValue) is missing at one of its ends")
            try check(typeMembers[typeID(of: id).index].contains(id.rawValue), "relationship \(id.rawValue) is missing in its type")
        }
        try check(typeMembers.reduce(0) { $0 + $1.count } == relationshipCount, "a type has members that are deleted")
        let incidenceCount = nodeIDs.reduce(0) { $0 + degree(of: $1, .outgoing) + degree(of: $1, .incoming) }
        try check(incidenceCount == 2 * relationshipCount, "\(incidenceCount) incidences for \(relationshipCount) relationships")
    }
}

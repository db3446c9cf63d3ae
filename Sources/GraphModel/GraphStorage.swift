/// The parts of a graph. One reference stands for all of them, so that handing a graph on costs one count and not thirty.
///
/// Changed only through ``PropertyGraph``, and only while a single graph refers to it: hence safe to share between threads.
@usableFromInline
final class GraphStorage: @unchecked Sendable {
    @usableFromInline
    struct Contents: Sendable {
        var labelNames = SymbolTable()
        var typeNames = SymbolTable()
        var keyNames = SymbolTable()
        var labelSets = LabelSets()
        /// The label set of each node.
        var nodeLabels = [UInt32]()
        var liveNodes = IdentifierSet()
        /// The nodes that bear each label.
        var labelMembers = [IdentifierSet]()
        var nodeProperties = PropertyTable()
        @usableFromInline var types = TypeColumn()
        @usableFromInline var sources = [UInt32]()
        @usableFromInline var targets = [UInt32]()
        var liveRelationships = IdentifierSet()
        /// The relationships of each type.
        var typeMembers = [IdentifierSet]()
        var relationshipProperties = PropertyTable()
        @usableFromInline var outgoing = AdjacencySlab()
        @usableFromInline var incoming = AdjacencySlab()
        /// What the open transactions have changed, oldest first.
        var journal = [Change]()
        var openTransactions = 0

        init() {}
    }

    /// The rules of exclusive access hold by the graph that owns this; checking them again at every look would cost more than the look.
    @exclusivity(unchecked) @usableFromInline var contents: Contents

    init(_ contents: Contents = Contents()) { self.contents = contents }
}

// The parts, read in place, and written after a copy where another graph shares them.
extension PropertyGraph {
    var labelNames: SymbolTable {
        _read { yield storage.contents.labelNames }
        _modify {
            makeUnique()
            yield &storage.contents.labelNames
        }
    }

    var typeNames: SymbolTable {
        _read { yield storage.contents.typeNames }
        _modify {
            makeUnique()
            yield &storage.contents.typeNames
        }
    }

    var keyNames: SymbolTable {
        _read { yield storage.contents.keyNames }
        _modify {
            makeUnique()
            yield &storage.contents.keyNames
        }
    }

    var labelSets: LabelSets {
        _read { yield storage.contents.labelSets }
        _modify {
            makeUnique()
            yield &storage.contents.labelSets
        }
    }

    var nodeLabels: [UInt32] {
        _read { yield storage.contents.nodeLabels }
        _modify {
            makeUnique()
            yield &storage.contents.nodeLabels
        }
    }

    var liveNodes: IdentifierSet {
        _read { yield storage.contents.liveNodes }
        _modify {
            makeUnique()
            yield &storage.contents.liveNodes
        }
    }

    var labelMembers: [IdentifierSet] {
        _read { yield storage.contents.labelMembers }
        _modify {
            makeUnique()
            yield &storage.contents.labelMembers
        }
    }

    var nodeProperties: PropertyTable {
        _read { yield storage.contents.nodeProperties }
        _modify {
            makeUnique()
            yield &storage.contents.nodeProperties
        }
    }

    @usableFromInline
    var types: TypeColumn {
        @inlinable
        _read { yield storage.contents.types }
        _modify {
            makeUnique()
            yield &storage.contents.types
        }
    }

    @usableFromInline
    var sources: [UInt32] {
        @inlinable
        _read { yield storage.contents.sources }
        _modify {
            makeUnique()
            yield &storage.contents.sources
        }
    }

    @usableFromInline
    var targets: [UInt32] {
        @inlinable
        _read { yield storage.contents.targets }
        _modify {
            makeUnique()
            yield &storage.contents.targets
        }
    }

    var liveRelationships: IdentifierSet {
        _read { yield storage.contents.liveRelationships }
        _modify {
            makeUnique()
            yield &storage.contents.liveRelationships
        }
    }

    var typeMembers: [IdentifierSet] {
        _read { yield storage.contents.typeMembers }
        _modify {
            makeUnique()
            yield &storage.contents.typeMembers
        }
    }

    var relationshipProperties: PropertyTable {
        _read { yield storage.contents.relationshipProperties }
        _modify {
            makeUnique()
            yield &storage.contents.relationshipProperties
        }
    }

    @usableFromInline
    var outgoing: AdjacencySlab {
        @inlinable
        _read { yield storage.contents.outgoing }
        _modify {
            makeUnique()
            yield &storage.contents.outgoing
        }
    }

    @usableFromInline
    var incoming: AdjacencySlab {
        @inlinable
        _read { yield storage.contents.incoming }
        _modify {
            makeUnique()
            yield &storage.contents.incoming
        }
    }

    var journal: [Change] {
        _read { yield storage.contents.journal }
        _modify {
            makeUnique()
            yield &storage.contents.journal
        }
    }

    var openTransactions: Int {
        _read { yield storage.contents.openTransactions }
        _modify {
            makeUnique()
            yield &storage.contents.openTransactions
        }
    }

    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&storage) { storage = GraphStorage(storage.contents) }
    }
}

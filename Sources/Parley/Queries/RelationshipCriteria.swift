import GraphFormats
import GraphModel

/// Which relationships a question is about. By default all are.
public struct RelationshipCriteria: Sendable, Hashable {
    /// Types wanted, in any case; nil wants all.
    public var types: [String]?
    /// Statuses wanted: `happened`, `planned`, `denied`; nil wants all.
    public var statuses: [String]?
    /// First day, month or year wanted. Undated relationships are left out where there is a limit.
    public var since: String?
    /// Last day, month or year wanted.
    public var until: String?

    public init(types: [String]? = nil, statuses: [String]? = nil, since: String? = nil, until: String? = nil) {
        self.types = types?.map { $0.uppercased() }
        self.statuses = statuses
        self.since = since
        self.until = until
    }

    func admit(_ relationship: RelationshipID, in graph: PropertyGraph) -> Bool {
        if let types, !types.contains(graph.type(of: relationship).uppercased()) { return false }
        let properties = PropertyReader { graph.property($0, of: relationship) }
        if let statuses, !statuses.contains(properties.string(Key.status) ?? Relationship.defaultStatus) { return false }
        guard since != nil || until != nil else { return true }
        return PartialDate(properties.string(Key.date))?.overlaps(since: since, until: until) ?? false
    }
}

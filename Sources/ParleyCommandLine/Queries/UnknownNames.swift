import Cypher
import GraphModel

/// The names in a query that its graph has nothing of, mostly slips of the pen, as notes for the user.
struct UnknownNames {
    let notes: [String]

    init(_ names: NamesAskedFor, in graph: PropertyGraph) {
        notes =
            Self.notes("label", names.labels, amongst: graph.labelsInUse.map { graph.name(of: $0) })
            + Self.notes("relationship of the type", names.types, amongst: graph.typesInUse.map { graph.name(of: $0) })
            + Self.notes("property", names.keys, amongst: graph.keysInUse.map { graph.name(of: $0) })
    }

    private static func notes(_ kind: String, _ names: Set<String>, amongst known: [String]) -> [String] {
        names.subtracting(known).sorted().map { name in
            let hint = nearest(to: name, amongst: known).map { "; did you mean '\($0)'?" } ?? ""
            return "the graph has no \(kind) '\(name)'\(hint)"
        }
    }

    private static func nearest(to name: String, amongst known: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        let near = known.compactMap { other in
            editDistance(wanted, Array(other.lowercased().unicodeScalars), atMost: max(1, wanted.count / 3)).map { (other, $0) }
        }
        return near.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
    }
}

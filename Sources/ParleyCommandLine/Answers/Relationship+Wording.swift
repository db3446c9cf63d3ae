import GraphModel
import Parley

extension Relationship {
    /// The passage that shows it best.
    var proof: String { evidence.first?.text ?? "" }

    /// The type, with an arrow where the direction counts, as seen from one end.
    func wording(from end: Entity) -> String {
        isSymmetric ? type : type + (source == end ? " →" : " ←")
    }

    /// The date; a span leaves out what its end has in common with its start: `2025-10-25/26`.
    var dateCell: TextTable.Cell {
        let ends = date?.split(separator: "/") ?? ["–"]
        guard ends.count == 2, ends[0].count == ends[1].count else { return TextTable.Cell(date ?? "–") }
        let parts = zip(ends[0].split(separator: "-"), ends[1].split(separator: "-"))
        let differing = parts.drop { $0 == $1 }.map(\.1)
        return TextTable.Cell("\(ends[0])/\(differing.joined(separator: "-"))")
    }

    var statusCell: TextTable.Cell { TextTable.Cell(status, style: TextStyle(status: status)) }
}

extension Entity {
    /// Name and type, with the other names where there are some.
    var heading: String {
        let others = aliases.isEmpty ? "" : ", also \(aliases.joined(separator: ", "))"
        return "\(name) (\(type))\(others)"
    }
}

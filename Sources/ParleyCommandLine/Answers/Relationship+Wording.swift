import GraphModel
import Parley

extension Relationship {
    /// The passage that shows it best, in quotation marks.
    var proof: String { evidence.first.map { "“\(TerminalText.line($0.text))”" } ?? "" }

    /// The type, with an arrow where the direction counts, as seen from one end.
    func wording(from end: Entity) -> String {
        isSymmetric ? type : type + (source == end ? " →" : " ←")
    }

    var dateCell: TextTable.Cell { TextTable.Cell(date ?? "–") }

    var statusCell: TextTable.Cell { TextTable.Cell(status, style: TextStyle(status: status)) }
}

extension Entity {
    /// Name and type, with the other names where there are some.
    var heading: String {
        let others = aliases.isEmpty ? "" : ", also \(aliases.joined(separator: ", "))"
        return "\(name) (\(type))\(others)"
    }
}

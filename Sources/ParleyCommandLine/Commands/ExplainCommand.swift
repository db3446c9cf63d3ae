import ArgumentParser
import GraphModel
import Parley

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why two entities are related: every sentence with its tree, document and rule.",
        discussion: """
            The frame is that of the lexicon: the word that tells the relation and the paths to its ends. Words that are no names are shown with
            whom they were traced to.

              parley explain graph.json "Wang Yi" "Marco Rubio"
              parley explain graph.json china "united states" --type NEGOTIATED
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Name, alias or id of one entity.")
    var first: String

    @Argument(help: "Name, alias or id of the other entity.")
    var second: String

    @OptionGroup var criteria: CriteriaOptions

    @Option(help: "table or json.")
    var format = AnswerFormat.table

    func run() throws {
        let explanations = try graph.read().explanations(between: first, and: second, matching: criteria.criteria)
        guard !explanations.isEmpty else { throw CommandFailure(.notFound, "no relationship between '\(first)' and '\(second)' matches") }
        let details = ExplanationDetails()
        switch format {
        case .table: Console.writeLines(explanations.flatMap { lines($0, details) }.dropLast())
        case .json: try Console.writeJSON(explanations.map { ExplanationJSON(relationship: $0.relationship, details: details) })
        }
    }

    /// A heading, a line for each thing known, and a blank line.
    private func lines(_ explanation: Explanation, _ details: ExplanationDetails) -> [String] {
        let relationship = explanation.relationship
        let arrow = relationship.isSymmetric ? "–" : "→"
        let heading = TerminalText.line("\(relationship.type)  \(relationship.source.name) \(arrow) \(relationship.target.name)")
        let resolved = relationship.resolved.enumerated().map { Field($0.offset == 0 ? "resolved" : "", $0.element) }
        let known = facts(relationship, frame: details.frame(of: relationship)) + resolved
        let proofs = explanation.proofs.flatMap { proof in
            passage(proof).flatMap(line) + tree(details.tree(of: proof.evidence.text, rule: relationship.rule))
        }
        return [TextStyle.bold.apply(to: heading)] + known.flatMap(line) + proofs + [""]
    }

    private typealias Field = (name: String, value: String?)

    private func facts(_ relationship: Relationship, frame: String?) -> [Field] {
        [
            ("status", relationship.status), ("date", date(relationship)), ("place", relationship.place?.name),
            ("topic", relationship.topic), ("role", relationship.role), ("words", quote(relationship)),
            ("rule", relationship.rule), ("frame", frame), ("confidence", relationship.confidence.map(percent)),
            ("occasion", relationship.occurrence),
        ]
    }

    private func date(_ relationship: Relationship) -> String {
        guard let date = relationship.date else { return "not told" }
        let words = relationship.dateText.map { ", read from “\($0)”" } ?? ""
        let basis = relationship.dateBasis.map { " (\($0))" } ?? ""
        return date + words + basis
    }

    private func quote(_ relationship: Relationship) -> String? {
        guard let quote = relationship.quote else { return nil }
        return relationship.isDirect == true ? "“\(quote)”" : "\(quote) (reported)"
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func passage(_ proof: Explanation.Proof) -> [Field] {
        let name = proof.document?.name ?? proof.evidence.document
        let known = [proof.documentTitle, proof.documentDate, proof.documentURL].compactMap { $0 }.joined(separator: ", ")
        let place = "sentence \(proof.evidence.sentence + 1), characters \(proof.evidence.start) to \(proof.evidence.end)"
        return [("proof", proof.evidence.text), ("", "in \(name)\(known.isEmpty ? "" : " (\(known))"), \(place)")]
    }

    private func tree(_ rows: [String]) -> [String] {
        rows.enumerated().map { index, row in
            "  " + (index == 0 ? "tree        " : String(repeating: " ", count: 12)) + TerminalText.escaped(row)
        }
    }

    private func line(_ field: Field) -> [String] {
        guard let value = field.value else { return [] }
        let label = "  " + field.name + String(repeating: " ", count: 12 - field.name.count)
        let wrapped = TextLayout.wrapped(TerminalText.line(value), to: Terminal.width.map { max(20, $0 - label.count) })
        return [label + wrapped[0]] + wrapped.dropFirst().map { String(repeating: " ", count: label.count) + $0 }
    }
}

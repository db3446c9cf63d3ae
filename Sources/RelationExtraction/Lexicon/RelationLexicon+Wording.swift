import Foundation

extension RelationLexicon {
    /// The frame that a claim's rule names, in words: "sever: subject → with, object/with"; nil where no frame made the claim.
    package func frame(ofRule rule: String) -> String? {
        guard let colon = rule.range(of: ": ", options: .backwards) else { return nil }
        let (name, lemma) = (String(rule[..<colon.lowerBound]), String(rule[colon.upperBound...]))
        let known = triggers[lemma]?.map { frames[$0.frame] } ?? []
        guard let frame = known.first(where: { $0.name == name }) ?? frames.first(where: { $0.name == name }) else { return nil }
        func paths(_ paths: [ArgumentPath]) -> String { paths.map(\.name).joined(separator: ", ") }
        let target = frame.target.isEmpty ? "each other" : paths(frame.target)
        return "\(lemma): \(paths(frame.source)) → \(target)"
    }
}

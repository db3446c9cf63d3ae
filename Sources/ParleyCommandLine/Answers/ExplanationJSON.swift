import GraphModel
import Parley

/// A relationship with what explains it: the keys of ``RelationshipJSON``, the frame, and a tree for each proof.
struct ExplanationJSON: Encodable {
    private enum CodingKeys: String, CodingKey { case frame, trees }

    let relationship: Relationship
    let details: ExplanationDetails

    func encode(to encoder: any Encoder) throws {
        try RelationshipJSON(relationship: relationship).encode(to: encoder)
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(details.frame(of: relationship), forKey: .frame)
        let trees = relationship.evidence.map { details.tree(of: $0.text, rule: relationship.rule) }
        if trees.contains(where: { !$0.isEmpty }) { try fields.encode(trees, forKey: .trees) }
    }
}

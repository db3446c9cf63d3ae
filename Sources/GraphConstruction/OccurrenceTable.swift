import DocumentModel
import GraphModel
import RelationExtraction

/// The claims of all documents, those that tell the same thing united.
struct OccurrenceTable {
    /// One end of a relationship in the graph.
    enum End: Hashable {
        case document(Int)
        /// Index into ``EntityUnion/entities``.
        case entity(Int)
    }

    /// A relationship: one or several claims with their evidence.
    struct Relationship {
        var claim: Claim
        var source: End
        var target: End
        var place: Int?
        /// The document and occasion of each claim, in the order of the documents.
        var occasions: [Occasion]
        var evidence: [Evidence]
    }

    /// An occasion as one document numbers it.
    struct Occasion: Hashable {
        var document: Int
        var number: Int
    }

    private(set) var relationships: [Relationship] = []
    /// Relationships by type, ends and status.
    private var byKey: [Key: [Int]] = [:]

    private struct Key: Hashable {
        let type: String
        let source: End
        let target: End
        let status: ClaimStatus
    }

    /// Adds a claim: as further evidence where a compatible one is known, else as a relationship of its own. Where uniting made both ends
    /// one entity, the claim says nothing and is left out.
    mutating func add(_ claim: Claim, of document: Int, documentID: String, entities: EntityUnion) {
        func end(_ participant: ClaimParticipant) -> End {
            switch participant {
            case .document: .document(document)
            case .entity(let index): .entity(entities.entity(index, ofDocument: document))
            }
        }
        let key = Self.key(claim.type, end(claim.source), end(claim.target), claim.status)
        if key.source == key.target { return }
        let evidence = Evidence(
            document: documentID, sentence: claim.evidence.sentence, start: claim.evidence.span.start, end: claim.evidence.span.end,
            text: claim.evidence.text)
        let occasion = Occasion(document: document, number: claim.occurrence)
        if let known = byKey[key]?.first(where: { isSame(relationships[$0], claim, occasion: occasion) }) {
            merge(claim, evidence: evidence, occasion: occasion, into: known)
        } else {
            byKey[key, default: []].append(relationships.count)
            relationships.append(
                Relationship(
                    claim: claim, source: key.source, target: key.target,
                    place: claim.place.map { entities.entity($0, ofDocument: document) }, occasions: [occasion], evidence: [evidence]))
        }
    }

    /// The ends of symmetric types in a fixed order.
    private static func key(_ type: String, _ source: End, _ target: End, _ status: ClaimStatus) -> Key {
        if GraphVocabulary.symmetricTypes.contains(type), case .entity(let left) = source, case .entity(let right) = target, left > right {
            return Key(type: type, source: target, target: source, status: status)
        }
        return Key(type: type, source: source, target: target, status: status)
    }

    /// Whether a claim tells of the relationship: the same words, the same lasting state, or the same date in another document.
    private func isSame(_ known: Relationship, _ claim: Claim, occasion: Occasion) -> Bool {
        if claim.quote != known.claim.quote { return false }
        if claim.type == "AFFILIATED_WITH" || claim.type == "LOCATED_IN" { return true }
        if known.occasions.contains(where: { $0.document == occasion.document }) {
            return known.occasions.contains(occasion) && known.claim.date?.value == claim.date?.value
        }
        return claim.date != nil && claim.date?.value == known.claim.date?.value
    }

    private mutating func merge(_ claim: Claim, evidence: Evidence, occasion: Occasion, into index: Int) {
        if !relationships[index].evidence.contains(evidence) { relationships[index].evidence.append(evidence) }
        if !relationships[index].occasions.contains(occasion) { relationships[index].occasions.append(occasion) }
        relationships[index].claim.role = relationships[index].claim.role ?? claim.role
        relationships[index].claim.topic = relationships[index].claim.topic ?? claim.topic
        relationships[index].claim.confidence = max(relationships[index].claim.confidence, claim.confidence)
    }
}

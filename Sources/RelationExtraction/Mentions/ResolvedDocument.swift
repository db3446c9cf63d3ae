package import DocumentModel

/// A token's place in a document.
package struct TokenPosition: Sendable, Hashable, Comparable {
    package var sentence: Int
    package var token: Int

    package init(sentence: Int, token: Int) {
        self.sentence = sentence
        self.token = token
    }

    package static func < (left: TokenPosition, right: TokenPosition) -> Bool {
        (left.sentence, left.token) < (right.sentence, right.token)
    }
}

/// How an expression in the text came to stand for an entity.
package enum ReferenceKind: String, Sendable {
    case name
    case pronoun
    /// A title, role or description ("the minister", "the Colombian", "his counterpart").
    case description
    /// A group that stands for its members ("both sides", "the two presidents", "they").
    case group
    /// Somebody who speaks or acts for the entity ("officials of X", "a Kremlin spokesman").
    case representative
    /// A capital or seat that stands for its government.
    case metonym
}

/// An entity that an expression stands for.
package struct Referent: Sendable, Hashable {
    /// Index into ``ResolvedDocument/entities``.
    package var entity: Int
    package var kind: ReferenceKind
    /// Share of such references that are right, 0 to 1.
    package var confidence: Double

    package init(entity: Int, kind: ReferenceKind, confidence: Double) {
        self.entity = entity
        self.kind = kind
        self.confidence = confidence
    }
}

/// An annotated document whose names, pronouns and descriptions are traced to entities.
///
/// Event and quotation extraction ask it one thing: whom does the nominal headed by this token stand for?
package struct ResolvedDocument: Sendable {
    package var document: AnnotatedDocument
    package var trees: [DependencyTree]
    package var entities: [DocumentEntity]
    /// Keyed by the head token of each referring expression; a group has several referents. Conjuncts have keys of their own.
    package var referents: [TokenPosition: [Referent]]

    package init(
        document: AnnotatedDocument, trees: [DependencyTree], entities: [DocumentEntity], referents: [TokenPosition: [Referent]]
    ) {
        self.document = document
        self.trees = trees
        self.entities = entities
        self.referents = referents
    }

    /// The entities that the nominal headed by the token stands for; empty where it stands for none or cannot be resolved.
    package func referents(at position: TokenPosition) -> [Referent] { referents[position] ?? [] }
}

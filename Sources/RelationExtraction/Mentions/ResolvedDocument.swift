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
    /// The names and which tokens they cover.
    let coverage: NameCoverage
    /// The roles that the text gives to persons.
    let roles: [RolePhrase]
    /// What the text calls organisations as parts of others.
    let parts: [RolePhrase]
    /// The name behind each token of a title.
    private var titleHolders: [TokenPosition: TokenPosition] = [:]

    /// A document resolved by hand, for tests of what builds upon it.
    package init(
        document: AnnotatedDocument, trees: [DependencyTree], entities: [DocumentEntity], referents: [TokenPosition: [Referent]]
    ) {
        self.init(
            document: document, trees: trees, entities: entities, referents: referents, coverage: NameCoverage([], trees: trees), roles: [])
    }

    init(
        document: AnnotatedDocument, trees: [DependencyTree], entities: [DocumentEntity], referents: [TokenPosition: [Referent]],
        coverage: NameCoverage, roles: [RolePhrase], parts: [RolePhrase] = [], titles: [TitleScanner.Title?] = []
    ) {
        self.document = document
        self.trees = trees
        self.entities = entities
        self.referents = referents
        self.coverage = coverage
        self.roles = roles
        self.parts = parts
        for role in roles where role.construction == .title {
            for token in role.tokens { titleHolders[TokenPosition(sentence: role.sentence, token: token)] = role.holder }
        }
        for (mention, title) in zip(coverage.mentions, titles) {
            for token in title?.tokens ?? 0..<0 {
                titleHolders[TokenPosition(sentence: mention.sentence, token: token)] = mention.position
            }
        }
    }

    /// The entities that the nominal headed by the token stands for; empty where it stands for none or cannot be resolved.
    ///
    /// Any token of a name or of the title before it will do, so that a name whose tree is wrong is still found; a title stands for the
    /// person who follows, not for the office.
    package func referents(at position: TokenPosition) -> [Referent] {
        if let found = referents[position] {
            guard found.count == 1, found[0].kind != .name, let named = titleHolders[position].flatMap({ referents[$0] }) else {
                return found
            }
            return named
        }
        if let mention = coverage.mention(at: position.token, sentence: position.sentence) { return referents[mention.position] ?? [] }
        return titleHolders[position].flatMap { referents[$0] } ?? []
    }

    /// "*Jan* Novak", "*May* said": whether the words are all part of one person's name.
    func isInPerson(_ tokens: Range<Int>, sentence: Int) -> Bool {
        guard let mention = coverage.mention(at: tokens.lowerBound, sentence: sentence), mention.type == .person else { return false }
        return mention.tokens.contains(tokens.upperBound - 1)
    }

    /// "*The union* president Ann Bell said": the person whose title stands right behind an organisation's or country's name.
    package func titledPerson(behind owner: TokenPosition) -> Int? {
        guard let mention = coverage.mention(at: owner.token, sentence: owner.sentence), mention.type != .person,
            let holder = titleHolders[TokenPosition(sentence: owner.sentence, token: mention.tokens.upperBound)]
        else { return nil }
        return holder.token
    }
}

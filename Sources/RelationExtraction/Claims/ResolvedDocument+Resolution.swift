import DocumentModel

extension ResolvedDocument {
    /// How an argument's words were traced to its entity: `he = Ana Sall (pronoun)`; nil where they are its name.
    func resolution(of argument: EventArgument, in sentence: Int) -> String? {
        let position = TokenPosition(sentence: sentence, token: argument.token)
        let kind = referents(at: position).first { $0.entity == argument.entity }?.kind
        guard kind != .name, !document.sentences.isEmpty else { return nil }
        let basis = kind?.label ?? "whose deed it is"
        return "\(trees[sentence].phrase(endingAt: argument.token)) = \(entities[argument.entity].name) (\(basis))"
    }
}

extension ReferenceKind {
    /// The kind in words.
    fileprivate var label: String {
        switch self {
        case .name: "name"
        case .pronoun: "pronoun"
        case .description: "title or description"
        case .group: "one of a group"
        case .representative: "acts for it"
        case .metonym: "seat for its government"
        }
    }
}

extension DependencyTree {
    /// The noun with what stands before it.
    fileprivate func phrase(endingAt noun: Int) -> String {
        let before: Set<DependencyRelation> = [.det, .amod, .compound, .nmodPoss, .nummod, .nmodDesc]
        let first = children(of: noun).filter { $0 < noun && before.contains(self[$0].relation) }.min() ?? noun
        return sentence.text(of: first..<noun + 1)
    }
}

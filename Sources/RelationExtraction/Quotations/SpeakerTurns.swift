import DocumentModel

/// Finds the turns of a transcript: paragraphs that open with who speaks and a colon, "MS. BELL: Welcome".
struct SpeakerTurns {
    /// A turn: its sentence, the last word of the speaker's name, and the colon.
    struct Turn {
        var sentence: Int
        var speaker: Int
        var colon: Int
    }

    /// The turns of named speakers; none where the text has no more than one turn. Cost: linear in the number of paragraphs.
    static func turns(in trees: [DependencyTree]) -> [Turn] {
        let opening = trees.indices.filter { $0 == 0 || trees[$0].sentence.paragraph != trees[$0 - 1].sentence.paragraph }
        let surnames = surnames(in: trees)
        let turns = opening.compactMap { sentence in turn(opening: trees[sentence].sentence, surnames).map { (sentence, $0) } }
        guard turns.count > 1 else { return [] }
        return turns.compactMap { sentence, turn in
            turn.isNamed ? Turn(sentence: sentence, speaker: turn.colon - 1, colon: turn.colon) : nil
        }
    }

    /// The last words of persons' names that have several.
    private static func surnames(in trees: [DependencyTree]) -> Set<String> {
        trees.reduce(into: []) { found, tree in
            let full = tree.sentence.names.filter { $0.kind == .person && $0.tokens.count > 1 }
            found.formUnion(full.map { tree[$0.tokens.upperBound - 1].form })
        }
    }

    /// A colon behind a person's name or words in capitals, with words to follow.
    private static func turn(opening sentence: Sentence, _ surnames: Set<String>) -> (colon: Int, isNamed: Bool)? {
        let tokens = sentence.tokens
        guard let colon = tokens.prefix(6).firstIndex(where: { $0.form == ":" }), colon > 0 else { return nil }
        let isNamed =
            sentence.names.contains { $0.kind == .person && $0.tokens.contains(colon - 1) }
            || colon == 1 && surnames.contains(tokens[0].form)
        let isShouted = tokens[..<colon].allSatisfy { $0.form == $0.form.uppercased() }
        return isNamed || isShouted ? (colon, isNamed) : nil
    }
}

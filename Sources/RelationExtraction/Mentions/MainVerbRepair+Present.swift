import DocumentModel

/// The present tense of headlines and captions, which the parser takes for a plural: "Togo *bombs* Cotonou", "A raid on Togo *kills* ten".
extension MainVerbRepair {
    /// Makes the main verb of a plural between two nominals that can be one.
    mutating func raisePresent() -> Bool {
        guard !sentence.tokens.contains(where: \.isFiniteForm),
            let verb = sentence.tokens.indices.first(where: isPresent)
        else { return false }
        let subject = verb == root ? subjectOfRoot() : subjectAbove(verb)
        guard let subject, subject < verb else { return false }
        sentence.link(verb, to: -1, .root)
        sentence.link(subject, to: verb, .nsubj)
        sentence.tokens[verb].tag = .verb
        sentence.tokens[verb].fineTag = "VBZ"
        if let object = (verb + 1..<sentence.tokens.count).first(where: { sentence.tokens[$0].head == verb && isNakedNominal($0) }) {
            sentence.link(object, to: verb, .obj)
        }
        return true
    }

    /// A plural in lower case that is the form of a verb that tells relations, behind a name and before another nominal.
    private func isPresent(_ token: Int) -> Bool {
        let word = sentence.tokens[token]
        guard word.fineTag == "NNS", !word.isCapitalized, token > 0, token + 1 < sentence.tokens.count,
            token == root || word.head == root && token > root, sentence.tokens[token - 1].tag == .properNoun
        else { return false }
        let next = sentence.tokens[token + 1]
        return ([.properNoun, .determiner, .numeral].contains(next.tag) || next.form == "at")
            && lexicon.triggers[word.lemma]?.contains { $0.kind == .verbs } ?? false
    }

    /// The nominal that ends right before the plural at the root.
    private mutating func subjectOfRoot() -> Int? {
        var subject = root - 1
        while sentence.tokens[subject].head != root {
            subject = sentence.tokens[subject].head
            guard subject >= 0, subject != root else { return nil }
        }
        for child in children where child < root && child != subject && sentence.tokens[child].relation != .punct {
            sentence.link(child, to: subject, sentence.tokens[child].relation)
        }
        return subject
    }

    /// The noun at the root before the plural; what stands between them goes to the noun, what follows to the plural.
    private mutating func subjectAbove(_ verb: Int) -> Int? {
        let own = sentence.children(of: verb).filter { $0 < verb }
        if let name = own.last(where: { sentence.tokens[$0].isNominal }) {
            for child in own where child != name { sentence.link(child, to: name, sentence.tokens[child].relation) }
            sentence.link(name, to: root, .nmod)
        }
        for child in children where child > verb { sentence.link(child, to: verb, sentence.tokens[child].relation) }
        return root
    }
}

import DocumentModel

/// Hangs the verbs beside a relative clause where its commas put them.
///
/// Behind a comma, a relative clause goes on to the next comma: in "met Bell, who thanked him and promised help" Bell promised, in "Bell,
/// whose sister, Ann, leads the party, resigned" Bell resigned.
struct RelativeClauseRepair {
    private var sentence: Sentence

    /// The sentence with its verbs in place. Cost: one pass over the tokens, and one over those before each coordinated verb.
    static func repaired(_ sentence: Sentence) -> Sentence {
        guard sentence.tokens.contains(where: { relatives.contains($0.fineTag) }) else { return sentence }
        var repair = RelativeClauseRepair(sentence: sentence)
        for verb in sentence.tokens.indices where sentence.tokens[verb].tag == .verb { repair.coordinate(verb) }
        repair.closeInterruption()
        repair.closeCoordinatedInterruption()
        for verb in sentence.tokens.indices where sentence.tokens[verb].relation == .aclRelcl { repair.leaveDate(verb) }
        return repair.sentence
    }

    private init(sentence: Sentence) { self.sentence = sentence }

    private var tokens: [Token] { sentence.tokens }

    private static let relatives: Set<String> = ["WP", "WDT", "WP$"]
    private static let past: Set<String> = ["VBD", "VBZ"]

    // MARK: Coordinated verbs

    /// ", who thanked him and *promised*", ", who had come and who *promised*".
    private mutating func coordinate(_ verb: Int) {
        guard tokens[verb].relation == .conj, let conjunction = conjunction(before: verb), conjunction > 1 else { return }
        let isRelative = Self.relatives.contains(tokens[conjunction + 1].fineTag)
        guard isRelative || Self.past.contains(tokens[verb].fineTag) && !sentence.hasChild(of: verb, .nsubj),
            let clause = relativeClause(before: conjunction), tokens[verb].head < clause.pronoun
        else { return }
        let isOpen = !tokens[clause.verb..<conjunction].contains { $0.form == "," }
        let isSetOff = isOpen && clause.isSubject && tokens[clause.pronoun - 1].form == ","
        guard isRelative || isSetOff, !sentence.isUnder(verb, clause.verb) else { return }
        sentence.tokens[verb].head = clause.verb
    }

    /// The "and" before the verb with neither verb nor punctuation between.
    private func conjunction(before verb: Int) -> Int? {
        let last = tokens[..<verb].lastIndex { $0.tag == .coordinatingConjunction || $0.tag == .verb || $0.tag == .punctuation }
        return last.flatMap { tokens[$0].tag == .coordinatingConjunction ? $0 : nil }
    }

    /// The last relative clause that begins before the token.
    private func relativeClause(before token: Int) -> (pronoun: Int, verb: Int, isSubject: Bool)? {
        guard let pronoun = tokens[1..<token].lastIndex(where: { Self.relatives.contains($0.fineTag) }) else { return nil }
        let verb = tokens[pronoun..<token].firstIndex { $0.relation == .aclRelcl }
        return verb.map { (pronoun, $0, tokens[pronoun].head == $0 && tokens[pronoun].relation.base == .nsubj) }
    }

    // MARK: Dates

    /// "Opened a fair on May 9, which Bell *attended*": nobody attends a day, but what was opened.
    private mutating func leaveDate(_ verb: Int) {
        let date = tokens[verb].head
        guard date > 1, date + 2 < verb, tokens[date].tag == .numeral, tokens[date - 1].tag == .properNoun, tokens[date + 1].form == ",",
            tokens[date + 2].form == "which", tokens[date].head >= 0, tokens[tokens[date].head].tag == .verb,
            let object = tokens[..<date].indices.last(where: { tokens[$0].head == tokens[date].head && tokens[$0].relation == .obj })
        else { return }
        sentence.tokens[verb].head = object
    }

    // MARK: Interrupted sentences

    /// "Bell, whose sister leads the party, *resigned*": the verb behind the clause is the main one.
    private mutating func closeInterruption() {
        guard let found = interruption, let verb = resumption(behind: found.verb), !sentence.isUnder(verb, found.noun) else { return }
        let replaced = tokens[tokens[found.verb].head < 0 ? found.verb : found.noun]
        sentence.link(verb, to: replaced.head, replaced.relation)
        for child in sentence.children(of: found.verb) where child > verb { sentence.tokens[child].head = verb }
        sentence.link(found.verb, to: found.antecedent, .aclRelcl)
        sentence.link(found.noun, to: verb, .nsubj)
    }

    /// A noun that opens the sentence and the verb that the tree gives it for its own, though it stands in a relative clause, which may be
    /// that of another noun: "Bell of the *union*, which struck, resigned".
    private var interruption: (noun: Int, antecedent: Int, verb: Int)? {
        guard let root = sentence.root else { return nil }
        if tokens[root].isNominal { return bareNoun(root) }
        let subjects = sentence.children(of: root).filter { tokens[$0].relation.base == .nsubj && $0 < root }
        guard subjects.count > 1, let second = subjects.last, opensRelativeClause(second), subjects[0] < second else { return nil }
        return (subjects[0], subjects[0], root)
    }

    /// The root where it is a noun with a relative clause and no verb.
    private func bareNoun(_ root: Int) -> (noun: Int, antecedent: Int, verb: Int)? {
        guard !sentence.hasChild(of: root, .cop, .nsubj, .aux),
            let clause = tokens.indices.first(where: {
                $0 > root && tokens[$0].relation == .aclRelcl && (isNear(tokens[$0].head, root) || isComplement(tokens[$0].head, of: root))
            })
        else { return nil }
        return (root, isNear(tokens[clause].head, root) ? root : tokens[clause].head, clause)
    }

    /// "Bell of the *union*", "Bell, the widow of a *sailor*": whether nothing but what belongs to the noun stands up to a token under
    /// it.
    private func isComplement(_ token: Int, of noun: Int) -> Bool {
        token > noun && sentence.isUnder(noun, token)
            && (noun + 1...token).allSatisfy {
                tokens[$0].tag != .verb && (tokens[$0].tag != .punctuation || opensApposition($0, of: noun))
            }
    }

    private func opensApposition(_ comma: Int, of noun: Int) -> Bool {
        tokens[comma].form == "," && tokens[comma].head >= 0 && tokens[tokens[comma].head].relation == .appos
            && tokens[tokens[comma].head].head == noun
    }

    // MARK: Interrupted clauses

    /// ", and the mayor, who leads the party, *resigned*": the verb behind the clause is that of the noun behind the conjunction.
    private mutating func closeCoordinatedInterruption() {
        guard let clause = tokens.indices.first(where: { tokens[$0].relation == .aclRelcl && isCoordinated(tokens[$0].head) }) else {
            return
        }
        let noun = tokens[clause].head
        guard let verb = resumption(behind: clause), let root = sentence.root, root < noun, tokens[root].tag == .verb,
            !sentence.isUnder(verb, root), !sentence.isUnder(verb, noun)
        else { return }
        sentence.link(verb, to: root, .conj)
        sentence.link(noun, to: verb, .nsubj)
        for child in sentence.children(of: noun) where tokens[child].relation == .cc { sentence.tokens[child].head = verb }
    }

    /// Whether the noun stands behind a comma and a conjunction of its own.
    private func isCoordinated(_ noun: Int) -> Bool {
        tokens[noun].relation == .conj && tokens[noun].isNominal
            && sentence.children(of: noun).contains { tokens[$0].relation == .cc && $0 > 0 && tokens[$0 - 1].form == "," }
    }

    /// Whether the token is the noun or a part of its name, which a hyphen may join to it.
    private func isNear(_ token: Int, _ noun: Int) -> Bool {
        token == noun
            || token > noun
                && (noun + 1...token).allSatisfy {
                    [.flat, .compound].contains(tokens[$0].relation) || tokens[$0].form == "-" || tokens[$0 - 1].form == "-"
                }
    }

    /// "whose sister", "who": whether the subject is, or belongs to, a relative pronoun behind a comma.
    private func opensRelativeClause(_ subject: Int) -> Bool {
        tokens.indices.contains { word in
            Self.relatives.contains(tokens[word].fineTag) && (word == subject || tokens[word].head == subject) && word > 0
                && tokens[word - 1].form == ","
        }
    }

    /// The past tense right behind a comma and without subject or conjunction of its own.
    private func resumption(behind clause: Int) -> Int? {
        tokens.indices.first { verb in
            verb > clause && tokens[verb].fineTag == "VBD" && tokens[verb - 1].form == ","
                && !sentence.hasChild(of: verb, .nsubj, .mark, .cc)
        }
    }
}

import DocumentModel

/// Gives a sentence back its main verb where the parser took it for a participle: "Togo | severed relations with Benin".
///
/// Such a tree has a noun at its root, no finite verb over it, and right behind the name that opens the sentence a verb in "-ed",
/// or in the present of headlines and captions one in "-s".
struct MainVerbRepair {
    var sentence: Sentence
    let root: Int
    let lexicon: RelationLexicon

    /// The sentence with its verb at the root, or as it was. Cost: one pass over the tokens.
    static func repaired(_ sentence: Sentence, lexicon: RelationLexicon) -> Sentence {
        guard let root = sentence.root, sentence.tokens[root].isNominal else { return sentence }
        var repair = MainVerbRepair(sentence: sentence, root: root, lexicon: lexicon)
        return repair.raiseVerb() || repair.raisePresent() ? repair.sentence : sentence
    }

    var children: [Int] { sentence.children(of: root) }

    private mutating func raiseVerb() -> Bool {
        let children = children
        guard !sentence.hasChild(of: root, .cop, .nsubj, .aux, .parataxis, .ccomp),
            let verb = children.first(where: isParticiple), let subject = subject(before: verb, children)
        else { return false }
        let object = verb < root ? root : children.first { $0 > verb && isNakedNominal($0) }
        guard let object else { return false }
        for child in children where child != verb { attach(child, verb: verb, subject: subject, object: object) }
        sentence.link(root, to: verb, root == subject ? .nsubj : .obj)
        sentence.link(verb, to: -1, .root)
        sentence.tokens[verb].fineTag = "VBD"
        return true
    }

    private func isParticiple(_ token: Int) -> Bool {
        let word = sentence.tokens[token]
        return word.tag == .verb && ["VBN", "VBD"].contains(word.fineTag) && [.amod, .acl].contains(word.relation)
    }

    /// The name that ends right before the verb.
    private func subject(before verb: Int, _ children: [Int]) -> Int? {
        guard verb > 0, sentence.tokens[verb - 1].tag == .properNoun else { return nil }
        if verb > root { return sentence.tokens[root].tag == .properNoun && verb - root <= 4 ? root : nil }
        return children.last { $0 < verb && sentence.tokens[$0].tag == .properNoun }
    }

    /// Whether the token is a nominal without preposition, in a relation that may hide an object.
    func isNakedNominal(_ token: Int) -> Bool {
        sentence.tokens[token].isNominal && !sentence.hasChild(of: token, .case)
            && [.flat, .appos, .nmodUnmarked, .compound, .obj, .obl, .nmod, .dep].contains(sentence.tokens[token].relation)
    }

    private mutating func attach(_ child: Int, verb: Int, subject: Int, object: Int) {
        let relation = sentence.tokens[child].relation
        if child == subject { return sentence.link(child, to: verb, .nsubj) }
        if child == object { return sentence.link(child, to: verb, .obj) }
        if child < verb {
            if root != subject { sentence.link(child, to: relation == .punct ? verb : subject, relation) }
        } else if [.advcl, .punct, .obl, .oblUnmarked].contains(relation) {
            sentence.link(child, to: verb, relation)
        } else if root == subject {
            sentence.link(child, to: relation == .nmod ? verb : object, relation == .nmod ? .obl : relation)
        }
    }
}

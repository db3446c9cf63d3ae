package import DocumentModel

/// Gives a sentence back its main verb where the parser took it for a participle: "Togo | severed relations with Benin".
///
/// Such a tree has a noun at its root, no finite verb over it, and right behind the name that opens the sentence a verb in "-ed",
/// or in the present of headlines and captions one in "-s".
package struct MainVerbRepair {
    var sentence: Sentence
    let root: Int

    /// The sentence with its verb at the root, or as it was. Cost: one pass over the tokens.
    package static func repaired(_ tagged: Sentence) -> Sentence {
        let sentence = withIrregularPasts(tagged)
        guard let root = sentence.tokens.firstIndex(where: { $0.head < 0 }), sentence.tokens[root].isNominal else { return sentence }
        var repair = MainVerbRepair(sentence: sentence, root: root)
        return repair.raiseVerb() || repair.raisePresent() ? repair.sentence : sentence
    }

    private init(sentence: Sentence, root: Int) {
        self.sentence = sentence
        self.root = root
    }

    var children: [Int] { sentence.tokens.indices.filter { sentence.tokens[$0].head == root } }

    private mutating func raiseVerb() -> Bool {
        let children = children
        guard !children.contains(where: { Self.clausal.contains(sentence.tokens[$0].relation) }),
            let verb = children.first(where: isParticiple), let subject = subject(before: verb, children)
        else { return false }
        let object = verb < root ? root : children.first { $0 > verb && isNakedNominal($0) }
        guard let object else { return false }
        for child in children where child != verb { attach(child, verb: verb, subject: subject, object: object) }
        link(root, to: verb, root == subject ? .nsubj : .obj)
        sentence.tokens[verb].head = -1
        sentence.tokens[verb].relation = .root
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

    func isNakedNominal(_ token: Int) -> Bool {
        sentence.tokens[token].isNominal && !sentence.tokens.contains { $0.head == token && $0.relation == .case }
            && [.flat, .appos, .nmodUnmarked, .compound, .obj, .nmod].contains(sentence.tokens[token].relation)
    }

    private mutating func attach(_ child: Int, verb: Int, subject: Int, object: Int) {
        let relation = sentence.tokens[child].relation
        if child == subject { return link(child, to: verb, .nsubj) }
        if child == object { return link(child, to: verb, .obj) }
        if child < verb {
            if root != subject { link(child, to: relation == .punct ? verb : subject, relation) }
        } else if [.advcl, .punct, .obl, .oblUnmarked].contains(relation) {
            link(child, to: verb, relation)
        } else if root == subject {
            link(child, to: relation == .nmod ? verb : object, relation == .nmod ? .obl : relation)
        }
    }

    mutating func link(_ token: Int, to head: Int, _ relation: DependencyRelation) {
        sentence.tokens[token].head = head
        sentence.tokens[token].relation = relation
    }

    static let clausal: Set<DependencyRelation> = [.cop, .nsubj, .nsubjPass, .aux, .parataxis, .ccomp]
}

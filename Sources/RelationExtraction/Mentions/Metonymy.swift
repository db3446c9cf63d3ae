import DocumentModel
import KnowledgeTables

/// Tells a capital or seat that stands for its government ("Moscow said") from the place ("in Moscow").
struct Metonymy: Sendable {
    private let governmentPrepositions: Set<String>
    private let placeVerbs: Set<String>
    private let placeNouns: Set<String>
    private let addressingVerbs: Set<String>
    private let bodies: BodyTable
    private let roles: RoleTable

    init(rows: [[Substring]] = KnowledgeFile.metonymy.rows, bodies: BodyTable = .shared, roles: RoleTable = .shared) {
        func words(_ stands: String, _ reading: String) -> Set<String> {
            Set(rows.filter { $0.count >= 3 && $0[1] == stands && $0[2] == reading }.map { String($0[0]) })
        }
        governmentPrepositions = words("preposition", "government")
        placeVerbs = words("verb", "place")
        placeNouns = words("noun", "place")
        addressingVerbs = words("verb to", "government")
        self.bodies = bodies
        self.roles = roles
    }

    /// Whether the name headed by the token stands for a government.
    func standsForGovernment(_ token: Int, in tree: DependencyTree) -> Bool {
        guard let governor = tree.head(of: token) else { return !tree.children(of: token, .aclRelcl).isEmpty }
        switch tree[token].relation {
        case .conj: return standsForGovernment(governor, in: tree, conjunct: token)
        case .nsubj, .nsubjOuter, .csubj, .oblAgent: return !isPlacePredicate(governor, in: tree)
        case .obj, .iobj: return tree.lemmas(of: governor).allSatisfy { !placeVerbs.contains($0) }
        case .nmodPoss: return bodies.body(named: tree[governor].singular)?.type != EntityType.place.rawValue
        case .compound, .amod, .nmodUnmarked:
            let noun = tree[governor].singular
            return bodies.body(named: noun)?.standsForOwner ?? false || [.envoy, .speaker].contains(roles.role(named: noun)?.kind)
        case .obl, .nmod:
            let isParty = hasGovernmentPreposition(token, in: tree) && !isAimedAt(token, in: tree)
            return isParty || isAddressed(token, by: governor, in: tree) || isSeat(token, in: tree)
        default: return false
        }
    }

    /// "a raid on Moscow", also where the tree hangs the name on the verb that carries the noun.
    private func isAimedAt(_ token: Int, in tree: DependencyTree) -> Bool {
        guard let governor = tree.head(of: token), let preposition = tree.children(of: token, .case).first, preposition > 0,
            ["on", "upon", "against", "toward", "towards"].contains(tree.word(preposition))
        else { return false }
        return [tree[governor].lemma, tree[preposition - 1].lemma].contains(where: placeNouns.contains)
    }

    /// "protested to Moscow".
    private func isAddressed(_ token: Int, by verb: Int, in tree: DependencyTree) -> Bool {
        addressingVerbs.contains(tree[verb].lemma) && tree.children(of: token, .case).contains { tree[$0].form == "to" }
    }

    /// "the government in Moscow".
    private func isSeat(_ token: Int, in tree: DependencyTree) -> Bool {
        guard let preposition = tree.children(of: token, .case).first, preposition > 0, tree[preposition].form == "in" else { return false }
        return bodies.body(named: tree[preposition - 1].singular)?.kind == .government
    }

    /// A conjunct stands for what the first one stands for, unless it has a preposition of its own.
    private func standsForGovernment(_ first: Int, in tree: DependencyTree, conjunct: Int) -> Bool {
        if !tree.children(of: conjunct, .case).isEmpty { return hasGovernmentPreposition(conjunct, in: tree) }
        return tree[first].relation != .conj && tree[first].isNominal && standsForGovernment(first, in: tree)
    }

    /// By the preposition right before the name: "relied on Moscow", not "flew on to Moscow".
    private func hasGovernmentPreposition(_ token: Int, in tree: DependencyTree) -> Bool {
        tree.children(of: token, .case).last.map { governmentPrepositions.contains(tree[$0].form.lowercased()) } ?? false
    }

    /// "Moscow is the capital of …", "Moscow lies on …".
    private func isPlacePredicate(_ governor: Int, in tree: DependencyTree) -> Bool {
        bodies.body(named: tree[governor].singular)?.type == EntityType.place.rawValue
    }
}

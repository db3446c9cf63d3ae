import Yams

/// Reads a lexicon file over a lexicon, collecting every mistake.
struct LexiconReader {
    var lexicon: RelationLexicon
    private var problems: [LexiconProblem] = []

    init(lexicon: RelationLexicon) { self.lexicon = lexicon }

    mutating func read(_ yaml: String) throws(LexiconError) {
        guard let root = try parse(yaml) else { return }
        let fileFrames = lexicon.frames.count
        forEachEntry(of: root, "the file") { reader, key, node, value in
            switch key {
            case "syntax": reader.readSyntax(value)
            case "factuality": reader.readFactuality(value)
            case "speech": reader.readSpeech(value)
            case "relations": reader.forEachEntry(of: value, key) { $0.readType($1, at: $2, $3) }
            default: reader.report(node, "unknown section '\(key)'")
            }
        }
        preferFrames(from: fileFrames)
        if !problems.isEmpty { throw LexiconError(problems: problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
    }

    private func parse(_ yaml: String) throws(LexiconError) -> Node? {
        do {
            return try compose(yaml: yaml)
        } catch let YamlError.scanner(_, problem, mark, _), let YamlError.parser(_, problem, mark, _) {
            throw LexiconError(problems: [LexiconProblem(line: mark.line, message: "not YAML: \(problem)")])
        } catch {
            throw LexiconError(problems: [LexiconProblem(line: nil, message: "not YAML: \(error)")])
        }
    }

    /// Triggers of a file laid over come before those that were there.
    private mutating func preferFrames(from first: Int) {
        guard first > 0 else { return }
        for (lemma, triggers) in lexicon.triggers {
            lexicon.triggers[lemma] = triggers.filter { $0.frame >= first } + triggers.filter { $0.frame < first }
        }
    }
}

// MARK: - Relation types and frames

extension LexiconReader {
    private mutating func readType(_ name: String, at keyNode: Node, _ node: Node) {
        let index = lexicon.type(named: name) ?? addType(name)
        forEachEntry(of: node, name) { reader, key, keyNode, value in
            switch key {
            case "symmetric": reader.lexicon.types[index].isSymmetric = reader.flag(value)
            case "conversation": reader.lexicon.types[index].isConversation = reader.flag(value)
            case "answered": reader.lexicon.types[index].isAnswered = reader.flag(value)
            case "acts": reader.lexicon.types[index].acts.formUnion(reader.words(value))
            case "occasions": reader.lexicon.types[index].occasions.formUnion(reader.words(value))
            case "cameo": reader.lexicon.types[index].cameoCodes = reader.words(value)
            case "plover": reader.lexicon.types[index].ploverType = reader.words(value).first
            case "source": reader.lexicon.types[index].sourceTypes = reader.entityTypes(value)
            case "target": reader.lexicon.types[index].targetTypes = reader.entityTypes(value)
            case "frames": break
            default: reader.report(keyNode, "unknown key '\(key)' in \(name)")
            }
        }
        for frame in node["frames"]?.sequence.map(Array.init) ?? [] { readFrame(frame, type: index) }
    }

    private mutating func addType(_ name: String) -> Int {
        let anything = Set(EntityType.allCases)
        lexicon.types.append(
            RelationType(
                name: name, isSymmetric: false, cameoCodes: [], ploverType: nil, isConversation: false, acts: [],
                isAnswered: false, occasions: [], sourceTypes: anything, targetTypes: anything))
        return lexicon.types.count - 1
    }

    private mutating func readFrame(_ node: Node, type: Int) {
        let declared = lexicon.types[type]
        var frame = RelationFrame(
            type: type, name: declared.name, source: [], target: [], sourceTypes: declared.sourceTypes, targetTypes: declared.targetTypes,
            support: [], isOnlyCarried: false, required: [], excluded: [], completing: [], isTogether: declared.isSymmetric)
        var triggers: [(String, FrameTrigger)] = []
        forEachEntry(of: node, "a frame of \(declared.name)") { reader, key, keyNode, value in
            if let kind = TriggerKind(rawValue: key) {
                triggers += reader.words(value).map { reader.trigger($0, kind: kind) }
            } else {
                reader.readFrameKey(key, at: keyNode, value, into: &frame)
            }
        }
        if triggers.isEmpty { report(node, "a frame of \(declared.name) without verbs, nouns or adjectives") }
        if frame.source.isEmpty { report(node, "a frame of \(declared.name) without source") }
        lexicon.frames.append(frame)
        for (lemma, trigger) in triggers { lexicon.triggers[lemma, default: []].append(trigger) }
    }

    private mutating func readFrameKey(_ key: String, at keyNode: Node, _ value: Node, into frame: inout RelationFrame) {
        switch key {
        case "name": frame.name = words(value).first ?? frame.name
        case "source": frame.source = paths(value)
        case "target": frame.target = paths(value)
        case "sourceTypes": frame.sourceTypes = entityTypes(value)
        case "targetTypes": frame.targetTypes = entityTypes(value)
        case "support": frame.support = Set(words(value))
        case "carried": frame.isOnlyCarried = flag(value)
        case "when": frame.required = Set(words(value))
        case "unless": frame.excluded = Set(words(value))
        case "completed": frame.completing = Set(words(value))
        case "ahead": frame.isAhead = flag(value)
        case "retold": frame.retold = Set(words(value))
        case "unlessObject": frame.excludedObjects = Set(words(value))
        case "status": frame.outcome = outcome(value)
        case "company": frame.company = paths(value)
        case "together": frame.isTogether = flag(value)
        default: report(keyNode, "unknown key '\(key)' in a frame")
        }
    }

    /// The lemma to look up and the trigger of the frame that is read next.
    private func trigger(_ word: String, kind: TriggerKind) -> (String, FrameTrigger) {
        let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
        let isPhrasal = kind == .verbs || kind == .nouns && parts[0].hasSuffix("ing")
        let particle = isPhrasal && parts.count > 1 ? parts[1] : nil
        return (particle == nil ? word : parts[0], FrameTrigger(frame: lexicon.frames.count, kind: kind, particle: particle))
    }
}

// MARK: - Word lists

extension LexiconReader {
    private mutating func readSyntax(_ node: Node) {
        let lists: Lists = [
            "adpositions": \.syntax.adpositions, "support": \.syntax.support, "containers": \.syntax.containers,
            "placing": \.syntax.placing, "topical": \.syntax.topical, "acts": \.syntax.acts, "undergone": \.syntax.undergone,
            "ordinals": \.syntax.ordinals, "making": \.syntax.making, "private": \.syntax.privatePeople,
        ]
        forEachEntry(of: node, "syntax") { reader, key, keyNode, value in
            switch key {
            case "deeds": reader.forEachEntry(of: value, key) { $0.readDeed($1, $3) }
            case "irregular": reader.forEachEntry(of: value, key) { $0.readForms(of: $1, $3) }
            default: reader.readList(key, at: keyNode, value, "syntax", lists)
            }
        }
    }

    private mutating func readForms(of verb: String, _ forms: Node) {
        for form in words(forms) { lexicon.syntax.irregular[form] = verb }
    }

    private mutating func readDeed(_ noun: String, _ verbs: Node) {
        for verb in words(verbs) { lexicon.syntax.deeds[verb, default: []].insert(noun) }
    }

    private mutating func readFactuality(_ node: Node) {
        let effects: [String: WritableKeyPath<RelationLexicon, FactualityEffects>] = [
            "infinitive": \.factuality.infinitive, "nominal": \.factuality.nominal, "clause": \.factuality.clause,
        ]
        forEachEntry(of: node, "factuality") { reader, key, keyNode, value in
            if let path = effects[key] {
                reader.readLists(
                    value, key,
                    [
                        "planned": path.appending(path: \.planned), "unsure": path.appending(path: \.unsure),
                        "denied": path.appending(path: \.denied),
                    ])
            } else {
                reader.readList(
                    key, at: keyNode, value, "factuality",
                    [
                        "willing": \.factuality.willing, "doubting": \.factuality.doubting, "negators": \.factuality.negators,
                        "conditions": \.factuality.conditions, "asking": \.factuality.asking, "occasional": \.factuality.occasional,
                        "presupposing": \.factuality.presupposing,
                    ])
            }
        }
    }

    private mutating func readSpeech(_ node: Node) {
        readLists(
            node, "speech",
            [
                "saying": \.speech.saying, "asking": \.speech.asking, "voicing": \.speech.voicing, "carrying": \.speech.carrying,
                "quoting": \.speech.quoting, "naming": \.speech.naming, "judging": \.speech.judging, "performing": \.speech.performing,
                "attributing": \.speech.attributing, "denying": \.speech.denying, "voices": \.speech.voices, "remarks": \.speech.remarks,
                "announcing": \.speech.announcing,
                "scenes": \.speech.scenes,
            ])
    }

    private typealias Lists = [String: WritableKeyPath<RelationLexicon, Set<String>>]

    private mutating func readLists(_ node: Node, _ section: String, _ lists: Lists) {
        forEachEntry(of: node, section) { $0.readList($1, at: $2, $3, section, lists) }
    }

    private mutating func readList(_ key: String, at keyNode: Node, _ value: Node, _ section: String, _ lists: Lists) {
        guard let path = lists[key] else { return report(keyNode, "unknown key '\(key)' in \(section)") }
        lexicon[keyPath: path].formUnion(words(value))
    }
}

// MARK: - Values

extension LexiconReader {
    private mutating func forEachEntry(of node: Node, _ place: String, _ body: (inout LexiconReader, String, Node, Node) -> Void) {
        guard let mapping = node.mapping else { return report(node, "expected keys and values in \(place)") }
        for (keyNode, value) in mapping {
            guard let key = keyNode.string else {
                report(keyNode, "a key must be a word")
                continue
            }
            body(&self, key, keyNode, value)
        }
    }

    /// A word, or a list of words.
    private mutating func words(_ node: Node) -> [String] {
        if let scalar = node.scalar { return [scalar.string] }
        guard let sequence = node.sequence else {
            report(node, "expected a list of words")
            return []
        }
        return sequence.compactMap { item in
            guard let scalar = item.scalar else {
                report(item, "expected a word")
                return nil
            }
            return scalar.string
        }
    }

    private mutating func flag(_ node: Node) -> Bool {
        guard let value = node.bool else {
            report(node, "expected true or false")
            return false
        }
        return value
    }

    private mutating func outcome(_ node: Node) -> Factuality {
        switch node.string {
        case "planned": return .planned
        case "denied": return .denied
        default:
            report(node, "expected planned or denied")
            return .happened
        }
    }

    private mutating func entityTypes(_ node: Node) -> Set<EntityType> {
        Set(
            words(node).compactMap { word in
                guard let type = EntityType(rawValue: word) else {
                    report(node, "unknown entity type '\(word)'")
                    return nil
                }
                return type
            })
    }

    private mutating func paths(_ node: Node) -> [ArgumentPath] {
        words(node).compactMap { path(named: $0, at: node) }
    }

    private mutating func path(named name: String, at node: Node) -> ArgumentPath? {
        var steps: [ArgumentStep] = []
        for part in name.split(separator: "/") {
            guard let step = ArgumentStep(String(part), adpositions: lexicon.syntax.adpositions) else {
                report(node, "unknown argument '\(part)'")
                return nil
            }
            steps.append(step)
        }
        return ArgumentPath(name: name, steps: steps)
    }

    private mutating func report(_ node: Node, _ message: String) {
        problems.append(LexiconProblem(line: node.mark?.line, message: message))
    }
}

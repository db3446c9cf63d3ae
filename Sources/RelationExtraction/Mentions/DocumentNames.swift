import DocumentModel
import KnowledgeTables

/// The names of a document in text order, with the titles in front of them.
struct DocumentNames {
    private(set) var mentions: [NameMention]
    private(set) var titles: [TitleScanner.Title?] = []
    /// Acronyms in parentheses, with the mention that they abbreviate: "the World Food Programme (WFP)".
    private(set) var acronyms: [String: Int] = [:]

    init(trees: [DependencyTree], finder: NameFinder) {
        let context = NameFinder.Context(surnames: Self.surnames(trees), loneWords: Self.loneWords(trees))
        mentions = trees.enumerated().flatMap { finder.names(in: $1, sentence: $0, context: context) }
        addAcronyms(trees)
        addRepetitions(trees, bodies: finder.bodies)
        titles = mentions.indices.map { title(of: $0, in: trees[mentions[$0].sentence], roles: finder.roles) }
        indexAcronyms(trees)
    }

    /// The last words of persons' names that have several.
    private static func surnames(_ trees: [DependencyTree]) -> Set<String> {
        var surnames: Set<String> = []
        for tree in trees {
            for name in tree.sentence.names where name.kind == .person && name.tokens.count > 1 {
                surnames.insert(tree[name.tokens.upperBound - 1].form)
            }
        }
        return surnames
    }

    /// Words in capitals inside a sentence that no other word in capitals stands beside.
    private static func loneWords(_ trees: [DependencyTree]) -> Set<String> {
        var found: Set<String> = []
        for tree in trees where tree.count > 0 {
            let isCapitalized = (0..<tree.count).map { tree[$0].isCapitalized }
            for token in 0..<tree.count where isCapitalized[token] && tree[token].tag != .pronoun {
                let isAlone = !(token > 0 && isCapitalized[token - 1]) && !(token + 1 < tree.count && isCapitalized[token + 1])
                if isAlone { found.insert(tree[token].form) }
            }
        }
        return found
    }

    /// The title between a person's name and the name before it.
    private func title(of index: Int, in tree: DependencyTree, roles: RoleTable) -> TitleScanner.Title? {
        let mention = mentions[index]
        guard mention.type == .person else { return nil }
        let before = mentions[max(0, index - 3)..<index].filter { $0.sentence == mention.sentence }
        let limit = before.map(\.tokens.upperBound).max() ?? 0
        guard limit < mention.tokens.lowerBound else { return nil }
        return TitleScanner(sentence: tree.sentence, roles: roles).title(before: mention.tokens.lowerBound, from: limit)
    }

    // MARK: Acronyms

    /// The token of an acronym in parentheses right behind a name.
    private static func acronym(behind mention: NameMention, in tree: DependencyTree) -> Int? {
        let open = mention.tokens.upperBound
        guard open + 2 < tree.count, tree[open].form == "(", tree[open + 2].form == ")", tree[open + 1].isAllCapitals,
            mention.type != .country
        else { return nil }
        return open + 1
    }

    private mutating func addAcronyms(_ trees: [DependencyTree]) {
        let named = Set(mentions.map(\.position))
        let missing = mentions.compactMap { mention -> NameMention? in
            guard let token = Self.acronym(behind: mention, in: trees[mention.sentence]),
                !named.contains(TokenPosition(sentence: mention.sentence, token: token))
            else { return nil }
            return Self.mention(of: token..<token + 1, like: mention, in: trees[mention.sentence], sentence: mention.sentence)
        }
        insert(missing)
    }

    private mutating func indexAcronyms(_ trees: [DependencyTree]) {
        for (index, mention) in mentions.enumerated() {
            guard let token = Self.acronym(behind: mention, in: trees[mention.sentence]) else { continue }
            let text = trees[mention.sentence][token].form
            if acronyms[text] == nil { acronyms[text] = index }
        }
    }

    // MARK: Repetitions

    /// Adds what was found as a name elsewhere in the document: full names, acronyms, surnames.
    private mutating func addRepetitions(_ trees: [DependencyTree], bodies: BodyTable) {
        var known = PhraseIndex<NameMention>()
        for mention in mentions where mention.type != .country && mention.type != .place || mention.tokens.count > 1 {
            known.add(mention.text, mention)
            if mention.type == .organization, let acronym = Self.acronym(of: mention.text) { known.add(acronym, mention) }
            guard mention.type == .person, let surname = mention.text.split(separator: " ").last, surname.count > 2 else { continue }
            known.add(String(surname), mention)
        }
        var missing: [NameMention] = []
        for (sentence, tree) in trees.enumerated() {
            missing += repetitions(of: known, in: tree, sentence: sentence)
        }
        insert(missing)
    }

    /// The initials in capitals by which a name of several words in capitals may be taken up: "IS" of "Islamic State".
    private static func acronym(of name: String) -> String? {
        let words = name.split(separator: " ").filter { $0.first?.isUppercase ?? false }
        guard words.count > 1, NameTable.shared.isOrganization(name) || words.count > 2 else { return nil }
        return words.map { $0.prefix(1) }.joined()
    }

    private func repetitions(of known: PhraseIndex<NameMention>, in tree: DependencyTree, sentence: Int) -> [NameMention] {
        var covered = [Bool](repeating: false, count: tree.count)
        for mention in mentionsOfSentence(sentence) { for token in mention.tokens { covered[token] = true } }
        var found: [NameMention] = []
        var index = 0
        while index < tree.count {
            if !covered[index], tree[index].isCapitalized, tree[index].isNominal || isAcronym(index, in: tree),
                let match = known.longestMatch(from: index, to: tree.count, word: tree.sentence.word),
                !(index..<match.end).contains(where: { covered[$0] })
            {
                found.append(Self.mention(of: index..<match.end, like: match.value, in: tree, sentence: sentence))
                index = match.end
            } else {
                index += 1
            }
        }
        return found
    }

    /// "IS": a word in capitals whatever its tag, in a sentence that is not all in capitals.
    private func isAcronym(_ token: Int, in tree: DependencyTree) -> Bool {
        tree[token].isAllCapitals && ![token - 1, token + 1].contains { $0 >= 0 && $0 < tree.count && tree[$0].isAllCapitals }
    }

    /// The mentions of a sentence: a slice, found by bisection.
    private func mentionsOfSentence(_ sentence: Int) -> ArraySlice<NameMention> {
        mentions[firstIndex(ofSentence: sentence)..<firstIndex(ofSentence: sentence + 1)]
    }

    private func firstIndex(ofSentence sentence: Int) -> Int {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].sentence < sentence { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func mention(of tokens: Range<Int>, like model: NameMention, in tree: DependencyTree, sentence: Int) -> NameMention {
        NameMention(
            sentence: sentence, tokens: tokens, head: tree.head(of: tokens), type: model.type, text: tree.sentence.text(of: tokens),
            usage: nil, country: nil)
    }

    private mutating func insert(_ added: [NameMention]) {
        guard !added.isEmpty else { return }
        mentions = (mentions + added).sorted {
            ($0.sentence, $0.tokens.lowerBound, -$0.tokens.count) < ($1.sentence, $1.tokens.lowerBound, -$1.tokens.count)
        }
    }
}

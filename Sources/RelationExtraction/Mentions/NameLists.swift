import DocumentModel

/// The lists of names in a sentence as its punctuation shows them: "A of X, B of Y and their host, C".
///
/// Trees get long coordinations wrong; commas and "and" show them well.
struct NameLists {
    let lists: [[NameMention]]

    /// - Parameter mentions: The names of the sentence from left to right, none within another.
    ///
    /// Cost: linear in the length of the sentence.
    init(_ mentions: [NameMention], in tree: DependencyTree) {
        lists = [EntityType.person, .organization, .country].flatMap { type in
            Self.lists(of: mentions.filter { $0.type == type }, in: tree)
        }
    }

    private static func lists(of mentions: [NameMention], in tree: DependencyTree) -> [[NameMention]] {
        var found: [[NameMention]] = []
        var list: [NameMention] = []
        for mention in mentions {
            switch list.last.map({ NameLink(from: $0, to: mention, in: tree) }) {
            case .next: list.append(mention)
            case .last:
                found.append(list + [mention])
                list = []
            default: list = [mention]
            }
        }
        return found
    }

    /// The list with a name that covers the token, for a word that stands before or behind the list.
    func list(holding token: Int, seenFrom word: Int, in tree: DependencyTree) -> [NameMention]? {
        guard let list = lists.first(where: { $0.contains { $0.tokens.contains(token) } }),
            let first = list.first?.tokens.lowerBound, let end = list.last?.tokens.upperBound
        else { return nil }
        if word >= end { return list }
        let isSubjectOfAnother = end < tree.count && [.verb, .auxiliary].contains(tree[end].tag)
        return word < first && !isSubjectOfAnother ? list : nil
    }

    /// The list of which the first name stands at the token or behind a title there.
    func list(from token: Int, in tree: DependencyTree) -> [NameMention]? {
        lists.first { list in
            guard let start = list.first?.tokens.lowerBound, start >= token, start < token + 8 else { return false }
            return tree.sentence.tokens[token..<start].allSatisfy(NameLink.isTitleWord)
        }
    }
}

/// How two names that follow each other are joined.
private enum NameLink {
    case next
    case last
    case none

    init(from first: NameMention, to second: NameMention, in tree: DependencyTree) {
        let between = tree.sentence.tokens[first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)]
        self = .none
        guard between.count <= 16, between.allSatisfy(Self.isPartOfList), let separator = Self.separator(in: between) else { return }
        let tail = between[..<separator]
        let title = between[(separator + 1)...].drop { Self.isAnd($0) }
        let isPerson = first.type == .person
        guard title.last?.tag != .adposition, tail.isEmpty || Self.isTail(tail, isPerson: isPerson) else { return }
        guard isPerson || title.allSatisfy(first.type == .country ? Self.isArticle : Self.isTitleWord) else { return }
        self = between[separator...].prefix(2).contains(where: Self.isAnd) ? .last : .next
    }

    /// The last comma or "and", or where that stands between a role and its holder the one before.
    private static func separator(in between: ArraySlice<Token>) -> Int? {
        guard let last = between.lastIndex(where: isSeparator) else { return nil }
        guard between[last].form == ",", between[(last + 1)...].allSatisfy(isTitleWord), last > between.startIndex,
            between[last - 1].isNominal, let earlier = between[..<last].lastIndex(where: isSeparator),
            last + 1 == between.endIndex || isAnd(between[earlier])
        else { return beforeAnd(last, between) }
        return beforeAnd(earlier, between)
    }

    /// The comma of ", and".
    private static func beforeAnd(_ separator: Int, _ between: ArraySlice<Token>) -> Int {
        separator > between.startIndex && isAnd(between[separator]) && between[separator - 1].form == "," ? separator - 1 : separator
    }

    /// "of Poland", ", head of the bank,", "(WFP)".
    private static func isTail(_ tail: ArraySlice<Token>, isPerson: Bool) -> Bool {
        guard let first = tail.first else { return true }
        return first.form == "(" || isPerson && (first.form == "," || ["of", "from"].contains(first.form))
    }

    private static func isPartOfList(_ token: Token) -> Bool {
        isSeparator(token) || isTitleWord(token) || [",", "(", ")"].contains(token.form) || token.tag == .numeral
            || ["of", "from", "for"].contains(token.form)
    }

    static func isTitleWord(_ token: Token) -> Bool {
        token.isNominal || [.adjective, .determiner].contains(token.tag) || ["POS", "PRP$", "HYPH", "VBN"].contains(token.fineTag)
    }

    private static func isArticle(_ token: Token) -> Bool { token.form == "the" }

    private static func isSeparator(_ token: Token) -> Bool { token.form == "," || isAnd(token) }

    private static func isAnd(_ token: Token) -> Bool { token.form == "and" || token.form == "&" }
}

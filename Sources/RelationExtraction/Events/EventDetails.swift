import DocumentModel

/// Reads where an event happened and what it was about.
struct EventDetails {
    let syntax: SyntaxWords
    let arguments: ArgumentReader
    private var tree: DependencyTree { arguments.tree }

    /// The most specific place named after a placing adposition, nearest word of the event first.
    ///
    /// - Parameter words: Where alone it is looked for.
    func place(of site: EventSite, excluding ends: Set<Int>, in words: Range<Int>?) -> Int? {
        guard let words else { return place(of: site, excluding: ends) { _ in true } }
        return place(of: site, excluding: ends, where: words.contains)
    }

    private func place(of site: EventSite, excluding ends: Set<Int>, where isNear: (Int) -> Bool) -> Int? {
        for word in site.words + (site.host.map { [$0] } ?? []) {
            let places = tree.children(of: word)
                .filter { isNear($0) && [.obl, .nmod].contains(tree[$0].relation) }
                .filter { syntax.placing.contains(tree.adposition(of: $0) ?? "") }
            let found = arguments.entities(at: places, types: [.place, .country]).map(\.entity).filter { !ends.contains($0) }
            if let place = found.first(where: { arguments.document.entities[$0].type == .place }) ?? found.first { return place }
        }
        return nil
    }

    /// The phrase after "on" or "about", or what stands before the noun ("trade talks").
    ///
    /// Being somewhere is about nothing: "is in Oslo on a visit".
    func topic(of site: EventSite) -> String? {
        guard tree[site.trigger].relation != .cop else { return nil }
        for word in site.words {
            for child in tree.children(of: word) where isTopical(child, of: word) {
                if let phrase = phrase(under: child) { return phrase }
            }
        }
        return nil
    }

    private func isTopical(_ token: Int, of word: Int) -> Bool {
        guard [.obl, .nmod].contains(tree[token].relation), token > word, let adposition = tree.adposition(of: token) else { return false }
        return syntax.topical.contains(adposition) && arguments.entities(at: token).isEmpty
            && !CalendarWords.english.isDate(tree.word(token))
    }

    /// The words under a token without the adposition and the clauses that follow.
    private func phrase(under token: Int) -> String? {
        let first = tree.children(of: token).filter { tree[$0].relation == .case }.max().map { $0 + 1 } ?? token
        let last = tree.subtree(of: token).filter { inPhrase($0, of: token) }.max() ?? token
        guard first <= last, last - first < 14 else { return nil }
        return tree.sentence.text(of: first..<last + 1)
    }

    private func inPhrase(_ token: Int, of top: Int) -> Bool {
        var current = token
        while current != top, let governor = tree.head(of: current) {
            if [.aclRelcl, .punct, .acl, .advcl, .parataxis, .appos].contains(tree[current].relation) { return false }
            current = governor
        }
        return true
    }
}

extension CalendarWords {
    /// Whether the word names a day, a month or a year.
    func isDate(_ word: String) -> Bool {
        months[word] != nil || weekdays[word] != nil || days[word] != nil || (word.utf8.count == 4 && Int(word) != nil) || Int(word) != nil
    }
}

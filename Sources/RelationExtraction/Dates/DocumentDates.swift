import DocumentModel

/// A date expression with the date that it comes to.
struct ResolvedDate: Sendable, Hashable {
    var expression: DateExpression
    /// Nil where the text does not say enough ("next week").
    var value: DateValue?
    /// The token that governs the expression from outside or is its head.
    var head: Int
    /// The date named before it.
    var context: DateValue?

    /// Whether the date tells since when something has gone on.
    var isStretch = false

    var basis: DateBasis {
        if case .absolute = expression.meaning { return .stated }
        return .relative
    }
}

/// The dates of a document, sentence by sentence.
struct DocumentDates: Sendable {
    let sentences: [[ResolvedDate]]
    let documentDate: DateValue?

    var resolver: DateResolver { DateResolver(documentDate: documentDate) }

    /// Cost: linear in the length of the document.
    ///
    /// - Parameter isEvent: Whether a lemma names an event that can be dated.
    init(document: ResolvedDocument, factuality: FactualityWords, isEvent: (String) -> Bool) {
        /// "The call came three days ahead of …": the date named before is that of the subject.
        func isAboutEvent(_ token: Int, _ tree: DependencyTree) -> Bool {
            tree.clause(of: token).flatMap { tree.surfaceSubject(of: $0) }.map { isEvent(tree[$0].lemma) } ?? false
        }
        let documentDate = document.document.document.date.flatMap { DateValue(iso: $0) }
        let resolver = DateResolver(documentDate: documentDate)
        self.documentDate = documentDate
        func value(of expression: DateExpression, at head: Int, _ reader: FactualityReader, _ context: DateValue?) -> DateValue? {
            let tree = reader.tree
            if tree.isAim(head) { return resolver.nearest(expression.meaning, context: context) }
            if tree.isBeginning(expression) {
                return tree.isInPerfect(head) ? resolver.stretch(since: expression.meaning, context: context) : nil
            }
            let isAhead = reader.isFuture(at: head) || expression.meaning.namesWeekday && reader.isUnfulfilled(at: head)
            return resolver.resolve(expression.meaning, isFuture: isAhead, context: context)
        }
        var context: DateValue?
        var found: [[ResolvedDate]] = []
        for (index, tree) in document.trees.enumerated() {
            let expressions = DateExpressionReader(tree.sentence).expressions().filter { !document.isInPerson($0.tokens, sentence: index) }
            guard !expressions.isEmpty else {
                found.append([])
                continue
            }
            let reader = FactualityReader(tree: tree, words: factuality)
            var dates: [ResolvedDate] = []
            for expression in expressions {
                let head = tree.head(ofSpan: expression.tokens)
                guard expression.pointer == nil || !dates.isEmpty || isAboutEvent(head, tree) else { continue }
                let value = value(of: expression, at: head, reader, context)
                dates.append(
                    ResolvedDate(
                        expression: expression, value: value, head: head, context: context, isStretch: tree.isBeginning(expression)))
                if expression.pointer == nil { context = value ?? context }
            }
            found.append(index < 2 ? Self.withoutDateline(dates, in: tree, documentDate) : dates)
        }
        sentences = found
    }

    /// The day of the text at its beginning dates the text, not what it tells.
    private static func withoutDateline(_ dates: [ResolvedDate], in tree: DependencyTree, _ day: DateValue?) -> [ResolvedDate] {
        guard let first = dates.first, first.expression.meaning.namesDay, first.value == day || day == nil else { return dates }
        let before = tree.sentence.tokens[..<first.expression.tokens.lowerBound]
        let isOpening = before.allSatisfy { [.properNoun, .punctuation, .noun, .symbol].contains($0.tag) }
        return isOpening && tree.adposition(of: first.head) == nil ? Array(dates.dropFirst()) : dates
    }
}

extension DependencyTree {
    /// The token of the range whose governor lies outside of it.
    func head(ofSpan range: Range<Int>) -> Int {
        range.first { token in head(of: token).map { !range.contains($0) } ?? true } ?? range.lowerBound
    }

    /// "scheduled for Monday", which may lie on either side of the day of the text.
    fileprivate func isAim(_ date: Int) -> Bool { children(of: date, .case).contains { word($0) == "for" } }

    /// "since May".
    fileprivate func isBeginning(_ date: DateExpression) -> Bool {
        date.tokens.lowerBound > 0 && word(date.tokens.lowerBound - 1) == "since"
    }

    /// "have met since May", not "their third meeting since May".
    fileprivate func isInPerfect(_ date: Int) -> Bool { head(of: date).map { self[$0].tag == .verb && isPerfect($0) } ?? false }

    /// The verb of the clause that the token stands in.
    func clause(of token: Int) -> Int? {
        var current = token
        while !isVerb(current) || self[current].relation == .amod {
            guard let governor = head(of: current) else { return current }
            current = governor
        }
        return current
    }
}

extension FactualityReader {
    /// Whether the clause of the token speaks of what is to come.
    func isFuture(at token: Int) -> Bool {
        var current = token
        while let governor = tree.head(of: current) {
            if own(current) == .planned || isPlannedNoun(current) { return true }
            if tree.isVerb(current) { return factuality(of: current) == .planned || isRuledOut(current) }
            current = governor
        }
        return own(current) == .planned || tree.isVerb(current) && isRuledOut(current)
    }

    /// "will not meet on Saturday", "is not going to meet": what lies ahead and will not come about.
    private func isRuledOut(_ verb: Int) -> Bool {
        factuality(of: verb) == .denied
            && ([verb] + (tree.head(of: verb).map { [$0] } ?? [])).contains { clause in
                tree.children(of: clause, .aux).contains { words.willing.contains(tree.word($0)) }
                    || tree[clause].lemma == "go" && isProgressive(clause)
            }
    }

    /// "was to have opened on Friday": a weekday of what did not come about mostly lies ahead still.
    fileprivate func isUnfulfilled(at token: Int) -> Bool {
        tree.clause(of: token).map { verb in
            let auxiliaries = tree.children(of: verb, .aux)
            return auxiliaries.contains { tree[$0].lemma == "be" } && auxiliaries.contains { tree[$0].lemma == "have" }
                && tree.children(of: verb, .mark).contains { tree[$0].fineTag == "TO" }
        } ?? false
    }

    private func isPlannedNoun(_ token: Int) -> Bool {
        tree[token].tag == .noun && factuality(of: token) == .planned
    }
}

import DocumentModel

/// Joins the attributions of the sentences with the quotation marks of the document.
struct QuotationAssembly {
    let trees: [DependencyTree]
    let marks: [QuotedSpan]
    /// Index of the quotation that a quoted span belongs to.
    var owner: [Int?]
    var quotations: [Quotation] = []
    /// The attribution of the sentence before, where its words follow as a block: "Bell said:".
    var announced: Attribution?

    init(trees: [DependencyTree], marks: [QuotedSpan]) {
        self.trees = trees
        self.marks = marks
        owner = Array(repeating: nil, count: marks.count)
    }

    // MARK: Attributions of one sentence

    /// Sentences are to be added in their order.
    mutating func add(_ found: [Attribution], of sentence: Int) {
        addBlock(sentence)
        let attributions = relayed(found, trees[sentence])
        let relays = attributions.filter { $0.relayer == nil && !$0.needsMarks }
        for attribution in attributions where !attribution.needsMarks { addSpeech(attribution, outer: relays, sentence) }
        for attribution in attributions where attribution.needsMarks { addSpeech(attribution, outer: [], sentence) }
        let words = Set(attributions.map(\.word))
        for attribution in attributions { addMarkedWords(attribution, among: words, sentence) }
        for attribution in attributions where !attribution.needsMarks { addRest(attribution, sentence) }
        announced = attributions.last { isAnnouncement($0, sentence) }
    }

    /// "The minister told them to go, an official said": who reports that somebody spoke relays the words. "According to" reports no more.
    private func relayed(_ attributions: [Attribution], _ tree: DependencyTree) -> [Attribution] {
        var found = attributions
        for report in attributions where report.relayer == nil && !report.needsMarks && !report.content.isEmpty {
            guard let told = found.firstIndex(where: { isMainVerb($0, ofReport: report, tree) }) else { continue }
            found[told].relayer = report.speaker
            found[told].content = found[told].content.filter(report.content.contains)
            if report.isPhrase { found.removeAll { $0.word == report.word } }
        }
        return found
    }

    /// Whether the reported clause is the attribution of other words to somebody else, in no marks of its own.
    private func isMainVerb(_ told: Attribution, ofReport report: Attribution, _ tree: DependencyTree) -> Bool {
        guard told.word != report.word, let speaker = told.speaker, let reporter = report.speaker, speaker != reporter,
            !told.needsMarks, told.relayer == nil, report.content.contains(told.word), tree[speaker].tag != .pronoun || report.isPhrase,
            told.content.contains(where: report.content.contains),
            (min(told.word, report.word)..<max(told.word, report.word)).count(where: { QuotationMarks.isMark(tree[$0].form) }) % 2 == 0
        else { return false }
        let first = report.content.first { tree[$0].tag == .verb || tree[$0].tag == .auxiliary }
        return first == told.word && report.content.contains(speaker)
    }

    /// Words in marks right beside the attribution are what it reports; else its clause.
    private mutating func addSpeech(_ attribution: Attribution, outer: [Attribution], _ sentence: Int) {
        let beside = marks.indices.filter { owner[$0] == nil && adjoins(marks[$0], attribution, sentence) }
        if beside.isEmpty { return addContent(attribution, outer: outer, sentence) }
        for mark in beside { owner[mark] = quotations.count }
        append(attribution, pieces: beside.map { marks[$0].span }, isDirect: true, source: attribution.relayer, sentence)
    }

    /// Whether only a comma or colon, or the speaker and a comma, stand between the marks and the attributing word.
    private func adjoins(_ mark: QuotedSpan, _ attribution: Attribution, _ sentence: Int) -> Bool {
        let tree = trees[sentence]
        let word = attribution.word
        guard touches(mark, sentence), !mark.contains(TokenPosition(sentence: sentence, token: word)) else { return false }
        if mark.last.sentence == sentence, mark.last.token < word {
            return opensSentence(mark, sentence) && closesSpeech(mark.last.token, tree, before: word)
        }
        guard mark.first.sentence == sentence, mark.first.token > word else { return false }
        let between = word + 1..<mark.first.token
        return between.contains { [",", ":"].contains(tree[$0].form) } && !between.contains { tree[$0].tag == .verb }
    }

    /// Whether the marks open the sentence or a clause of it, so that they hold the whole of what is said.
    private func opensSentence(_ mark: QuotedSpan, _ sentence: Int) -> Bool {
        guard mark.first.sentence == sentence, mark.first.token > 1 else { return true }
        return trees[sentence][mark.first.token - 2].tag == .punctuation
    }

    /// A comma, question or exclamation mark at the end of the marks, and no other verb up to the attribution.
    private func closesSpeech(_ last: Int, _ tree: DependencyTree, before word: Int) -> Bool {
        let between = last + 1..<word
        let isBroken =
            [",", "?", "!", ".", "…", "—", "–", "--"].contains(tree[last].form) || between.prefix(2).contains { tree[$0].form == "," }
        return isBroken && !between.contains { tree[$0].tag == .verb || QuotationMarks.isMark(tree[$0].form) && $0 > last + 2 }
    }

    private mutating func addContent(_ attribution: Attribution, outer: [Attribution], _ sentence: Int) {
        let around = outer.first {
            $0.word != attribution.word && $0.content.contains(attribution.word) && !attribution.content.contains($0.word)
        }
        if let around, isContinuation(attribution, of: around, sentence) { return }
        guard !attribution.content.isEmpty else { return }
        let touched = marks.indices.filter { touches(marks[$0], attribution.content, sentence) }
        let isDirect = isDirect(attribution.content, within: touched, sentence)
        let pieces = isDirect ? touched.map { marks[$0].span } : runs(attribution.content, sentence)
        guard !pieces.isEmpty else { return }
        if !isDirect || around == nil {
            let position = TokenPosition(sentence: sentence, token: attribution.word)
            for mark in touched where owner[mark] == nil && !marks[mark].contains(position) { owner[mark] = quotations.count }
        }
        append(attribution, pieces: pieces, isDirect: isDirect, source: attribution.relayer ?? around?.speaker, sentence)
    }

    /// "…, which he said has …": the verb only carries its own speaker's clause on.
    private func isContinuation(_ inner: Attribution, of outer: Attribution, _ sentence: Int) -> Bool {
        let tree = trees[sentence]
        if tree[inner.word].relation == .aclRelcl { return true }
        guard let speaker = inner.speaker else { return true }
        return tree[speaker].tag == .pronoun && outer.rule != inner.rule && !inner.rule.hasSuffix("say")
    }

    /// Words in quotation marks inside the clause of a verb that names or judges.
    private mutating func addMarkedWords(_ attribution: Attribution, among words: Set<Int>, _ sentence: Int) {
        let tree = trees[sentence]
        for mark in marks.indices
        where owner[mark] == nil && marks[mark].first.sentence == sentence && marks[mark].last.sentence == sentence {
            guard !marks[mark].contains(TokenPosition(sentence: sentence, token: attribution.word)) else { continue }
            let top = tree.head(ofSpan: marks[mark].first.token..<marks[mark].last.token + 1)
            let above = nearest(of: words, over: top, tree).flatMap { isDoneSpeaking($0, marks[mark], sentence) ? nil : $0 }
            let reporting = above ?? lastWord(of: words, before: marks[mark].first.token, tree)
            guard reporting == attribution.word, !hasQuotation(attribution, sentence) else { continue }
            owner[mark] = quotations.count
            append(attribution, pieces: [marks[mark].span], isDirect: true, source: nil, sentence)
        }
    }

    func hasQuotation(_ attribution: Attribution, _ sentence: Int) -> Bool { hasQuotation(attribution.word, sentence) }

    private func hasQuotation(_ word: Int, _ sentence: Int) -> Bool {
        quotations.contains { $0.attribution == TokenPosition(sentence: sentence, token: word) }
    }

    /// "accused him of 'theft' *and said* that …": whether a word behind the marks reports others than they hold.
    private func isDoneSpeaking(_ word: Int, _ mark: QuotedSpan, _ sentence: Int) -> Bool {
        word > mark.last.token && hasQuotation(word, sentence)
    }

    /// The last attributing word before the token, with no tensed verb between.
    private func lastWord(of words: Set<Int>, before token: Int, _ tree: DependencyTree) -> Int? {
        guard let word = words.filter({ $0 < token }).max() else { return nil }
        return (word + 1..<token).contains { tree[$0].tag != .noun && tree.isFinite($0) } ? nil : word
    }

    /// The first attributing word above the token.
    private func nearest(of words: Set<Int>, over token: Int, _ tree: DependencyTree) -> Int? {
        var current = token
        while let governor = tree.head(of: current) {
            current = governor
            if words.contains(current) { return current }
        }
        return nil
    }

    /// Quoted words after the attribution that no other has: the rest of a split quotation.
    private mutating func addRest(_ attribution: Attribution, _ sentence: Int) {
        let position = TokenPosition(sentence: sentence, token: attribution.word)
        guard let own = quotations.lastIndex(where: { $0.attribution == position && $0.isDirect }) else { return }
        for mark in marks.indices where owner[mark] == nil && marks[mark].first.sentence == sentence && marks[mark].first > position {
            guard marks[mark].span.count > 20 else { continue }
            owner[mark] = own
            quotations[own].pieces.append(marks[mark].span)
        }
    }

    mutating func append(_ attribution: Attribution, pieces: [Span], isDirect: Bool, source: Int?, _ sentence: Int) {
        func position(_ token: Int?) -> TokenPosition? { token.map { TokenPosition(sentence: sentence, token: $0) } }
        quotations.append(
            Quotation(
                pieces: pieces, isDirect: isDirect, speaker: position(attribution.speaker), source: position(source),
                attribution: TokenPosition(sentence: sentence, token: attribution.word), rule: attribution.rule))
    }

    // MARK: Whole sentences in quotation marks

    /// All quotations; quoted sentences without an attribution go on with the one before them in their paragraph, or before their paragraph.
    func finished() -> [Quotation] {
        var result = quotations
        for mark in marks.indices where owner[mark] == nil && isWholeSentence(marks[mark]) {
            guard let previous = previousQuotation(before: marks[mark], in: result) else { continue }
            result[previous].pieces.append(marks[mark].span)
            result[previous].isDirect = true
        }
        return Nesting(result.map(sortedPieces).sorted { $0.attribution < $1.attribution }, trees).quotations
    }

    private func previousQuotation(before mark: QuotedSpan, in quotations: [Quotation]) -> Int? {
        let paragraph = trees[mark.first.sentence].sentence.paragraph
        let candidates = quotations.indices.filter { quotations[$0].attribution < mark.first && quotations[$0].isDirect }
        guard let last = candidates.max(by: { quotations[$0].attribution < quotations[$1].attribution }) else { return nil }
        let distance = paragraph - trees[quotations[last].attribution.sentence].sentence.paragraph
        return distance <= 1 ? last : nil
    }

    private func isWholeSentence(_ mark: QuotedSpan) -> Bool {
        let tokens = trees[mark.first.sentence].sentence.tokens
        return tokens[..<mark.first.token].allSatisfy { $0.tag == .punctuation }
    }

    private func sortedPieces(_ quotation: Quotation) -> Quotation {
        var sorted = quotation
        sorted.pieces.sort()
        return sorted
    }

    // MARK: Tokens and spans

    private func touches(_ mark: QuotedSpan, _ sentence: Int) -> Bool { mark.first.sentence <= sentence && sentence <= mark.last.sentence }

    private func touches(_ mark: QuotedSpan, _ content: [Int], _ sentence: Int) -> Bool {
        touches(mark, sentence) && content.contains { mark.contains(TokenPosition(sentence: sentence, token: $0)) }
    }

    /// Whether all the words stand in marks.
    private func isDirect(_ content: [Int], within touched: [Int], _ sentence: Int) -> Bool {
        guard !touched.isEmpty else { return false }
        let tree = trees[sentence]
        let outside = content.filter { token in
            tree[token].tag != .punctuation && !touched.contains { marks[$0].contains(TokenPosition(sentence: sentence, token: token)) }
        }
        return outside.isEmpty || outside.count * 8 < content.count && outside.count < 3
    }

    /// The stretches of text that the tokens cover, without punctuation at their ends.
    private func runs(_ content: [Int], _ sentence: Int) -> [Span] {
        let tokens = trees[sentence].sentence.tokens
        var runs: [Range<Int>] = []
        for token in content {
            if let last = runs.last, tokens[last.upperBound..<max(token, last.upperBound)].allSatisfy({ $0.tag == .punctuation }) {
                runs[runs.count - 1] = last.lowerBound..<token + 1
            } else {
                runs.append(token..<token + 1)
            }
        }
        return runs.filter { run in run.contains { tokens[$0].tag != .punctuation } }
            .map { tokens[$0.lowerBound].span.union(tokens[$0.upperBound - 1].span) }
    }
}

import DocumentModel

/// Gives words that somebody reports within his own to whoever reports them.
struct Nesting {
    private(set) var quotations: [Quotation]

    /// - Parameter quotations: In the order of their attributions. Cost: linear in their number and that of their pieces.
    init(_ quotations: [Quotation], _ trees: [DependencyTree]) {
        self.quotations = quotations
        let outer = quotations.filter(\.isDirect).flatMap { quotation in quotation.pieces.map { ($0, quotation) } }
            .sorted { $0.0.start < $1.0.start }
        var next = 0
        for index in quotations.indices where quotations[index].source == nil {
            let attribution = quotations[index].attribution
            let word = trees[attribution.sentence][attribution.token].span
            while next < outer.count, outer[next].0.end <= word.start { next += 1 }
            guard next < outer.count, outer[next].0.contains(word), let speaker = quotations[index].speaker,
                trees[speaker.sentence][speaker.token].tag != .pronoun, outer[next].1.attribution != attribution
            else { continue }
            self.quotations[index].source = outer[next].1.speaker
        }
    }
}

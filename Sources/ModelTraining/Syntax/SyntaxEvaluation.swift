package import LanguageAnalysis

/// Accuracies of the syntax network on gold words.
package struct SyntaxEvaluation: Sendable, CustomStringConvertible {
    package private(set) var words = 0
    private var tags = 0
    private var fineTags = 0
    private var heads = 0
    private var labelled = 0

    package init(_ network: SyntaxNetwork, on corpus: ConlluCorpus) {
        let workspace = SyntaxNetwork.Workspace()
        for sentence in corpus.sentences {
            let list = WordList(sentence.words.map(\.form))
            let analysis = network.analyze(list, 0..<list.count, workspace)
            for (index, word) in sentence.words.enumerated() {
                let tag = network.tags[analysis.tags[index]].split(separator: " ")
                count(word, tag: tag, head: analysis.heads[index], relation: network.relations[analysis.relations[index]])
            }
        }
    }

    private mutating func count(_ word: ConlluWord, tag: [Substring], head: Int, relation: String) {
        words += 1
        tags += tag[0] == word.tag ? 1 : 0
        fineTags += tag[1] == word.fineTag ? 1 : 0
        guard head == word.head else { return }
        heads += 1
        labelled += relation.prefix { $0 != ":" } == word.relation.prefix { $0 != ":" } ? 1 : 0
    }

    package var description: String {
        let share = { (count: Int) in (Double(count) / Double(max(words, 1)) * 10_000).rounded() / 100 }
        return "UPOS \(share(tags)) XPOS \(share(fineTags)) UAS \(share(heads)) LAS \(share(labelled)) (\(words) words)"
    }
}

import DocumentModel
import GraphFormats
import Parley
import ParleyTestSupport
import Testing

@Suite("Damaged news")
struct DamagedNewsTests {
    @Test("gives a graph, the same on one thread and on two", arguments: 0..<12)
    func graphs(seed: Int) {
        var mutator = NewsMutator(seed: seed)
        let documents = (0..<8).map { Document(id: "d\($0)", date: "2026-10-27", text: mutator.text()) }
        let graphs = [1, 2].map { GraphFile.text(of: NewsGraphBuilder(jobs: $0).build(from: documents).graph, as: .nodeLinkJSON) }
        #expect(graphs[0] == graphs[1])
    }
}

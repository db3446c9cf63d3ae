import LanguageAnalysis
import Testing

@Suite struct ProjectiveDecoderTests {
    /// Scores that look random and are the same in every run; `[word][head]`, head 0 being the artificial root.
    private func scores(count: Int, seed: Int) -> [[Float]] {
        (0..<count).map { word in
            (0...count).map { head in Float(FeatureHash.feature(seed, UInt64(word), UInt64(head)) % 1000) / 100 }
        }
    }

    private func total(_ heads: [Int], _ scores: [[Float]]) -> Float {
        heads.enumerated().reduce(0) { $0 + scores[$1.offset][$1.element + 1] }
    }

    private func isTree(_ heads: [Int]) -> Bool {
        guard heads.count(where: { $0 < 0 }) == 1 else { return false }
        return heads.indices.allSatisfy { start in
            var (node, steps) = (start, 0)
            while node >= 0, steps <= heads.count { (node, steps) = (heads[node], steps + 1) }
            return node < 0
        }
    }

    /// The best total over all projective trees, found by trying every choice of heads.
    private func bestTotal(_ scores: [[Float]]) -> Float {
        var best = -Float.infinity
        var heads = [Int](repeating: -1, count: scores.count)
        func choose(_ word: Int) {
            guard word < scores.count else {
                if isTree(heads), ProjectiveDecoder.isProjective(heads) { best = max(best, total(heads, scores)) }
                return
            }
            for head in -1..<scores.count where head != word {
                heads[word] = head
                choose(word + 1)
            }
        }
        choose(0)
        return best
    }

    @Test func anEmptySentenceHasNoHeads() {
        #expect(ProjectiveDecoder.heads(count: 0) { _, _ in 0 }.isEmpty)
    }

    @Test func aSingleWordIsTheRoot() {
        #expect(ProjectiveDecoder.heads(count: 1) { _, _ in 0 } == [-1])
    }

    @Test func arcsThatCrossAreNoticed() {
        #expect(ProjectiveDecoder.isProjective([1, -1, 1, 2]))
        #expect(!ProjectiveDecoder.isProjective([2, -1, 1, 0]))
    }

    @Test(arguments: 0..<40) func everyResultIsATreeWithoutCrossingArcs(seed: Int) {
        let count = 2 + seed
        let scores = scores(count: count, seed: seed)
        let heads = ProjectiveDecoder.heads(count: count) { scores[$1][$0] }
        #expect(isTree(heads) && ProjectiveDecoder.isProjective(heads))
    }

    @Test(arguments: 0..<40) func noProjectiveTreeScoresHigher(seed: Int) {
        let count = 2 + seed % 4
        let scores = scores(count: count, seed: seed)
        let heads = ProjectiveDecoder.heads(count: count) { scores[$1][$0] }
        #expect(abs(total(heads, scores) - bestTotal(scores)) < 0.01)
    }
}

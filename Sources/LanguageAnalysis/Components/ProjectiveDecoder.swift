/// Finds the best dependency tree without crossing arcs and with exactly one root (Eisner 1996).
///
/// A chart holds, for each pair of words, the best trees over the words between them.
package struct ProjectiveDecoder {
    private let count: Int
    /// Under the left word: all dependents to the right up to the second word.
    private var rightward: Chart
    /// Under the right word: all dependents to the left down to the first word.
    private var leftward: Chart
    /// The left word is the head of the right one.
    private var rightArc: Chart
    /// The right word is the head of the left one.
    private var leftArc: Chart

    fileprivate struct Chart {
        var scores: [Float]
        /// Where the two parts meet.
        var splits: [Int]

        init(_ cells: Int) {
            scores = [Float](repeating: 0, count: cells)
            splits = [Int](repeating: 0, count: cells)
        }
    }

    /// The head of each word, -1 for the root; scores as for ``TreeDecoder``. Cost: O(count³).
    package static func heads(count: Int, score: (_ head: Int, _ word: Int) -> Float) -> [Int] {
        guard count > 0 else { return [] }
        var decoder = ProjectiveDecoder(count: count)
        for width in 1..<max(count, 2) {
            for left in 0..<max(count - width, 0) { decoder.join(left, left + width, score) }
        }
        return decoder.bestHeads(score)
    }

    /// Whether no two arcs of the tree cross. Cost: the sum of the lengths of the arcs.
    package static func isProjective(_ heads: [Int]) -> Bool {
        heads.indices.allSatisfy { word in
            let head = heads[word]
            guard head >= 0 else { return true }
            let (left, right) = (min(word, head), max(word, head))
            return (left + 1..<max(right, left + 1)).allSatisfy { (left...right).contains(heads[$0]) }
        }
    }

    private init(count: Int) {
        self.count = count
        let chart = Chart(count * count)
        (rightward, leftward, rightArc, leftArc) = (chart, chart, chart, chart)
    }

    private mutating func join(_ left: Int, _ right: Int, _ score: (_ head: Int, _ word: Int) -> Float) {
        let cell = left * count + right
        let (sum, split) = best(left..<right) { rightward.scores[left * count + $0] + leftward.scores[($0 + 1) * count + right] }
        rightArc.set(cell, sum + score(left + 1, right), split)
        leftArc.set(cell, sum + score(right + 1, left), split)
        let (under, end) = best(left + 1..<right + 1) { rightArc.scores[left * count + $0] + rightward.scores[$0 * count + right] }
        rightward.set(cell, under, end)
        let (over, start) = best(left..<right) { leftward.scores[left * count + $0] + leftArc.scores[$0 * count + right] }
        leftward.set(cell, over, start)
    }

    private func best(_ splits: Range<Int>, _ sum: (Int) -> Float) -> (Float, Int) {
        var (best, found) = (-Float.infinity, splits.lowerBound)
        for split in splits {
            let sum = sum(split)
            if sum > best { (best, found) = (sum, split) }
        }
        return (best, found)
    }

    private func bestHeads(_ score: (_ head: Int, _ word: Int) -> Float) -> [Int] {
        let (_, root) = best(0..<count) { score(0, $0) + leftward.scores[$0] + rightward.scores[$0 * count + count - 1] }
        var heads = [Int](repeating: -1, count: count)
        collectLeftward(0, root, &heads)
        collectRightward(root, count - 1, &heads)
        return heads
    }

    private func collectRightward(_ left: Int, _ right: Int, _ heads: inout [Int]) {
        guard left < right else { return }
        let end = rightward.splits[left * count + right]
        heads[end] = left
        collectInside(left, end, rightArc.splits[left * count + end], &heads)
        collectRightward(end, right, &heads)
    }

    private func collectLeftward(_ left: Int, _ right: Int, _ heads: inout [Int]) {
        guard left < right else { return }
        let start = leftward.splits[left * count + right]
        heads[start] = right
        collectInside(start, right, leftArc.splits[start * count + right], &heads)
        collectLeftward(left, start, &heads)
    }

    private func collectInside(_ left: Int, _ right: Int, _ split: Int, _ heads: inout [Int]) {
        collectRightward(left, split, &heads)
        collectLeftward(split + 1, right, &heads)
    }
}

extension ProjectiveDecoder.Chart {
    fileprivate mutating func set(_ cell: Int, _ score: Float, _ split: Int) {
        scores[cell] = score
        splits[cell] = split
    }
}

/// Finds the best dependency tree under arc scores: maximum spanning arborescence with exactly one root
/// (Chu and Liu 1965, Edmonds 1967).
package enum TreeDecoder {
    /// The head of each word, -1 for the root.
    ///
    /// - Parameters:
    ///   - count: number of words.
    ///   - score: score of an arc from a head (0 is the artificial root, words count from 1) to a word (from 0).
    /// Cost: O(count²) where the best heads already form a tree, as they nearly always do; O(count³) at worst.
    package static func heads(count: Int, score: (_ head: Int, _ word: Int) -> Float) -> [Int] {
        guard count > 0 else { return [] }
        let root = bestRoot(count, score)
        var matrix = ArcMatrix(count: count, root: root)
        for word in 0..<count where word != root {
            for head in 0..<count where head != word { matrix[head, word] = score(head + 1, word) }
        }
        return matrix.bestHeads()
    }

    /// The word for which being the root gains most over its best other head.
    private static func bestRoot(_ count: Int, _ score: (Int, Int) -> Float) -> Int {
        var (best, gain) = (0, -Float.infinity)
        for word in 0..<count {
            var other = -Float.greatestFiniteMagnitude
            for head in 1...count where head != word + 1 { other = max(other, score(head, word)) }
            let difference = score(0, word) - other
            if difference > gain { (best, gain) = (word, difference) }
        }
        return best
    }
}

/// Arc scores between nodes of which one is the root.
private struct ArcMatrix {
    private let count: Int
    private let root: Int
    private var scores: [Float]

    init(count: Int, root: Int) {
        self.count = count
        self.root = root
        scores = [Float](repeating: -.greatestFiniteMagnitude, count: count * count)
    }

    subscript(_ head: Int, _ node: Int) -> Float {
        get { scores[node * count + head] }
        set { scores[node * count + head] = newValue }
    }

    /// The heads of the best arborescence, -1 for the root. Each level of recursion contracts one cycle.
    func bestHeads() -> [Int] {
        var heads = (0..<count).map { $0 == root ? -1 : bestHead(of: $0) }
        guard let cycle = firstCycle(heads) else { return heads }
        let contraction = Contraction(self, cycle: cycle, heads: heads)
        let (entry, outer) = contraction.solve()
        for node in 0..<count where !contraction.isInCycle[node] { heads[node] = outer[node] }
        heads[entry.node] = entry.head
        return heads
    }

    private func bestHead(of node: Int) -> Int {
        var best = node == 0 ? 1 : 0
        for head in 0..<count where head != node && self[head, node] > self[best, node] { best = head }
        return best
    }

    private func firstCycle(_ heads: [Int]) -> [Int]? {
        var visit = [Int](repeating: -1, count: count)
        for start in 0..<count {
            var node = start
            while node >= 0, visit[node] < 0 {
                visit[node] = start
                node = heads[node]
            }
            guard node >= 0, visit[node] == start else { continue }
            var cycle = [node]
            while let last = cycle.last, heads[last] != node { cycle.append(heads[last]) }
            return cycle
        }
        return nil
    }

    /// The graph in which a cycle has become one node, the last.
    struct Contraction {
        let isInCycle: [Bool]
        private let outside: [Int]
        private let matrix: ArcMatrix
        private let entries: [(head: Int, node: Int)]
        private let exits: [Int]

        init(_ full: ArcMatrix, cycle: [Int], heads: [Int]) {
            var isInCycle = [Bool](repeating: false, count: full.count)
            for node in cycle { isInCycle[node] = true }
            self.isInCycle = isInCycle
            outside = (0..<full.count).filter { !isInCycle[$0] }
            let merged = outside.count
            var matrix = ArcMatrix(count: merged + 1, root: outside.firstIndex(of: full.root) ?? 0)
            var (entries, exits) = ([(head: Int, node: Int)](), [Int]())
            for (index, node) in outside.enumerated() {
                for (other, head) in outside.enumerated() where other != index { matrix[other, index] = full[head, node] }
                let gain = { (member: Int) in full[node, member] - full[heads[member], member] }
                let entry = cycle.max { gain($0) < gain($1) } ?? cycle[0]
                let exit = cycle.max { full[$0, node] < full[$1, node] } ?? cycle[0]
                matrix[index, merged] = gain(entry)
                matrix[merged, index] = full[exit, node]
                entries.append((node, entry))
                exits.append(exit)
            }
            (self.matrix, self.entries, self.exits) = (matrix, entries, exits)
        }

        /// The arc that breaks the cycle open, and the heads of the nodes outside it.
        func solve() -> (entry: (head: Int, node: Int), heads: [Int]) {
            let solved = matrix.bestHeads()
            var heads = [Int](repeating: -1, count: isInCycle.count)
            for (index, node) in outside.enumerated() {
                let head = solved[index]
                heads[node] = head < 0 ? -1 : head == outside.count ? exits[index] : outside[head]
            }
            return (entries[solved[outside.count]], heads)
        }
    }
}

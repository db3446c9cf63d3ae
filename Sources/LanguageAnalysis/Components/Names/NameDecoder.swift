/// Finds the best well-formed sequence of labels for a sentence (Viterbi).
package struct NameDecoder: Sendable {
    private let transitions: [[Int32]]
    private static let impossible: Int32 = -1_000_000

    package init(transitions: [[Int16]]) {
        self.transitions = (0..<NameLabel.count).map { previous in
            (0..<NameLabel.count).map { next in
                NameLabel.allows(next, after: previous) ? Int32(transitions[previous][next]) : Self.impossible
            }
        }
    }

    /// The labels with the highest sum of scores. Cost: the number of words times the square of the number of labels.
    package func decode(_ scores: [NameScorer.Scores]) -> [Int] {
        guard let first = scores.first else { return [] }
        var sums = (0..<NameLabel.count).map { label in
            NameLabel.allows(label, after: NameLabel.outside) ? Int32(first[label]) : Self.impossible
        }
        var origins: [[UInt8]] = []
        origins.reserveCapacity(scores.count)
        for score in scores.dropFirst() {
            let (next, origin) = step(sums, score)
            sums = next
            origins.append(origin)
        }
        return trace(sums, origins)
    }

    private func step(_ sums: [Int32], _ score: NameScorer.Scores) -> ([Int32], [UInt8]) {
        var next = [Int32](repeating: Self.impossible * 2, count: NameLabel.count)
        var origin = [UInt8](repeating: 0, count: NameLabel.count)
        for previous in 0..<NameLabel.count where sums[previous] > Self.impossible / 2 {
            for label in 0..<NameLabel.count {
                let sum = sums[previous] + transitions[previous][label]
                guard sum > next[label] else { continue }
                next[label] = sum
                origin[label] = UInt8(previous)
            }
        }
        // Only differences matter: without the subtraction, sums of very long sentences would overflow.
        let largest = next.max() ?? 0
        for label in 0..<NameLabel.count { next[label] = max(next[label] - largest, Self.impossible) + Int32(score[label]) }
        return (next, origin)
    }

    private func trace(_ sums: [Int32], _ origins: [[UInt8]]) -> [Int] {
        var label = NameLabel.outside
        for candidate in 0..<NameLabel.count where NameLabel.mayEnd(candidate) && sums[candidate] > sums[label] { label = candidate }
        var labels = [label]
        for origin in origins.reversed() {
            label = Int(origin[label])
            labels.append(label)
        }
        return labels.reversed()
    }
}

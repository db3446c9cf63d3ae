/// Finds the best well-formed sequence of labels for a sentence (Viterbi).
package struct NameDecoder: Sendable {
    /// What may come before a label, and what the pair adds to the sum.
    private struct Step {
        let previous: Int
        let weight: Int32
    }

    /// The steps to each label, the labels in order.
    private let steps: [Step]
    /// Where the steps to each label end.
    private let ends: [Int]
    private static let impossible: Int32 = -1_000_000

    package init(transitions: [[Int16]]) {
        var steps: [Step] = []
        var ends: [Int] = []
        for label in 0..<NameLabel.count {
            for previous in 0..<NameLabel.count where NameLabel.allows(label, after: previous) {
                steps.append(Step(previous: previous, weight: Int32(transitions[previous][label])))
            }
            ends.append(steps.count)
        }
        (self.steps, self.ends) = (steps, ends)
    }

    /// The labels with the highest sum of scores. Cost: the number of words times that of allowed pairs of labels.
    package func decode(_ scores: [NameScorer.Scores]) -> [Int] {
        guard let first = scores.first else { return [] }
        var sums = (0..<NameLabel.count).map { label in
            NameLabel.allows(label, after: NameLabel.outside) ? Int32(first[label]) : Self.impossible
        }
        var next = sums
        var origins: [UInt8] = []
        origins.reserveCapacity(scores.count * NameLabel.count)
        for score in scores.dropFirst() {
            step(from: sums, to: &next, score, &origins)
            swap(&sums, &next)
        }
        return trace(sums, origins, count: scores.count)
    }

    /// The best sums up to one more word; appends for each of its labels the one before.
    private func step(from sums: [Int32], to next: inout [Int32], _ score: NameScorer.Scores, _ origins: inout [UInt8]) {
        var start = 0
        var largest = Int32.min
        for label in 0..<NameLabel.count {
            var (best, origin) = (Self.impossible * 2, 0)
            for step in steps[start..<ends[label]] where sums[step.previous] > Self.impossible / 2 {
                let sum = sums[step.previous] + step.weight
                if sum > best { (best, origin) = (sum, step.previous) }
            }
            next[label] = best
            origins.append(UInt8(origin))
            largest = max(largest, best)
            start = ends[label]
        }
        // Only differences matter: without the subtraction, sums of very long sentences would overflow.
        for label in 0..<NameLabel.count { next[label] = max(next[label] - largest, Self.impossible) + Int32(score[label]) }
    }

    private func trace(_ sums: [Int32], _ origins: [UInt8], count: Int) -> [Int] {
        var label = NameLabel.outside
        for candidate in 0..<NameLabel.count where NameLabel.mayEnd(candidate) && sums[candidate] > sums[label] { label = candidate }
        var labels = [Int](repeating: label, count: count)
        for word in stride(from: count - 2, through: 0, by: -1) {
            label = Int(origins[word * NameLabel.count + label])
            labels[word] = label
        }
        return labels
    }
}

import LanguageAnalysis

/// The distribution of a conditional random field over the labels of one sentence (forward-backward, scaled at each word).
package struct NameLattice {
    package private(set) var marginals: [LabelVector] = []
    /// Expected number of each label pair, by the earlier label.
    package private(set) var pairs = [LabelVector](repeating: .zero, count: NameLabel.count)
    /// Logarithm of the sum over all sequences.
    package private(set) var logPartition: Float = 0

    /// - Parameters:
    ///   - potentials: exponentials of the words' scores, zero where a label is ruled out.
    ///   - transitions: exponentials of the pairs' scores, zero where a pair is ruled out.
    package init(potentials: [LabelVector], transitions: [LabelVector]) {
        let (forward, scales) = Self.forward(potentials, transitions)
        var backward = LabelVector.zero
        for label in 0..<NameLabel.count where NameLabel.mayEnd(label) { backward[label] = 1 }
        let end = (forward[forward.count - 1] * backward).sum
        marginals = [LabelVector](repeating: .zero, count: potentials.count)
        for index in potentials.indices.reversed() {
            let marginal = forward[index] * backward
            marginals[index] = marginal * (1 / max(marginal.sum, .leastNormalMagnitude))
            guard index > 0 else { break }
            backward = stepBack(backward * potentials[index], forward[index - 1], transitions, scales[index], end)
        }
        logPartition = scales.reduce(0) { $0 + Self.logarithm($1) } + Self.logarithm(end)
    }

    private static func forward(_ potentials: [LabelVector], _ transitions: [LabelVector]) -> ([LabelVector], [Float]) {
        var current = transitions[NameLabel.outside] * potentials[0]
        var all: [LabelVector] = []
        var scales: [Float] = []
        for index in potentials.indices {
            if index > 0 {
                var sum = LabelVector.zero
                for label in 0..<NameLabel.count { sum.add(transitions[label], times: current[label]) }
                current = sum * potentials[index]
            }
            let scale = max(current.sum, .leastNormalMagnitude)
            current = current * (1 / scale)
            all.append(current)
            scales.append(scale)
        }
        return (all, scales)
    }

    private mutating func stepBack(
        _ weighted: LabelVector, _ forward: LabelVector, _ transitions: [LabelVector], _ scale: Float, _ end: Float
    ) -> LabelVector {
        var backward = LabelVector.zero
        let factor = 1 / max(scale * end, .leastNormalMagnitude)
        for label in 0..<NameLabel.count {
            let pair = transitions[label] * weighted
            backward[label] = pair.sum / scale
            pairs[label].add(pair, times: forward[label] * factor)
        }
        return backward
    }

    /// Natural logarithm, good enough for reports.
    private static func logarithm(_ value: Float) -> Float {
        var exponent: Float = 0
        var rest = value
        while rest > 1.5 {
            rest /= 2
            exponent += 1
        }
        while rest < 0.75 {
            rest *= 2
            exponent -= 1
        }
        let ratio = (rest - 1) / (rest + 1)
        return exponent * 0.693_147_2 + 2 * (ratio + ratio * ratio * ratio / 3)
    }
}

import Foundation
import LanguageAnalysis

/// Softmax with cross-entropy.
enum Softmax {
    /// Turns the scores of `count` classes into their probabilities; what lies behind them becomes zero.
    static func probabilities(_ scores: UnsafeMutablePointer<Lane>, lanes: Int, count: Int) {
        let values = scores.floats
        for index in count..<lanes * 16 { values[index] = -1e9 }
        var largest = -Float.infinity
        for lane in 0..<lanes { largest = max(largest, scores[lane].max()) }
        var sum = Lane.zero
        for lane in 0..<lanes {
            scores[lane] = Exponential.of(scores[lane] - largest)
            sum += scores[lane]
        }
        let total = sum.sum()
        for lane in 0..<lanes { scores[lane] /= total }
        for index in count..<lanes * 16 { values[index] = 0 }
    }

    /// Turns scores into the gradient of the cross-entropy, times `scale`, and returns the loss.
    static func gradient(
        _ scores: UnsafeMutablePointer<Lane>, lanes: Int, count: Int, target: SoftTarget, scale: Float
    ) -> Double {
        guard !target.shares.isEmpty else {
            scores.update(repeating: .zero, count: lanes)
            return 0
        }
        probabilities(scores, lanes: lanes, count: count)
        let values = scores.floats
        var loss = 0.0
        for (index, share) in target.shares { loss -= Double(share) * Double(log(max(values[index], 1e-9))) }
        for lane in 0..<lanes { scores[lane] *= scale }
        for (index, share) in target.shares { values[index] -= scale * share }
        return loss
    }
}

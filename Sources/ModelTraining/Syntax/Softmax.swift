import Foundation
import LanguageAnalysis

/// Softmax with cross-entropy.
enum Softmax {
    /// Turns scores into the gradient of the cross-entropy, times `scale`, and returns the loss.
    /// - Parameter right: the right class; with -1 the gradient is zero.
    static func gradient(_ scores: UnsafeMutablePointer<Lane>, lanes: Int, count: Int, right: Int, scale: Float) -> Double {
        let values = scores.floats
        guard right >= 0 else {
            scores.update(repeating: .zero, count: lanes)
            return 0
        }
        for index in count..<lanes * 16 { values[index] = -1e9 }
        var largest = -Float.infinity
        for lane in 0..<lanes { largest = max(largest, scores[lane].max()) }
        var sum = Lane.zero
        for lane in 0..<lanes {
            scores[lane] = Exponential.of(scores[lane] - largest)
            sum += scores[lane]
        }
        for index in count..<lanes * 16 { values[index] = 0 }
        let total = sum.sum()
        let probability = values[right] / total
        for lane in 0..<lanes { scores[lane] *= scale / total }
        values[right] -= scale
        return -Double(log(max(probability, 1e-9)))
    }
}

import Foundation
import LanguageAnalysis
import Testing

@Suite struct ScoringTests {
    @Test(arguments: [-80, -12.5, -1, -0.3, 0, 0.001, 0.7, 3, 42] as [Float])
    func theExponentialIsRightToSixDigits(value: Float) {
        let expected = exp(Double(value))
        #expect(abs(Double(Exponential.of(value)) - expected) / expected < 2e-6)
    }

    @Test(arguments: VectorWidth.all) func theGatesOfARecurrentLayerStayBetweenZeroAndOne(width: Int32) {
        for value in [-1e9, -90, 0, 90, 1e9] as [Float] {
            let layer = RecurrentLayer(count: 3, lanes: 1) { _ in value }
            layer.run(width: width)
            for gate in [1, 2, 4, 5] { #expect((0...1).contains(layer.gates[gate][5])) }
            if value == 0 { #expect(layer.gates[1][0] == 0.5) }
        }
    }

    @Test(arguments: VectorWidth.all) func aRecurrentLayerGivesTheSameBitsWithVectorsOfEveryWidth(width: Int32) {
        let (layer, plain) = (
            RecurrentLayer(count: 7, lanes: 2) { sinf(Float($0)) }, RecurrentLayer(count: 7, lanes: 2) { sinf(Float($0)) }
        )
        layer.run(width: width)
        plain.run(width: 128)
        #expect((0..<28).allSatisfy { layer.output[$0] == plain.output[$0] && layer.states[$0] == plain.states[$0] })
    }

    @Test(arguments: 1...9) func theMatrixProductIsThatOfTheDefinition(rows: Int) {
        let (inner, lanes) = (5, 2)
        let (left, right, result) = (LaneBuffer(), LaneBuffer(), LaneBuffer())
        let (a, b, c) = (left.zeros(rows * inner), right.zeros(inner * lanes), result.zeros(rows * lanes))
        for index in 0..<rows * inner { a.floats[index] = Float(index % 7) - 3 }
        for index in 0..<inner * lanes * 16 { b.floats[index] = Float(index % 11) - 5 }
        DenseKernel.multiplyAdd(a.floats, rows: rows, inner: inner, b, lanes: lanes, into: c)
        for row in 0..<rows {
            for column in 0..<lanes * 16 {
                let expected = (0..<inner).reduce(Float(0)) { $0 + a.floats[row * inner + $1] * b.floats[$1 * lanes * 16 + column] }
                #expect(c.floats[row * lanes * 16 + column] == expected)
            }
        }
    }

    @Test func featuresOfDifferentTemplatesAndOrdersDiffer() {
        #expect(FeatureHash.feature(1, 7) != FeatureHash.feature(2, 7))
        #expect(FeatureHash.feature(1, 7, 8) != FeatureHash.feature(1, 8, 7))
        #expect(FeatureHash.of("Wang") != FeatureHash.of("wang"))
    }

    @Test func somethingElseIsNoModelFile() {
        #expect(throws: ModelError.notAModel) { try ModelFile(copying: []) }
        #expect(throws: ModelError.notAModel) { try ModelFile(copying: [UInt8](repeating: 7, count: 200)) }
    }
}

/// The memory of one recurrent layer, filled by the index of each value.
private struct RecurrentLayer {
    let count: Int
    let lanes: Int
    private let buffers = (0..<4).map { _ in LaneBuffer() }

    var gates: UnsafeMutablePointer<Lane> { buffers[0].lanes(count * lanes * 6) }
    var input: UnsafeMutablePointer<Lane> { buffers[1].lanes(count * lanes * 2) }
    var states: UnsafeMutablePointer<Lane> { buffers[2].lanes(count * lanes * 2) }
    var output: UnsafeMutablePointer<Lane> { buffers[3].lanes(count * lanes * 2) }

    init(count: Int, lanes: Int, _ value: (Int) -> Float) {
        (self.count, self.lanes) = (count, lanes)
        for index in 0..<count * lanes * 96 { gates.floats[index] = value(index) }
        for index in 0..<count * lanes * 32 { input.floats[index] = value(-index) }
    }

    func run(width: Int32) {
        RecurrentKernel.run(count: count, lanes: lanes, gates: gates, input: input, states: states, output: output, width: width)
    }
}

import Foundation
import LanguageAnalysis
import Testing

@Suite struct ScoringTests {
    @Test(arguments: [-80, -12.5, -1, -0.3, 0, 0.001, 0.7, 3, 42] as [Float])
    func theExponentialIsRightToSixDigits(value: Float) {
        let expected = exp(Double(value))
        #expect(abs(Double(Exponential.of(value)) - expected) / expected < 2e-6)
    }

    @Test func theSigmoidStaysBetweenZeroAndOne() {
        for value in [-1e9, -90, 0, 90, 1e9] as [Float] {
            let result = Exponential.sigmoid(Lane(repeating: value))[5]
            #expect((0...1).contains(result))
        }
        #expect(Exponential.sigmoid(.zero)[0] == 0.5)
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

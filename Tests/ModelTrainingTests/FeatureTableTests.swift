import LanguageAnalysis
import ModelTraining
import Testing

@Suite struct FeatureTableTests {
    private func table(_ features: [UInt64]) throws -> FeatureTable {
        var writer = ModelFileWriter()
        FeatureIndex(inOrder: features).write("t", to: &writer)
        return try FeatureTable(ModelFile(copying: writer.bytes()), "t")
    }

    /// The first three want the same slot, and so does the unknown one.
    @Test func featuresOfOneSlotAreToldApart() throws {
        let known: [UInt64] = [1 << 32 | 5, 2 << 32 | 5, 3 << 32 | 5, 4 << 32 | 6]
        let table = try table(known)
        #expect(known.map(table.row) == [0, 1, 2, 3])
        #expect(table.row(of: 9 << 32 | 5) == nil)
    }

    @Test func manyFeaturesAreFoundAsOneByOne() throws {
        let features = (0..<500).map { FeatureHash.feature(1, $0) }
        let table = try table(features.filter { $0 % 3 > 0 })
        let expected = features.compactMap(table.row)
        #expect(expected.count == features.count { $0 % 3 > 0 })
        table.withRows(of: features) { #expect(Array($0) == expected) }
        table.withRows(of: []) { #expect($0.isEmpty) }
    }
}

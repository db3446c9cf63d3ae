import Cypher
import GraphModel
import Testing

@Suite struct ValueTests {
    @Test func equalityIsThreeValued() {
        #expect(Value.null.isEqual(to: .null) == nil)
        #expect(Value.list([.integer(1), .null]).isEqual(to: .list([.integer(2), .null])) == false)
        #expect(Value.list([.integer(1), .null]).isEqual(to: .list([.integer(1), .integer(2)])) == nil)
        #expect(Value.integer(1).isEqual(to: .float(1)) == true)
        #expect(Value.float(.nan).isEqual(to: .float(.nan)) == false)
    }

    @Test func groupingHoldsNullsAndNotANumbersForTheSame() {
        #expect(Set([Value.null, .null, .float(.nan), .float(.nan), .integer(1), .float(1), .float(0), .float(-0.0)]).count == 4)
    }

    @Test func integersAndNumbersCompareExactly() {
        let large: Int64 = 9_007_199_254_740_993
        #expect(large.compare(to: 9_007_199_254_740_992) == 1)
        #expect(Int64.max.compare(to: 0x1p63) == -1)
        #expect(Int64.min.compare(to: -0x1p63) == 0)
        #expect(Int64(1).compare(to: 1.5) == -1)
        #expect(Int64(1).compare(to: .nan) == nil)
    }

    @Test func everyKindHasItsPlaceInTheSortOrder() {
        let ascending: [Value] = [.map([:]), .list([]), .string("a"), .boolean(false), .integer(1), .float(1.5), .float(.nan), .null]
        #expect(ascending.reversed().sorted { $0.sortOrder(to: $1) < 0 } == ascending)
    }

    @Test(arguments: [(1e21, "1.0E21"), (1.5e-7, "1.5E-7"), (100.0, "100.0"), (.infinity, "Infinity")])
    func numbersAreWrittenAsTheLanguageReadsThem(number: Double, text: String) {
        #expect(number.cypherText == text)
    }
}

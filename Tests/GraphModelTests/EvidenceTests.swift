import GraphModel
import Testing

@Suite("Evidence")
struct EvidenceTests {
    @Test("survives being kept as a property value")
    func roundTrip() {
        let evidence = Evidence(document: "document:a", sentence: 2, start: 10, end: 14, text: "said")
        #expect(Evidence(evidence.propertyValue) == evidence)
    }

    @Test("is not read from an incomplete map")
    func incomplete() {
        #expect(Evidence(.map(["document": "document:a"])) == nil)
    }
}

import GraphFormats
import GraphRendering
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("2025", "2025"), ("2025-03", "Mar 2025"), ("2025-03-09", "9 Mar 2025"), ("2025-10-25/2025-10-26", "25–26 Oct 2025"),
        ("2025-01/2025-03", "Jan – Mar 2025"), ("2024-12-30/2025-01-02", "30 Dec 2024 – 2 Jan 2025"), ("2019/2021", "2019 – 2021"),
    ])
    func datesAreWrittenAsPeopleWriteThem(date: String, text: String) {
        #expect(PartialDate(date)?.text == text)
    }

    @Test(arguments: ["", "yesterday", "2025-13", "2025-00-01", "2025-1", "2025/", "2025/2026/2027", "-2025"])
    func otherTextIsNoDate(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func manyDatesAreToldByTheFirstAndTheLast() {
        let dates = ["2025-09", "2025-01", "2025-06", "2025-01"].compactMap { PartialDate($0) }
        #expect(PartialDate.text(of: dates) == "Jan, Jun, Sep 2025")
        #expect(PartialDate.text(of: dates + [PartialDate("2025-11-02")!]) == "Jan – 2 Nov 2025")
        #expect(PartialDate.text(of: []) == "")
    }

    @Test func limitsMayBeYearsAndMonths() throws {
        let march = try #require(PartialDate("2025-03"))
        #expect(march.overlaps(since: "2025", until: nil))
        #expect(march.overlaps(since: "2025-03-31", until: "2025-04-01"))
        #expect(!march.overlaps(since: "2025-04", until: nil))
        #expect(!march.overlaps(since: nil, until: "2025-02"))
    }
}

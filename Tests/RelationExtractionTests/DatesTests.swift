import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Date expressions come to ISO dates as far as the text gives them")
struct DatesTests {
    /// Tuesday.
    private let today = "2025-10-28"

    @Test(
        "In a past-tense clause",
        arguments: [
            ("on Monday", "2025-10-27"), ("on Tuesday", "2025-10-28"), ("on Wednesday", "2025-10-22"), ("last Tuesday", "2025-10-21"),
            ("last Friday", "2025-10-24"), ("today", "2025-10-28"), ("yesterday evening", "2025-10-27"), ("this morning", "2025-10-28"),
            ("in May", "2025-05"), ("in December", "2024-12"), ("last May", "2025-05"),
            ("in March last year", "2024-03"), ("last month", "2025-09"), ("this year", "2025"),
            ("last year", "2024"), ("on Oct. 26", "2025-10-26"), ("on 30 October", "2024-10-30"), ("on 26 October 2019", "2019-10-26"),
            ("on Friday , August 21 , 2015", "2015-08-21"), ("on 2025-10-26", "2025-10-26"), ("in January 1996", "1996-01"),
            ("in 1964", "1964"),
            ("two days ago", "2025-10-26"), ("three months ago", "2025-07"), ("four years ago", "2021"),
            ("the day before yesterday", "2025-10-26"),
            ("last weekend", "2025-10-25/2025-10-26"),
            ("between May and June 1981", "1981-05/1981-06"), ("from May 15 to 24", "2025-05-15/2025-05-24"),
            ("between May and June in 1981", "1981-05/1981-06"), ("two hours ago", "2025-10-28"), ("hours ago", "2025-10-28"),
        ])
    func past(_ words: String, _ expected: String) {
        #expect(resolved(words, isFuture: false) == expected)
    }

    @Test(
        "In a clause about what is to come",
        arguments: [
            ("on Monday", "2025-11-03"), ("on Friday", "2025-10-31"), ("next Tuesday", "2025-11-04"), ("tomorrow", "2025-10-29"),
            ("in May", "2026-05"), ("in December", "2025-12"), ("next month", "2025-11"), ("next year", "2026"),
            ("on 18 May", "2026-05-18"),
        ])
    func future(_ words: String, _ expected: String) {
        #expect(resolved(words, isFuture: true) == expected)
    }

    @Test(
        "Vague words come to nothing", arguments: ["last week", "next week", "recently", "in the spring", "two weeks ago", "They may come"])
    func vague(_ words: String) {
        #expect(resolved(words, isFuture: false) == nil)
    }

    @Test(
        "Counted from the date named before",
        arguments: [
            ("the following day", "2019-03-02"), ("the previous day", "2019-02-28"), ("the same day", "2019-03-01"),
            ("a year later", "2020"),
            ("two days earlier", "2019-02-27"), ("the day before", "2019-02-28"), ("the next morning", "2019-03-02"),
            ("that evening", "2019-03-01"), ("in the afternoon", "2019-03-01"), ("afterwards", "2019-03-01"),
            ("hours later", "2019-03-01"), ("later in the day", "2019-03-01"), ("an hour later", "2019-03-01"),
            ("within the hour", "2019-03-01"), ("within hours", "2019-03-01"), ("at once", "2019-03-01"),
        ])
    func fromContext(_ words: String, _ expected: String) {
        #expect(resolved(words, isFuture: false, context: "2019-03-01") == expected)
    }

    @Test("Without a day of the text nothing is counted from it", arguments: ["on Monday", "yesterday", "in May", "last year"])
    func unknownDay(_ words: String) {
        #expect(resolved(words, isFuture: false, day: nil) == nil)
    }

    @Test("A day that no calendar has is no date")
    func impossibleDay() {
        #expect(resolved("on February 30", isFuture: false) == nil)
    }

    @Test("Days count across centuries and leap years")
    func dayNumbers() throws {
        for (year, month, day, number) in [(1970, 1, 1, 0), (2000, 2, 29, 11_016), (1900, 3, 1, -25_508), (2025, 10, 28, 20_389)] {
            let date = try #require(CalendarDay(year: year, month: month, day: day))
            #expect(date.number == number)
            #expect(CalendarDay(number: number) == date)
        }
        #expect(CalendarDay(year: 2025, month: 10, day: 28)?.weekday == 2)
        #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    }

    private func resolved(_ words: String, isFuture: Bool, day: String? = "2025-10-28", context: String? = nil) -> String? {
        let tokens = words.split(separator: " ").map { Token(form: String($0), tag: $0 == "may" ? .auxiliary : .noun, relation: .obl) }
        let sentence = Sentence(tokens: tokens, span: Span(0, words.count))
        let resolver = DateResolver(documentDate: day.flatMap { DateValue(iso: $0) })
        return DateExpressionReader(sentence).expressions().first.flatMap {
            resolver.resolve($0.meaning, isFuture: isFuture, context: context.flatMap { DateValue(iso: $0) })?.iso
        }
    }
}

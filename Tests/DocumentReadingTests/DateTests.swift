import DocumentModel
import DocumentReading
import Testing

@Suite("Publication dates")
struct DateTests {
    @Test(
        "stand in datelines of many forms",
        arguments: [
            ("LIMA, Oct. 26, 2025 (Wire) -- Ana left.", "2025-10-26"),
            ("Friday, August 21, 2015\nAna left.", "2015-08-21"),
            ("Ministers meet\nThursday 11 May 2017\nAna left.", "2017-05-11"),
            (" date 2025-10-28 Ana left on Monday.", "2025-10-28"),
            ("MARCH 3, 2021\nPRESS RELEASE", "2021-03-03"),
            ("NEW YORK/GENEVA, 21 June 2012 — Ana left.", "2012-06-21"),
            ("Kyiv, May 16, 1995. Press service of the ministry", "1995-05-16"),
            ("March 10, 2026 – The ministers conferred.", "2026-03-10"),
            ("Published on 3rd March 2021 at noon", "2021-03-03"),
            ("Office of the Spokesperson\nNovember 9, 2023\n\nAna left.", "2023-11-09"),
            ("PUERTO AYORA (Island News), Sept 6, 2017 — Ana left.", "2017-09-06"),
        ])
    func datelines(text: String, date: String) throws {
        #expect(try readOne("a.txt", text).date == date)
    }

    @Test(
        "are not taken from the midst of the story",
        arguments: [
            "On 3 May 2012, Ana met Luis.", "On Monday, Dec. 26, 2016, Ana met Luis.", "In Lima, May 3, 2012, was a holiday.",
            "Ana Brandt, born March 3, 1961, left.", "The deal of 3 May 2012 holds.",
        ])
    func prose(text: String) throws {
        #expect(try readOne("a.txt", text).date == nil)
    }

    @Test("without a year take it from the file name, and are left out where that has none")
    func missingYear() throws {
        let text = "LIMA, March 3 (Wire) - Ana left."
        #expect(try readOne("wire-2021.txt", text).date == "2021-03-03")
        #expect(try readOne("2021-03-05.txt", text).date == "2021-03-03")
        #expect(try readOne("wire.txt", text).date == nil)
    }

    @Test(
        "stand in file names",
        arguments: [
            ("2025-10-28-talks.txt", "2025-10-28"), ("talks_20251028.txt", "2025-10-28"), ("2025_10_28.txt", "2025-10-28"),
            ("report 2025-10.txt", "2025-10"),
        ])
    func fileNames(path: String, date: String) throws {
        #expect(try readOne(path, "Ana left.").date == date)
    }

    @Test("are not made of other numbers in file names", arguments: ["room-2001.txt", "12345678.txt", "20251345.txt", "7-2025.txt"])
    func otherNumbers(path: String) throws {
        #expect(try readOne(path, "Ana left.").date == nil)
    }

    @Test("given by the user override all others")
    func given() {
        #expect(read("2025-10-28.txt", "Friday, August 21, 2015\nAna left.", date: "2020").documents.map(\.date) == ["2020"])
    }

    @Test("of the metadata come before the dateline, and the dateline before the file name")
    func precedence() throws {
        let record = #"{"date": "2024-05-06", "text": "LIMA, March 3, 2021 (Wire) - Ana left."}"#
        #expect(try readOne("2020-01-01.jsonl", record).date == "2024-05-06")
        #expect(try readOne("2020-01-01.txt", "LIMA, March 3, 2021 (Wire) - Ana left.").date == "2021-03-03")
    }

    @Test("of days that do not exist are none", arguments: ["LIMA, Feb. 30, 2025 -- Ana left.", "date 2025-13-01 Ana left."])
    func impossible(text: String) throws {
        #expect(try readOne("a.txt", text).date == nil)
    }

    @Test(
        "in metadata may be times and English dates",
        arguments: [
            ("2025-10-28T23:59:00+08:00", "2025-10-28"), ("Tue, 28 Oct 2025 08:00:00 GMT", "2025-10-28"),
            ("October 28, 2025", "2025-10-28"),
            ("2025-10", "2025-10"), ("2025", "2025"), ("20251028", "2025-10-28"),
        ])
    func metadata(value: String, date: String) throws {
        #expect(try readOne("a.jsonl", #"{"text": "Ana left.", "date": "\#(value)"}"#).date == date)
    }
}

import GraphModel
import Testing

@Suite("Temporal values")
struct TemporalValueTests {
    private func make(_ kind: TemporalValue.Kind, _ value: PropertyValue) throws -> TemporalValue { try TemporalValue(kind, from: value) }

    @Test(
        "are written as they are read",
        arguments: [
            (.date, "1999-12-31"), (.date, "-0001-02-28"), (.date, "+12345-01-01"), (.localTime, "08:05"),
            (.localTime, "08:05:00.000000001"),
            (.time, "23:59:59.500-03:30"), (.time, "00:00Z"), (.localDateTime, "2020-02-29T00:00:01"),
            (.dateTime, "2020-07-01T12:00+02:00[Europe/Paris]"), (.dateTime, "2020-07-01T12:00+02:00:30"),
            (.duration, "P1Y2M3DT4H5M6.789S"), (.duration, "PT-1M-0.5S"), (.duration, "PT0S"),
        ] as [(TemporalValue.Kind, String)])
    func roundTrip(kind: TemporalValue.Kind, text: String) throws {
        #expect(try make(kind, .string(text)).description == text)
    }

    @Test(
        "are read in every ISO 8601 form",
        arguments: [
            (.date, "2020-W53-5", "2021-01-01"), (.date, "2020W536", "2021-01-02"), (.date, "2024-366", "2024-12-31"),
            (.date, "2024", "2024-01-01"),
            (.localTime, "0730", "07:30"), (.time, "073015,25+0530", "07:30:15.250+05:30"),
            (.localDateTime, "20240229T06", "2024-02-29T06:00"),
            (.dateTime, "2024-03-31T02:30[Europe/Paris]", "2024-03-31T03:30+02:00[Europe/Paris]"),
            (.dateTime, "2024-10-27T02:30+01:00[Europe/Paris]", "2024-10-27T02:30+01:00[Europe/Paris]"),
            (.dateTime, "2024-10-27T02:30[Europe/Paris]", "2024-10-27T02:30+02:00[Europe/Paris]"),
            (.dateTime, "2091-07-01T12:00[America/New_York]", "2091-07-01T12:00-04:00[America/New_York]"),
            (.duration, "P1.5W", "P10DT12H"), (.duration, "-P1DT-2H", "P-1DT2H"), (.duration, "P0001-02-03T04:05:06", "P1Y2M3DT4H5M6S"),
        ] as [(TemporalValue.Kind, String, String)])
    func forms(kind: TemporalValue.Kind, text: String, expected: String) throws {
        #expect(try make(kind, .string(text)).description == expected)
    }

    @Test(
        "refuse what is none",
        arguments: [
            (.date, "2023-02-29"), (.date, "2023-13"), (.date, "20231"), (.date, "2021-W54"), (.date, "tomorrow"), (.date, ""),
            (.localTime, "24:00"),
            (.localTime, "12:5"), (.time, "12:00+19:00"), (.dateTime, "2020-01-01T00:00[Nowhere/Land]"),
            (.dateTime, "2020-01-01T00:00[../passwd]"),
            (.dateTime, "2020-01-01T00:00+05:00[Europe/Paris]"), (.duration, "P"), (.duration, "PT"), (.duration, "P1S"),
            (.duration, "P1M1Y"),
            (.duration, "P999999999999999999Y"), (.date, "+9999999999-01-01"),
        ] as [(TemporalValue.Kind, String)])
    func refusals(kind: TemporalValue.Kind, text: String) {
        #expect(throws: TemporalError.self) { try make(kind, .string(text)) }
    }

    @Test("are made from maps, with other values as a base")
    func maps() throws {
        let noon = try make(.dateTime, "2024-05-06T12:00+02:00[Europe/Paris]")
        #expect(try make(.date, .map(["date": .temporal(noon), "quarter": 1])).description == "2024-02-05")
        #expect(try make(.date, .map(["year": 2024, "week": 1, "dayOfWeek": 7])).description == "2024-01-07")
        #expect(try make(.time, .map(["time": .temporal(noon), "timezone": "-01:00"])).description == "09:00-01:00")
        #expect(
            try make(.dateTime, .map(["datetime": .temporal(noon), "month": 1, "timezone": "Asia/Tokyo"])).description
                == "2024-01-06T20:00+09:00[Asia/Tokyo]")
        #expect(
            try make(.localTime, .map(["hour": 1, "minute": 2, "second": 3, "millisecond": 4, "nanosecond": 5])).description
                == "01:02:03.004000005")
    }

    @Test("refuse maps that do not fit")
    func misfits() {
        #expect(throws: TemporalError.missingField("year", .date)) { try make(.date, .map(["month": 1])) }
        #expect(throws: TemporalError.missingField("month", .date)) { try make(.date, .map(["year": 1, "day": 1])) }
        #expect(throws: TemporalError.conflictingFields("week", "month")) { try make(.date, .map(["year": 1, "month": 1, "week": 1])) }
        #expect(throws: TemporalError.unknownField("hours", .localTime)) { try make(.localTime, .map(["hours": 1])) }
        #expect(throws: TemporalError.invalidField("hour")) { try make(.localTime, .map(["hour": "1"])) }
        #expect(throws: TemporalError.outOfRange(field: "hour", value: 24)) { try make(.localTime, .map(["hour": 24])) }
        #expect(throws: TemporalError.invalidArgument(.date)) { try make(.date, 1) }
        #expect(throws: TemporalError.overflow) { try make(.duration, .map(["years": .integer(.max)])) }
        #expect(throws: TemporalError.overflow) { try make(.duration, .map(["days": .float(.infinity)])) }
    }

    @Test("are truncated to units and then set")
    func truncation() throws {
        let value = try make(.dateTime, "2024-08-15T12:34:56.789+02:00[Europe/Paris]")
        #expect(try value.truncated(.date, to: "quarter", fields: ["day": 3]).description == "2024-07-03")
        #expect(try value.truncated(.dateTime, to: "year").description == "2024-01-01T00:00+01:00[Europe/Paris]")
        #expect(try value.truncated(.dateTime, to: "day", fields: ["timezone": "+09:00"]).description == "2024-08-15T00:00+09:00")
        #expect(try value.truncated(.localTime, to: "millisecond", fields: ["nanosecond": 7]).description == "12:34:56.789000007")
        #expect(throws: TemporalError.unknownUnit("fortnight", .date)) { try value.truncated(.date, to: "fortnight") }
        #expect(throws: TemporalError.unknownUnit("month", .localTime)) { try value.truncated(.localTime, to: "month") }
    }

    @Test("give their components")
    func components() throws {
        let date = try make(.date, "2021-01-03")
        for (name, number) in [("week", 53), ("weekYear", 2020), ("dayOfWeek", 7), ("ordinalDay", 3), ("quarter", 1)] {
            #expect(date.component(name) == .integer(Int64(number)))
        }
        #expect(date.component("hour") == nil)
        let moment = try make(.dateTime, "1970-01-02T00:00:01.5-01:00")
        #expect(moment.component("epochMillis") == 90_001_500)
        #expect(moment.component("offsetMinutes") == -60)
        let duration = try make(.duration, "P14M10DT3661.25S")
        for (name, number) in [
            ("years", 1), ("monthsOfYear", 2), ("daysOfWeek", 3), ("hours", 1), ("minutesOfHour", 1), ("milliseconds", 3_661_250),
        ] {
            #expect(duration.component(name) == .integer(Int64(number)))
        }
    }

    @Test("are moved by durations")
    func arithmetic() throws {
        guard case .duration(let step) = try make(.duration, "P1M1DT25H") else { return }
        #expect(try make(.date, "2024-01-31").adding(step).description == "2024-03-02")
        #expect(try make(.localTime, "23:30").adding(step).description == "00:30")
        #expect(try make(.localDateTime, "2024-03-31T12:00").subtracting(step).description == "2024-02-27T11:00")
        #expect(
            try make(.dateTime, "2024-03-29T12:00[Europe/Paris]").adding(TemporalDuration(days: 2)).description
                == "2024-03-31T12:00+02:00[Europe/Paris]")
        #expect(try TemporalValue.duration(step).multiplied(by: 0.5).description == "P15DT29H44M33S")
        #expect(throws: TemporalError.overflow) { try make(.date, "+999999999-12-31").adding(TemporalDuration(days: 1)) }
        #expect(throws: TemporalError.self) { try TemporalValue.duration(step).divided(by: 0) }
    }

    @Test("know the duration between them")
    func between() throws {
        let start = try make(.localDateTime, "2024-01-31T18:00")
        let end = try make(.date, "2024-03-01")
        #expect(try TemporalDuration.between(start, end).description == "P29DT6H")
        #expect(try TemporalDuration.between(end, start).description == "P-1MT-6H")
        #expect(try TemporalDuration.inMonths(end, start).description == "P-1M")
        #expect(try TemporalDuration.inDays(start, end).description == "P29D")
        #expect(try TemporalDuration.inSeconds(start, end).description == "PT702H")
    }

    @Test("are ordered by moment")
    func order() throws {
        let early = try make(.dateTime, "2024-01-01T12:00+02:00")
        let late = try make(.dateTime, "2024-01-01T11:00Z")
        #expect(early.compare(to: late) == -1 && late.compare(to: early) == 1 && late.compare(to: late) == 0)
        #expect(early.compare(to: try make(.date, "2024-01-01")) == nil)
        let (month, days) = (try make(.duration, "P1M"), try make(.duration, "P31D"))
        #expect(month.compare(to: days) == nil && month.sortOrder(to: days) == -1)
    }
}

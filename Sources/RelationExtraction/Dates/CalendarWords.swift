import KnowledgeTables

/// A unit of time that dates are counted in.
package enum CalendarUnit: String, Sendable {
    case hour
    case day
    case week
    case fortnight
    case month
    case year
}

/// The words of dates, read from `calendar.tsv`.
package struct CalendarWords: Sendable {
    package private(set) var months: [String: Int] = [:]
    package private(set) var weekdays: [String: Int] = [:]
    package private(set) var numbers: [String: Int] = [:]
    package private(set) var units: [String: CalendarUnit] = [:]
    package private(set) var days: [String: Int] = [:]
    /// Words by every other kind.
    private var others: [Kind: Set<String>] = [:]
    private var all: Set<String> = ["the"]

    package enum Kind: String, Sendable {
        case part, before, after, ahead, last, next, coming, this, previous, following, same, between, until, ending, beginning
        case departing, afterwards, within
    }

    package static let english = CalendarWords(rows: KnowledgeFile.calendar.rows)

    package init(rows: [[Substring]]) {
        for row in rows where row.count >= 2 {
            add(kind: row[0], word: String(row[1]), value: row.count > 2 ? String(row[2]) : "")
        }
    }

    package func `is`(_ word: String, _ kind: Kind) -> Bool { others[kind]?.contains(word) ?? false }

    /// Whether a date expression may begin with a word in lower case. Cost: one look-up.
    package func mayBeginDate(_ word: String) -> Bool {
        guard let first = word.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return true }
        return all.contains(word)
    }

    /// A cardinal number in words or digits.
    package func number(_ word: String) -> Int? { numbers[word] ?? (word.utf8.count < 5 ? Int(word) : nil) }

    private mutating func add(kind: Substring, word: String, value: String) {
        all.formUnion(word.split(separator: " ").prefix(1).map(String.init))
        switch kind {
        case "month": months[word] = Int(value)
        case "weekday": weekdays[word] = Int(value)
        case "number": numbers[word] = Int(value)
        case "unit": units[word] = CalendarUnit(rawValue: value)
        case "day": days[word] = Int(value)
        default:
            if let kind = Kind(rawValue: String(kind)) { others[kind, default: []].insert(word) }
        }
    }
}

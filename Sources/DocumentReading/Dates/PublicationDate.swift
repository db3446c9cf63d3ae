import DocumentModel

/// Publication dates, as ISO 8601 prefixes: `2025`, `2025-10`, `2025-10-28`.
public enum PublicationDate {
    /// Whether the text is such a prefix, of a day that exists.
    public static func isValid(_ text: String) -> Bool { CalendarDate(iso: text[...]) != nil }

    /// The date of a document as precisely as its sources give it: what its metadata say, its dateline, the file's name, in this order.
    ///
    /// A dateline without a year takes it from the metadata or the file's name; where they have none either, it counts for nothing.
    static func find(metadata: String?, text: String, fileName: String) -> String? {
        let stated = metadata.flatMap(CalendarDate.init(metadata:))
        if let stated, stated.day != nil { return stated.iso }
        let named = CalendarDate(fileName: fileName)
        var dateline = Dateline.date(in: text)
        if dateline?.year == nil { dateline?.year = stated?.year ?? named?.year }
        return dateline?.iso ?? stated?.iso ?? (named?.month == nil ? nil : named?.iso)
    }
}

extension CalendarDate {
    /// Reads what metadata fields hold: an ISO 8601 date or date and time, or an English date (`Tue, 28 Oct 2025 08:00:00 GMT`).
    init?(metadata text: String) {
        let text = text.drop(while: \.isWhitespace)
        let head = text.prefix { $0.isASCIIDigit || $0 == "-" }
        if let date = CalendarDate(iso: head.prefix(10)) ?? CalendarDate(compact: head) {
            self = date
        } else if let date = DateWords(text.prefix(100)).firstDate(where: { $0.year != nil }) {
            self = date
        } else {
            return nil
        }
    }

    /// Finds `2025-10-28`, `2025_10_28`, `20251028`, `2025-10` or a year in a file name.
    init?(fileName: String) {
        let numbers = fileName.split { !$0.isASCIIDigit }
        let candidates = numbers.indices.compactMap { index in
            CalendarDate(compact: numbers[index]) ?? CalendarDate(leading: numbers[index...].prefix(3))
        }
        guard let best = candidates.max(by: { $0.precision < $1.precision }) else { return nil }
        self = best
    }

    private var precision: Int { day != nil ? 3 : month != nil ? 2 : 1 }

    /// Reads `20251028`.
    private init?(compact text: Substring) {
        guard text.count == 8, let number = Int(text) else { return nil }
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// The longest date that the numbers begin with.
    private init?(leading numbers: ArraySlice<Substring>) {
        let dates = (1...max(numbers.count, 1)).reversed().lazy.compactMap {
            CalendarDate(iso: numbers.prefix($0).joined(separator: "-")[...])
        }
        guard let date = dates.first else { return nil }
        self = date
    }
}

/// Publication dates, as ISO 8601 prefixes: `2025`, `2025-10`, `2025-10-28`.
public enum PublicationDate {
    /// Whether the text is such a prefix, of a day that exists.
    public static func isValid(_ text: String) -> Bool { CalendarDate(iso: text[...]) != nil }
}

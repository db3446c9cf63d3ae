import ArgumentParser
import DocumentReading

/// A date on the command line.
enum DateOption {
    /// Throws where there is text that is no day, month or year.
    static func check(_ text: String?) throws {
        guard let text, !PublicationDate.isValid(text) else { return }
        throw ValidationError("'\(text)' is not a date such as 2025-10-28, 2025-10 or 2025")
    }
}

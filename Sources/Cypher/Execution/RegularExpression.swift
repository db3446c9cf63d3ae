/// A pattern of `=~`, which must match the whole text.
struct RegularExpression {
    private let regex: Regex<AnyRegexOutput>

    init(_ pattern: String) throws(CypherError) {
        do {
            regex = try Regex(pattern)
        } catch {
            throw .runtime(.argument, .invalidArgumentValue, "`\(pattern)` is no regular expression")
        }
    }

    func matches(_ text: String) -> Bool { (try? regex.wholeMatch(in: text)) != nil }
}

extension StringProtocol {
    /// The text without the characters at its ends that satisfy the condition.
    func trimming(_ condition: (Character) -> Bool) -> String {
        guard let start = firstIndex(where: { !condition($0) }), let end = lastIndex(where: { !condition($0) }) else { return "" }
        return String(self[start...end])
    }

    /// The text with every run of white space as one space, and none at its ends.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

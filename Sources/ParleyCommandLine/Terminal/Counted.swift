/// Numbers with the thing they count.
enum Counted {
    /// `1 document`, `2 documents`.
    static func phrase(_ count: Int, _ singular: String, plural: String? = nil) -> String {
        "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
    }
}

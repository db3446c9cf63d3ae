/// How often the rules were right where they found whom they relate, measured on annotated news.
///
/// A claim's confidence is this times that of its least sure reference.
enum RuleConfidence {
    static let directQuotation = 0.97
    static let indirectQuotation = 0.9
    static let conversation = 0.9
    static let otherEvent = 0.8
}

/// One source text with what is known about it: the unit that is read, analysed and cited.
public struct Document: Sendable, Hashable {
    /// Unique within a graph; made from the file name or the record's own id.
    public var id: String
    public var title: String?
    /// Publication date as an ISO 8601 prefix (`2025-10-28`), never filled up beyond what the source says.
    public var date: String?
    /// The text that all offsets point into.
    public var text: String
    public var url: String?
    /// Publisher, feed or agency.
    public var source: String?

    public init(id: String, title: String? = nil, date: String? = nil, text: String, url: String? = nil, source: String? = nil) {
        self.id = id
        self.title = title
        self.date = date
        self.text = text
        self.url = url
        self.source = source
    }
}

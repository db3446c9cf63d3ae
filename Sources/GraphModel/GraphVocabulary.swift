/// The labels, relationship types and property keys of a Parley graph, spelt once.
public enum GraphVocabulary {
    /// Node labels. `labels[0]` of a node is one of these.
    public enum Label {
        public static let person = "Person"
        public static let organization = "Organization"
        public static let country = "Country"
        public static let place = "Place"
        public static let event = "Event"
        public static let document = "Document"
    }

    /// Property keys of nodes and relationships.
    public enum Key {
        /// Node: the stable textual id (`person:wang-yi`). Relationship: the unique edge key.
        public static let id = "id"
        public static let name = "name"
        public static let aliases = "aliases"
        public static let status = "status"
        public static let date = "date"
        public static let dateText = "dateText"
        public static let dateBasis = "dateBasis"
        /// Id of the Place or Country node where it happened.
        public static let place = "place"
        public static let topic = "topic"
        public static let role = "role"
        /// QUOTED: the words reported.
        public static let text = "text"
        /// QUOTED: whether the words stand in quotation marks.
        public static let direct = "direct"
        public static let confidence = "confidence"
        /// Id shared by all relationships of one thing that happened.
        public static let occurrence = "occurrence"
        /// Name of the rule that made the relationship.
        public static let rule = "rule"
        /// List of how words that are no names were traced to the ends.
        public static let resolved = "resolved"
        /// List of maps, see ``Evidence``.
        public static let evidence = "evidence"
        public static let title = "title"
        public static let url = "url"
        public static let source = "source"
    }

    /// Relationship types whose ends have no order.
    public static let symmetricTypes: Set<String> = ["MET", "CALLED", "NEGOTIATED", "AGREED"]
}

/// The piece of a document that proves a relationship; kept as a map in the relationship's `evidence` list.
public struct Evidence: Sendable, Hashable {
    /// Id of the Document node.
    public var document: String
    /// Index of the sentence, from 0.
    public var sentence: Int
    /// Offsets into the document's text in Unicode scalars, end exclusive.
    public var start: Int
    public var end: Int
    /// The text between the offsets.
    public var text: String

    public init(document: String, sentence: Int, start: Int, end: Int, text: String) {
        self.document = document
        self.sentence = sentence
        self.start = start
        self.end = end
        self.text = text
    }

    public var propertyValue: PropertyValue {
        .map([
            "document": .string(document), "sentence": .integer(Int64(sentence)), "start": .integer(Int64(start)),
            "end": .integer(Int64(end)), "text": .string(text),
        ])
    }

    /// Nil where the value is not a map with all five entries.
    public init?(_ value: PropertyValue) {
        guard case .map(let map) = value, let document = map["document"]?.stringValue, let text = map["text"]?.stringValue,
            case .integer(let sentence)? = map["sentence"], case .integer(let start)? = map["start"], case .integer(let end)? = map["end"]
        else { return nil }
        self.init(document: document, sentence: Int(sentence), start: Int(start), end: Int(end), text: text)
    }
}

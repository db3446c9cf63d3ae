import GraphModel

/// Addresses and terms that both RDF formats use: schema.org for the entities, PROV for the sources, our own for the rest.
enum RDFNames {
    static let resources = "urn:parley:"
    static let vocabulary = "urn:parley:vocabulary:"

    /// The resource's IRI without angle brackets: everything but unreserved characters is percent-encoded.
    static func resource(_ id: String) -> String { resources + "node:" + encoded(id) }

    static func relationship(_ key: String) -> String { resources + "relationship:" + encoded(key) }

    /// A term of our own, for a relation type or a property key.
    static func term(_ name: String) -> String { vocabulary + encoded(name) }

    /// The schema.org class of a label, nil where there is none.
    static func schemaClass(_ label: String) -> String? {
        switch label {
        case GraphVocabulary.Label.person: "Person"
        case GraphVocabulary.Label.organization: "Organization"
        case GraphVocabulary.Label.country: "Country"
        case GraphVocabulary.Label.place: "Place"
        case GraphVocabulary.Label.event: "Event"
        case GraphVocabulary.Label.document: "NewsArticle"
        default: nil
        }
    }

    /// The schema.org property of a key, nil where there is none.
    static func schemaProperty(_ key: String) -> String? {
        switch key {
        case GraphVocabulary.Key.name: "name"
        case GraphVocabulary.Key.aliases: "alternateName"
        case GraphVocabulary.Key.title: "headline"
        case GraphVocabulary.Key.url: "url"
        case GraphVocabulary.Key.topic: "about"
        case GraphVocabulary.Key.role: "roleName"
        case GraphVocabulary.Key.text: "text"
        default: nil
        }
    }

    /// The XML Schema type of a partial date.
    static func dateType(_ date: String) -> String {
        switch date.utf8.count {
        case 4: "gYear"
        case 7: "gYearMonth"
        default: "date"
        }
    }

    private static func encoded(_ text: String) -> String {
        var result: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                result.append(byte)
            default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

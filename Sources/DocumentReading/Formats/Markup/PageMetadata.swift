import Foundation

/// What an HTML page says about itself in its `meta` elements, its JSON-LD and its headings.
struct PageMetadata {
    var title, date, url, source: String?

    init(_ root: MarkupNode) {
        let fields = Self.metaFields(root)
        let linked = LinkedArticle.all(in: root)
        title = (Self.first(fields, Self.titleKeys) ?? linked.lazy.compactMap(\.headline).first ?? Self.heading(root))?.collapsed
        date = Self.first(fields, Self.dateKeys) ?? linked.lazy.compactMap(\.datePublished).first ?? Self.time(root)
        url = Self.first(fields, ["og:url"]) ?? root.descendants { $0.name == "link" && $0["rel"] == "canonical" }.first?["href"]
        source = Self.first(fields, ["og:site_name"]) ?? linked.lazy.compactMap(\.publisher).first
    }

    private static let titleKeys = ["og:title"]
    private static let dateKeys = [
        "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "publish-date", "pubdate", "date", "dc.date",
        "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
    ]

    /// The `meta` elements' contents by their lower-case names; the first of a name counts.
    private static func metaFields(_ root: MarkupNode) -> [String: String] {
        var fields: [String: String] = [:]
        for element in root.descendants(where: { $0.name == "meta" }) {
            guard let key = element["property"] ?? element["name"] ?? element["itemprop"], let content = element["content"] else {
                continue
            }
            if !content.allSatisfy(\.isWhitespace), fields[key.lowercased()] == nil { fields[key.lowercased()] = content }
        }
        return fields
    }

    private static func first(_ fields: [String: String], _ keys: [String]) -> String? { keys.lazy.compactMap { fields[$0] }.first }

    private static func heading(_ root: MarkupNode) -> String? {
        let headings = ["h1", "title"].lazy.compactMap { name in root.descendants { $0.name == name }.first?.text }
        return headings.first { !$0.allSatisfy(\.isWhitespace) }
    }

    private static func time(_ root: MarkupNode) -> String? {
        let times = root.descendants { $0.name == "time" && ($0["itemprop"] == "datePublished" || $0["pubdate"] != nil) }
        return times.lazy.compactMap { $0["datetime"] }.first
    }
}

/// An article described in JSON-LD, <https://schema.org/Article>.
private struct LinkedArticle {
    var headline, datePublished, publisher: String?

    /// The articles described in the page's `application/ld+json` scripts; scripts that are no JSON are passed over.
    static func all(in root: MarkupNode) -> [LinkedArticle] {
        let scripts = root.descendants { $0.name == "script" && $0["type"]?.lowercased() == "application/ld+json" }
        let values = scripts.compactMap { try? JSONDecoder().decode(JSONValue.self, from: Data($0.text.utf8)) }
        return values.flatMap(\.objects).map(LinkedArticle.init).filter { $0.datePublished != nil || $0.headline != nil }
    }

    private init(_ object: [String: JSONValue]) {
        headline = object["headline"]?.string
        datePublished = object["datePublished"]?.string
        publisher = object["publisher"]?.objects.first?["name"]?.string
    }
}

/// Any JSON value, as far as linked data need it.
private enum JSONValue: Decodable {
    case string(String)
    case list([JSONValue])
    case object([String: JSONValue])
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .list(values)
        } else if let members = try? container.decode([String: JSONValue].self) {
            self = .object(members)
        } else {
            self = .other
        }
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The value where it is an object, those in a list, and those in a `@graph`.
    var objects: [[String: JSONValue]] {
        switch self {
        case .object(let members): [members] + (members["@graph"]?.objects ?? [])
        case .list(let values): values.flatMap(\.objects)
        case .string, .other: []
        }
    }
}

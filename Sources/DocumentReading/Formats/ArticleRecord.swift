import DocumentModel
import Foundation

/// An article as one JSON object with `text` and, where known, `id`, `title`, `date`, `url` and `source`.
struct ArticleRecord: Decodable {
    private enum Key: String, CodingKey { case id, title, date, text, url, source }

    var id, title, date, url, source: String?
    var text: String

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        text = try fields.decode(String.self, forKey: .text)
        id =
            try (try? fields.decodeIfPresent(Int.self, forKey: .id)).flatMap { $0.map(String.init) }
            ?? fields.decodeIfPresent(String.self, forKey: .id)
        title = try fields.decodeIfPresent(String.self, forKey: .title)
        date = try fields.decodeIfPresent(String.self, forKey: .date)
        url = try fields.decodeIfPresent(String.self, forKey: .url)
        source = try fields.decodeIfPresent(String.self, forKey: .source)
    }

    /// The record as a document; `id` stands in where the record has none.
    func document(id fallback: String) -> Document {
        Document(id: id ?? fallback, title: title, date: date, text: text, url: url, source: source)
    }
}

/// What is wrong with a piece of JSON, in words for its author.
enum JSONProblem {
    static func describe(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "no \"\(key.stringValue)\""
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            context.codingPath.last.map { "\"\($0.stringValue)\" is of the wrong type" } ?? "not a JSON object"
        default: "not valid JSON"
        }
    }
}

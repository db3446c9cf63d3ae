import Foundation

/// A JSON file: one article or a list of articles, see ``ArticleRecord``.
enum JSONFormat {
    static func parse(_ source: SourceText) -> ReadDocuments {
        do {
            let records = try records(in: Data(source.text.utf8))
            var result = ReadDocuments()
            for (index, record) in records.enumerated() {
                result.append(record, id: records.count == 1 ? source.stem : "\(source.stem)-\(index + 1)", path: source.path)
            }
            return result
        } catch {
            return .skipped(source.path, .malformed(JSONProblem.describe(error)))
        }
    }

    private static func records(in data: Data) throws -> [ArticleRecord] {
        let isList = data.first { $0 > 0x20 } == UInt8(ascii: "[")
        let decoder = JSONDecoder()
        return isList ? try decoder.decode([ArticleRecord].self, from: data) : [try decoder.decode(ArticleRecord.self, from: data)]
    }
}

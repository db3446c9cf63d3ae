import DocumentModel
import Foundation

/// JSON Lines: one article a line, see ``ArticleRecord``. A line that is broken costs only itself.
enum JSONLinesFormat {
    static func parse(_ source: SourceText) -> ReadDocuments {
        var result = ReadDocuments()
        let decoder = JSONDecoder()
        var number = 0
        for line in source.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do {
                let record = try decoder.decode(ArticleRecord.self, from: Data(line))
                result.append(record, id: "\(source.stem)-\(number)", path: source.path, line: number)
            } catch {
                result.append(.skipped(source.path, line: number, .malformed(JSONProblem.describe(error))))
            }
        }
        return result
    }
}

extension ReadDocuments {
    /// Adds the article of a record, or a warning where its text is empty.
    mutating func append(_ record: ArticleRecord, id: String, path: String, line: Int? = nil) {
        if record.text.contains(where: { !$0.isWhitespace }) {
            documents.append(record.document(id: id))
        } else {
            append(.skipped(path, line: line, .noText))
        }
    }
}

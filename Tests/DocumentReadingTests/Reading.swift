import DocumentModel
import DocumentReading
import Foundation
import Testing

/// What reading makes of a file of this name and content.
func read(_ path: String, _ content: String, date: String? = nil) -> ReadDocuments {
    DocumentReader(date: date).read(Data(content.utf8), path: path)
}

/// The only document in a file of this name and content.
func readOne(_ path: String, _ content: String) throws -> Document {
    let result = read(path, content)
    try #require(result.documents.count == 1, "\(result.warnings)")
    return result.documents[0]
}

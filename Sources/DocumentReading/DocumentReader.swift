import DocumentModel
package import Foundation

/// Reads news documents from files, folders and standard input.
///
/// The same files give the same documents with the same ids, whatever their order on the command line; the results stand in the order of the
/// inputs, folders sorted by path. Nothing is taken from the clock or from a file's time.
public struct DocumentReader: Sendable {
    /// The date of every document, as an ISO 8601 prefix; it overrides what the documents say.
    public var date: String?
    /// Whether the text is taken as it stands, whatever the file's name and content look like.
    public var format: DocumentFormat?

    public init(date: String? = nil, format: DocumentFormat? = nil) {
        self.date = date
        self.format = format
    }

    /// Reads files, folders (recursively) and `-`, which stands for standard input. A file that is named twice is read once.
    ///
    /// Broken, binary and empty files are left out with a warning.
    /// - Throws: ``ReadingError`` if an input that is named does not exist or cannot be opened; nothing is returned then.
    public func read(_ inputs: [String]) throws(ReadingError) -> ReadDocuments {
        let files = try InputFiles(inputs)
        var result = ReadDocuments(warnings: files.warnings)
        for path in files.paths {
            do {
                result.append(read(try FileBytes.read(path), path: path))
            } catch let error where inputs.contains(path) {
                throw error
            } catch {
                result.warnings.append(ReadingWarning(path: path, problem: .unreadable))
            }
        }
        result.makeIdentifiersUnique()
        return result
    }

    /// The decoded text of one file, as it stands; `-` is standard input.
    package static func text(of path: String) throws(ReadingError) -> String {
        guard let decoded = DecodedText(try FileBytes.read(path)) else { throw .unreadable(path: path) }
        return decoded.text
    }

    /// Reads one file's bytes. Never fails: what cannot be read becomes a warning.
    package func read(_ bytes: Data, path: String) -> ReadDocuments {
        guard !bytes.isEmpty else { return .skipped(path, .empty) }
        guard let decoded = DecodedText(bytes) else { return .skipped(path, .binary) }
        let source = SourceText(path: path, text: decoded.text)
        let format = format ?? DocumentFormat(path: path) ?? DocumentFormat(lookingAt: decoded.text)
        var result = format.parse(source)
        if decoded.isFallback { result.warnings.insert(ReadingWarning(path: path, problem: .notUnicode), at: 0) }
        for index in result.documents.indices {
            let document = result.documents[index]
            result.documents[index].date =
                date ?? PublicationDate.find(metadata: document.date, text: document.text, fileName: source.stem)
        }
        return result
    }
}

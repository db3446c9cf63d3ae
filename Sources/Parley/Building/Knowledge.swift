import DocumentReading
import Foundation
import KnowledgeTables
import RelationExtraction

/// The readable files behind the extraction: countries, titles, organisations, words of names, the lexicon of relations.
///
/// They are linked into the program. A user's file of the same name and form adds its rows, or its frames, to the linked one.
public enum Knowledge {
    /// A file by its name: `roles.tsv`.
    public struct File: Sendable, Hashable {
        public let name: String
        /// What it is about, in a sentence without its full stop.
        public let purpose: String
        /// The linked file, whose head explains its form.
        public let text: String
    }

    /// All files that a user can add to, by name.
    public static let files: [File] = KnowledgeFile.allCases.filter { $0.isTable || $0 == .relations }
        .map { File(name: $0.rawValue, purpose: $0.purpose, text: $0.text) }.sorted { $0.name < $1.name }

    /// What is wrong with a file that adds to the one called `name`, each mistake with its line; empty where all is well.
    /// - Throws: ``KnowledgeError/unknownFile(path:)`` where there is no file of that name.
    public static func problems(of text: String, in name: String) throws(KnowledgeError) -> [String] {
        guard let file = KnowledgeFile(rawValue: name), file.isTable || file == .relations else { throw .unknownFile(path: name) }
        guard file == .relations else { return file.problems(in: text).map(\.description) }
        do {
            _ = try RelationLexicon.builtIn.extended(by: text)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    /// Adds the rows of a folder's tables to the linked ones, for the whole process.
    ///
    /// Tables are read once, on first use: call this before the first analysis. A file `relations.yaml` in the folder is checked, and its
    /// text returned for ``RelationLexicon/extended(by:)``; files with other extensions than `.tsv` and `.yaml` are passed over.
    /// - Returns: the text of the folder's lexicon, nil where it has none.
    /// - Throws: ``KnowledgeError`` where the folder or a file cannot be read, has an unknown name or mistakes; then nothing is added.
    public static func add(from folder: String) throws(KnowledgeError) -> String? {
        let texts = try texts(in: folder)
        for (file, text) in texts where file.isTable { KnowledgeAdditions.add(text, to: file) }
        return texts.first { $0.file == .relations }?.text
    }

    private static func texts(in folder: String) throws(KnowledgeError) -> [(file: KnowledgeFile, text: String)] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { throw .unreadable(path: folder) }
        var texts: [(KnowledgeFile, String)] = []
        var problems: [String] = []
        for name in names.sorted() where name.hasSuffix(".tsv") || name.hasSuffix(".yaml") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard let text = try? DocumentReader.text(of: path) else { throw .unreadable(path: path) }
            guard let file = KnowledgeFile(rawValue: name) else { throw .unknownFile(path: path) }
            problems += try Self.problems(of: text, in: name).map { "\(path): \($0)" }
            texts.append((file, text))
        }
        guard problems.isEmpty else { throw .mistakes(problems) }
        return texts
    }
}

/// Why a user's knowledge files cannot be used.
public enum KnowledgeError: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(path: String)
    case unknownFile(path: String)
    /// File, line and what is wrong, in their order.
    case mistakes([String])

    public var description: String {
        switch self {
        case .unreadable(let path): "\(path): cannot be read"
        case .unknownFile(let path): "\(path): no file of this name can be added to; see 'parley knowledge'"
        case .mistakes(let mistakes): mistakes.joined(separator: "\n")
        }
    }
}

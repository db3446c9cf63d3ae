public import DocumentModel

/// What reading gives: the documents, and what went wrong on the way.
public struct ReadDocuments: Sendable, Hashable {
    public var documents: [Document]
    public var warnings: [ReadingWarning]

    package init(documents: [Document] = [], warnings: [ReadingWarning] = []) {
        self.documents = documents
        self.warnings = warnings
    }

    static func skipped(_ path: String, line: Int? = nil, _ problem: ReadingWarning.Problem) -> ReadDocuments {
        ReadDocuments(warnings: [ReadingWarning(path: path, line: line, problem: problem)])
    }

    mutating func append(_ other: ReadDocuments) {
        documents += other.documents
        warnings += other.warnings
    }
}

extension ReadDocuments {
    /// Gives documents that share an id a number each, in the order of their content, so that the order of the inputs does not matter.
    mutating func makeIdentifiersUnique() {
        var taken = Set(documents.map(\.id))
        let shared = Dictionary(grouping: documents.indices) { documents[$0].id }.filter { $0.value.count > 1 }
        for (id, indices) in shared.sorted(by: { $0.key < $1.key }) {
            var number = 2
            for index in indices.sorted(by: { documents[$0].sortKey.lexicographicallyPrecedes(documents[$1].sortKey) }).dropFirst() {
                while !taken.insert("\(id)-\(number)").inserted { number += 1 }
                documents[index].id = "\(id)-\(number)"
            }
        }
    }
}

extension Document {
    fileprivate var sortKey: [String] { [date ?? "", title ?? "", url ?? "", source ?? "", text] }
}

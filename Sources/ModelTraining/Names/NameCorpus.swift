package import DocumentModel

/// A sentence with its names, as a corpus gives it.
package struct NameExample: Sendable {
    package var tokens: [Token]
    package var names: [NamedSpan]
    /// Kinds that the corpus does not annotate: a word outside of names may still belong to one of these.
    package var unknownKinds: Set<NameKind> = []

    package init(forms: [String], names: [NamedSpan], unknownKinds: Set<NameKind> = []) {
        tokens = forms.map { Token(form: $0) }
        self.names = names
        self.unknownKinds = unknownKinds
    }
}

/// Reads corpora of names: two columns, BIO, with `# newdoc` lines.
package struct NameCorpus: Sendable {
    /// Documents of sentences. Sentences before the first `# newdoc` line are documents of their own.
    package private(set) var documents: [[NameExample]] = []

    private static let withoutEvents = ["re3d", "uner-ewt"]
    package static let names = ["gum", "wikigold", "crossner-politics", "re3d", "uner-ewt"]

    /// Opens `ner/NAME-PART.bio.gz` of the folder.
    package init(_ name: String, part: String, in folder: CorpusFolder) throws {
        let text = try folder.text(of: "ner/\(name)-\(part).bio.gz")
        read(text, unknownKinds: Self.withoutEvents.contains(name) ? [.event] : [])
    }

    /// Reads a corpus from its text.
    package init(text: String, unknownKinds: Set<NameKind> = []) { read(text, unknownKinds: unknownKinds) }

    private mutating func read(_ text: String, unknownKinds: Set<NameKind>) {
        var rows: [(form: String, tag: Substring)] = []
        var isInDocument = false
        func finish(_ corpus: inout NameCorpus) {
            guard !rows.isEmpty else { return }
            let example = NameExample(
                forms: rows.map(\.form), names: Self.names(of: rows.map(\.tag)), unknownKinds: unknownKinds)
            if !isInDocument { corpus.documents.append([]) }
            corpus.documents[corpus.documents.count - 1].append(example)
            rows = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let fields = line.split(separator: "\t")
            if fields.count == 2 {
                rows.append((String(fields[0]), fields[1]))
                continue
            }
            finish(&self)
            guard line.hasPrefix("# newdoc") else { continue }
            isInDocument = true
            documents.append([])
        }
        finish(&self)
    }

    /// The names that BIO tags spell; an I without a B before it opens a name.
    package static func names(of tags: [Substring]) -> [NamedSpan] {
        var names: [NamedSpan] = []
        var isOpen = false
        for (index, tag) in tags.enumerated() {
            guard let kind = NameKind(rawValue: String(tag.dropFirst(2))) else {
                isOpen = false
                continue
            }
            if isOpen, tag.hasPrefix("I"), names[names.count - 1].kind == kind {
                names[names.count - 1].tokens = names[names.count - 1].tokens.lowerBound..<index + 1
            } else {
                names.append(NamedSpan(tokens: index..<index + 1, kind: kind))
            }
            isOpen = true
        }
        return names
    }
}

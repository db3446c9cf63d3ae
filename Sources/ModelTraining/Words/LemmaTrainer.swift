import LanguageAnalysis

/// Trains the ``Lemmatizer``.
package enum LemmaTrainer: ComponentTrainer {
    package static let component = Lemmatizer.component

    private static let vocabularySize = 1 << 19

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var classes = ClassNames()
        var table = SuffixTableTrainer()
        for name in SyntaxCorpus.trainingFiles {
            for word in try ConlluCorpus(corpora, name).sentences.lazy.flatMap(\.words) where word.lemma != "_" {
                let edit = LemmaEdit(from: word.form, to: word.lemma)
                table.count(
                    word.form, tag: FeatureHash.of(SyntaxCorpus.tag(of: word)), value: classes.index(of: edit.description),
                    isGeneral: isInflection(edit, of: word.form), isAlternative: edit.removed > 0)
            }
        }
        try vocabulary(corpora, file).write("\(component)/vocabulary", to: &file)
        let vocabulary = try WordSet(ModelFile(copying: file.bytes()), "\(component)/vocabulary")
        let edits = classes.names.compactMap { LemmaEdit($0[...]) }
        table.write(component, to: &file) { form, usual, others in Lemmatizer.best(of: usual, others, for: form, edits, vocabulary) }
        file.set("\(component)/classes", text: classes.names.joined(separator: "\n"))
        report("\(classes.names.count) edits")
    }

    /// The lemmas of the treebanks and the words in lower case of all texts.
    private static func vocabulary(_ corpora: CorpusFolder, _ file: ModelFileWriter) throws -> WordSetBuilder {
        let treebanks = try SyntaxCorpus.trainingFiles.flatMap { try ConlluCorpus(corpora, $0).sentences }.flatMap(\.words)
        let plain = try PlainText.sentences(in: corpora, TextSplitter(ModelFile(copying: file.bytes())))
        let forms = treebanks.map(\.form) + plain.flatMap { list in list.ranges.indices.map(list.form) }
        var builder = WordSetBuilder(size: vocabularySize)
        for word in treebanks.map(\.lemma) + forms.filter({ $0.utf8.allSatisfy(\.isLowercase) }) { builder.insert(word) }
        return builder
    }

    /// Whether an edit looks like an inflection, which other words may share: a short lower-case ending, most of the form kept.
    private static func isInflection(_ edit: LemmaEdit, of form: String) -> Bool {
        edit.removed + 2 <= form.utf8.count && edit.added.utf8.count <= 3 && edit.added.utf8.allSatisfy(\.isLowercase)
            || edit.removed == 0 && edit.added.isEmpty
    }
}

/// Trains the ``Morphology``.
package enum MorphologyTrainer: ComponentTrainer {
    package static let component = Morphology.component

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var classes = ClassNames()
        var table = SuffixTableTrainer()
        for name in SyntaxCorpus.trainingFiles {
            for word in try ConlluCorpus(corpora, name).sentences.lazy.flatMap(\.words) {
                table.count(word.form, tag: FeatureHash.of(SyntaxCorpus.tag(of: word)), value: classes.index(of: word.features))
            }
        }
        table.write(component, to: &file)
        file.set("\(component)/classes", text: classes.names.joined(separator: "\n"))
        report("\(classes.names.count) sets of features")
    }
}

/// Numbers names in the order in which they come up.
struct ClassNames {
    private(set) var names: [String] = []
    private var indices: [String: Int] = [:]

    mutating func index(of name: String) -> Int {
        if let index = indices[name] { return index }
        indices[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

import LanguageAnalysis

/// Trains the ``Lemmatizer``.
package enum LemmaTrainer: ComponentTrainer {
    package static let component = Lemmatizer.component

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var classes = ClassNames()
        var table = SuffixTableTrainer()
        for name in SyntaxCorpus.trainingFiles {
            for word in try ConlluCorpus(corpora, name).sentences.lazy.flatMap(\.words) where word.lemma != "_" {
                let edit = LemmaEdit(from: word.form, to: word.lemma).description
                table.count(word.form, tag: FeatureHash.of(SyntaxCorpus.tag(of: word)), value: classes.index(of: edit))
            }
        }
        table.write(component, to: &file)
        file.set("\(component)/classes", text: classes.names.joined(separator: "\n"))
        report("\(classes.names.count) edits")
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

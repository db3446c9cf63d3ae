import ArgumentParser
import Foundation
import LanguageAnalysis
import ModelTraining

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measures the components on development data, with gold words.")

    @Argument(help: "CoNLL-U files in the folder of the corpora.")
    var files = ["syntax/ewt-dev.conllu.gz", "syntax/gum-dev.conllu.gz"]

    @Option(help: "The folder of the corpora.")
    var corpora = "../shared/corpora"

    @Option(help: "The model file to measure.")
    var model = "Sources/CLanguageModels/model.bin"

    @Flag(help: "Measure the names on their five corpora as well.")
    var names = false

    func run() throws {
        guard let bytes = FileManager.default.contents(atPath: model) else { throw ValidationError("\(model) cannot be read.") }
        let model = try ModelFile(copying: [UInt8](bytes))
        let network = try SyntaxNetwork(model)
        for file in files {
            print(file, SyntaxEvaluation(network, on: try ConlluCorpus(CorpusFolder(corpora), file)))
        }
        if names { try evaluateNames(LanguageAnalyzer(model)) }
    }

    private func evaluateNames(_ analyzer: LanguageAnalyzer) throws {
        var sum = 0.0
        for name in NameCorpus.names {
            let evaluation = NameEvaluation(analyzer, on: try NameCorpus(name, part: "dev", in: CorpusFolder(corpora)))
            print(name, evaluation)
            sum += evaluation.all.f1
        }
        print("mean of names", sum / Double(NameCorpus.names.count))
    }
}

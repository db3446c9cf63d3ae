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

    func run() throws {
        guard let bytes = FileManager.default.contents(atPath: model) else { throw ValidationError("\(model) cannot be read.") }
        let network = try SyntaxNetwork(ModelFile(copying: [UInt8](bytes)))
        for file in files {
            print(file, SyntaxEvaluation(network, on: try ConlluCorpus(CorpusFolder(corpora), file)))
        }
    }
}

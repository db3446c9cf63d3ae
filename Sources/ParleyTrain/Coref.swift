import ArgumentParser
import ModelTraining

struct Coref: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measures the choice of pronouns' antecedents on GAP, or fits its weights.")

    @Option(help: "The folder of the corpora.")
    var corpora = "../shared/corpora"

    @Flag(help: "Print weights fitted to the development part of GAP and the training part of GUM, as rows of antecedents.tsv.")
    var fit = false

    func run() throws {
        let folder = CorpusFolder(corpora)
        if fit {
            let paths = (gap: "coref/gap-development.tsv.gz", gum: "coref/gum-train.jsonl.gz")
            print(
                try AntecedentTraining().fit(gap: try folder.text(of: paths.gap), gum: try folder.text(of: paths.gum), paths: paths),
                terminator: "")
        } else {
            let file = "coref/gap-validation.tsv.gz"
            let f1 = try AntecedentTraining().evaluate(try folder.text(of: file), path: file)
            print("\(file): F1 \(f1.all), masculine \(f1.masculine), feminine \(f1.feminine)")
        }
    }
}

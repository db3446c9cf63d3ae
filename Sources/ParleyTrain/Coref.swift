import ArgumentParser
import ModelTraining

struct Coref: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measures the choice of pronouns' antecedents on GAP, or fits its weights.")

    @Option(help: "The folder of the corpora.")
    var corpora = "../shared/corpora"

    @Flag(help: "Print weights fitted to the development part, as rows of antecedents.tsv.")
    var fit = false

    func run() throws {
        let file = fit ? "coref/gap-development.tsv.gz" : "coref/gap-validation.tsv.gz"
        let text = try CorpusFolder(corpora).text(of: file)
        if fit {
            print(try AntecedentTraining().fit(text, path: file), terminator: "")
        } else {
            let f1 = try AntecedentTraining().evaluate(text, path: file)
            print("\(file): F1 \(f1.all), masculine \(f1.masculine), feminine \(f1.feminine)")
        }
    }
}

import ArgumentParser
import Foundation
import LanguageAnalysis
import ModelTraining

/// Where the model file lies and how it is changed: components not named stay as they are.
struct ModelOption: ParsableArguments {
    @Option(help: "The model file to renew.")
    var model = "Sources/CLanguageModels/model.bin"

    func read() throws -> ModelFileWriter {
        guard let bytes = FileManager.default.contents(atPath: model), let file = try? ModelFile(copying: [UInt8](bytes)) else {
            return ModelFileWriter()
        }
        return ModelFileWriter(file)
    }

    func write(_ writer: ModelFileWriter) throws {
        try Data(writer.bytes()).write(to: URL(fileURLWithPath: model), options: .atomic)
    }
}

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Trains components from the corpora and puts them into the model file.")

    @Argument(help: "Components to train, in this order: \(Trainers.all.map { $0.component }.joined(separator: ", ")); or all.")
    var components: [String]

    @Option(help: "The folder of the corpora.")
    var corpora = "../shared/corpora"

    @OptionGroup var model: ModelOption

    mutating func validate() throws {
        if components == ["all"] { components = Trainers.all.map { $0.component } }
        for name in components where Trainers.named(name) == nil { throw ValidationError("There is no component '\(name)'.") }
    }

    func run() throws {
        for name in components {
            guard let trainer = Trainers.named(name) else { continue }
            report("Training \(name)")
            var writer = try model.read()
            writer.remove(component: name)
            try trainer.train(on: CorpusFolder(corpora), into: &writer) { report("  \($0)") }
            try model.write(writer)
        }
    }

    /// Progress goes to standard error, line by line.
    private func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

struct Pack: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes components from another model file.")

    @Argument(help: "Components to take.")
    var components: [String]

    @Option(help: "The model file to take them from.")
    var from: String

    @OptionGroup var model: ModelOption

    func run() throws {
        guard let bytes = FileManager.default.contents(atPath: from) else { throw ValidationError("\(from) cannot be read.") }
        let source = try ModelFile(copying: [UInt8](bytes))
        var writer = try model.read()
        for name in components { writer.replace(component: name, from: source) }
        try model.write(writer)
    }
}

import ArgumentParser

struct ParleyTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley-train",
        abstract: "Trains the components of the language analysis and measures them.",
        subcommands: [Train.self, Evaluate.self, Coref.self, Pack.self],
        defaultSubcommand: Train.self)
}

ParleyTrain.main()

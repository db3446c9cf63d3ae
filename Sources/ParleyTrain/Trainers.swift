import ModelTraining

/// The trainers of all components.
enum Trainers {
    static let all: [any ComponentTrainer.Type] = [
        TokenizerTrainer.self, SentenceTrainer.self, SyntaxTrainer.self, LemmaTrainer.self, MorphologyTrainer.self, NameTrainer.self,
    ]

    static func named(_ name: String) -> (any ComponentTrainer.Type)? {
        all.first { $0.component == name }
    }
}

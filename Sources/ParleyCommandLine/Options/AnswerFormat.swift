import ArgumentParser

/// How an answer is printed.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json
}

import ArgumentParser

/// Several values in one option: `CALLED,MET`.
struct CommaSeparated: ExpressibleByArgument {
    var values: [String]

    init?(argument: String) {
        values = argument.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
        if values.isEmpty { return nil }
    }
}

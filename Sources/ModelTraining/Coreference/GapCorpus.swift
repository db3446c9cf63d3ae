import DocumentModel

/// A pronoun of the GAP corpus with two names, of which one at most is its antecedent.
struct GapExample {
    var id: String
    var text: String
    var pronoun: Int
    var isFeminine: Bool
    /// Offsets in Unicode scalars, and whether the name is the antecedent.
    var names: [(offset: Int, isAntecedent: Bool)]
}

/// Reads GAP (tab-separated, one example a line under a line of column names).
enum GapCorpus {
    static func examples(_ text: String, path: String) throws(CorpusError) -> [GapExample] {
        var examples: [GapExample] = []
        for (number, line) in text.split(separator: "\n").enumerated().dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 10, let pronoun = Int(fields[3]), let first = Int(fields[5]), let second = Int(fields[8]) else {
                throw .malformed(path: path, line: number + 1, reason: "expected eleven columns")
            }
            let isFeminine = ["she", "her", "hers"].contains(fields[2].lowercased())
            examples.append(
                GapExample(
                    id: fields[0], text: fields[1], pronoun: pronoun, isFeminine: isFeminine,
                    names: [(first, fields[6] == "TRUE"), (second, fields[9] == "TRUE")]))
        }
        return examples
    }
}

import Cypher

extension ProcedureSignature {
    /// Reads `test.my.proc(in :: INTEGER?) :: (out :: STRING?):`; nil for another form.
    init?(kitForm text: String) {
        guard let match = try? /([\w.]+)\((.*)\) *:: *\((.*)\) *:?/.wholeMatch(in: text) else { return nil }
        self.init(name: String(match.1), inputs: Self.fields(match.2), outputs: Self.fields(match.3))
    }

    private static func fields(_ text: Substring) -> [(name: String, type: String)] {
        text.split(separator: ",").compactMap { field in
            let parts = field.split(separator: ":").map(\.trimmed)
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
    }
}

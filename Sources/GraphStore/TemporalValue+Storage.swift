import GraphModel

extension TemporalValue {
    /// How the kind is spelt in a `.parley` file.
    var kindName: String { kind.rawValue }

    /// Nil where the kind is unknown or the text is not a value of it.
    init?(kindName: String, text: String) {
        guard let kind = Kind(rawValue: kindName), let value = try? TemporalValue(kind, text: text) else { return nil }
        self = value
    }
}

import GraphModel

extension TemporalValue {
    /// How the kind is spelt in a `.parley` file.
    var kindName: String {
        switch self {
        case .date: "date"
        }
    }

    /// Nil where the kind is unknown or the text is not a value of it.
    init?(kindName: String, text: String) {
        return nil
    }
}

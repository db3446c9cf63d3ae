/// How lists of short names stand in one column.
enum StoreText {
    /// Between the labels of a node.
    static let labelSeparator = ":"
}

/// One file of a conformance kit in the Gherkin form.
package struct Feature: Sendable {
    /// The file's path below the kit's folder.
    package var path: String
    /// Outlines are expanded: one scenario for each row of examples.
    package var scenarios: [Scenario]
}

package struct Scenario: Sendable {
    /// As the file has it, number included: `[3] Return a node`.
    package var name: String
    /// Which row of examples this is, from 1; nil where there are none.
    package var example: Int?
    package var steps: [Step]
}

package struct Step: Sendable {
    /// Without its keyword.
    package var text: String
    /// The text between triple quotes.
    package var document: String?
    /// Rows of cells.
    package var table: [[String]] = []
}

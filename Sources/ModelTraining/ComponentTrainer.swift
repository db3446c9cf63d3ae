/// Trains one component of the analysis and writes its arrays, all named `component/…`, into the model file.
package protocol ComponentTrainer: Sendable {
    /// First part of the names of the component's arrays, and its name on the command line.
    static var component: String { get }

    /// Trains from nothing: the same corpora give the same bytes.
    ///
    /// - Parameters:
    ///   - file: the model with the components trained before, which this one may build on.
    ///   - report: takes lines on progress.
    static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws
}

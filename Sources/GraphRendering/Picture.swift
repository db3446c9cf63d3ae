import GraphFormats
public import GraphModel

/// A drawn graph, ready to be put into a file.
public struct Picture: Sendable {
    /// The kinds of picture files.
    public enum Format: String, Sendable, CaseIterable {
        case svg
        case png
        case pdf

        /// The format that goes by the end of a file name, nil where none does.
        public init?(path: String) {
            guard let format = Self.allCases.first(where: { path.lowercased().hasSuffix("." + $0.rawValue) }) else { return nil }
            self = format
        }
    }

    /// The content of the file.
    public let bytes: [UInt8]
    /// What was left out or could not be done as asked; the picture says the same.
    public let notes: [String]

    /// Draws a graph. The same graph and options give the same SVG, byte for byte, on every machine with the same Graphviz.
    ///
    /// Throws ``RenderingError/nothingToDraw`` where the filters leave nothing, and what Graphviz reports.
    public static func render(
        _ graph: PropertyGraph, as format: Format, options: PictureOptions = PictureOptions()
    ) throws(RenderingError) -> Picture {
        let theme = try Theme.named(options.theme)
        let diagram = try Diagram(graph, options: options)
        let drawing = try draw(diagram, theme, options)
        return Picture(bytes: try encode(drawing, as: format, options), notes: diagram.notes)
    }

    /// Writes the file whole or not at all.
    public func write(to path: String) throws(RenderingError) {
        do {
            try FileAccess.write(path) { $0.write(bytes) }
        } catch {
            throw .file(error)
        }
    }

    private static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) throws(RenderingError) -> Drawing {
        switch options.view {
        case .network: try NetworkView.draw(diagram, theme, options)
        case .ego, .timeline, .matrix, .months: throw .unsupported("the view '\(options.view.rawValue)' is not there yet")
        }
    }

    private static func encode(_ drawing: Drawing, as format: Format, _ options: PictureOptions) throws(RenderingError) -> [UInt8] {
        if format == .svg { return SVGWriter.write(drawing) }
        let job = GraphvizJob.draw(
            format: format == .png ? "png:cairo" : "pdf", size: drawing.size, dotsPerInch: format == .png ? options.dotsPerInch : 72)
        return try options.graphviz.run(job, XDotWriter.write(drawing), seconds: options.timeLimit)
    }
}

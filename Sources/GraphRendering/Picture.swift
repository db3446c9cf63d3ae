import GraphFormats
public import GraphModel

/// A drawn graph, ready to be put into a file.
public struct Picture: Sendable {
    /// The kinds of picture files.
    public enum Format: String, Sendable, CaseIterable {
        case svg
        case png
        case pdf
        /// A page to explore the graph in a browser: one file, no network.
        case html

        /// The format that goes by the end of a file name, nil where none does.
        public init?(path: String) {
            guard let format = Self.allCases.first(where: { path.lowercased().hasSuffix("." + $0.rawValue) }) else { return nil }
            self = format
        }
    }

    /// The content of the file.
    public let bytes: [UInt8]
    /// What was left out; the picture says the same.
    public let notes: [String]

    package init(bytes: [UInt8], notes: [String]) {
        self.bytes = bytes
        self.notes = notes
    }

    /// Draws a graph. The same graph and options give the same SVG, byte for byte, on every machine with the same Graphviz.
    ///
    /// Throws ``RenderingError/nothingToDraw`` where the filters leave nothing, and what Graphviz reports.
    public static func render(
        _ graph: PropertyGraph, as format: Format, options: PictureOptions = PictureOptions()
    ) throws(RenderingError) -> Picture {
        let theme = try Theme.named(options.theme)
        if format == .html { return try ExplorerPage.render(graph, options) }
        let diagram = try Diagram(graph, options: options)
        let drawing = try draw(diagram, theme, options)
        return Picture(bytes: try encode(drawing, as: format, options), notes: drawing.notes)
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
        case .ego: EgoView.draw(diagram, theme, options)
        case .timeline: try TimelineView.draw(diagram, theme, options)
        case .matrix: MatrixView.draw(diagram, theme, options)
        case .months: try MonthsView.draw(diagram, theme, options)
        }
    }

    private static func encode(_ drawing: Drawing, as format: Format, _ options: PictureOptions) throws(RenderingError) -> [UInt8] {
        if format == .svg { return SVGWriter.write(drawing) }
        let job = GraphvizJob.draw(
            format: format == .png ? "png:cairo" : "pdf", size: drawing.size, dotsPerInch: format == .png ? options.dotsPerInch : 72)
        return try options.graphviz.run(job, XDotWriter.write(drawing), seconds: options.timeLimit)
    }
}

import CGraphviz
import Synchronization

/// What libgvc is asked to do. It never sees text from a graph's properties but as counted text in a drawing.
package enum GraphvizJob: Sendable, Hashable {
    /// Place the nodes and edges of a DOT graph; the answer is Graphviz's JSON.
    case layout(engine: String)
    /// Turn an xdot drawing into a file.
    case draw(format: String, size: Size, dotsPerInch: Int)

    /// The job as command line arguments, see ``GraphvizChild``.
    package var arguments: [String] {
        switch self {
        case .layout(let engine): ["layout", engine]
        case .draw(let format, let size, let dotsPerInch):
            ["draw", format, Decimal.text(size.width), Decimal.text(size.height), String(dotsPerInch)]
        }
    }

    package init?(arguments: [String]) {
        if arguments.count == 2, arguments[0] == "layout" {
            self = .layout(engine: arguments[1])
        } else if arguments.count == 5, arguments[0] == "draw", let width = Double(arguments[2]), let height = Double(arguments[3]),
            let dotsPerInch = Int(arguments[4])
        {
            self = .draw(format: arguments[1], size: Size(width, height), dotsPerInch: dotsPerInch)
        } else {
            return nil
        }
    }
}

/// libgvc within this process. It is not made for several threads: one job runs at a time.
package enum GraphvizLibrary {
    private static let lock = Mutex(())
    private static let messages = Mutex<String>("")

    /// Runs a job to its end: there is no way to stop it. Throws ``RenderingError/graphviz(_:)`` with libgvc's own message.
    package static func run(_ job: GraphvizJob, _ input: String) throws(RenderingError) -> [UInt8] {
        let answer = lock.withLock { _ in runLocked(job, input) }
        guard let answer else { throw .graphviz(messages.withLock { $0.isEmpty ? "no result" : $0 }) }
        return answer
    }

    private static func runLocked(_ job: GraphvizJob, _ input: String) -> [UInt8]? {
        messages.withLock { $0 = "" }
        agseterrf { piece in
            if let piece { GraphvizLibrary.messages.withLock { $0 += String(cString: piece) } }
            return 0
        }
        guard let context = gvContext() else { return nil }
        defer { gvFreeContext(context) }
        switch job {
        case .layout(let engine):
            guard let graph = agmemread(input) else { return nil }
            defer { agclose(graph) }
            return render(graph, context, engine: engine, format: "json0")
        case .draw(let format, let size, let dotsPerInch):
            guard let graph = canvas(input, size, dotsPerInch) else { return nil }
            defer { agclose(graph) }
            return render(graph, context, engine: "nop2", format: format)
        }
    }

    private static func render(
        _ graph: UnsafeMutablePointer<Agraph_t>, _ context: OpaquePointer, engine: String, format: String
    ) -> [UInt8]? {
        guard gvLayout(context, graph, engine) == 0 else { return nil }
        defer { gvFreeLayout(context, graph) }
        var data: UnsafeMutablePointer<CChar>?
        var length: UInt32 = 0
        guard gvRenderData(context, graph, format, &data, &length) == 0, let data else { return nil }
        defer { gvFreeRenderData(data) }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(length)))
        }
    }

    /// A graph of two invisible nodes at the corners, with the drawing as its background.
    private static func canvas(_ drawing: String, _ size: Size, _ dotsPerInch: Int) -> UnsafeMutablePointer<Agraph_t>? {
        var description = Agdesc_t()
        description.directed = 1
        description.maingraph = 1
        guard let graph = withMutable("drawing", { agopen($0, description, nil) }) else { return nil }
        for (key, value) in [("_background", drawing), ("pad", "0"), ("dpi", String(dotsPerInch))] {
            setDefault(graph, Int32(AGRAPH), key, value)
        }
        for (key, value) in [("shape", "point"), ("style", "invis"), ("width", "0"), ("height", "0"), ("label", ""), ("pos", "")] {
            setDefault(graph, Int32(AGNODE), key, value)
        }
        for (name, place) in [("first", Point(0, 0)), ("last", Point(size.width, size.height))] {
            let node = withMutable(name) { agnode(graph, $0, 1) }
            let text = "\(Decimal.text(place.x)),\(Decimal.text(place.y))!"
            withMutable("pos") { key in withMutable(text) { _ = agset(node, key, $0) } }
        }
        return graph
    }

    private static func setDefault(_ graph: UnsafeMutablePointer<Agraph_t>, _ kind: Int32, _ key: String, _ value: String) {
        withMutable(key) { key in withMutable(value) { _ = agattr(graph, kind, key, $0) } }
    }

    /// Graphviz declares texts as mutable, but changes none.
    private static func withMutable<Result>(_ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
        text.withCString { body(UnsafeMutablePointer(mutating: $0)) }
    }
}

public import GraphFormats
public import GraphModel
public import GraphStore

/// A graph of people, organisations, countries, places and events, and of what they had to do with one another.
public struct NewsGraph: Sendable {
    /// The graph underneath, with every label, type and property.
    public let graph: PropertyGraph

    public init(_ graph: PropertyGraph) {
        self.graph = graph
    }

    /// How many nodes are no documents. Cost: one pass over the nodes.
    public var entityCount: Int {
        graph.nodeIDs.count { !graph.labels(of: $0).contains(GraphVocabulary.Label.document) }
    }

    public var relationshipCount: Int { graph.relationshipCount }
}

/// What can go wrong between a graph and a file.
public enum GraphFileError: Error, Sendable, Hashable {
    /// A file for exchange: JSON, GraphML and others.
    case format(GraphFormatError)
    /// A `.parley` file.
    case store(GraphStoreError)
}

extension GraphFileError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .format(let error): error.description
        case .store(let error): error.description
        }
    }
}

extension NewsGraph {
    /// Reads a graph file; `-` is standard input.
    ///
    /// - Parameter format: nil goes by the file's name; standard input is then node-link JSON.
    public init(contentsOf path: String, format: GraphFormat? = nil) throws(GraphFileError) {
        if format == nil, GraphStore.isStore(path) {
            do throws(GraphStoreError) { self.init(try GraphStore(opening: path).graph()) } catch { throw .store(error) }
        } else {
            do throws(GraphFormatError) { self.init(try GraphFile.read(path, format: format)) } catch { throw .format(error) }
        }
    }

    /// Reads what a graph file knows within some steps of an entity. A `.parley` file is not read whole for that; others are.
    ///
    /// Where no entity goes by the name, the whole graph comes back, so that the nearest names can be looked for.
    public init(around entity: String, depth: Int, in path: String) throws(GraphFileError) {
        guard GraphStore.isStore(path) else {
            try self.init(contentsOf: path)
            return
        }
        do throws(GraphStoreError) {
            let store = try GraphStore(opening: path)
            if let part = try store.neighborhood(of: entity, depth: depth) {
                self.init(part)
            } else {
                self.init(try store.graph())
            }
        } catch {
            throw .store(error)
        }
    }

    /// Writes a graph file; `-` is standard output.
    ///
    /// - Parameter format: nil goes by the file's name; standard output is then node-link JSON.
    /// - Returns: The paths of the files written: `graph.csv` becomes `graph.nodes.csv` and `graph.edges.csv`.
    /// - Throws: ``GraphFileError``; a file that stood there before is then untouched.
    @discardableResult
    public func write(
        to path: String, format: GraphFormat? = nil, options: ExportOptions = ExportOptions()
    ) throws(GraphFileError) -> [String] {
        if format == nil, GraphStore.isStore(path) {
            do throws(GraphStoreError) { try GraphStore.save(graph, to: path) } catch { throw .store(error) }
            return [path]
        } else {
            do throws(GraphFormatError) { return try GraphFile.write(graph, to: path, format: format, options: options) } catch {
                throw .format(error)
            }
        }
    }
}

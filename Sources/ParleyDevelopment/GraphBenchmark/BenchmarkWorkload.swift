import GraphModel

/// The queries of a benchmark, in their order.
struct BenchmarkWorkload {
    enum Query {
        case neighbors(id: Int64)
        case neighborsByName(String)
        /// Distinct nodes two relationships of a type away, each dated from `start` up to but not including `end`.
        case twoHops(id: Int64, type: String, start: LocalDate, end: LocalDate)
        case shortestPath(Int64, Int64)
        case reachable(id: Int64, type: String, hops: Int)
        case topPairs(type: String, count: Int)
        case pageRank(damping: Double)
        case components

        /// The name of the test in workload and report.
        var test: String {
            switch self {
            case .neighbors: "neighbors"
            case .neighborsByName: "by_name"
            case .twoHops: "two_hop"
            case .shortestPath: "shortest_path"
            case .reachable: "var_length"
            case .topPairs: "top_pairs"
            case .pageRank: "pagerank"
            case .components: "components"
            }
        }
    }

    struct MalformedLine: Error, CustomStringConvertible {
        let number: Int
        let text: String
        var description: String { "line \(number) of the workload is no query: \(text)" }
    }

    let queries: [Query]

    init(path: String) throws {
        let text = String(decoding: try readBytes(path), as: UTF8.self)
        queries = try text.split(separator: "\n").enumerated().map { index, line in
            guard let query = Query(line.split(separator: "\t").map(String.init)) else {
                throw MalformedLine(number: index + 1, text: String(line))
            }
            return query
        }
    }
}

extension BenchmarkWorkload.Query {
    fileprivate init?(_ fields: [String]) {
        func integer(_ index: Int) -> Int64? { index < fields.count ? Int64(fields[index]) : nil }
        switch (fields.first, fields.count) {
        case ("neighbors", 2):
            guard let id = integer(1) else { return nil }
            self = .neighbors(id: id)
        case ("by_name", 2): self = .neighborsByName(fields[1])
        case ("two_hop", 5):
            guard let id = integer(1), let start = LocalDate(text: fields[3]), let end = LocalDate(text: fields[4]) else { return nil }
            self = .twoHops(id: id, type: fields[2], start: start, end: end)
        case ("shortest_path", 3):
            guard let source = integer(1), let target = integer(2) else { return nil }
            self = .shortestPath(source, target)
        case ("var_length", 4):
            guard let id = integer(1), let hops = integer(3) else { return nil }
            self = .reachable(id: id, type: fields[2], hops: Int(hops))
        case ("top_pairs", 3):
            guard let count = integer(2) else { return nil }
            self = .topPairs(type: fields[1], count: Int(count))
        case ("pagerank", 2):
            guard let damping = Double(fields[1]) else { return nil }
            self = .pageRank(damping: damping)
        case ("components", 1): self = .components
        default: return nil
        }
    }
}

extension LocalDate {
    fileprivate init?(text: String) {
        guard case .date(let date)? = try? TemporalValue(.date, text: text) else { return nil }
        self = date
    }
}

/// Something that answers the queries of a workload.
protocol BenchmarkSubject {
    mutating func answer(_ query: BenchmarkWorkload.Query) -> BenchmarkAnswer
}

enum BenchmarkAnswer {
    case number(Int)
    case pairs([(String, String, Int)])
    /// Computed, but nothing that could be compared.
    case none
    case failed
}

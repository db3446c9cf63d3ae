import ArgumentParser

/// Times the property graph on a generated graph with a workload of queries.
struct BenchGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-graph",
        abstract: "Time the property graph and its algorithms on a graph and a workload.",
        discussion: """
            Loads nodes (id,name,type) and relationships (src,dst,type,date,confidence) from CSV files, runs the queries of a \
            tab-separated workload one after the other on one thread, and prints one JSON object with latencies, memory and answers.
            """)

    @Argument(help: "The CSV file of nodes.")
    var nodes: String

    @Argument(help: "The CSV file of relationships.")
    var edges: String

    @Argument(help: "The workload, one query a line.")
    var workload: String

    @Flag(help: "Answer through Cypher queries, each planned once, instead of the calls of the library.")
    var cypher = false

    func run() throws {
        let workload = try BenchmarkWorkload(path: workload)
        let memory = MemoryUse()
        let before = memory.residentMegabytes
        let (graph, loading) = try timed { try BenchmarkGraph(nodesPath: nodes, relationshipsPath: edges) }
        let after = memory.residentMegabytes
        var report = BenchmarkReport(loadSeconds: loading.seconds, residentBefore: before, residentAfter: after)
        if cypher {
            var subject = CypherSubject(graph)
            run(workload, on: &subject, into: &report)
        } else {
            var subject = LibrarySubject(graph)
            run(workload, on: &subject, into: &report)
        }
        print(report.json)
    }

    private func run(_ workload: BenchmarkWorkload, on subject: inout some BenchmarkSubject, into report: inout BenchmarkReport) {
        for query in workload.queries {
            let (answer, duration) = timed { subject.answer(query) }
            report.add(answer, duration, to: query.test)
        }
    }
}

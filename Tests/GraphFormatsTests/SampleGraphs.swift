import GraphModel

/// Small graphs that the tests of this target share.
enum SampleGraphs {
    /// Two ministers, a country and a report: a call with evidence, a planned meeting, an office and a quotation.
    static func diplomacy() -> PropertyGraph {
        var graph = PropertyGraph()
        let anna = graph.createNode(
            labels: ["Person"], properties: ["id": "person:anna-berg", "name": "Anna Berg", "aliases": ["Berg", "A. Berg"]])
        let ivo = graph.createNode(labels: ["Person"], properties: ["id": "person:ivo-kral", "name": "Ivo Král"])
        let norway = graph.createNode(labels: ["Country"], properties: ["id": "country:norway", "name": "Norway"])
        let report = graph.createNode(
            labels: ["Document"],
            properties: ["id": "document:report", "name": "report", "title": "A \"quiet\" call", "date": "2025-03-05"])
        let sentence = Evidence(
            document: "document:report", sentence: 0, start: 0, end: 35, text: "Anna Berg telephoned Ivo Král, <twice>.")
        graph.createRelationship(
            "CALLED", from: anna, to: ivo,
            properties: [
                "id": "called-1", "status": "happened", "date": "2025-03-04", "dateText": "on Tuesday", "confidence": 0.93,
                "occurrence": "occurrence:1", "evidence": .list([sentence.propertyValue]),
            ])
        graph.createRelationship(
            "CALLED", from: anna, to: ivo, properties: ["id": "called-2", "status": "happened", "date": "2025-02"])
        graph.createRelationship(
            "MET", from: anna, to: ivo,
            properties: ["id": "met-1", "status": "planned", "date": "2025-04-01/2025-04-03", "place": "country:norway"])
        graph.createRelationship(
            "AFFILIATED_WITH", from: anna, to: norway, properties: ["id": "office-1", "role": "Foreign Minister"])
        graph.createRelationship(
            "QUOTED", from: report, to: anna,
            properties: ["id": "quoted-1", "text": "We talk; we listen", "direct": true, "status": "happened"])
        return graph
    }

    /// Names and texts that break careless writers.
    static func hostile() -> PropertyGraph {
        var graph = PropertyGraph()
        let texts = [
            "</script><script>alert(1)</script>", "\" onload=\"alert(1)", "]]>", "<!-- -->", "a\u{0}b\u{1}\u{B}\u{1B}c\u{7F}",
            "\u{202E}gnirts\u{2066}", "\u{FFFF}\u{FFFE}", "=HYPERLINK(\"http://x\")", "'; DROP TABLE x; --", "line\nline\r\nline\tend",
            "\\N \\G \\L \\\\", "{a|b}<b>", "😀 é ß", "", "   ", String(repeating: "w\n", count: 40_000), "a;b,c\"d'e`f$g%h&i#j",
        ]
        let nodes = texts.enumerated().map { index, text in
            graph.createNode(labels: ["Person"], properties: ["id": .string("n\(index)\(text.prefix(40))"), "name": .string(text)])
        }
        for (index, text) in texts.enumerated() {
            graph.createRelationship(
                "MET", from: nodes[index], to: nodes[(index + 1) % nodes.count],
                properties: [
                    "topic": .string(text), "url": "javascript:alert(1)",
                    "evidence": .list([Evidence(document: text, sentence: 0, start: 0, end: 1, text: text).propertyValue]),
                ])
        }
        return graph
    }
}

extension PropertyGraph {
    /// The n-th node, in the order of creation.
    func node(_ index: Int) -> NodeID { Array(nodeIDs)[index] }

    /// The n-th relationship, in the order of creation.
    func relationship(_ index: Int) -> RelationshipID { Array(relationshipIDs)[index] }
}

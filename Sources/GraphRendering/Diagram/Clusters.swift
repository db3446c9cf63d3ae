/// Groups of nodes that belong together, for frames around them.
package struct Clusters {
    package struct Cluster: Sendable {
        package let name: String
        package let members: [Int]
    }

    /// At least two members each; a node is in one cluster at most, that of its first affiliation.
    package let clusters: [Cluster]

    package init(_ diagram: Diagram, _ kind: PictureOptions.Clusters) {
        var members: [Int: [Int]] = [:]
        var assigned: Set<Int> = []
        for arc in diagram.arcs where arc.type == "AFFILIATED_WITH" && Self.leads(diagram.nodes[arc.target].label, kind) {
            if arc.source != arc.target, assigned.insert(arc.source).inserted { members[arc.target, default: []].append(arc.source) }
        }
        clusters = members.keys.sorted().map { head in
            let own = assigned.contains(head) ? [] : [head]
            return Cluster(name: diagram.nodes[head].name, members: (own + (members[head] ?? [])).sorted())
        }.filter { $0.members.count > 1 }
    }

    private static func leads(_ label: String, _ kind: PictureOptions.Clusters) -> Bool {
        switch kind {
        case .none: false
        case .affiliation: label == "Organization" || label == "Country"
        case .country: label == "Country"
        }
    }

    /// Frames around the placed members, and their names, which go above all lines.
    package func draw(
        _ layout: NetworkLayout, _ sizes: [Size], _ theme: Theme
    ) -> (frames: [Drawing.Element], names: [Drawing.Element]) {
        let frames = clusters.map { cluster in
            let around = Rectangle(around: cluster.members.map { Rectangle(center: layout.centers[$0], size: sizes[$0]) })
            return Rectangle(center: around.center + Point(0, -5), size: Size(around.size.width + 16, around.size.height + 26))
        }
        let names = zip(clusters, frames).flatMap { cluster, frame -> [Drawing.Element] in
            let name = TextMetrics.cut(cluster.name, width: frame.size.width - 16, size: 10)
            let start = Point(frame.minX + 8, frame.minY + 11)
            let patch = Rectangle(
                center: start + Point(TextMetrics.width(name, size: 10) / 2, -3.5), size: Size(TextMetrics.width(name, size: 10) + 4, 12))
            return [
                .path(.rectangle(patch, fill: theme.background)),
                .text(Drawing.Text(content: name, at: start, anchor: .start, size: 10, color: theme.muted)),
            ]
        }
        return (frames.map { .path(.rectangle($0, fill: nil, stroke: theme.muted, radius: 8)) }, names)
    }
}

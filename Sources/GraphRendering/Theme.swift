import KnowledgeTables

/// The colours of a picture.
package struct Theme: Sendable {
    package let name: String
    private let colors: [String: String]
    private let fallback: [String: String]

    /// A theme of `picture-themes.tsv`. Throws ``RenderingError/unsupported(_:)`` for any other name.
    package static func named(_ name: String) throws(RenderingError) -> Theme {
        guard let colors = all[name] else {
            throw .unsupported("there is no theme '\(name)'; themes are \(all.keys.sorted().joined(separator: ", "))")
        }
        return Theme(name: name, colors: colors, fallback: all["light"] ?? [:])
    }

    private static let all: [String: [String: String]] = {
        var themes: [String: [String: String]] = [:]
        for row in KnowledgeFile.pictureThemes.rows where row.count >= 3 {
            themes[String(row[0]), default: [:]][String(row[1])] = String(row[2])
        }
        return themes
    }()

    /// All colours of a theme by their keys.
    package static func colors(_ name: String) -> [String: String] {
        (all["light"] ?? [:]).merging(all[name] ?? [:]) { $1 }
    }

    package subscript(key: String) -> String { colors[key] ?? fallback[key] ?? "#808080" }

    package var background: String { self["background"] }
    package var text: String { self["text"] }
    package var muted: String { self["muted"] }
    package var rule: String { self["rule"] }

    package func fill(_ label: String) -> String { colors["node.\(label).fill"] ?? self["node.other.fill"] }
    package func line(_ label: String) -> String { colors["node.\(label).line"] ?? self["node.other.line"] }

    package func arc(_ family: String, _ status: ArcStatus) -> String {
        status == .denied ? self["arc.denied"] : colors["arc.\(family)"] ?? self["arc.other"]
    }
}

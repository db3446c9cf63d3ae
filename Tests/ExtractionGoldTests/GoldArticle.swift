import Foundation
import Testing

/// An article with the graph that a careful reader would draw from it.
struct GoldArticle: Decodable, Sendable, CustomTestStringConvertible {
    struct Entity: Decodable, Sendable {
        let id: String
        let type: String
        let name: String
        let aliases: [String]
    }

    struct Relation: Decodable, Sendable {
        let type: String
        let source: String
        let target: String
        let status: String
        let date: String?
        let quote: String?
        let evidence: String
        let inferred: Bool?
    }

    let id: String
    let date: String
    let title: String?
    let text: String
    let entities: [Entity]
    let relations: [Relation]

    var testDescription: String { id }

    /// Articles that no rule was tuned on.
    static let unseen = articles(in: "Articles")
    /// Articles whose errors were read while rules were written.
    static let tuning = articles(in: "TuningArticles")

    /// The articles of a folder beside this file, by name.
    private static func articles(in folder: String) -> [GoldArticle] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { try? JSONDecoder().decode(GoldArticle.self, from: Data(contentsOf: $0)) }
    }
}

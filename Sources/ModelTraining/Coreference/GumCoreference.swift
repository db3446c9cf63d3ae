import Foundation

/// Reads the coreference of GUM: one document a line, as JSON of its words and mentions.
enum GumCoreference {
    static func examples(_ text: String, path: String) throws(CorpusError) -> [CoreferenceExample] {
        var examples: [CoreferenceExample] = []
        for (number, line) in text.split(separator: "\n").enumerated() {
            do {
                examples.append(try JSONDecoder().decode(Article.self, from: Data(line.utf8)).example)
            } catch {
                throw .malformed(path: path, line: number + 1, reason: "\(error)")
            }
        }
        return examples
    }

    private struct Article: Decodable {
        var id: String
        var sents: [[String]]
        /// For each sentence one digit a word, 1 where white space follows.
        var spaces: [String]
        var mentions: [Mention]

        /// The text, and each pronoun with the names of what it stands for.
        var example: CoreferenceExample {
            var text = ""
            var length = 0
            var offsets: [[Int]] = []
            for (words, marks) in zip(sents, spaces) {
                offsets.append([])
                for (word, mark) in zip(words, marks) {
                    offsets[offsets.count - 1].append(length)
                    let isLast = offsets[offsets.count - 1].count == words.count
                    let piece = mark == "1" || isLast ? word + " " : word
                    text += piece
                    length += piece.unicodeScalars.count
                }
            }
            var names: [Int: [Int]] = [:]
            for mention in mentions where mention.isNamed {
                names[mention.entity, default: []].append(offsets[mention.sentence][mention.head])
            }
            let pronouns = mentions.filter(\.isPronoun).map { mention in
                (offset: offsets[mention.sentence][mention.start], antecedents: names[mention.entity] ?? [])
            }
            return CoreferenceExample(id: id, text: text, pronouns: pronouns)
        }
    }

    /// A mention as the corpus writes it: an array of sentence, start, end, entity, type, whether it is a name, whether a pronoun, head.
    private struct Mention: Decodable {
        var sentence: Int
        var start: Int
        var entity: Int
        var isNamed: Bool
        var isPronoun: Bool
        var head: Int

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            sentence = try fields.decode(Int.self)
            start = try fields.decode(Int.self)
            _ = try fields.decode(Int.self)
            entity = try fields.decode(Int.self)
            _ = try fields.decode(String.self)
            isNamed = try fields.decode(Int.self) == 1
            isPronoun = try fields.decode(Int.self) == 1
            head = try fields.decode(Int.self)
        }
    }
}

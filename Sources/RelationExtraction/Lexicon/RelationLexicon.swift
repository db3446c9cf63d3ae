import KnowledgeTables

/// Which words, with which arguments, make which relation; which words leave an event open or deny it; how words are reported.
///
/// A readable data file (`relations.yaml`, whose head explains its form); a user's own file of the same form can be laid over it.
public struct RelationLexicon: Sendable {
    public internal(set) var types: [RelationType] = []
    package var frames: [RelationFrame] = []
    /// Frames by the lemma of the word that triggers them, in the order of the file.
    package var triggers: [String: [FrameTrigger]] = [:]
    package var syntax = SyntaxWords()
    package var factuality = FactualityWords()
    package var speech = SpeechWords()

    init() {}

    /// The lexicon that is linked into the binary. Read once, on first use.
    public static let builtIn = readBuiltIn()

    /// This lexicon with a file laid over it.
    ///
    /// Types, frames and words are added to those already there; nothing is taken away, and added frames are tried first.
    /// - Throws: ``LexiconError`` with every mistake found and its line; this lexicon stays as it is.
    public func extended(by yaml: String) throws(LexiconError) -> RelationLexicon {
        var reader = LexiconReader(lexicon: self)
        try reader.read(yaml)
        return reader.lexicon
    }

    package func type(named name: String) -> Int? { types.firstIndex { $0.name == name } }

    /// Whether some frame is triggered by the noun.
    package func namesEvent(_ lemma: String) -> Bool { triggers[lemma]?.contains { $0.kind == .nouns } ?? false }

    /// Whether a text comes back by the noun to something it told.
    package func namesOccasion(_ lemma: String) -> Bool { types.contains { $0.occasions.contains(lemma) } }

    private static func readBuiltIn() -> RelationLexicon {
        do throws(LexiconError) {
            return try RelationLexicon().extended(by: KnowledgeFile.relations.text)
        } catch {
            preconditionFailure("relations.yaml: \(error)")
        }
    }
}

/// Words with a grammatical part.
package struct SyntaxWords: Sendable {
    package var adpositions: Set<String> = []
    package var support: Set<String> = []
    package var containers: Set<String> = []
    package var placing: Set<String> = []
    package var topical: Set<String> = []
    package var acts: Set<String> = []
    package var undergone: Set<String> = []
    package var privatePeople: Set<String> = []
    package var ordinals: Set<String> = []
    package var making: Set<String> = []
    /// By verb, the nouns that take up what it does: "proposal" of "propose".
    package var deeds: [String: Set<String>] = [:]
    /// Past forms and their verbs.
    package var irregular: [String: String] = [:]
}

/// What the words over an event, an infinitive or a clause say about its being so.
package struct FactualityEffects: Sendable {
    package var planned: Set<String> = []
    package var unsure: Set<String> = []
    package var denied: Set<String> = []
}

package struct FactualityWords: Sendable {
    package var infinitive = FactualityEffects()
    package var nominal = FactualityEffects()
    package var clause = FactualityEffects()
    package var willing: Set<String> = []
    package var doubting: Set<String> = []
    package var negators: Set<String> = []
    package var conditions: Set<String> = []
    package var asking: Set<String> = []
    package var occasional: Set<String> = []
    package var presupposing: Set<String> = []
}

package struct SpeechWords: Sendable {
    package var saying: Set<String> = []
    package var asking: Set<String> = []
    package var voicing: Set<String> = []
    package var carrying: Set<String> = []
    package var quoting: Set<String> = []
    package var naming: Set<String> = []
    package var judging: Set<String> = []
    package var performing: Set<String> = []
    package var attributing: Set<String> = []
    package var denying: Set<String> = []
    package var remarks: Set<String> = []
    /// Lemmas of verbs that announce words with such a noun: "issued this statement:".
    package var announcing: Set<String> = []
    package var scenes: Set<String> = []
    package var voices: Set<String> = []
}

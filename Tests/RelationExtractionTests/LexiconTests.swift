import RelationExtraction
import Testing

@Suite("The relation lexicon is data that a user extends")
struct LexiconTests {
    @Test("The built-in lexicon reads without mistakes and declares the relations between actors")
    func builtIn() {
        let names = Set(RelationLexicon.builtIn.types.map(\.name))
        #expect(names.isSuperset(of: ["MET", "CALLED", "NEGOTIATED", "QUOTED", "VISITED", "HOSTED", "ATTENDED", "AGREED"]))
        #expect(names.isSuperset(of: ["SUPPORTED", "AIDED", "CRITICIZED", "THREATENED", "SANCTIONED", "ATTACKED"]))
        let met = RelationLexicon.builtIn.types.first { $0.name == "MET" }
        #expect(met?.isSymmetric == true)
        #expect(met?.cameoCodes == ["040", "044"])
        #expect(met?.ploverType == "CONSULT")
    }

    @Test("A file laid over it adds a relation type and keeps the others")
    func extended() throws {
        let lexicon = try RelationLexicon.builtIn.extended(
            by: """
                relations:
                  ACQUIRED:
                    source: [Organization]
                    target: [Organization]
                    frames:
                      - verbs: [acquire, take over]
                        source: [subject]
                        target: [object]
                """)
        #expect(lexicon.types.map(\.name).last == "ACQUIRED")
        #expect(lexicon.types.count == RelationLexicon.builtIn.types.count + 1)
    }

    @Test(
        "Mistakes are named with their lines",
        arguments: [
            ("words: [a]", 1, "unknown section 'words'"),
            ("relations:\n  X:\n    froms: 1", 3, "unknown key 'froms' in X"),
            ("relations:\n  X:\n    source: [Robot]", 3, "unknown entity type 'Robot'"),
            ("relations:\n  X:\n    frames:\n      - verbs: [x]\n        source: [subjekt]", 5, "unknown argument 'subjekt'"),
            ("relations:\n  X:\n    frames:\n      - source: [subject]", 4, "a frame of X without verbs, nouns or adjectives"),
            ("relations:\n  X:\n    symmetric: perhaps", 3, "expected true or false"),
            ("relations: [X]", 1, "expected keys and values in relations"),
        ])
    func mistakes(_ yaml: String, _ line: Int, _ message: String) throws {
        let error = try #require(throws: LexiconError.self) { try RelationLexicon.builtIn.extended(by: yaml) }
        #expect(error.problems.contains(LexiconProblem(line: line, message: message)), "\(error)")
    }

    @Test("Text that is no YAML is said to be so, with its line")
    func notYAML() throws {
        let error = try #require(throws: LexiconError.self) { try RelationLexicon.builtIn.extended(by: "relations:\n  - [a, b\nc: }") }
        #expect(error.description.contains("not YAML"))
    }
}

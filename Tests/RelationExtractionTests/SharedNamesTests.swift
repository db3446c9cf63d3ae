import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

/// The names of the entities in a text that says of each name in turn that its bearer spoke.
private func speakers(_ names: [String], kind: String = "PER") -> [String] {
    let sentences = names.map { name in
        let words = name.split(separator: " ")
        let first = "\(words[0]) PROPN \(words.count + 1) nsubj B-\(kind)"
        let rest = words.dropFirst().map { "\($0) PROPN 1 flat I-\(kind)" }
        return ([first] + rest + ["spoke/speak VERB:VBD 0 root", ". PUNCT \(words.count + 1) punct"]).joined(separator: "\n")
    }
    let resolved = ReferenceResolver().resolve(AnnotatedDocument(byHand: sentences.joined(separator: "\n\n")))
    return names.indices.map { sentence in
        resolved.referents(at: TokenPosition(sentence: sentence, token: 0)).first.map { resolved.entities[$0.entity].name } ?? "nobody"
    }
}

@Suite("Names that share words")
struct SharedNamesTests {
    private let brandviks = ["Ada Brandvik", "Boris Brandvik", "Carla Brandvik"]

    @Test("are told apart by an initial")
    func initials() {
        #expect(speakers(brandviks + ["C. Brandvik", "B. Brandvik"]).suffix(2) == ["Carla Brandvik", "Boris Brandvik"])
    }

    @Test("are told apart by the full name where the text abbreviates it")
    func abbreviatedFirst() {
        #expect(speakers(["A. Lin Brandvik", "B. Lin Brandvik", "Boris Brandvik"]).last == "B. Lin Brandvik")
    }

    @Test("are one name with and without an article")
    func article() {
        #expect(speakers(brandviks + ["Omar al-Sabrani", "Omar Sabrani"]).suffix(2) == ["Omar al-Sabrani", "Omar al-Sabrani"])
    }

    @Test("are one name where one begins the other")
    func beginning() {
        #expect(speakers(["Ada Lin Moravec", "Ada Lin"]) == ["Ada Lin Moravec", "Ada Lin Moravec"])
    }

    @Test("go to the bearer named last, or else to the first one to come")
    func nearest() {
        #expect(speakers(brandviks + ["Ada Brandvik", "Brandvik"]).last == "Ada Brandvik")
        #expect(speakers(["Brandvik"] + brandviks).first == "Ada Brandvik")
    }

    @Test("are one body, its kind first or last")
    func kindFirst() {
        let names = ["Department of Harbours", "Department of Forests", "Harbours Department"]
        let found = speakers(names, kind: "ORG")
        #expect(found[0] == found[2] && found[0] != found[1])
    }
}

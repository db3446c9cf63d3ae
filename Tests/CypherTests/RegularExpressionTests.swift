import Cypher
import GraphModel
import Testing

@Suite struct RegularExpressionTests {
    @Test(arguments: [
        ("Ana Brandt", "Ana.*"), ("Ana Brandt", "(Ana|Ben) B[a-z]{5}"), ("Ana Brandt", "(?i)ANA BRANDT"), ("a\nb", "(?s)a.b"),
        ("", ""), ("", "a*"), ("aaa", "a{2,}"), ("aaa", "a{1,3}?"), ("2025-03-01", "\\d{4}(-\\d\\d){2}"),
        ("Žofie Müller", "\\p{Lu}\\w+ \\w+"),
        ("a.b", "a\\.b"), ("x]", "[x\\]]+"), ("a-b", "[a\\-b]+"), ("tab\t", "\\w+\\s"), ("one two", "\\bone\\b.*"), ("a\nb", "(?m)a$\\n^b"),
        ("É", "(?i)é"), ("foobar", "(?:foo)(?<name>bar)"), ("\u{1F600}", "."), ("b", "[^a]"), ("aaaa", "(a?){4}"), ("", "(a*)*"),
    ])
    func wholeTextsMatch(text: String, pattern: String) throws {
        #expect(try matches(text, pattern) == "true")
    }

    @Test(arguments: [
        ("Ana Brandt", "Ana"), ("a\nb", "a.b"), ("aaaa", "a{1,3}"), ("b", "[a]"), ("ab", "a|b"), ("abc", "(?i)AB"), ("x", ""),
        ("12", "\\D+"),
    ])
    func partsOfTextsDoNot(text: String, pattern: String) throws {
        #expect(try matches(text, pattern) == "false")
    }

    @Test(arguments: ["(a+)+b", "(a|a)*b", "(a*)*b", "(.*a){12}b", "(a|aa)+b"]) func catastrophicPatternsEnd(pattern: String) throws {
        #expect(try matches(String(repeating: "a", count: 2000), pattern) == "false")
    }

    @Test func longMatchesStopAtTheTimeLimit() throws {
        let text = Value.string(String(repeating: "a", count: 1_000_000))
        let options = ExecutionOptions(limits: ExecutionLimits(time: .milliseconds(50)))
        let query = try CypherQuery("RETURN $text =~ '(a{0,300}){0,100}b'")
        let error = #expect(throws: CypherError.self) { try query.run(on: PropertyGraph(), parameters: ["text": text], options: options) }
        #expect(error?.code == "LimitExceeded:TimeLimit")
    }

    @Test(arguments: ["(", ")", "[a", "a{2", "*a", "a**", "(?=a)", "\\1", "[z-a]", "a{9999}", "((a{900}){900}){900}", "\\p{Klingon}", "\\"])
    func badPatternsAreErrors(pattern: String) {
        #expect(errorCode("RETURN 'a' =~ $pattern", parameters: ["pattern": .string(pattern)]) == "ArgumentError:InvalidArgumentValue")
    }

    @Test func deepPatternsAreErrors() {
        let pattern = String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000)
        #expect(errorCode("RETURN 'a' =~ $pattern", parameters: ["pattern": .string(pattern)]) == "ArgumentError:InvalidArgumentValue")
    }

    private func matches(_ text: String, _ pattern: String) throws -> String {
        try rows("RETURN $text =~ $pattern", parameters: ["text": .string(text), "pattern": .string(pattern)])[0]
    }
}

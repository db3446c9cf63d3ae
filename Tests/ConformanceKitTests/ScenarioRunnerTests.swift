import ConformanceKit
import Testing

@Suite struct ScenarioRunnerTests {
    /// The outcomes of the scenarios of a feature file.
    private func outcomes(_ text: String) throws -> [Outcome] {
        try FeatureParser.parse("Feature: own\n" + text, path: "own.feature").scenarios.map { scenario in
            var runner = ScenarioRunner { _ in nil }
            return runner.run(scenario)
        }
    }

    private let counting = """
        Scenario Outline: [1] Counting
          Given an empty graph
          And having executed:
            \"\"\"
            CREATE (:A {x: 1}), (:A)
            \"\"\"
          When executing query:
            \"\"\"
            MATCH (n:<label>) RETURN n
            \"\"\"
          Then the result should be, in any order:
            | n           |
            | (:A)        |
            | (:A {x: 1}) |
          And no side effects

          Examples:
            | label |
            | A     |
            | B     |
        """

    @Test func outlinesRunOnceForEachExample() throws {
        let outcomes = try outcomes(counting)
        #expect(outcomes.count == 2)
        #expect(outcomes[0] == .passed)
        #expect(!outcomes[1].isPassed)
    }

    private func scenario(_ query: String, then: String) -> String {
        """
        Scenario: [1] One
          Given any graph
          When executing query:
            \"\"\"
            \(query)
            \"\"\"
          \(then)
        """
    }

    @Test func errorsAreMatchedByClassPhaseAndDetail() throws {
        let expected = "Then a SyntaxError should be raised at compile time: UndefinedVariable"
        #expect(try outcomes(scenario("RETURN m", then: expected)) == [.passed])
        #expect(try outcomes(scenario("RETURN 1 AS x", then: expected)) != [.passed])
        #expect(try outcomes(scenario("RETURN 1 / 0", then: expected)) != [.passed])
        #expect(try outcomes(scenario("RETURN m", then: "Then a SyntaxError should be raised at any time: *")) == [.passed])
        #expect(try outcomes(scenario("RETURN m", then: "Then a SyntaxError should be raised at runtime: UndefinedVariable")) != [.passed])
    }

    @Test func sideEffectsAreCounted() throws {
        let effects = "Then the side effects should be:\n    | +nodes | 2 |\n    | +labels | 1 |\n    | +properties | 1 |"
        #expect(try outcomes(scenario("CREATE (:A {x: 1}), (:A)", then: effects)) == [.passed])
        #expect(try outcomes(scenario("CREATE (:A {x: 1})", then: effects)) != [.passed])
    }

    @Test func unknownStepsAreSkippedAloud() throws {
        #expect(
            try outcomes(scenario("RETURN 1 AS x", then: "Then the moon should be full")) == [
                .skipped("unknown step: the moon should be full")
            ])
    }

    @Test func valuesAreReadAsTheKitWritesThem() throws {
        let text = "[1, -2.5, 'a\\'b', null, {k: [true]}, (:A:B {x: 1}), [:T], <(:A)<-[:T {y: 'z'}]-()>]"
        #expect(
            try ExpectedValueParser.parse(text).text(ignoringListOrder: false)
                == "[1, -2.5, 'a\\'b', null, {k: [true]}, (:A:B{x: 1}), [:T{}], <(:A{})-[:T{y: 'z'}]-({})<>]")
    }
}

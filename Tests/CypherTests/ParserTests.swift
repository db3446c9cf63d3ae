import Cypher
import Testing

@Suite struct ParserTests {
    @Test(arguments: ["[", "(", "{a: ", "NOT ", "-", "[(n)-->() | ", "exists { MATCH (n) WHERE "])
    func deepNestingIsRefusedWithoutOverflowingTheStack(opening: String) {
        let query = "MATCH (n) RETURN " + String(repeating: opening, count: 10_000)
        #expect(errorCode(query) == "SyntaxError:NestingTooDeep")
    }

    @Test func longChainsOfOneOperatorAreRefusedToo() {
        #expect(errorCode("RETURN 1" + String(repeating: " + 1", count: 10_000)) == "SyntaxError:NestingTooDeep")
    }

    @Test func longConditionsAreNoNesting() throws {
        let condition = (0..<5_000).map { "x = \($0)" }.joined(separator: " OR ")
        #expect(try rows("WITH 7 AS x RETURN " + condition + " AS found") == ["true"])
    }

    @Test(arguments: [
        ("RETURN 2 + 3 * 4 ^ 2", "50.0"), ("RETURN -3 ^ 2", "9.0"), ("RETURN NOT true OR true", "true"),
        ("RETURN 1 < 2 < 3 AND 3 > 2 >= 2", "true"), ("RETURN 'ab' + 'c' STARTS WITH 'abc'", "true"), ("RETURN [1, 2][1] + {a: 3}.a", "5"),
        ("RETURN 0x1F + 0o17", "46"), ("RETURN -9223372036854775808", "-9223372036854775808"),
    ])
    func operatorsBindAsTheLanguageSays(query: String, value: String) throws {
        #expect(try rows(query) == [value])
    }

    @Test func wordsOfTheLanguageServeAsNamesWhereNothingElseFits() throws {
        #expect(try rows("WITH 1 AS end, 2 AS case RETURN end + case AS limit") == ["3"])
        #expect(try rows("RETURN {match: 1, `a b`: 2}.match AS `x y`") == ["1"])
    }

    @Test(arguments: [
        ("RETURN 'abc", "SyntaxError:UnexpectedSyntax"), ("RETURN /* a", "SyntaxError:UnexpectedSyntax"),
        ("RETURN 12ab", "SyntaxError:InvalidNumberLiteral"), ("RETURN 1e999", "SyntaxError:FloatingPointOverflow"),
        ("RETURN '\\u12'", "SyntaxError:InvalidUnicodeLiteral"), ("RETURN 1 – 2", "SyntaxError:InvalidUnicodeCharacter"),
        ("RETURN 9223372036854775808", "SyntaxError:IntegerOverflow"), ("", "SyntaxError:UnexpectedSyntax"),
        ("MATCH (n)", "SyntaxError:InvalidClauseComposition"), ("RETURN 1 RETURN 2", "SyntaxError:InvalidClauseComposition"),
    ])
    func malformedTextIsNamedForWhatItIs(query: String, code: String) {
        #expect(errorCode(query) == code)
    }

    @Test func ofALongLineOnlyWhatStandsAroundThePlaceIsShown() throws {
        let query = "RETURN " + String(repeating: "1 + ", count: 100) + "m" + String(repeating: " + 1", count: 100)
        let error = #expect(throws: CypherError.self) { try CypherQuery(query) }
        let lines = error?.rendered(under: query).split(separator: "\n") ?? []
        #expect(lines.count == 3)
        #expect(lines.dropFirst().allSatisfy { $0.count < 200 })
        #expect(zip(lines[1], lines[2]).first { $1 == "^" }?.0 == "m")
    }

    @Test(arguments: [
        ("1 + ", "1", ""), ("'a' + (", "'b'", ")"), ("CASE WHEN true THEN ", "1", " ELSE 2 END"),
        ("CASE 1 WHEN 1 THEN 1 ELSE ", "1", " END"),
        ("", "[1]", "[0..]"), ("coalesce(", "1", ", 2)"), ("[", "1", "]"), ("{a: ", "1", "}"), ("[x IN [1] | ", "x", "]"),
        ("[() --> () | ", "1", "]"), ("reduce(s = 0, x IN [1] | s + ", "x", ")"), ("NOT ", "true", ""),
        ("all(x IN [1] WHERE ", "true", ")"),
        ("exists { MATCH () WHERE ", "true", " RETURN 1 }"), ("1 < (", "2", ")"), ("true AND (", "true", ")"),
    ])
    func nestingDoesNotMultiplyTheWork(before: String, core: String, after: String) {
        let repeated = { (text: String) in String(repeating: text, count: 60) }
        #expect(errorCode("RETURN " + repeated(before) + core + repeated(after) + " AS x") == "none")
    }

    @Test func aMatchWithTooManyRelationshipsIsRefused() {
        #expect(errorCode("MATCH (a)" + String(repeating: "--()", count: 1001) + " RETURN a") == "SyntaxError:PatternTooLong")
        #expect(errorCode("MATCH (a)" + String(repeating: "--()", count: 300) + " RETURN a") == "none")
    }

    @Test func errorsAreMarkedUnderTheQuery() throws {
        let query = "MATCH (n)\nWHERE n.älter > m.age\nRETURN n"
        let error = #expect(throws: CypherError.self) { try CypherQuery(query) }
        #expect(
            error?.rendered(under: query) == """
                SyntaxError:UndefinedVariable: variable `m` is not defined
                2 | WHERE n.älter > m.age
                  |                 ^
                """)
    }
}

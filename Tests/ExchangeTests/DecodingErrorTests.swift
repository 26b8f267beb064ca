import HearingFixtures
import PolicyModel
import Testing

@testable import Exchange

/// Every fault is named with its place.
@Suite struct DecodingErrorTests {
    private let good = HearingJSON.text(of: Invented.hearing)

    private func fault(_ text: String) -> ExchangeError? {
        do {
            _ = try HearingJSON.hearing(from: text)
            return nil
        } catch { return error }
    }

    private func fault(replacing old: String, with new: String) -> ExchangeError? {
        fault(good.replacing(old, with: new, maxReplacements: 1))
    }

    @Test func wrongTypesNameThePathAndWhatWasExpected() {
        #expect(
            fault(replacing: "\"page\": 4", with: "\"page\": \"4\"")
                == ExchangeError(
                    .unexpected, path: "hearing.preface[0].source.page",
                    expected: .positiveNumberOrNull))
        #expect(
            fault(replacing: "\"opens\": \"2030-02-01\"", with: "\"opens\": \"2030-02-31\"")
                == ExchangeError(.unexpected, path: "hearing.opens", expected: .dayOrNull))
        #expect(
            fault(replacing: "\"wording\": \"restated\"", with: "\"wording\": \"ours\"")
                == ExchangeError(
                    .unexpected, path: "responses[0].wording",
                    expected: .oneOf(["original", "restated"])))
        #expect(
            fault(replacing: "\"tags\": []", with: "\"tags\": {}")?.path == "responses[0].tags")
        #expect(
            fault(
                replacing: "Kajen er for kort\"",
                with: String(repeating: "x", count: 61) + "\"")
                == ExchangeError(
                    .unexpected, path: "responses[0].gist",
                    expected: .shortTextOrNull(atMost: 60)))
    }

    @Test func keysThatAreMissingOrUnknownAreNamed() {
        #expect(
            fault(replacing: "\"status\": \"kept\"", with: "\"statuz\": \"kept\"")
                == ExchangeError(.missingKey, path: "sections[2].status"))
        #expect(
            fault(replacing: "\"annex\"", with: "\"size\": 1, \"annex\"")
                == ExchangeError(.unknownKey, path: "hearing.documents[0].size"))
        #expect(
            fault(replacing: "\"annex\": \"Bilag 2\"", with: "\"annex\": null, \"annex\": null")?
                .code == .repeatedKey)
    }

    @Test func otherFormatsAndVersionsAreRefused() {
        #expect(fault("{}") == ExchangeError(.notPejl))
        #expect(fault("[]")?.code == .notPejl)
        #expect(
            fault(replacing: "\"version\": 1", with: "\"version\": 2")
                == ExchangeError(.unknownVersion, path: "version", found: "2"))
    }

    @Test func idsPointToSomethingAndStandOnce() {
        #expect(
            fault(replacing: "\"section\": \"goal-2\"", with: "\"section\": \"goal-9\"")
                == ExchangeError(.danglingID, path: "responses[1].section", found: "goal-9"))
        #expect(
            fault(replacing: "\"id\": \"H2\"", with: "\"id\": \"H1\"")
                == ExchangeError(.repeatedID, path: "responses[1].id", found: "H1"))
    }
}

@Suite struct JSONParserTests {
    private func value(_ text: String) throws(ExchangeError) -> JSONValue {
        try JSONParser.value(of: Array(text.utf8))
    }

    private func code(_ bytes: [UInt8]) -> ExchangeError.Code? {
        do {
            _ = try JSONParser.value(of: bytes)
            return nil
        } catch { return error.code }
    }

    @Test func readsWhatItWrites() throws {
        let text = "{\"b\": [1, -20, true, null], \"a\": {\"æ\\u00e5\\ud834\\udd1e\\n\": \"\"}}"
        let value = try value(text)
        #expect(value["b"] == [1, -20, true, nil])
        #expect(value["a"]?["æå𝄞\n"] == "")
        #expect(try self.value(value.text) == value)
    }

    @Test func integersAreExact() throws {
        #expect(try value("9223372036854775807") == .integer(.max))
        #expect(try value("-9223372036854775808") == .integer(.min))
        #expect(code(Array("9223372036854775808".utf8)) == .notWhole)
        #expect(code(Array("1.0".utf8)) == .notWhole)
        #expect(code(Array("1e3".utf8)) == .notWhole)
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1,]", "{\"a\":}", "{\"a\":1,}", "{a:1}", "'a'", "\"a", "\"\\x\"",
        "\"\\ud834\"", "\"\\udd1e\"", "\"\\u12g4\"", "01", "-", "+1", "tru", "nul", "1 2", "[1 2]",
        "\"a\nb\"", "\u{0}", "NaN", "// x\n1", "{\"a\" 1}", "\"\\u00", "]",
    ])
    func refuses(garbage: String) {
        #expect(code(Array(garbage.utf8)) == .notJSON)
    }

    @Test func namesLineAndColumn() {
        #expect(throws: ExchangeError(.notJSON, line: 3, column: 7)) {
            try value("{\n  \"å\": 1,\n  \"ø\" 2\n}")
        }
    }

    @Test func refusesWhatIsNotUTF8() {
        #expect(code([0x22, 0xFF, 0x22]) == .notUTF8)
    }

    @Test func deepNestingIsBounded() {
        func nested(_ depth: Int) -> [UInt8] {
            Array(String(repeating: "[", count: depth).utf8)
                + Array(String(repeating: "]", count: depth).utf8)
        }
        #expect(code(nested(200)) == nil)
        #expect(code(nested(1_000_000)) == .tooDeep)
    }

    @Test func whatCouldDeceiveATerminalIsEscaped() throws {
        let value: JSONValue = "a\u{1B}[2J\u{2028}\u{202E}\u{9B}\u{7F}\u{E0041}å–"
        let expected =
            "\"a\\u001B[2J\\u2028\\u202E\\u009B\\u007F\\uDB40\\uDC41å–\"\n"
        #expect(value.text == expected)
        #expect(try self.value(value.text) == value)
    }

    @Test func aNULIsAVisibleMark() throws {
        #expect(try value("\"a\\u0000b\"") == "a\u{FFFD}b")
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        #expect(try value("\u{FEFF}[]") == [])
    }
}

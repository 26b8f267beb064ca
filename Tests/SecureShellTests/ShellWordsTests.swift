import Foundation
import SecureShell
import Testing

/// Splitting like a shell, without one.
struct ShellWordsTests {
    private func words(_ line: String) throws(Refusal) -> [String] {
        try ShellWords.words(in: Array(line.utf8))
    }

    private func refusal(_ line: String) -> Refusal? {
        do throws(Refusal) {
            _ = try words(line)
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        ("", []),
        (" \t ", []),
        ("list responses", ["list", "responses"]),
        ("  list\t\tresponses  ", ["list", "responses"]),
        ("report --lokaludvalg 'Kongens Enghave'", ["report", "--lokaludvalg", "Kongens Enghave"]),
        (
            #"report --lokaludvalg "Kongens Enghave""#,
            ["report", "--lokaludvalg", "Kongens Enghave"]
        ),
        (
            #"report --lokaludvalg Kongens\ Enghave"#,
            ["report", "--lokaludvalg", "Kongens Enghave"]
        ),
        ("search Nørrebro æøå ÆØÅ", ["search", "Nørrebro", "æøå", "ÆØÅ"]),
        ("''", [""]),
        (#"search "" ''"#, ["search", "", ""]),
        (#"a'b'"c"d"#, ["abcd"]),
        (#"'a'\''b'"#, ["a'b"]),
        (#""it's""#, ["it's"]),
        (#"'say "hej"'"#, [#"say "hej""#]),
        (#""a\"b\\c\$d\`e""#, [#"a"b\c$d`e"#]),
        (#""a\nb""#, [#"a\nb"#]),
        (#"a\nb"#, ["anb"]),
        (#"'a\b'"#, [#"a\b"#]),
        (#"\$HOME \; \| \& \< \> \( \) \`"#, ["$HOME", ";", "|", "&", "<", ">", "(", ")", "`"]),
        ("'$(id) `id` ; | & < > ( ) #'", ["$(id) `id` ; | & < > ( ) #"]),
        ("\"; | & < > ( ) #\"", ["; | & < > ( ) #"]),
        ("a#b 'c' '#d'", ["a#b", "c", "#d"]),
        (
            "bolig* ~ ~root {a,b} [a-z] ? ! = %",
            ["bolig*", "~", "~root", "{a,b}", "[a-z]", "?", "!", "=", "%"]
        ),
        ("'line\nbreak' \"line\nbreak\"", ["line\nbreak", "line\nbreak"]),
    ])
    func splitsLikeAShell(line: String, expected: [String]) throws {
        #expect(try words(line) == expected)
    }

    @Test(arguments: [
        "list; id", "list ;id", "list & id", "list && id", "list || id", "list | sh", "list|sh",
        "list > /tmp/x", "list >> x", "list < /etc/shadow", "list << EOF", "list $(id)",
        "list `id`", "list $HOME", "list ${IFS}x", "$0", "$@", "(id)", "list (", "list )",
        "list\nid", "list\n", "\nlist", "list # comment", "#", "list 2>&1", "list <(id)",
        "\"$(id)\"", "\"`id`\"", "\"$HOME\"", "'a'$HOME", "\"a\"`id`", "list \\\nid",
        "\"a\\\nb\"", "$'a'", "$\"a\"", "a;", ";",
    ])
    func refusesWhatAShellWouldActOn(line: String) {
        #expect(refusal(line)?.reason == .shellCharacter)
    }

    @Test(arguments: ["'", "\"", "list 'a", "list \"a", "list 'a\"", "list \\", "\"a\\", "'a'\"'"])
    func refusesAnOpenQuote(line: String) {
        #expect(refusal(line)?.reason == .openQuote)
    }

    @Test(arguments: [
        "\u{0}", "list\u{0}x", "'\u{0}'", "\u{1B}[2J", "'\u{1B}]0;x\u{07}'", "list\r", "list\r\nid",
        "a\u{7F}", "a\u{9B}31m", "'\u{202E}abc'", "a\u{2028}b", "a\u{2066}b", "a\u{E0041}",
        "\\\u{0}",
        "\u{08}list", "a\u{0B}b", "a\u{0C}b",
    ])
    func refusesControlCharactersAlsoInQuotes(line: String) {
        #expect(refusal(line)?.reason == .controlCharacter)
    }

    @Test(
        arguments: [
            [0x6C, 0xF8, 0x72], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF], [0xC3],
            [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        #expect(throws: Refusal(.notUTF8)) { try ShellWords.words(in: bytes) }
    }

    @Test func refusesWhatIsTooLong() throws {
        let fits = "search " + String(repeating: "a", count: ShellWords.longest - 7)
        #expect(try words(fits).count == 2)
        #expect(refusal(fits + "a")?.reason == .tooLong)
        #expect(refusal(String(repeating: "a", count: 10_240))?.reason == .tooLong)
        #expect(refusal(String(repeating: "'", count: 100_000))?.reason == .tooLong)
    }

    /// To Swift a letter and its combining marks are one character; a quotation mark must not
    /// hide in one.
    @Test func seesAQuoteUnderACombiningMark() throws {
        #expect(try words("'\u{301}a b'") == ["\u{301}a b"])
        #expect(refusal("a;\u{301}")?.reason == .shellCharacter)
        #expect(refusal("$\u{338}HOME")?.reason == .shellCharacter)
        #expect(refusal("a '\u{301}")?.reason == .openQuote)
    }

    /// Characters that only look like a shell's own are letters, also those that Unicode calls
    /// equal to one (the Greek question mark).
    @Test func leavesLookAlikesAlone() throws {
        #expect(
            try words("a\u{37E}b a\u{FF04}b a\u{2018}b") == [
                "a\u{37E}b", "a\u{FF04}b", "a\u{2018}b",
            ])
        #expect(try words("a\u{A0}b").count == 1)
    }

    /// Whatever is quoted the way a careful client does it comes back as it was.
    @Test func givesBackWhatWasQuoted() throws {
        var random = SystemRandomNumberGenerator()
        let letters: [Character] = [
            "a", "ø", " ", "'", "\"", "\\", "$", "`", ";", "|", "-", "=", "#", "(", "\t", "é", "\n",
        ]
        for _ in 0..<2_000 {
            let original = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                String(
                    (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
                        letters.randomElement(using: &random)
                    })
            }
            let line = original.map { word in
                "'"
                    + word.split(separator: "'", omittingEmptySubsequences: false)
                    .joined(separator: "'\\''") + "'"
            }.joined(separator: " ")
            #expect(try words(line) == original, "\(line)")
        }
    }

    /// The witness is a shell: what we let through, it splits the same way. Lines without the
    /// characters that a shell matches against files, which it would not leave alone.
    @Test func splitsAsTheSystemsShellDoes() throws {
        var random = SystemRandomNumberGenerator()
        let letters: [Character] = [
            "a", "ø", " ", " ", "'", "'", "\"", "\"", "\\", "-", "=", "#", "\t", "$", "%", "é",
        ]
        var accepted: [[String]] = []
        var script = "w() { for a in \"$@\"; do printf '%s\\036' \"$a\"; done; printf '\\035'; }\n"
        for _ in 0..<20_000 {
            let line = String(
                (0..<Int.random(in: 0...16, using: &random)).compactMap { _ in
                    letters.randomElement(using: &random)
                })
            guard let words = try? words(line) else { continue }
            accepted.append(words)
            script += "w \(line)\n"
        }
        try #require(accepted.count > 1_000)

        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.environment = ["LC_ALL": "C.UTF-8"]
        let (input, output) = (Pipe(), Pipe())
        shell.standardInput = input
        shell.standardOutput = output
        try shell.run()
        let text = script
        Thread.detachNewThread {
            try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try? input.fileHandleForWriting.close()
        }
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        let theirs = String(decoding: printed, as: UTF8.self).unicodeScalars
            .split(separator: "\u{1D}", omittingEmptySubsequences: false).dropLast()
            .map { line in
                line.split(separator: "\u{1E}", omittingEmptySubsequences: false).dropLast()
                    .map { String(Substring($0)) }
            }
        #expect(theirs.count == accepted.count)
        for (ours, theirs) in zip(accepted, theirs) { #expect(ours == theirs) }
    }

    /// Random bytes end in words or a refusal, never in a trap.
    @Test func survivesRandomBytes() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...64, using: &random)).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
            _ = try? ShellWords.words(in: bytes)
            _ = try? ClientCommand.parse(bytes)
        }
    }
}

import Browser
import Testing

@testable import Terminal

/// Bytes to keys, without a terminal.
@Suite struct KeyDecoderTests {
    /// Everything at once, and then nothing more.
    private func events(
        _ bytes: String, encoding: KeyDecoder.Encoding = .utf8, gives: Bool = true
    ) -> [Event] {
        events(Array(bytes.utf8), encoding: encoding, gives: gives)
    }

    private func events(
        _ bytes: [UInt8], encoding: KeyDecoder.Encoding = .utf8, gives: Bool = true
    ) -> [Event] {
        var decoder = KeyDecoder(encoding: encoding)
        decoder.feed(bytes)
        var result: [Event] = []
        while let event = decoder.next() { result.append(event) }
        if gives {
            decoder.giveUp()
            while let event = decoder.next() { result.append(event) }
        }
        return result
    }

    static let sequences: [(Typed, Key)] = [
        ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
        ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
        ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[H", .home), ("\u{1B}OH", .home),
        ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[F", .end), ("\u{1B}OF", .end),
        ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
        ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}[11~", .function(1)),
        ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
        ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
        // With modifiers, in xterm's way and in rxvt's.
        ("\u{1B}[1;5C", .right), ("\u{1B}[1;2A", .up), ("\u{1B}[5;5~", .pageUp),
        ("\u{1B}O5D", .left), ("\u{1B}[a", .up), ("\u{1B}Od", .left), ("\u{1B}[3$", .delete),
        ("\u{1B}[8^", .end), ("\u{1B}[1;2P", .function(1)),
        // The number pad in application mode, as PuTTY sends it.
        ("\u{1B}Oq", .character("1")), ("\u{1B}Oy", .character("9")), ("\u{1B}OM", .enter),
        ("\u{1B}Ok", .character("+")), ("\u{1B}Om", .character("-")),
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
        ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{C}", .control("l")),
        ("a", .character("a")), (" ", .character(" ")), ("æ", .character("æ")),
        ("Å", .character("Å")), ("漢", .character("漢")), ("\u{1B}", .escape),
    ]

    @Test("one key, at once, and a byte at a time", arguments: sequences)
    func key(_ typed: Typed, _ key: Key) {
        let bytes = typed.text
        #expect(events(bytes) == [.key(key)])
        var decoder = KeyDecoder(encoding: .utf8)
        var found: [Event] = []
        for byte in bytes.utf8 {
            decoder.feed([byte])
            while let event = decoder.next() { found.append(event) }
        }
        decoder.giveUp()
        while let event = decoder.next() { found.append(event) }
        #expect(found == [.key(key)])
        // What follows is not touched.
        if bytes != "\u{1B}" { #expect(events(bytes + "x") == [.key(key), .key(.character("x"))]) }
    }

    @Test(
        "what is unknown is swallowed whole",
        arguments: [
            "\u{1B}[99~", "\u{1B}[1;2;3;4q", "\u{1B}[?1;2c", "\u{1B}[?1;2$y", "\u{1B}[24;80R",
            "\u{1B}[M !!", "\u{1B}[<0;3;4M", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
            "\u{1B}]52;c;AAAA\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[I", "\u{1B}[O", "\u{1B}Ol~",
            "\u{0}", "\u{1C}", "\u{1B}[201~", "\u{80}", "\u{9B}A", "\u{1B}[[Q",
        ])
    func unknown(_ typed: Typed) {
        let bytes = typed.text
        let found = events(bytes + "x")
        #expect(found.last == .key(.character("x")))
        #expect(
            found.count == (bytes.hasPrefix("\u{1B}Ol") || bytes == "\u{9B}A" ? found.count : 1))
    }

    @Test("Escape typed ahead of another key is two keys") func typedAhead() {
        #expect(events("\u{1B}j") == [.key(.escape), .key(.character("j"))])
        #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
        #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        #expect(events("\u{1B}\r") == [.key(.escape), .key(.enter)])
        #expect(events("\u{1B}[") == [.key(.escape), .key(.character("["))])
        #expect(events("\u{1B}[1;") == [])
    }

    @Test("what it waits for, and for how long") func patience() {
        var decoder = KeyDecoder(encoding: .utf8)
        func patience(after bytes: String) -> KeyDecoder.Patience {
            decoder.feed(Array(bytes.utf8))
            while decoder.next() != nil {}
            return decoder.patience
        }
        #expect(patience(after: "a") == .none)
        #expect(patience(after: "\u{1B}") == .escape)
        #expect(patience(after: "[") == .escape)
        #expect(patience(after: "1") == .sequence)
        #expect(patience(after: "~") == .none)
        #expect(patience(after: "\u{1B}[200~ab") == .paste)
        #expect(patience(after: "\u{1B}[201~") == .none)
        decoder.feed([0xC3])
        #expect(decoder.next() == nil)
        #expect(decoder.patience == .none)
        decoder.feed([0xA6])
        #expect(decoder.next() == .key(.character("æ")))
    }

    @Test("a paste is text, whatever is in it") func paste() {
        let start = "\u{1B}[200~"
        let end = "\u{1B}[201~"
        #expect(events(start + "qj\rx\r\ny\n\tz" + end) == [.paste("qj\nx\ny\n\tz")])
        #expect(
            events(start + "a\u{1B}[Ab\u{0}\u{9B}c" + end + "q")
                == [.paste("a[Abc"), .key(.character("q"))])
        #expect(events(start + "blåbær", gives: false) == [])
        #expect(events(start + "blåbær") == [.paste("blåbær")])
        #expect(events(start + end) == [.paste("")])
    }

    @Test("a paste is bounded, and cut between letters") func largePaste() {
        let text = String(repeating: "å", count: 100_000)
        guard case .paste(let kept) = events("\u{1B}[200~x" + text + "\u{1B}[201~").first else {
            Issue.record("no paste")
            return
        }
        #expect(kept.utf8.count <= PasteCollector.limit)
        #expect(kept.utf8.count > PasteCollector.limit - 4)
        #expect(kept.dropFirst().allSatisfy { $0 == "å" })
    }

    @Test("a paste that comes in pieces") func pieces() {
        let all = Array("\u{1B}[200~Nørrebro \u{1B}[20 æ\u{1B}[201~j".utf8)
        for cut in all.indices {
            var decoder = KeyDecoder(encoding: .utf8)
            var found: [Event] = []
            for piece in [all[..<cut], all[cut...]] {
                decoder.feed(piece)
                while let event = decoder.next() { found.append(event) }
            }
            #expect(found == [.paste("Nørrebro [20 æ"), .key(.character("j"))], "cut at \(cut)")
        }
    }

    @Test("Danish letters from terminals that are not UTF-8") func latin1() {
        var upper = [UInt32](repeating: 0, count: 128)
        for byte in 0x80...0xFF { upper[byte - 0x80] = UInt32(byte) }
        let encoding = KeyDecoder.Encoding.eightBit(upper)
        #expect(
            events([0xE6, 0xF8, 0xE5, 0xC5], encoding: encoding)
                == ["æ", "ø", "å", "Å"].map { .key(.character($0)) })
        #expect(events([0x9B, 0x41], encoding: encoding) == [.key(.up)])
        #expect(events([0x8F, 0x50], encoding: encoding) == [.key(.function(1))])
        // In UTF-8, what is malformed is read as Latin-1, and nothing after it is lost.
        #expect(
            events([0xE6, 0x62, 0xF8, 0x6A])
                == ["æ", "b", "ø", "j"].map { .key(.character($0)) })
        #expect(events([0xC0, 0x80, 0x6A]) == [.key(.character("À")), .key(.character("j"))])
        // Surrogates and what is over the end are no letters.
        #expect(events([0xED, 0xA0, 0x80, 0x6A]).last == .key(.character("j")))
    }

    @Test("a terminal's own sequences come first") func own() {
        var decoder = KeyDecoder(
            encoding: .utf8,
            terminalKeys: [
                (Array("\u{1B}[L".utf8), .insert), (Array("\u{1B}\t".utf8), .backTab),
                (Array("\u{8}".utf8), .delete),
            ])
        decoder.feed(Array("\u{1B}[L\u{1B}\t\u{8}".utf8))
        #expect(decoder.next() == .key(.insert))
        #expect(decoder.next() == .key(.backTab))
        #expect(decoder.next() == .key(.backspace))
    }

    @Test("random bytes never stall it, and a letter after them arrives") func noise() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator)
                    : [0x1B, 0x5B, 0x4F, 0x3B, 0x31].randomElement(using: &generator) ?? 0x1B
            }
            var decoder = KeyDecoder(encoding: .utf8)
            decoder.feed(bytes)
            while decoder.next() != nil {}
            // A letter of UTF-8 that is cut off eats no more than it must.
            decoder.giveUp()
            while decoder.next() != nil {}
            decoder.giveUp()
            decoder.feed(Array("xj".utf8))
            var last: Event?
            while let event = decoder.next() { last = event }
            #expect(last == .key(.character("j")), "after \(bytes)")
        }
    }
}

/// Bytes whose description can be printed on a terminal.
struct Typed: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
    let text: String

    init(stringLiteral value: String) { text = value }

    var testDescription: String {
        text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}

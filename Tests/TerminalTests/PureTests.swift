import Browser
import CTerminal
import Testing

@testable import Terminal

/// Tables and functions that need no terminal.
@Suite struct ScreenTableTests {
    @Test("no role is blue, yellow, black or white in any theme") func colours() {
        for theme in ColourTheme.allCases {
            for role in Role.allCases {
                let style = theme.style(of: role).code
                #expect([-1, 1, 2, 5, 6].contains(style.colour))
                #expect(theme != .monochrome || style.colour == -1)
            }
            #expect(theme.style(of: .selected).attributes.contains(.bold))
            #expect(!theme.style(of: .selected).attributes.contains(.reverse))
        }
    }

    @Test("the theme by the environment") func theme() {
        #expect(ColourTheme.suggested(by: .init(terminal: "xterm")) == .dark)
        #expect(ColourTheme.suggested(by: .init(terminal: "x", hasLightBackground: true)) == .light)
        #expect(ColourTheme.suggested(by: .init(terminal: "x", noColour: true)) == .monochrome)
    }

    @Test("near names for terminals that are not described") func names() {
        #expect(TerminalName.substitutes(for: "putty-256color").first == "xterm-256color")
        #expect(TerminalName.substitutes(for: "putty").first == "xterm")
        #expect(TerminalName.substitutes(for: "tmux-direct").first == "tmux-256color")
        #expect(TerminalName.substitutes(for: "screen.linux").first == "screen")
        #expect(TerminalName.substitutes(for: "xterm-kitty").first == "xterm-256color")
        #expect(TerminalName.substitutes(for: "vt320").first == "vt220")
        #expect(TerminalName.substitutes(for: "nonsense") == ["xterm", "vt100"])
    }

    private func encoder(
        _ lines: LineDrawing = .drawn, _ repertoire: Set<UInt32>? = nil
    ) -> GlyphEncoder { GlyphEncoder(lines: lines, repertoire: repertoire) }

    @Test("a cell holds one grapheme, and never a control") func glyphs() {
        let all = encoder()
        #expect(all.glyph("æ") == .init(scalars: [0xE6], cells: 1))
        #expect(all.glyph("漢").cells == 2)
        #expect(all.glyph("e\u{301}").scalars == [0x65, 0x301])
        #expect(all.glyph("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}").scalars.count == 5)
        for hostile: Character in ["\u{1B}", "\u{7}", "\n", "\r\n", "\u{9B}", "\u{7F}", "\u{0}"] {
            #expect(all.glyph(hostile) == .init(scalars: [0x3F], cells: 1))
        }
        // A family is drawn by its first member; joiners and selectors take no part.
        #expect(all.glyph("\u{2764}\u{FE0F}").scalars == [0x2764])
        #expect(!all.glyph("👩\u{200D}👧").scalars.contains(0x200D))
    }

    @Test("what a terminal lacks is shown by what is near") func transliteration() {
        let latin1 = encoder(.drawn, GlyphEncoder.vt100Lines.union(0xA0...0xFF))
        #expect(latin1.glyph("å").scalars == [0xE5])
        #expect(latin1.glyph("a\u{30A}").scalars == [0xE5])
        #expect(latin1.glyph("─").scalars == [0x2500])
        #expect(latin1.glyph("╭").scalars == [0x250C])
        #expect(latin1.glyph("…").scalars == [0x2E])
        #expect(latin1.glyph("’").scalars == [0x27])
        #expect(latin1.glyph("漢") == .init(scalars: [0x3F], cells: 2))
        let ascii = encoder(.ascii, [])
        let text = String(
            "Ærø – “Blåbær” │".map { character in
                Character(UnicodeScalar(ascii.glyph(character).scalars[0]) ?? "!")
            })
        #expect(text == "Aro - \"Blabar\" |")
    }

    @Test("base64") func base64() {
        func encoded(_ text: String) -> String {
            String(decoding: Base64.encoded(text.utf8), as: UTF8.self)
        }
        #expect(
            ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(encoded)
                == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"])
    }
}

/// The width of text, held against the C library's.
@Suite struct TextWidthTests {
    @Test("TextWidth agrees with wcwidth on what may be drawn") func widths() {
        var upper = [UInt32](repeating: 0, count: 128)
        #expect(Int(ct_choose_charset(&upper)) == CT_UTF8)
        for value in UInt32(0x20)...0x3FFFF {
            guard let scalar = UnicodeScalar(value), (0x7F...0x9F).contains(value) == false else {
                continue
            }
            let theirs = Int(ct_width(value))
            // -1 is a letter younger than the C library: drawn as a mark, in its own width.
            guard theirs >= 0 else { continue }
            let ours = TextWidth.of(Character(scalar))
            #expect(ours == theirs, "U+\(String(value, radix: 16, uppercase: true))")
        }
    }
}

import Language
import PolicyModel
import Testing

@testable import Browser

@Suite struct PiecesTests {
    @Test func keyScripts() throws {
        #expect(
            try KeyScript.events("j<Enter>/ø<lt><s-tab><C-c><F1><PgDn>") == [
                .key(.character("j")), .key(.enter), .key(.character("/")), .key(.character("ø")),
                .key(.character("<")), .key(.backTab), .key(.control("c")), .key(.function(1)),
                .key(.pageDown),
            ])
        #expect(try KeyScript.events("<40x12>") == [.resize(Size(columns: 40, rows: 12))])
        #expect(throws: KeyScript.Fault(kind: .unknownName("Nix"), position: 2)) {
            try KeyScript.events("jj<Nix>")
        }
        #expect(throws: KeyScript.Fault(kind: .unclosed, position: 1)) {
            try KeyScript.events("j<Enter")
        }
    }

    /// Every command has a key, and every key of the table runs something that is described.
    @Test func everyCommandHasAKey() {
        let keymap = Keymap.standard
        for command in Command.allCases {
            #expect(keymap.bindings.contains { $0.command == command }, "\(command)")
            #expect(!Fixture.danish.text(command.phrase).contains("command."))
        }
        for mode in Mode.allCases {
            let keys = keymap.bindings.filter { $0.mode == mode }.map(\.key)
            #expect(Set(keys).count == keys.count, "\(mode) has a key twice")
        }
        // Danish and German keyboards need AltGr for these.
        for binding in keymap.bindings {
            if case .character(let character) = binding.key {
                #expect(!"[]{}\\|@£$~".contains(character), "\(character)")
            }
        }
    }

    /// Help searches, and Enter runs what was found.
    @Test func helpRuns() throws {
        let overview = try Fixture.session().after("?/oversigt<Enter>")
        guard case .overview? = overview.overlay else {
            Issue.record("\(overview.screen)")
            return
        }
        #expect(try Fixture.session().after("?/oversigt<Down><Up><BS><Esc>").field == nil)
        // In a narrow window nothing of it is cut.
        let narrow = try Fixture.session(40, 12).after("?jjjjjj").screen
        #expect(narrow.contains("fuld tekst: luk") || narrow.contains("tekst: luk"))
    }

    @Test func wrapping() {
        func lines(_ text: SafeText, _ width: Int, first: Int = 0) -> [String] {
            WrappedText(text, width: width, first: first).lines.map(\.text.string)
        }
        #expect(lines("en to tre fire", 7) == ["en to", "tre", "fire"])
        #expect(lines("en to tre fire", 8) == ["en to", "tre fire"])
        #expect(lines("kultur- og foreningslivet", 8) == ["kultur-", "og", "forening", "slivet"])
        #expect(lines("et\ntal", 10) == ["et", "tal"])
        #expect(lines("", 10) == [""])
        #expect(lines("漢字漢字", 3) == ["漢", "字", "漢", "字"])
        #expect(lines("漢字", 1) == ["漢", "字"])
        #expect(lines("abc def", 7, first: 4) == ["abc", "def"])
        let text: SafeText = "alle boliger er boliger"
        let wrapped = WrappedText(text, width: 8)
        let marks = TextSearch.highlights(of: SearchQuery("boliger"), in: text.string)
        let cut = wrapped.lines.map { SafeText.hits(marks, in: $0.range) }
        #expect(cut == [[], [0..<7], [], [0..<7]] || cut.flatMap(\.self).count == 2)
    }

    /// Every character is in exactly one line, but for the blanks at which it was broken.
    @Test func wrappingLosesNothing() {
        var random = SplitMix(state: 7)
        let letters = Array("abcæøå  -\n漢e\u{301}")
        for _ in 0..<200 {
            let raw = String((0..<60).compactMap { _ in letters.randomElement(using: &random) })
            let text = SafeText(raw)
            let width = Int.random(in: 1...20, using: &random)
            let lines = WrappedText(text, width: width).lines
            let kept = lines.map(\.text.string).joined().filter { !$0.isWhitespace }
            #expect(kept == text.string.filter { !$0.isWhitespace })
            for line in lines where line.text.string.count > 1 {
                #expect(TextWidth.of(line.text.string) <= width)
            }
        }
    }

    /// Latin text goes a shorter way; one Chinese sign sends the same text the long one.
    @Test func wrappingIsTheSameBothWays() {
        var random = SplitMix(state: 11)
        let letters = Array("abcæøå  -–\n”é…")
        for _ in 0..<200 {
            let raw = String((0..<80).compactMap { _ in letters.randomElement(using: &random) })
            let width = Int.random(in: 1...20, using: &random)
            let short = WrappedText(SafeText(raw), width: width).lines
            let long = WrappedText(SafeText(raw + "\n漢"), width: width).lines.dropLast()
            #expect(short.map(\.text) == long.map(\.text))
            #expect(short.map(\.range) == long.map(\.range))
            #expect(short.map(\.opensParagraph) == long.map(\.opensParagraph))
        }
    }

    @Test func shortTitles() {
        let titles: [SafeText] = [
            "Flere københavnere med minoritetsbaggrund skal i job",
            "Flere københavnere med minoritetsbaggrund skal deltage aktivt",
            "Flere københavnere med forskellig baggrund skal bo side om side",
            "Øvrige bemærkninger",
        ]
        #expect(
            ShortTitles.shortened(titles).map(\.string) == [
                "… i job", "… deltage aktivt", "… forskellig baggrund skal bo side om side",
                "Øvrige bemærkninger",
            ])
        #expect(ShortTitles.shortened(["Ens titel her nu", "Ens titel her nu"])[0] == "… nu")
    }

    @Test(arguments: [
        (200, 60), (120, 40), (110, 30), (80, 24), (61, 16), (60, 20), (59, 40), (40, 12), (20, 6),
        (1, 1), (0, 0), (300, 16),
    ])
    func layouts(columns: Int, rows: Int) {
        for focus in Pane.allCases {
            for isZoomed in [false, true] {
                let size = Size(columns: columns, rows: rows)
                let layout = Layout(size, focus: focus, isZoomed: isZoomed)
                let isAlone = columns < 60 || rows < 16 || isZoomed
                #expect(layout.panes.count == (isAlone ? 1 : 4))
                #expect(layout.panes[focus] != nil)
                var cells = layout.middle.columns * layout.middle.rows
                for rect in layout.panes.values {
                    cells -= rect.columns * rect.rows
                    #expect(isAlone || rect.columns >= 30 && rect.rows >= 4)
                    #expect(rect.endColumn <= columns && rect.endRow <= rows)
                }
                #expect(cells == 0, "panes fill the middle and do not overlap")
            }
        }
    }

    @Test func textFields() {
        func edited(_ start: String, _ keys: [Key]) -> String {
            var field = TextField(start)
            for key in keys { _ = field.edit(key) }
            return field.text
        }
        #expect(edited("bolig", [.left, .backspace]) == "bolg")
        #expect(edited("bolig", [.home, .delete]) == "olig")
        #expect(edited("bolig", [.left, .left, .control("u")]) == "ig")
        #expect(edited("a", [.character("\u{301}")]) == "á")
        var field = TextField()
        let tookEnter = field.edit(.enter)
        #expect(!tookEnter)
        field.insert("en\nto\t" + String(repeating: "x", count: 1_000))
        #expect(field.text.hasPrefix("en to x"))
        #expect(field.text.count == TextField.limit)
        #expect(field.shown(in: 10).cursor < 10)
    }

    @Test func buffersClipAndMark() {
        var buffer = Buffer(Size(columns: 6, rows: 1))
        let used = buffer.write("漢字漢字", column: 0, row: 0, width: 5)
        #expect(used == 4)
        #expect(buffer.lines == ["漢字"])
        buffer.write("boliger", column: 0, row: 0, hits: [2..<4])
        #expect(buffer.lines == ["bolige"])
        #expect(buffer.cells.map { $0.role == .hit } == [false, false, true, true, false, false])
        let outside = buffer.write("x", column: 9, row: 9)
        #expect(outside == 0)
    }

    /// Text of strangers never reaches a cell as it is.
    @Test func hostileTextIsMarked() throws {
        var hearing = Fixture.hearing()
        let hostile = "a\u{1B}[31m\u{202E}b\u{7}\u{9B}c\u{2066}"
        hearing.title = hostile
        for position in hearing.sections.indices { hearing.sections[position].title = hostile }
        for position in hearing.responses.indices {
            hearing.responses[position].text = hostile
            hearing.responses[position].gist = hostile
            hearing.responses[position].quantity = Quantity(words: hostile)
        }
        for position in hearing.respondents.indices { hearing.respondents[position].name = hostile }
        let session = BrowserSession(
            source: HearingIndex(hearing), catalogue: Fixture.danish,
            size: Size(columns: 100, rows: 30))
        for keys in ["", "j<Enter><Enter>", "j<Enter><Enter><Right>", "f<Tab>", "/a\u{7}", "\u{7}"]
        {
            let buffer = try session.after(keys).render()
            for cell in buffer.cells {
                for scalar in cell.glyph.map(String.init)?.unicodeScalars ?? "".unicodeScalars {
                    #expect(!SafeText.isHostile(scalar) && scalar.value >= 0x20)
                }
            }
        }
    }

    @Test func emptyHearing() throws {
        let session = BrowserSession(
            source: HearingIndex(Hearing(id: "tom", title: "Tom")), catalogue: Fixture.danish,
            size: Size(columns: 80, rows: 24))
        #expect(session.screen.contains("Høringen har ingen afsnit."))
        _ = try session.after("jj<Enter><Enter><Right> fx/a<Enter>n?<Enter>5<Enter>zbv<Tab>G")
    }
}

@Suite struct PlainWidthTests {
    /// What is told by its bytes is what is told by Unicode's tables.
    @Test func whatIsPlainIsAGraphemeOfOneCell() {
        var plain = 0
        for value in UInt32(0)...0x2FFF {
            guard let scalar = UnicodeScalar(value) else { continue }
            let length = Array(String(scalar).utf8).withUnsafeBufferPointer {
                TextWidth.plainLength(in: $0, at: 0)
            }
            if length == 0 { continue }
            plain += 1
            #expect(length == String(scalar).utf8.count)
            #expect(TextWidth.of(Character(scalar)) == 1, "\(value)")
            #expect("a\(scalar)b".count == 3, "\(value)")
        }
        #expect(plain > 700)
    }

    @Test func aTextThatIsNotPlainIsMeasuredAsBefore() {
        for (text, cells) in [("a\u{301}b", 2), ("日本", 4), ("æ–“ø”", 5), ("a\nb", 2), ("", 0)] {
            #expect(TextWidth.of(text) == cells, "\(text)")
            #expect(TextWidth.of(TextWidth.prefix(text, 1)) <= 1, "\(text)")
        }
        #expect(TextWidth.prefix("æøå", 2) == "æø" && TextWidth.prefix("æøå", 9) == "æøå")
    }
}

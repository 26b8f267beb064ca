import Language
import PolicyModel
import Testing

@testable import Browser

/// A screen is a triple: size, keys, text.
@Suite struct ScreenTests {
    static let sizes = [
        (200, 60), (120, 40), (80, 24), (60, 20), (40, 12), (20, 6), (1, 1),
    ]

    @Test(arguments: sizes)
    func panes(columns: Int, rows: Int) throws {
        Golden.expect(
            try Fixture.session(columns, rows).after("1<Enter><Enter>"), "panes-\(columns)x\(rows)")
    }

    @Test(arguments: [
        (120, 40), (80, 24), (40, 12), (20, 6),
    ])
    func fullText(columns: Int, rows: Int) throws {
        Golden.expect(
            try Fixture.session(columns, rows).after("1<Enter><Enter><Right>"),
            "full-text-\(columns)x\(rows)")
    }

    @Test(arguments: [
        ("start", ""),
        ("whole", "jj<Enter>"),
        ("remarks", "1<Enter><Enter><Enter>"),
        ("remark-full", "1<Enter><Enter><Enter><Enter>"),
        ("zoom", "1<Enter><Enter>z"),
        ("no-own-remark", "6<Enter><Enter>"),
        ("sub-themes", "2<Enter>"),
        ("goal-field", "12"),
        ("goal-gap", "4<Enter>"),
        ("filter-picker", "f"),
        ("filter-narrowed", "fnordbyen"),
        ("filter-elsewhere", "ftil"),
        ("filter-outcome", "f<Tab><Tab><Tab><Tab>"),
        ("filter-havnen", "fhavn<Enter>"),
        ("filter-joint", "fnord<Enter>"),
        ("filter-not-listed", "fØsterv<Enter>"),
        ("filter-nothing", "f<Tab><Tab><Tab><Tab><End><Enter>/zzz<Enter>"),
        ("search-typing", "/cykel"),
        ("search-kept", "/cykel<Enter>nn"),
        ("search-nfd", "/stå<Enter>"),
        ("help", "?"),
        ("help-narrowed", "?/mål"),
        ("unknown-key", "ø"),
        ("overview", "oj"),
        ("overview-outcomes", "o<Tab>"),
        ("overview-sections", "o<Tab><Tab>"),
        ("respondents", "rG"),
        ("links", "1<Enter><Enter>pj"),
        ("same-as-here", "1<Enter><Enter>s"),
        ("plain-text", "1<Enter><Enter>Y"),
    ])
    func at80x24(name: String, keys: String) throws {
        Golden.expect(try Fixture.session().after(keys), name)
    }

    @Test func verbatimHearingHasNoMark() throws {
        let session = Fixture.session(wording: .original)
        Golden.expect(session, "verbatim")
        #expect(!session.screen.contains("IKKE ORDRET"))
    }

    @Test func english() {
        let session = BrowserSession(
            index: HearingIndex(Fixture.hearing()),
            catalogue: Catalogue(language: "en", parsing: LanguageFiles.english),
            size: Size(columns: 80, rows: 24))
        Golden.expect(session, "english")
    }

    /// `docs/keys.md` is made from the keymap.
    @Test func keysDocument() {
        Golden.expect(
            KeysDocument.markdown(.standard, Fixture.danish), file: "../../docs/keys.md")
    }

    @Test func asciiLines() throws {
        let session = Fixture.session(settings: BrowserSettings(asciiLines: true))
        for line in "─│›↓" { #expect(!session.screen.contains(line)) }
    }

    /// Wherever one is, from 20 columns up.
    @Test(arguments: ["", "1<Enter><Enter>", "1<Enter><Enter><Right>", "f", "?", "/cykel", "z"])
    func notVerbatimIsAlwaysTold(keys: String) throws {
        for (columns, rows) in Self.sizes where columns >= 20 {
            let session = try Fixture.session(columns, rows).after(keys)
            #expect(session.render().lines[0].hasSuffix("IKKE ORDRET"), "\(columns) \(keys)")
        }
    }

    /// A pure function: the same events give the same frame, also at another size and back.
    @Test func sizeAndBackChangesNothing() throws {
        let before = try Fixture.session().after("1<Enter><Enter>j<Right>")
        let after = try before.after("<40x12><1x1><120x40><80x24>")
        #expect(before.render().lines == after.render().lines)
    }
}

import Language
import PolicyModel
import Testing

@testable import Browser

/// A screen is a triple: size, keys, text. Every mode at every size is in ``EveryModeTests``; here
/// stand the faces that a mode has.
@Suite struct ScreenTests {
    static let sizes = [
        (200, 60), (120, 40), (80, 24), (60, 20), (40, 12), (20, 6), (1, 1),
    ]

    @Test(arguments: [
        ("start", ""),
        ("whole", "jj<Enter>"),
        ("remarks", "1<Enter><Enter><Enter>"),
        ("remark-full", "1<Enter><Enter><Enter><Enter>"),
        ("no-own-remark", "6<Enter><Enter>"),
        ("sub-themes", "2<Enter>"),
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
        ("same-as-here", "1<Enter><Enter>s"),
    ])
    func at80x24(name: String, keys: String) throws {
        Golden.expect(try Fixture.session().after(keys), name)
    }

    @Test func verbatimHearingHasNoMark() throws {
        let session = Fixture.session(wording: .original)
        Golden.expect(session, "verbatim")
        #expect(!session.screen.contains("IKKE ORDRET"))
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

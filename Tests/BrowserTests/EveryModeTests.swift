import Language
import PolicyModel
import Testing

@testable import Browser

@Suite struct EveryModeTests {
    private static let english = Catalogue(language: "en", parsing: LanguageFiles.english)

    @Test(arguments: ModeScreen.allCases)
    func theKeysLeadThere(mode: ModeScreen) throws {
        #expect(ModeScreen.shown(try mode.session()) == mode)
    }

    /// Text, looks and cursor at every size; one file a mode.
    @Test(arguments: ModeScreen.allCases)
    func atEverySize(mode: ModeScreen) throws {
        let frames = try ScreenTests.sizes.map { columns, rows in
            CompactFrame.text(try mode.session(columns, rows).render())
        }
        Golden.expect(frames.joined(separator: "\n"), file: "Screens/modes/\(mode.rawValue).txt")
    }

    /// The same key by key at one size as drawn at another and resized: a frame is a function of
    /// the state, and the state does not depend on how big the window was.
    @Test(arguments: ModeScreen.allCases)
    func resizedIsAsDrawn(mode: ModeScreen) throws {
        // Scrolling may rest elsewhere, so only what is selected and open is compared.
        var resized = try mode.session(120, 40)
        for (columns, rows) in ScreenTests.sizes {
            _ = resized.handle(.resize(Size(columns: columns, rows: rows)))
            try RandomKeysTests.check(resized, "\(mode) \(columns)x\(rows)")
            #expect(ModeScreen.shown(resized) == mode)
        }
    }

    @Test(arguments: ModeScreen.allCases)
    func inEnglish(mode: ModeScreen) throws {
        let session = try mode.session(80, 24, Self.english)
        Golden.expect(
            CompactFrame.text(session.render()), file: "Screens/english/\(mode.rawValue).txt")
        for size in ScreenTests.sizes where size.0 >= 40 {
            let screen = try mode.session(size.0, size.1, Self.english).screen
            let found = Self.danishOnly.first { screen.contains($0) }
            #expect(found == nil, "\(mode) at \(size) says “\(found ?? "")”\n\(screen)")
        }
    }

    /// Pieces of Danish phrases that neither the English ones nor the hearing have.
    private static let danishOnly: [String] = {
        func pieces(_ file: String) -> [String] {
            file.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
                line.drop { $0 != "=" }.dropFirst(2)
                    .split { "{}".contains($0) }.flatMap { $0.split(separator: " ") }
                    .map(String.init)
            }
        }
        let hearing = Fixture.hearing()
        let given =
            LanguageFiles.english + hearing.title + (hearing.authority ?? "")
            + hearing.sections.map { ($0.label ?? "") + $0.title }.joined()
            + hearing.respondents.map(\.name).joined()
            + hearing.responses.map { ($0.gist ?? "") + $0.text + ($0.quantity?.words ?? "") }
            .joined()
            + hearing.remarks.map { ($0.gist ?? "") + $0.text + ($0.departmentWords ?? "") }
            .joined() + hearing.registers.departments.map(\.name).joined()
            + hearing.registers.lokaludvalg.flatMap { [$0.name] + $0.places }.joined()
            + ModeScreen.files.map(\.name).joined() + "bakker"
        return Set(pieces(LanguageFiles.danish)).filter { $0.count >= 5 && !given.contains($0) }
            .sorted()
    }()

    /// Where the way is told: in the first line of every window of two lines and more.
    @Test(arguments: ModeScreen.allCases)
    func theWayIsAlwaysThere(mode: ModeScreen) throws {
        guard mode != .plainText else { return }
        for (columns, rows) in [(59, 15), (40, 12), (30, 8), (20, 6)] {
            let first = try mode.session(columns, rows).render().lines[0]
            #expect(first.contains("…") || first.contains("Cykel"), "\(columns)x\(rows): \(first)")
        }
    }

    /// No line of running text over 78 columns, however wide the window is.
    @Test func textIsNeverSetWider() throws {
        for mode in [ModeScreen.reader, .plainText, .zoomed] {
            let buffer = try mode.session(200, 60).render()
            for (row, line) in buffer.lines.enumerated() where row >= 4 && row < 59 {
                let text = line.drop { $0 == " " || $0 == ">" }
                let isTitle = buffer[0, row].role == .focusedTitle || line.contains("───")
                #expect(isTitle || TextWidth.of(text) <= 78 + 2, "\(mode): \(line)")
            }
        }
    }
}

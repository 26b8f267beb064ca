import PolicyModel
import Testing

@testable import Browser

/// A generator with a seed, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct RandomKeysTests {
    /// Whatever is pressed at whatever size: no trap, what is selected exists, and the cursor is
    /// on it.
    @Test(arguments: 1...10)
    func holdTogether(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var session = try ModeScreen.panes.session()
        var seen: Set<ModeScreen> = []
        for step in 0..<1_000 {
            var event = Self.event(&random)
            // Every mode gets its share, also those that few keys lead to.
            if step % 60 == 0 {
                let mode = ModeScreen.allCases.randomElement(using: &random) ?? .panes
                let size = session.size
                session = try mode.session(size.columns, size.rows)
                event = .resumed
            }
            let effects = session.handle(event)
            if effects.contains(.leave) { session = Fixture.session() }
            Self.answer(effects, &session, &random)
            seen.insert(ModeScreen.shown(session))
            // A frame is a pure function of the state: some of them are enough.
            guard step % 10 == 0 else { continue }
            try Self.check(session, "seed \(seed), step \(step), \(event)")
        }
        #expect(seen.count >= ModeScreen.allCases.count / 2, "\(seen)")
    }

    /// What the runtime would say, in any order and perhaps never.
    private static func answer(
        _ effects: [Effect], _ session: inout BrowserSession, _ random: inout SplitMix
    ) {
        for case .tray(let request, let ticket) in effects {
            let replies: [TrayReply] = [
                .files(ModeScreen.files), .files([]), .step(.reading, number: 1, of: 2),
                .failed("Kan ikke."), .done(["Gemt."]),
            ]
            var reply = replies.randomElement(using: &random) ?? .files([])
            if case .read(let read) = request, Bool.random(using: &random) {
                reply =
                    Bool.random(using: &random)
                    ? .trial(read, told: ["Fundet."], targets: [.thisHearing, .newHearing])
                    : .unclear(read, documents: ["bilag-2"])
            }
            _ = session.handle(.tray(ticket: ticket, reply))
        }
    }

    private static let keys: [Key] = {
        let named: [Key] = [
            .enter, .enter, .enter, .tab, .backTab, .backspace, .delete, .insert, .escape, .up,
            .down, .down, .left, .right, .right, .pageUp, .pageDown, .home, .end, .function(1),
            .function(9), .control("c"), .control("l"), .control("z"), .control("a"),
        ]
        let typed = "jjjkhlgGbvfxnN/?qz orwspcyYmtuUF+-123469 .æøåÅ\u{301}漢"
        return named + typed.map { .character($0) }
    }()

    static func event(_ random: inout SplitMix) -> Event {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<3:
            .resize(
                Size(
                    columns: Int.random(in: 0...130, using: &random),
                    rows: Int.random(in: 0...45, using: &random)))
        case 3: .paste("indsat q\u{7}tekst\n" + String(repeating: "x", count: 30))
        case 4: .interrupt(atMilliseconds: Int.random(in: 0...5_000, using: &random))
        case 5: .resumed
        default: .key(keys.randomElement(using: &random) ?? .enter)
        }
    }

    static func check(_ session: BrowserSession, _ what: String) throws {
        let shown = session.shown
        for pane in Pane.allCases {
            let count = shown.count(in: pane)
            let selected = shown.selected(in: pane)
            try #require(
                count == 0 ? selected == nil : selected.map { (0..<count).contains($0) } == true,
                "\(what): nothing selected in \(pane)")
        }
        let buffer = session.render()
        try #require(buffer.size == session.size)
        guard let cursor = buffer.cursor else {
            try #require(session.size.columns * session.size.rows == 0, "\(what): no cursor")
            return
        }
        try #require(
            Rect(buffer.size).contains(cursor), "\(what): the cursor is outside the screen")
        guard session.size.columns >= 30, session.size.rows >= 8 else { return }
        // In a field the cursor is in the field; else on a row that begins with the mark.
        let mode = ModeScreen.shown(session)
        if session.field != nil {
            let inField = buffer[cursor.column, cursor.row].role == .input
            try #require(inField, "\(what): the cursor is outside the field\n\(session.screen)")
            return
        }
        // Text alone has no row, and a list that nothing matches says so where its rows would be.
        guard mode != .plainText, !isEmptyList(session) else { return }
        let marks = (0..<cursor.column).filter { buffer[$0, cursor.row].glyph == ">" }
        try #require(
            !marks.isEmpty, "\(what): no mark before the cursor in \(mode)\n\(session.screen)")
    }

    private static func isEmptyList(_ session: BrowserSession) -> Bool {
        switch session.overlay {
        case .picker(let picker)?: picker.listed.isEmpty
        case .help(let help)?: help.rows.isEmpty
        case .history(let view)?: view.lines.isEmpty
        case .register(let register)?: register.listed.isEmpty || register.group.isText
        default: false
        }
    }
}

public import Browser
internal import CTerminal

/// The user's terminal as a full screen: grids go out, events come in.
///
/// One a process. Whatever way the process ends (`close`, `exit`, a signal, a trap), the terminal is
/// given back as it was found. Nothing is drawn by itself: an idle screen sends nothing.
public final class TerminalScreen {
    /// What the user may choose; nil is by the environment.
    public struct Options: Sendable {
        public var theme: ColourTheme?
        public var lines: LineDrawing?
        public var environment: ScreenEnvironment

        public nonisolated init(
            theme: ColourTheme? = nil, lines: LineDrawing? = nil,
            environment: ScreenEnvironment = .current
        ) {
            self.theme = theme
            self.lines = lines
            self.environment = environment
        }
    }

    /// The terminal's size; grids for `draw` are made in it. `inputs` brings its changes.
    public internal(set) var size: Size
    /// To be shown once, when the screen is up.
    public let notices: [ScreenNotice]
    /// Rings from other threads.
    public let waker = Waker()

    /// nil once closed.
    var screen: OpaquePointer?
    var decoder: KeyDecoder
    /// When the decoder last got something.
    var fedAt = ContinuousClock.now
    /// Milliseconds.
    let escapeDelay: Int
    let glyphs: GlyphEncoder
    let canCopy: Bool
    /// What the terminal shows, cell by cell.
    var shown: [Cell]
    /// The grid that it is of; nil before the first, and where all is to be given to curses anew.
    var drawn: Buffer?
    var needsRepaint = true
    /// The terminal is gone; every wait says so.
    var isGone = false
    /// Whether the theme is for the terminal's answer to choose; it is asked with the first frame.
    let asksBackground: Bool
    /// When it was asked; nil before, and once it has answered.
    var askedAt: ContinuousClock.Instant?
    var hasTakenBackground = false
    /// What was typed while the terminal was waited for; the next inputs.
    var typedMeanwhile: [Input] = []

    private init(
        screen: OpaquePointer, charset: Charset, options: Options, notices: [ScreenNotice],
        description: String
    ) {
        self.screen = screen
        self.notices = notices
        canCopy = TerminalName.takesClipboard(description)
        escapeDelay = options.environment.escapeDelay ?? 100
        size = Self.currentSize
        shown = Array(repeating: Cell(), count: size.columns * size.rows)
        glyphs = GlyphEncoder(
            lines: options.lines ?? .drawn,
            repertoire: charset.repertoire(drawingLines: ct_draws_lines()))
        decoder = KeyDecoder(
            encoding: charset.encoding,
            terminalKeys: KeySequences.capabilities.compactMap { name, key in
                ct_capability(name).map { (Array(String(cString: $0).utf8), key) }
            })
        let theme = options.theme ?? .suggested(by: options.environment)
        let environment = options.environment
        asksBackground =
            options.theme == nil && !environment.noColour
            && environment.hasLightBackground == nil && BackgroundQuestion.isKnown(to: description)
        apply(environment.noColour ? .monochrome : theme)
    }

    /// Takes the terminal on standard input and output. Nothing is sent before the first `draw`.
    ///
    /// The character set is the environment's; where nobody chose one (LANG unset or C) it is UTF-8.
    public static func open(
        _ options: Options = Options()
    ) throws(ScreenError) -> TerminalScreen {
        guard isTerminal else { throw .notATerminal }
        guard let name = options.environment.terminal, name != "dumb" else {
            throw .plainTerminal(name: options.environment.terminal)
        }
        var notices: [ScreenNotice] = []
        let description = try describe(name)
        if description != name, !TerminalName.isKnownSubstitute(name) {
            notices.append(.substituted(terminal: name, by: description))
        }
        let charset = Charset.chosen()
        if case .ascii = charset { notices.append(.asciiOnly) }
        guard let screen = charset.withTable({ ct_open(description, $0) }) else {
            throw .refused(name: description)
        }
        return TerminalScreen(
            screen: screen, charset: charset, options: options, notices: notices,
            description: description)
    }

    /// Gives the terminal back. Safe to call twice, and on a terminal that is gone.
    public func close() {
        guard let screen else { return }
        awaitBackground()
        ct_close(screen)
        self.screen = nil
    }

    /// Whether a full screen is possible at all: standard input and output are both terminals.
    public static var isTerminal: Bool { ct_is_terminal() }

    /// Gives the terminal away while `body` runs (a pager, say), and paints everything after it.
    /// Ctrl-C and Ctrl-Z are meanwhile the pager's.
    public func aside<Result, Failure>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let screen else { return try body() }
        awaitBackground()
        ct_leave(screen)
        defer { takeBack(screen) }
        return try body()
    }

    /// Ctrl-Z: gives the terminal back and stops, with the whole process group. Returns when the
    /// user's shell lets it go on (at once where there is none); `.resumed` then comes with the next
    /// inputs.
    public func suspend() {
        aside { ct_stop() }
        isResumed = true
    }

    /// `.resumed` is due.
    var isResumed = false

    func takeBack(_ screen: OpaquePointer) {
        ct_enter(screen)
        resize()
        forgetShown()
        ct_erase(screen)
        needsRepaint = true
    }

    /// Takes up the terminal's size; true if it is another one now.
    @discardableResult
    func resize() -> Bool {
        let now = Self.currentSize
        guard now != size, let screen else { return false }
        size = now
        isResized = true
        ct_resize(screen, Int32(now.rows), Int32(now.columns))
        forgetShown()
        needsRepaint = true
        return true
    }

    /// Whatever differs from this cell is given to curses with the next grid.
    func forgetShown(_ cell: Cell = Cell()) {
        shown = Array(repeating: cell, count: size.columns * size.rows)
        drawn = nil
    }

    /// `.resize` is due.
    var isResized = false

    private static var currentSize: Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        ct_size(&rows, &columns)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// The name of a description that can be used: the terminal's own or the nearest.
    private static func describe(_ own: String) throws(ScreenError) -> String {
        let name = TerminalName.described(own)
        switch Int(ct_look_up(name)) {
        case CT_USABLE: return name
        case CT_PLAIN: throw .plainTerminal(name: name)
        default: break
        }
        for substitute in TerminalName.substitutes(for: name)
        where Int(ct_look_up(substitute)) == CT_USABLE {
            return substitute
        }
        throw .noDescription(name: name)
    }

    func apply(_ theme: ColourTheme) {
        guard let screen else { return }
        let hasColours = ct_colours(screen) >= 8
        for role in Role.allCases {
            let style = (hasColours ? theme : .monochrome).style(of: role).code
            ct_style(screen, Int32(role.rawValue), style.colour, style.attributes)
        }
    }
}

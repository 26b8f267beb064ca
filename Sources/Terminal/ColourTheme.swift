import Browser
internal import CTerminal

/// The look of every role, in three complete tables.
///
/// The background is always the terminal's own. Of the sixteen colours, blue and yellow are never
/// used for text (the one is unreadable on dark, the other on light), and white and black never,
/// since either may be the background. Whatever a colour says, a word, a mark or weight says too.
public nonisolated enum ColourTheme: String, CaseIterable, Sendable {
    case dark
    case light
    /// No colour at all: bold, underline and reverse.
    case monochrome

    /// The theme for an environment: none with NO_COLOR; light where COLORFGBG says that the
    /// background is; else dark, whose colours can be read on both, until the terminal itself
    /// answers (``BackgroundQuestion``).
    static func suggested(by environment: ScreenEnvironment) -> ColourTheme {
        if environment.noColour { return .monochrome }
        return environment.hasLightBackground == true ? .light : .dark
    }

    func style(of role: Role) -> CellStyle {
        switch self {
        case .dark: Self.dark(role)
        case .light: Self.light(role)
        case .monochrome: Self.monochrome(role)
        }
    }

    private static func dark(_ role: Role) -> CellStyle {
        switch role {
        case .text, .border, .keys, .context: CellStyle()
        case .quiet: CellStyle(.cyan)
        case .title: CellStyle(.cyan)
        case .focusedTitle: CellStyle(.cyan, .bold)
        case .selected: CellStyle(.bold)
        case .selectedElsewhere: CellStyle()
        case .hit: CellStyle(.reverse)
        case .way: CellStyle(.bold)
        case .filter: CellStyle(.green, .bold)
        case .notVerbatim: CellStyle(.magenta, .bold)
        case .message: CellStyle(.green)
        case .problem: CellStyle(.red, .bold)
        case .input: CellStyle(.underline)
        }
    }

    private static func light(_ role: Role) -> CellStyle {
        switch role {
        case .text, .border, .keys, .context, .quiet: CellStyle()
        case .title: CellStyle(.magenta)
        case .focusedTitle: CellStyle(.magenta, .bold)
        case .selected: CellStyle(.bold)
        case .selectedElsewhere: CellStyle()
        case .hit: CellStyle(.reverse)
        case .way: CellStyle(.bold)
        case .filter: CellStyle(.magenta, .bold)
        case .notVerbatim: CellStyle(.red, .bold)
        case .message: CellStyle(.magenta)
        case .problem: CellStyle(.red, .bold)
        case .input: CellStyle(.underline)
        }
    }

    private static func monochrome(_ role: Role) -> CellStyle {
        switch role {
        case .text, .border, .keys, .context, .quiet: CellStyle()
        case .title: CellStyle(.underline)
        case .focusedTitle: CellStyle(.bold, .underline)
        case .selected: CellStyle(.bold)
        case .selectedElsewhere: CellStyle()
        case .hit: CellStyle(.reverse)
        case .way, .filter, .notVerbatim: CellStyle(.bold)
        case .message: CellStyle()
        case .problem: CellStyle(.bold)
        case .input: CellStyle(.underline)
        }
    }
}

/// A colour of the text and how it is set.
nonisolated struct CellStyle: Hashable, Sendable {
    /// The colours that the themes use, by their number among the sixteen.
    enum Colour: Int32, Sendable {
        case red = 1
        case green = 2
        case magenta = 5
        case cyan = 6
    }

    enum Attribute: Hashable, Sendable {
        case bold
        case underline
        case reverse
    }

    var colour: Colour?
    var attributes: Set<Attribute>

    init(_ colour: Colour? = nil, _ attributes: Attribute...) {
        self.colour = colour
        self.attributes = Set(attributes)
    }

    init(_ attributes: Attribute...) {
        self.attributes = Set(attributes)
    }
}

nonisolated extension CellStyle {
    /// As CTerminal is told; -1 is the terminal's own colour.
    var code: (colour: Int32, attributes: Int32) {
        let bits = attributes.reduce(0) { bits, attribute in
            switch attribute {
            case .bold: bits | CT_BOLD
            case .underline: bits | CT_UNDERLINE
            case .reverse: bits | CT_REVERSE
            }
        }
        return (colour?.rawValue ?? -1, Int32(bits))
    }
}

import Language
import PolicyModel

@testable import Browser

/// Every mode that the browser has, once, with keys that lead there. The screens that are checked
/// in, the English ones and the random events all go by this list; a mode that is not here does
/// not compile (``shown(_:)``).
enum ModeScreen: String, CaseIterable {
    case panes
    case zoomed
    case reader
    case searchField = "search-field"
    case goalField = "goal-field"
    case filterField = "filter-field"
    case helpField = "help-field"
    case picker
    case help
    case overview
    case respondents
    case links
    case export
    case importing = "import"
    case plainText = "plain-text"
    case register
    case history

    var keys: String {
        switch self {
        case .panes: "1<Enter><Enter>"
        case .zoomed: "1<Enter><Enter>z"
        case .reader: "1<Enter><Enter><Right>"
        case .searchField: "/cykel"
        case .goalField: "12"
        case .filterField: "fhavn<Enter>F"
        case .helpField: "?/pa"
        case .picker: "fnord"
        case .help: "?jj"
        case .overview: "o<Tab>jl"
        case .respondents: "rjj"
        case .links: "1<Enter><Enter>pj"
        case .export: "fhavn<Enter>ej"
        case .importing: "i"
        case .plainText: "1<Enter><Enter>Y"
        case .register: "1<Enter><Enter>m"
        case .history: "1<Enter><Enter>H"
        }
    }

    func session(_ columns: Int = 80, _ rows: Int = 24, _ catalogue: Catalogue = Fixture.danish)
        throws -> BrowserSession
    {
        var session = BrowserSession(
            source: HearingIndex(Fixture.hearing()), catalogue: catalogue,
            settings: BrowserSettings(inTray: "/bakker/ind", outTray: "/bakker/ud"),
            size: Size(columns: columns, rows: rows))
        session = try session.after(keys)
        if self == .importing {
            _ = session.handle(.tray(ticket: session.lastTicket, .files(Self.files)))
        }
        if self == .history {
            _ = session.handle(.casework(ticket: session.lastTicket, .history([], of: "H3")))
        }
        return session
    }

    static let files = [
        TrayFile(
            name: "bilag-4.pdf", bytes: 1_234_567,
            day: CalendarDay(year: 2031, month: 3, day: 14)),
        TrayFile(name: "Høringssvar fra Havnen Lokaludvalg.docx", bytes: 23_456, day: nil),
    ]

    /// What a session shows. The switches have no default: a new mode must say its name here.
    static func shown(_ session: BrowserSession) -> ModeScreen {
        if let field = session.field {
            switch field.purpose {
            case .search: return .searchField
            case .goal: return .goalField
            case .filter: return .filterField
            case .narrow: return .helpField
            }
        }
        switch session.overlay {
        case .help?: return .help
        case .picker?: return .picker
        case .respondents?: return .respondents
        case .overview?: return .overview
        case .plain?: return .plainText
        case .register?: return .register
        case .history?: return .history
        case .choices(let view)?:
            switch view.rows.first?.action {
            case .tray(.write)?: return .export
            case .tray?: return .importing
            default: return .links
            }
        case nil: break
        }
        if session.wanted.reader != nil { return .reader }
        return session.isZoomed ? .zoomed : .panes
    }
}

/// A frame as text with looks and cursor, small enough to be checked in by the dozen.
///
///     80x24 cursor 2,11
///     0 Cykelpolitik 2031-34 › Pejlemærke 1‹ w36 -33 !11
///
/// A row is its number, its text up to `‹`, and runs of roles: a letter and how many cells; `-` is
/// plain text. A character that stands five times or more in a row is `─{17}`. Blank rows are left
/// out, plain ones have no runs.
enum CompactFrame {
    static func text(_ buffer: Buffer) -> String {
        let cursor = buffer.cursor.map { "\($0.column),\($0.row)" } ?? "none"
        var lines = ["\(buffer.size.columns)x\(buffer.size.rows) cursor \(cursor)"]
        for (row, line) in buffer.lines.enumerated() {
            let roles = runs(buffer, row)
            if line.isEmpty, roles.isEmpty { continue }
            lines.append("\(row) \(packed(line))\(roles.isEmpty ? "" : "‹ " + roles)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func packed(_ line: String) -> String {
        var result = ""
        var rest = Array(line)[...]
        while let first = rest.first {
            let count = rest.prefix { $0 == first }.count
            result +=
                count >= 5 ? "\(first){\(count)}" : String(repeating: first, count: count)
            rest = rest.dropFirst(count)
        }
        return result
    }

    /// Plain cells at the end are left out. Looks on blanks count where they are seen: in fields.
    private static func runs(_ buffer: Buffer, _ row: Int) -> String {
        var runs: [(letter: Character, count: Int)] = []
        for column in 0..<buffer.size.columns {
            let cell = buffer[column, row]
            let isBlank = cell.glyph == " " && cell.role != .input
            // A blank between two words looks like them.
            let isInside = isBlank && buffer[column + 1, row].glyph != " "
            let letter = isInside ? runs.last?.letter ?? "-" : isBlank ? "-" : letter(cell.role)
            if runs.last?.letter == letter {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((letter, 1))
            }
        }
        if runs.last?.letter == "-" { runs.removeLast() }
        return runs.map { "\($0.letter)\($0.count)" }.joined(separator: " ")
    }

    private static func letter(_ role: Role) -> Character {
        switch role {
        case .text: "-"
        case .quiet: "q"
        case .title: "t"
        case .focusedTitle: "T"
        case .selected: "S"
        case .selectedElsewhere: "s"
        case .context: "c"
        case .hit: "h"
        case .way: "w"
        case .filter: "f"
        case .notVerbatim: "!"
        case .keys: "k"
        case .message: "m"
        case .problem: "p"
        case .input: "i"
        case .border: "b"
        }
    }
}

import Language
import PolicyModel

/// A line that is typed in at the bottom: search, or a goal's number.
struct Field: Sendable {
    enum Purpose: Sendable {
        /// Where the search began, and what was searched for before: Esc goes back to both.
        case search(from: Location, kept: Search?)
        case goal
        /// Narrows the open help.
        case narrow
        /// The filter as text, in the language of search.
        case filter
    }

    let purpose: Purpose
    var input: TextField
}

extension BrowserSession {
    mutating func openField(_ purpose: Field.Purpose, with text: String) {
        field = Field(purpose: purpose, input: TextField(text))
    }

    // MARK: Handling

    mutating func pressInField(_ key: Key) -> [Effect] {
        guard var field else { return [] }
        if let command = keymap[.field, key] {
            switch command {
            case .accept: return acceptField(field)
            case .cancel: cancelField(field)
            case .help: fieldProblem = words.safe(.fieldHelp)
            case .repaint: return [.repaint]
            case .moveUp, .moveDown:
                // The text of the search before stands ready.
                if case .search = field.purpose, field.input.text.isEmpty {
                    typeInField(lastSearch)
                }
                if case .narrow = field.purpose { return pressInHelpList(command) }
            default: break
            }
            return []
        }
        let before = field.input.text
        if key == .backspace, before.isEmpty {
            cancelField(field)
            return []
        }
        if case .goal = field.purpose, case .character(let character) = key,
            !(character.isNumber || character == ".")
        {
            say(.goalDigitsOnly)
            return []
        }
        guard field.input.edit(key) else { return [] }
        self.field = field
        if field.input.text != before { fieldChanged(field) }
        return []
    }

    mutating func typeInField(_ text: String) {
        guard var field else { return }
        field.input.insert(text)
        self.field = field
        fieldChanged(field)
    }

    private mutating func fieldChanged(_ field: Field) {
        switch field.purpose {
        case .search(let origin, _): find(SearchQuery(field.input.text), .typed(from: origin))
        case .goal, .filter: break
        case .narrow: narrowHelp(field.input.text)
        }
    }

    private mutating func acceptField(_ field: Field) -> [Effect] {
        self.field = nil
        switch field.purpose {
        case .search(let origin, let kept): keepSearch(field.input.text, from: origin, kept: kept)
        case .goal: goToGoal(field.input.text)
        case .narrow: return runFromHelp()
        case .filter: acceptFilter(field)
        }
        return []
    }

    private mutating func cancelField(_ field: Field) {
        self.field = nil
        switch field.purpose {
        case .search(let origin, let kept):
            pending = nil
            search = kept
            wanted = origin
        case .goal, .filter: break
        case .narrow: narrowHelp("")
        }
    }

    /// Ctrl-C: out of the field; what was typed is kept.
    mutating func leaveField() {
        guard let field else { return }
        self.field = nil
        if case .search = field.purpose { lastSearch = field.input.text }
    }

    // MARK: Go to goal

    /// Where goals are numbered anew under each pejlemærke, the one at hand is meant.
    func goal(numbered number: String) -> Section? {
        let source = words.source
        let here = shown.topRow?.id.map(source.descendants) ?? []
        return source.head.sections.first {
            $0.kind == .goal && $0.number?.description == number && here.contains($0.id)
        } ?? source.goal(numbered: number)
    }

    private mutating func goToGoal(_ number: String) {
        guard !number.isEmpty else { return }
        guard let goal = goal(numbered: number) else {
            say(.goalUnknown, ["number": number, "document": words.document(nil)], role: .problem)
            return
        }
        let top = listing.top(of: goal.id)
        guard listing.rows(of: top).contains(where: { $0.id == goal.id }) else {
            say(.goalHidden, ["goal": words.name(goal)], role: .problem)
            return
        }
        jump { place in
            place.reader = nil
            place.follow(top: top)
            place.follow(section: goal.id)
            place.focus = .goals
        }
    }

    // MARK: Drawing

    func drawField(_ field: Field, _ rect: Rect, into buffer: inout Buffer) {
        let label: SafeText =
            switch field.purpose {
            case .search: words.safe(.searchLabel)
            case .goal: words.safe(.goalLabel)
            case .narrow: words.safe(.helpNarrow)
            case .filter: words.safe(.filterLabel)
            }
        var column = buffer.write(
            label, column: 0, row: rect.row, width: max(0, rect.columns - 4), role: .keys)
        if column > 0 { column += 1 }
        let told: SafeText =
            if case .search = field.purpose, fieldProblem.string.isEmpty {
                searchState(field.input.text)
            } else {
                fieldProblem.shortened(to: max(0, rect.columns - column - 20))
            }
        let toldWidth = TextWidth.of(told.string)
        let hasRoom = toldWidth > 0 && rect.columns - column - toldWidth >= 8
        let room = max(1, rect.columns - column - (hasRoom ? toldWidth + 1 : 0))
        let shown = field.input.shown(in: room)
        buffer.paint(.input, column: column, row: rect.row, width: room)
        buffer.write(shown.text, column: column, row: rect.row, width: room, role: .input)
        if hasRoom {
            buffer.write(told, column: rect.columns - toldWidth, row: rect.row, role: .message)
        }
        buffer.cursor = Point(
            column: column + min(shown.cursor, max(0, room - 1)), row: rect.row)
    }
}

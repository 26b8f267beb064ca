import Language
import PolicyModel

/// A short list of what can be done from here: `p`, where the selected item points to; `s`, filters
/// by what is the same as here; `e` and `i`, what can leave as a file and what can come in.
struct Choices: Sendable {
    struct Row: Sendable {
        enum Action: Sendable {
            case open(PassageID)
            case section(Section.ID)
            case filter(Filter)
            case tray(TrayRequest)
            /// The same forms once more, without masking.
            case unmasked
            case nothing
        }

        let text: SafeText
        let action: Action
    }

    /// A filter that could be set from here.
    struct Wish: Sendable {
        let field: FilterField
        let value: String
        let filter: Filter
    }

    let title: SafeText
    /// What is to be known before one chooses, above the first row.
    var lead: [SafeText] = []
    let rows: [Row]
    var selected = 0
    var scroll = 0
}

extension BrowserSession {
    /// The passage that the keys speak of: the one in full text, else the one that is selected in
    /// the focused pane, else the first response of the selected section.
    var currentPassage: Passage? {
        if let reader = wanted.reader { return words.passage(reader.passage) }
        return selectedPassage(in: wanted.focus) ?? shown.selectedResponse.map(Passage.response)
            ?? shown.selectedRemark.map(Passage.remark)
    }

    mutating func openLinks() {
        guard let passage = currentPassage else {
            say(.choicesNothing)
            return
        }
        let source = words.source
        var rows: [Choices.Row] = []
        if let section = passage.section.flatMap(source.section) {
            rows.append(
                Choices.Row(text: words.fullTitle(section), action: .section(section.id)))
        }
        let links: PassageLinks
        switch passage {
        case .response(let response):
            links = words.links(of: response)
            rows += source.sayers(of: response).map { sayer in
                Choices.Row(
                    text: SafeText(sayer.name),
                    action: .filter(filter(sayer.id.rawValue, .respondent)))
            }
            rows += words.supports(response).map {
                Choices.Row(text: $0.text, action: .open($0.target))
            }
        case .remark(let remark): links = words.links(of: remark)
        }
        rows += links.all.map { Choices.Row(text: $0.text, action: .open($0.target)) }
        let places = passage.places
        rows += places.map { place in
            Choices.Row(
                text: words.safe(.rowNamed, ["places": place.name]),
                action: .filter(filter(place.name, .place)))
        }
        show(rows, words.safe(.choicesLinks, ["id": passage.id]))
    }

    mutating func openSameAsHere() {
        guard let passage = currentPassage else {
            say(.choicesNothing)
            return
        }
        var wishes: [Choices.Wish] = []
        func add(_ field: FilterField, _ values: some Sequence<String>) {
            for value in values
            where !wishes.contains(where: { $0.field == field && $0.value == value }) {
                wishes.append(
                    Choices.Wish(field: field, value: value, filter: filter(value, field)))
            }
        }
        switch passage {
        case .response(let response):
            let sayers = words.source.sayers(of: response)
            add(.respondent, sayers.map(\.id.rawValue))
            add(.lokaludvalg, sayers.flatMap(\.lokaludvalg))
            add(.lokaludvalg, response.places.compactMap(\.lokaludvalg))
            add(.department, words.source.departments(answering: response).sorted())
            add(.tag, response.tags)
        case .remark(let remark):
            add(.lokaludvalg, remark.places.compactMap(\.lokaludvalg))
            add(.department, remark.departments)
            add(.outcome, remark.outcomes.map(\.rawValue))
            add(.tag, remark.tags)
        }
        let title = words.safe(.choicesSame, ["id": passage.id])
        if wishes.isEmpty {
            say(.choicesNothing)
        } else {
            ask(.counts(wishes.map(\.filter)), .sameAsHere(wishes, title: title))
        }
    }

    mutating func show(
        _ wishes: [Choices.Wish], _ counts: [FilterTallies.Pair], _ title: SafeText
    ) {
        let rows = zip(wishes, counts).map { wish, count in
            let text = words.text(
                .choicesFilter,
                [
                    "group": words.group(wish.field),
                    "value": words.pickerName(wish.value, in: wish.field),
                    "responses": String(count.responses), "remarks": String(count.remarks),
                ])
            return Choices.Row(text: SafeText(text), action: .filter(wish.filter))
        }
        show(rows, title)
    }

    private func filter(_ value: String, _ field: FilterField) -> Filter {
        var filter = Filter()
        filter.add(value, to: field)
        return filter
    }

    private mutating func show(_ rows: [Choices.Row], _ title: SafeText) {
        if rows.isEmpty {
            say(.choicesNothing)
        } else {
            overlay = .choices(Choices(title: title, rows: rows))
        }
    }

    // MARK: Handling

    mutating func pressInChoices(_ command: Command, _ view: Choices) -> [Effect] {
        var view = view
        let last = view.rows.count - 1
        let page = max(1, overlayBody.rows - 1)
        switch command {
        case .moveUp: view.selected -= 1
        case .moveDown: view.selected += 1
        case .pageUp: view.selected -= page
        case .pageDown: view.selected += page
        case .first: view.selected = 0
        case .last: view.selected = last
        case .left:
            overlay = nil
            return []
        case .open, .right:
            return run(view.rows[view.selected].action)
        default: return []
        }
        view.selected = max(0, min(last, view.selected))
        overlay = .choices(view)
        return []
    }

    private mutating func run(_ action: Choices.Row.Action) -> [Effect] {
        overlay = nil
        switch action {
        case .tray(let request): return self.request(request)
        case .unmasked: openExport(isMasked: false)
        case .nothing: break
        case .open(let id): if let passage = words.passage(id) { open(passage) }
        case .section(let id):
            let top = listing.top(of: id)
            jump { place in
                place.reader = nil
                place.follow(top: top)
                place.follow(section: id)
                place.focus = .goals
            }
        case .filter(let filter): applyAndGo(filter)
        }
        return []
    }

    // MARK: Drawing

    private func wrapped(_ texts: [SafeText]) -> [WrappedText] {
        let width = min(Self.textWidth, overlayBody.columns - 2)
        return texts.map { WrappedText($0, width: width) }
    }

    func drawChoices(_ view: Choices, into buffer: inout Buffer) {
        let frame = overlayFrame
        let texts = wrapped(view.rows.map(\.text))
        // A note of lines and a blank one; it scrolls away with the first row.
        let lead = wrapped(view.lead).flatMap(\.lines)
        var list = PaneList(room: frame.body.rows, rowHeight: 1)
        if !lead.isEmpty { list.addNote(0, lines: lead.count + 1) }
        for (row, text) in texts.enumerated() { list.addRow(row, extra: text.lines.count - 1) }
        let scroll = list.scroll(from: view.scroll, showing: view.selected)
        drawTitle(
            view.title,
            count: words.safe(
                .countOf,
                ["shown": String(view.selected + 1), "all": String(view.rows.count)]),
            above: scroll > 0, below: list.height > scroll + list.room, isFocused: true,
            in: frame.title, into: &buffer)
        for (piece, start, _) in list.visible(from: scroll) {
            guard case .row(let row) = piece else {
                for (number, line) in lead.enumerated() {
                    let at = start + number - scroll
                    guard at >= 0, at < frame.body.rows else { continue }
                    buffer.write(line.text, column: 2, row: frame.body.row + at, role: .quiet)
                }
                continue
            }
            let isSelected = row == view.selected
            for (number, line) in texts[row].lines.enumerated() {
                let at = start + number - scroll
                guard at >= 0, at < frame.body.rows else { continue }
                let screenRow = frame.body.row + at
                if isSelected, number == 0 {
                    buffer.write(">", column: 0, row: screenRow, role: .selected)
                    buffer.cursor = Point(column: 2, row: screenRow)
                }
                buffer.write(
                    line.text, column: 2, row: screenRow, role: isSelected ? .selected : .text)
            }
        }
    }
}

extension Words {
    /// The passages of a résumé that a letter's passage stands behind, and the letters' passages
    /// behind one of a résumé.
    func supports(_ response: Response) -> [PassageLink] {
        var links: [PassageLink] = response.supports.compactMap { link in
            source.response(link.response).map { said in
                PassageLink(
                    text: SafeText(
                        text(.linkSupports) + " " + line(.response(said)).string),
                    target: .response(said.id))
            }
        }
        for other in source.supporters(of: response.id) {
            links.append(
                PassageLink(
                    text: SafeText(
                        text(.linkSupported) + " " + line(.response(other)).string),
                    target: .response(other.id)))
        }
        return links
    }
}

import Language
import PolicyModel

/// A frame: two lines above, one below, and what is open between them.
extension BrowserSession {
    public func render() -> Buffer {
        var buffer = Buffer(size)
        let layout = layout
        drawWay(layout, into: &buffer)
        drawFilterLine(layout, into: &buffer)
        if let open = overlay ?? standing {
            switch open {
            case .help(let help): drawHelp(help, into: &buffer)
            case .picker(let picker): drawPicker(picker, into: &buffer)
            case .respondents(let view): drawRespondents(view, into: &buffer)
            case .overview(let view): drawOverview(view, into: &buffer)
            case .choices(let view): drawChoices(view, into: &buffer)
            case .plain(let view): drawPlainText(view, into: &buffer)
            case .register(let view): drawRegister(view, into: &buffer)
            case .history(let view): drawHistory(view, into: &buffer)
            }
        } else if let reader = wanted.reader {
            drawTitleLines(layout, into: &buffer)
            drawReader(reader, into: &buffer)
        } else {
            drawTitleLines(layout, into: &buffer)
            drawPanes(layout, into: &buffer)
        }
        if case .plain? = overlay {} else { drawBottom(layout, into: &buffer) }
        clampCursor(&buffer)
        return buffer
    }

    /// In a window too small for what the cursor should stand on, it stands on the nearest cell.
    private func clampCursor(_ buffer: inout Buffer) {
        guard size.columns > 0, size.rows > 0 else {
            buffer.cursor = nil
            return
        }
        guard let cursor = buffer.cursor else { return }
        buffer.cursor = Point(
            column: max(0, min(cursor.column, size.columns - 1)),
            row: max(0, min(cursor.row, size.rows - 1)))
    }

    // MARK: Above

    private func drawWay(_ layout: Layout, into buffer: inout Buffer) {
        guard !layout.way.isEmpty else { return }
        var room = size.columns
        if showsRestated, size.columns >= 20 {
            let mark = words.safe(.notVerbatim)
            let width = TextWidth.of(mark.string)
            buffer.write(mark, column: size.columns - width, row: 0, role: .notVerbatim)
            room -= width + 1
        }
        buffer.write(way(in: room), column: 0, row: 0, width: room, role: .way)
    }

    /// The steps from the hearing down; those on the left give way first.
    private func way(in room: Int) -> SafeText {
        var steps = [words.source.head.title]
        if let top = shown.topRow {
            steps.append(top.section.map(words.name) ?? top.title.string)
        }
        if wanted.focus != .sections || wanted.reader != nil, let row = shown.sectionRow,
            !row.isWhole, let section = row.section
        {
            let between = words.source.path(to: section.id).dropFirst().map(words.name)
            steps += between
        }
        if let reader = wanted.reader, overlay == nil { steps.append(reader.passage.text) }
        let arrow = settings.asciiLines ? " > " : " › "
        var line = steps.joined(separator: arrow)
        while TextWidth.of(line) > room, steps.count > 1 {
            steps.removeFirst()
            line = "… " + steps.joined(separator: arrow)
        }
        return SafeText(TextWidth.truncated(line, to: room))
    }

    /// Whether a restated text is, or may be, on this frame. When in doubt, it is told.
    var showsRestated: Bool {
        let counts = words.source.head.counts
        if case .plain(let view)? = overlay, let passage = words.passage(view.passage) {
            return passage.wording == .restated
        }
        if overlay == nil {
            if let reader = wanted.reader, let passage = words.passage(reader.passage) {
                return passage.wording == .restated
            }
            let count = shown.responses.count + shown.answers.remarks.count
            if counts.restated > 0, counts.restated < counts.passages, count > 0 {
                return shown.responses.holdsRestated(most: Self.longestLookedThrough)
                    || shown.answers.remarks.holdsRestated(most: Self.longestLookedThrough)
            }
        }
        return counts.restated > 0
    }

    /// The most passages that are looked through for a restated one, a few windows full.
    private static let longestLookedThrough = 200

    private func drawFilterLine(_ layout: Layout, into buffer: inout Buffer) {
        guard !layout.filter.isEmpty else { return }
        let room = size.columns
        let choices = filter.isEmpty ? withDatabase(hearingLines) : filterLines
        let fitting = choices.first { TextWidth.of($0) <= room } ?? choices.last ?? ""
        buffer.write(
            SafeText(TextWidth.truncated(fitting, to: room)), column: 0, row: layout.filter.row,
            role: filter.isEmpty ? .quiet : .filter)
    }

    /// Whose database it is, where there is room for it; help tells it too.
    private func withDatabase(_ lines: [String]) -> [String] {
        guard let longest = lines.first, let told = databaseTold else { return lines }
        return [longest + " · " + told] + lines
    }

    /// "fælles database"; nil where the browser does not know.
    var databaseTold: String? {
        settings.database.map { words.text($0.isShared ? .databaseShared : .databaseOwn) }
    }

    /// The longest first.
    private var filterLines: [String] {
        let counts = words.source.head.counts
        let places = [
            "filter": words.filter(listing), "responses": String(listing.responseCount),
            "allResponses": String(counts.responses.all),
            "remarks": String(listing.remarkCount),
            "allRemarks": String(counts.remarks.all),
        ]
        return [Phrase.filterLine, .filterLineShort, .filterLineShortest].map {
            words.text($0, places)
        }
    }

    private var hearingLines: [String] {
        let hearing = words.source.head
        let all = hearing.counts.passages
        let restated = hearing.counts.restated
        let counts = [
            "responses": String(hearing.counts.responses.all),
            "remarks": String(hearing.counts.remarks.all), "all": String(all),
            "original": String(all - restated), "restated": String(restated),
        ]
        let state = words.state(words.state)
        if restated == 0 {
            return [
                words.text(.hearingLine, counts) + state,
                words.text(.hearingLineVerbatim, counts) + state,
                words.text(.hearingLineShort, counts),
            ]
        }
        if restated < all {
            return [
                words.text(.hearingLineMixed, counts) + state,
                words.text(.hearingLineMixed, counts),
                words.text(.hearingLineRestatedShort, counts),
            ]
        }
        let whose =
            hearing.authority.map { words.text(.hearingAuthority, ["authority": $0]) }
            ?? words.text(.hearingNoAuthority)
        let lead = words.text(
            hearing.isExample ? .hearingLineExample : .hearingLineRestated, ["whose": whose])
        return [lead + state, lead, words.text(.hearingLineRestatedShort, counts)]
    }

    /// The selected section's title whole, and its counts in words where they fit.
    ///
    /// A very long title takes the line above as well, where that only says what the hearing is.
    private func drawTitleLines(_ layout: Layout, into buffer: inout Buffer) {
        guard !layout.title.isEmpty, let title = selectedTitle else { return }
        let width = min(size.columns, 160)
        var rows = layout.title.rows
        var lines = WrappedText(title.whole, width: width).lines.map(\.text)
        if wanted.reader == nil {
            let told = WrappedText(
                SafeText(title.whole.string + " · " + title.counts), width: width
            ).lines.map(\.text)
            if told.count <= rows { lines = told }
        }
        var row = layout.title.row
        if lines.count > rows, filter.isEmpty, !layout.filter.isEmpty {
            rows += 1
            row -= 1
            buffer.clear(layout.filter)
        }
        if lines.count > rows { lines = title.whole.fitted(width: width, lines: rows) }
        for (line, text) in lines.enumerated() {
            buffer.write(
                text, column: 0, row: row + line, role: .way, hits: search?.marks(in: text) ?? [])
        }
    }

    /// The title of what is selected on the way, and how many passages it has.
    var selectedTitle: (whole: SafeText, counts: String)? {
        guard let top = shown.topRow else { return nil }
        let isTop = wanted.focus == .sections && wanted.reader == nil
        let row = isTop ? top : shown.sectionRow ?? top
        let counts = words.text(
            .titleCounts, ["responses": String(row.responses), "remarks": String(row.remarks)])
        return (row.section.map(words.fullTitle) ?? row.title, counts)
    }
}

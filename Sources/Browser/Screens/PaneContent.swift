import Language
import PolicyModel

/// What each pane holds at the moment: its rows' height, its notes, and how the body is shared
/// between the list and the whole text of the selected passage.
extension BrowserSession {
    /// Text is never set wider, however wide the window is.
    static let textWidth = 78

    /// The height of rows depends on the pane, never on a row, so that moving moves nothing else.
    func rowHeight(_ pane: Pane, _ body: Rect) -> Int {
        let isWide = body.columns >= 72
        switch pane {
        case .sections, .goals: return 1
        case .responses:
            // Under a lokaludvalg filter the reason and the missing name take two lines.
            let facts = filter[.lokaludvalg].isEmpty || isWide ? 1 : 2
            if body.rows < 5 { return 1 }
            return isWide || body.rows < 9 ? 1 + facts : 2 + facts
        case .remarks:
            if body.rows < 4 { return 1 }
            return isWide || body.rows < 14 ? 2 : 3
        }
    }

    /// Notes of a pane: what stands between and after its rows.
    func notes(_ pane: Pane, width: Int) -> [WrappedText] {
        func wrapped(_ texts: [SafeText]) -> [WrappedText] {
            texts.map { WrappedText($0, width: min(Self.textWidth, width)) }
        }
        switch pane {
        case .sections, .responses: return []
        case .goals: return wrapped(goalNotes)
        case .remarks: return wrapped(shown.answers.groups.compactMap(heading))
        }
    }

    /// The pane's list in a body; the notes' texts are in ``notes(_:width:)``.
    func paneList(_ pane: Pane, in body: Rect) -> PaneList {
        let notes = notes(pane, width: body.columns - 2)
        let height = rowHeight(pane, body)
        var whole = PaneList(room: body.rows, rowHeight: height)
        fill(&whole, pane, notes, width: body.columns)
        let room = body.rows - previewRows(pane, body, listHeight: whole.height, rowHeight: height)
        if room == body.rows { return whole }
        var list = PaneList(room: room, rowHeight: height)
        fill(&list, pane, notes, width: body.columns)
        return list
    }

    /// The longest group of remarks whose rows have heights of their own.
    private static let longestTold = 200

    /// Why a remark is here, and that it is not told who said it.
    func reasonLines(_ width: Int) -> Int { width >= 72 ? 1 : 2 }

    private func fill(
        _ list: inout PaneList, _ pane: Pane, _ notes: [WrappedText], width: Int
    ) {
        guard pane == .remarks else {
            list.addRows(0..<shown.count(in: pane))
            if shown.count(in: pane) > 0 {
                for (position, note) in notes.enumerated() {
                    list.addNote(position, lines: note.lines.count)
                }
            }
            return
        }
        var note = 0
        for group in shown.answers.groups {
            if heading(group) != nil {
                list.addNote(note, lines: notes[note].lines.count)
                note += 1
            }
            let extra = list.rowHeight > 1 ? reasonLines(width) : 0
            // One found by a lokaludvalg filter says why; in a list of hundreds its full text does.
            if extra == 0 || filter[.lokaludvalg].isEmpty || !group.hasMatch
                || group.rows.count > Self.longestTold
            {
                list.addRows(group.rows)
                continue
            }
            let named = shown.answers.remarks.matching(group.rows)
            for (row, isNamed) in zip(group.rows, named) {
                list.addRow(row, extra: isNamed ? extra : 0)
            }
        }
    }

    /// How many lines at the bottom show the selected passage whole, its rule included; 0: none.
    ///
    /// It depends on the list, not on the selection, so that moving does not move the list. In a
    /// low last pane there is only one where the list has one row: there a move would repaint
    /// the text, and a move in the last pane is to cost next to nothing on a slow line.
    private func previewRows(_ pane: Pane, _ body: Rect, listHeight: Int, rowHeight: Int) -> Int {
        guard shown.count(in: pane) > 0, body.columns >= 24 else { return 0 }
        guard pane.listsPassages else {
            // Where the lines above have no room for a title, it stands whole under the list.
            guard size.columns < 60 || size.rows < 18, body.rows >= 7 else { return 0 }
            return body.rows >= 9 ? 5 : 4
        }
        if body.rows >= 16 {
            let list = min(listHeight, max(body.rows / 2, rowHeight * 2))
            return body.rows - list
        }
        let left = body.rows - listHeight
        guard left >= 4, pane == .responses || shown.count(in: pane) == 1 else { return 0 }
        return left
    }

    /// Brings scrolling up to date with the selection and the size.
    mutating func settleScroll() {
        guard overlay == nil else { return }
        for (pane, rect) in layout.panes {
            let list = paneList(pane, in: PaneFrame(rect, size: size).body)
            let scroll = list.scroll(
                from: wanted.scroll[pane] ?? 0, showing: shown.selected(in: pane))
            wanted.scroll[pane] = scroll
        }
    }

    // MARK: Notes

    /// Gaps in the numbering and goals that were dropped, where the goals around them stand.
    var goalNotes: [SafeText] {
        guard let top = shown.topRow?.id else { return [] }
        let source = words.source
        let goals = source.head.sections.filter { $0.kind == .goal }
        let here = source.descendants(of: top)
        var notes: [SafeText] = []
        // A gap is told where the number after it stands.
        let gaps = source.outline.gaps.filter { gap in
            let next = goals.first { goal in
                if case .whole(let number)? = goal.number { number > gap } else { false }
            }
            return next.map { here.contains($0.id) } ?? false
        }
        if !gaps.isEmpty {
            notes.append(
                words.safe(
                    .goalGap,
                    [
                        "goals": words.list(gaps.map(String.init)),
                        "document": words.document(nil),
                    ]))
        }
        for goal in goals where goal.status == .dropped && here.contains(goal.id) {
            notes.append(words.dropped(goal))
        }
        return notes
    }

    /// What stands above a group of remarks; nil where the list speaks for itself.
    func heading(_ group: Answers.Group) -> SafeText? {
        guard let response = shown.selectedResponse else { return nil }
        let section = response.section.flatMap(words.source.section)
        let level = words.definite(section)
        switch group.tie {
        case .plain: return nil
        case .linked(let basis): return words.tieHeading(basis, to: response.id.rawValue)
        case .others: return words.safe(.remarksOthers, ["level": level.genitive])
        case .together:
            let names = filter[.lokaludvalg]
            if !names.isEmpty, !group.hasMatch {
                let count = group.rows.count
                return words.safe(
                    count == 1 ? .remarksNoneNamesOne : .remarksNoneNames,
                    [
                        "level": level.genitive.lowercased(), "Level": level.genitive,
                        "section": level.plain.lowercased(), "count": String(count),
                        "names": words.list(names),
                    ])
            }
            return words.safe(.remarksTogether, ["section": level.plain])
        }
    }
}

extension Words {
    /// "Mål 3 udgår ifølge bemærkning, s. 6-7."
    func dropped(_ goal: Section) -> SafeText {
        guard let range = source.pagesOfRemarks(in: goal.id) else {
            return safe(.goalDroppedPlain, ["goal": name(goal)])
        }
        let (first, last) = (range.lowerBound, range.upperBound)
        let pages = first == last ? String(first) : "\(first)-\(last)"
        return safe(.goalDroppedPages, ["goal": name(goal), "pages": pages])
    }

    func tieHeading(_ basis: Basis, to response: String) -> SafeText {
        tie(basis, to: response) + ":"
    }
}

import Language
import PolicyModel

/// The filter picker: groups of values with live counts. Letters narrow, Space picks, Enter
/// applies.
struct Picker: Sendable {
    struct Row: Sendable {
        let value: String
        let name: SafeText
        /// Folded without blanks, for narrowing.
        let keys: [String]
        var responses = 0
        var remarks = 0
    }

    static let groups: [FilterField] = [
        .lokaludvalg, .respondent, .respondentKind, .department, .outcome, .place, .tag, .section,
        .reply,
    ]

    var field: TextField
    var group: Int
    /// What Enter applies.
    var draft: Filter
    /// Something was picked since it was opened.
    var isTouched = false
    /// All values of every group.
    var all: [[Row]]
    var facts: [String: CommitteeFacts] = [:]
    /// Positions in `all[group]` that are listed.
    var listed: [Int] = []
    var selected = 0
    var scroll = 0

    var groupField: FilterField { Self.groups[group] }

    var row: Row? {
        listed.indices.contains(selected) ? all[group][listed[selected]] : nil
    }

    /// Those of a group that what was typed leaves: names that begin with it first.
    func listing(_ group: Int) -> [Int] {
        let typed = Fold.compactKey(field.text)
        guard !typed.isEmpty else { return Array(all[group].indices) }
        let loose = Fold.looseKey(field.text).filter { $0.isLetter || $0.isNumber }
        func find(_ typed: String, _ test: (String, String) -> Bool) -> [Int] {
            all[group].indices.filter { position in
                all[group][position].keys.contains { test($0, typed) }
            }
        }
        var found: [Int] = []
        for typed in [typed, loose] {
            found += find(typed) { $0.hasPrefix($1) }
            found += find(typed) { $0.contains($1) }
            if !found.isEmpty { break }
        }
        var seen: Set<Int> = []
        return found.filter { seen.insert($0).inserted }
    }

    mutating func list() {
        listed = listing(group)
        selected = 0
        scroll = 0
    }
}

extension BrowserSession {
    mutating func openPicker() {
        let all = Picker.groups.map { field in
            words.candidates(field).map { candidate in
                let names = candidate.names + [words.name(of: candidate.value, in: field)]
                return Picker.Row(
                    value: candidate.value,
                    name: SafeText(words.pickerName(candidate.value, in: field)),
                    keys: names.map { Fold.compactKey($0) }
                        + names.map { Fold.looseKey($0).filter { $0.isLetter || $0.isNumber } })
            }
        }
        var picker = Picker(field: TextField(lastNarrowing), group: 0, draft: filter, all: all)
        lastNarrowing = ""
        // On what is picked already, so that Enter at once changes nothing.
        if let group = Picker.groups.firstIndex(where: { !filter[$0].isEmpty }) {
            picker.group = group
        }
        count(&picker)
        picker.list()
        if let position = picker.listed.firstIndex(where: {
            filter[picker.groupField].contains(all[picker.group][$0].value)
        }) {
            picker.selected = position
        }
        overlay = .picker(picker)
        showPicker(picker)
    }

    /// How many passages each value would leave beside what is picked in the other groups.
    private func count(_ picker: inout Picker) {
        for (group, field) in Picker.groups.enumerated() {
            if field == .section {
                countSections(&picker, group)
                continue
            }
            let tally = words.index.tally(field, beside: picker.draft)
            for position in picker.all[group].indices {
                let value = picker.all[group][position].value
                picker.all[group][position].responses = tally.responses[value] ?? 0
                picker.all[group][position].remarks = tally.remarks[value] ?? 0
                if field == .lokaludvalg,
                    var facts = committees.first(where: { $0.name == value })
                {
                    facts.said = tally.said[value] ?? 0
                    facts.namedResponses = tally.named[value] ?? 0
                    facts.namedRemarks = tally.remarks[value] ?? 0
                    picker.facts[value] = facts
                }
            }
        }
    }

    /// What stands under a section stands in it too.
    private func countSections(_ picker: inout Picker, _ group: Int) {
        var others = picker.draft
        others[.section] = []
        let index = words.index
        let selection = index.select(others)
        for position in picker.all[group].indices {
            let id = Section.ID(picker.all[group][position].value)
            let sections = index.descendants(of: id)
            picker.all[group][position].responses = sections.reduce(0) {
                $0 + index.responses(in: $1).count(where: selection.contains)
            }
            picker.all[group][position].remarks = sections.reduce(0) {
                $0 + index.remarks(in: $1).count(where: selection.contains)
            }
        }
    }

    // MARK: Handling

    mutating func pressInPicker(_ key: Key) -> [Effect] {
        guard case .picker(var picker)? = overlay else { return [] }
        let last = max(0, picker.listed.count - 1)
        let page = max(1, pickerList(picker).room - 1)
        switch keymap[.picker, key] {
        case .moveUp?: picker.selected = max(0, picker.selected - 1)
        case .moveDown?: picker.selected = min(last, picker.selected + 1)
        case .pageUp?: picker.selected = max(0, picker.selected - page)
        case .pageDown?: picker.selected = min(last, picker.selected + page)
        case .first?: picker.selected = 0
        case .last?: picker.selected = last
        case .nextGroup?: change(&picker, by: 1)
        case .previousGroup?: change(&picker, by: -1)
        case .pick?:
            guard let row = picker.row else { return [] }
            picker.draft.toggle(row.value, of: picker.groupField)
            picker.isTouched = true
            if !picker.field.text.isEmpty {
                // The next name is typed from the start.
                picker.field = TextField()
                let position = picker.listed[picker.selected]
                picker.list()
                picker.selected = position
            }
            count(&picker)
        case .accept?:
            accept(picker)
            return []
        case .cancel?:
            overlay = nil
            return []
        case .repaint?: return [.repaint]
        case .help?:
            say(.pickerHelp)
            return []
        default:
            // Esc is never the only way out.
            if key == .backspace, picker.field.text.isEmpty {
                overlay = nil
                return []
            }
            let before = picker.field.text
            guard picker.field.edit(key) else {
                sayUnknown(key)
                return []
            }
            if picker.field.text != before { picker.list() }
        }
        showPicker(picker)
        return []
    }

    mutating func typeInPicker(_ text: String) {
        guard case .picker(var picker)? = overlay else { return }
        picker.field.insert(text)
        picker.list()
        showPicker(picker)
    }

    private func change(_ picker: inout Picker, by step: Int) {
        let count = Picker.groups.count
        picker.group = (picker.group + step + count) % count
        picker.list()
    }

    private mutating func accept(_ picker: Picker) {
        var draft = picker.draft
        if !picker.isTouched {
            guard let row = picker.row else {
                say(.pickerNothing)
                return
            }
            let field = picker.groupField
            if !draft[field].contains(row.value) { draft[field] = [row.value] }
        }
        overlay = nil
        applyAndGo(draft)
    }

    /// Applies a filter as a step that one can come back from, and shows what it found.
    mutating func applyAndGo(_ filter: Filter) {
        history.leave(shown.place(from: wanted))
        // A filter speaks of lists; full text would hide what it found.
        wanted.reader = nil
        apply(filter)
        goToMatch()
    }

    /// After a filter: where the selection has no match, the first passage that has one.
    private mutating func goToMatch() {
        guard !filter.isEmpty else { return }
        let kept = shown.place(from: wanted)
        guard kept.section != wanted.section || kept.top != wanted.top else { return }
        // What was said comes before what was answered.
        let responses = order.passages.first { if case .response = $0 { true } else { false } }
        guard let first = responses ?? order.passages.first(where: isMatch) else { return }
        let before = wanted
        let focus = wanted.focus
        select(first)
        if !focus.listsPassages { wanted.focus = focus }
        beforeFilter = (before, wanted)
    }

    private func isMatch(_ passage: Passage) -> Bool {
        switch passage {
        case .response(let response): listing.selection.contains(response)
        case .remark(let remark): listing.selection.contains(remark)
        }
    }

    private mutating func showPicker(_ picker: Picker) {
        var picker = picker
        let list = pickerList(picker)
        picker.scroll = list.scroll(
            from: picker.scroll, showing: picker.listed.isEmpty ? nil : picker.selected)
        overlay = .picker(picker)
    }

    func pickerList(_ picker: Picker) -> PaneList {
        var list = PaneList(room: pickerParts.list.rows, rowHeight: 1)
        for row in picker.listed.indices { list.addRow(row) }
        return list
    }
}

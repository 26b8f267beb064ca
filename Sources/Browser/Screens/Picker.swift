import Language
import PolicyModel

/// The filter picker: groups of values with live counts. Letters narrow, Space picks, Enter
/// applies.
struct Picker: Sendable {
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
    /// All values of each group; nil until it is shown.
    var all: [PickableNames?]
    /// How many passages each value would leave; nil until they are counted.
    var tallies: FilterTallies?
    var facts: [String: CommitteeFacts] = [:]
    /// Positions in `all[group]` that are listed.
    var listed: [Int] = []
    var selected = 0
    var scroll = 0

    static let respondents = groups.firstIndex(of: .respondent) ?? 0

    var groupField: FilterField { Self.groups[group] }

    /// nil until they are counted.
    func counts(of row: PickableName) -> FilterTallies.Pair? {
        guard let tallies else { return nil }
        if groupField == .section { return tallies.sections[Section.ID(row.value)] ?? .init() }
        let tally = tallies.fields[groupField]
        return FilterTallies.Pair(
            responses: tally?.responses[row.value] ?? 0, remarks: tally?.remarks[row.value] ?? 0)
    }

    /// All values of the group that is shown.
    var names: PickableNames { all[group] ?? PickableNames() }

    /// They are shown when they have been asked for.
    var isMissingNames: Bool { groupField == .respondent && names.isEmpty }

    var row: PickableName? {
        listed.indices.contains(selected) ? names[listed[selected]] : nil
    }

    /// Those of a group that what was typed leaves: names that begin with it first.
    func listing(_ group: Int) -> [Int] {
        all[group]?.positions(of: field.text) ?? []
    }

    mutating func list() {
        listed = listing(group)
        selected = 0
        scroll = 0
    }
}

extension BrowserSession {
    mutating func openPicker() {
        var picker = Picker(
            field: TextField(lastNarrowing), group: 0, draft: filter,
            all: Picker.groups.map { _ in nil })
        lastNarrowing = ""
        // On what is picked already, so that Enter at once changes nothing.
        if let group = Picker.groups.firstIndex(where: { !filter[$0].isEmpty }) {
            picker.group = group
        }
        list(in: &picker)
        overlay = .picker(picker)
        ask(.tallies(filter), .picker)
        guard case .picker(var picker)? = overlay else { return }
        picker.list()
        if let position = picker.listed.firstIndex(where: {
            filter[picker.groupField].contains(picker.names.value($0))
        }) {
            picker.selected = position
        }
        showPicker(picker)
    }

    /// The names of the group that is shown, made when it first is: all groups at once took the key loop
    /// longer than a key may. Where nothing in it is meant, those of the others, to say where it is.
    private func list(in picker: inout Picker) {
        fill(picker.group, of: &picker)
        picker.list()
        // Names that are still asked for are not missing.
        let isAwaited = settings.asksBeside && picker.isMissingNames
        if picker.listed.isEmpty, !picker.field.text.isEmpty, !isAwaited {
            for group in Picker.groups.indices { fill(group, of: &picker) }
        }
    }

    /// Names of respondents may be many thousands: they are listed when they are there.
    private func fill(_ group: Int, of picker: inout Picker) {
        guard picker.all[group] == nil else { return }
        let field = Picker.groups[group]
        picker.all[group] =
            settings.asksBeside && field == .respondent
            ? PickableNames() : words.pickable(field)
    }

    /// How many passages each value would leave beside what is picked in the other groups.
    mutating func count(_ tallies: FilterTallies) {
        guard case .picker(var picker)? = overlay else { return }
        picker.tallies = tallies
        let committees = words.source.committees
        let tally = tallies.fields[.lokaludvalg] ?? Facets.Tally()
        picker.facts = Dictionary(
            committees.map { ($0.name, CommitteeFacts($0, tally)) },
            uniquingKeysWith: { first, _ in first })
        overlay = .picker(picker)
        if settings.asksBeside, picker.all[Picker.respondents]?.isEmpty ?? true {
            ask(.respondentNames, .picker)
        }
    }

    mutating func list(_ respondents: PickableNames) {
        guard case .picker(var picker)? = overlay else { return }
        picker.all[Picker.respondents] = respondents
        if picker.groupField == .respondent { list(in: &picker) }
        showPicker(picker)
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
            showPicker(picker)
            ask(.tallies(picker.draft), .picker)
            return []
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
            if picker.field.text != before { list(in: &picker) }
        }
        showPicker(picker)
        return []
    }

    mutating func typeInPicker(_ text: String) {
        guard case .picker(var picker)? = overlay else { return }
        picker.field.insert(text)
        list(in: &picker)
        showPicker(picker)
    }

    private func change(_ picker: inout Picker, by step: Int) {
        let count = Picker.groups.count
        picker.group = (picker.group + step + count) % count
        list(in: &picker)
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
        if pending != nil { standing = .picker(picker) }
    }

    /// Applies a filter as a step that one can come back from, and shows what it found.
    mutating func applyAndGo(_ filter: Filter) { choose(filter, .go) }

    private mutating func showPicker(_ picker: Picker) {
        var picker = picker
        let list = pickerList(picker)
        picker.scroll = list.scroll(
            from: picker.scroll, showing: picker.listed.isEmpty ? nil : picker.selected)
        overlay = .picker(picker)
    }

    func pickerList(_ picker: Picker) -> PaneList {
        var list = PaneList(room: pickerParts.list.rows, rowHeight: 1)
        list.addRows(picker.listed.indices)
        return list
    }
}

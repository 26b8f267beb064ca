import Language
import PolicyModel

/// Registering on one passage or several: groups like the filter's, where letters narrow, Space
/// sets and takes away, and Enter records everything that was set in all groups at once.
struct Register: Sendable {
    enum Group: Hashable, Sendable, CaseIterable {
        case respondent
        case outcome
        case link
        case tag
        case department
        case section
        case gist
        case note

        /// A line that is written, not a list.
        var isText: Bool { self == .gist || self == .note }
    }

    struct Row: Hashable, Sendable {
        let value: String
        let name: SafeText
        let keys: [String]
        /// Every passage has it, by the document or by a person.
        var isOn = false
        /// The document says it: it cannot be taken away here.
        var isStated = false
        var isSuggested = false
        /// A word that is not in use yet.
        var isNew = false
    }

    let targets: [Passage]
    let groups: [Group]
    var position = 0
    var fields: [Group: TextField] = [:]
    var rows: [Group: [Row]] = [:]
    /// What Enter changes to the opposite.
    var toggled: [Group: [String]] = [:]
    var listed: [Row] = []
    var selected = 0
    var scroll = 0

    var group: Group { groups[position] }
    var field: TextField { fields[group] ?? TextField() }
    var row: Row? { listed.indices.contains(selected) ? listed[selected] : nil }

    func isToggled(_ row: Row) -> Bool { toggled[group]?.contains(row.value) ?? false }

    /// The rows that what was typed leaves: names that begin with it first; a word of its own at
    /// the end, where free words are allowed.
    mutating func list() {
        let all = rows[group] ?? []
        let typed = Fold.compactKey(field.text)
        selected = 0
        scroll = 0
        guard !typed.isEmpty else {
            listed = all
            return
        }
        let loose = Fold.looseKey(field.text).filter { $0.isLetter || $0.isNumber }
        listed = []
        for typed in [typed, loose] where listed.isEmpty {
            listed = all.filter { $0.keys.contains { $0.hasPrefix(typed) } }
            listed += all.filter { row in
                !listed.contains(row) && row.keys.contains { $0.contains(typed) }
            }
        }
        if group == .tag, !all.contains(where: { $0.keys.first == typed }) {
            listed.append(
                Row(value: field.text, name: SafeText(field.text), keys: [typed], isNew: true))
        }
    }

    mutating func toggle(_ row: Row) {
        if row.isNew { rows[.tag, default: []].append(row) }
        var values = toggled[group] ?? []
        if let position = values.firstIndex(of: row.value) {
            values.remove(at: position)
        } else if group == .section {
            values = [row.value]
        } else {
            values.append(row.value)
        }
        toggled[group] = values
    }

    // MARK: What is recorded

    /// Everything that was set, as edits. Notes get their author and time from the runtime.
    func edits(remark: (Remark.ID) -> Passage?) -> [CaseworkEdit] {
        groups.flatMap { group in
            group.isText
                ? textEdits(group) : listEdits(group, values: toggled[group] ?? [], remark: remark)
        }
    }

    private func textEdits(_ group: Group) -> [CaseworkEdit] {
        guard let text = fields[group]?.text else { return [] }
        let isBlank = text.allSatisfy(\.isWhitespace)
        if group == .note {
            guard !isBlank else { return [] }
            let note = Note(text: text, author: "", written: "")
            return targets.map { CaseworkEdit(seen: $0, action: .addNote(note)) }
        }
        guard targets.count == 1, let target = targets.first, (target.gist ?? "") != text else {
            return []
        }
        return [CaseworkEdit(seen: target, action: .setGist(isBlank ? nil : text))]
    }

    private func listEdits(
        _ group: Group, values: [String], remark: (Remark.ID) -> Passage?
    ) -> [CaseworkEdit] {
        guard !values.isEmpty else { return [] }
        let removed = values.filter { value in
            rows[group]?.contains { $0.value == value && $0.isOn } ?? false
        }
        let added = values.filter { !removed.contains($0) }
        func changed(_ old: [String]) -> [String] {
            old.filter { !removed.contains($0) } + added.filter { !old.contains($0) }
        }
        return targets.flatMap { target -> [CaseworkEdit] in
            func edits(_ actions: [CaseworkAction]) -> [CaseworkEdit] {
                actions.map { CaseworkEdit(seen: target, action: $0) }
            }
            switch (group, target) {
            case (.respondent, .response):
                return edits(
                    added.map { .attribute(Respondent.ID($0)) }
                        + removed.map { .removeAttribution(Respondent.ID($0)) })
            case (.outcome, .remark(let remark)):
                let outcomes = changed(remark.outcomes.map(\.rawValue))
                return edits([.setOutcomes(outcomes.compactMap { Outcome(rawValue: $0) })])
            case (.tag, _):
                // Several words at once, with commas between.
                let words = changed(target.tags).flatMap {
                    $0.split(separator: ",").map(String.init)
                }
                return edits([.setTags(words)])
            case (.department, .response): return edits([.assign(changed(target.assignedTo))])
            case (.section, _): return edits(added.map { .move(Section.ID($0)) })
            case (.link, .remark):
                return edits(
                    added.map { .link(Response.ID($0)) } + removed.map { .unlink(Response.ID($0)) }
                )
            case (.link, .response(let response)):
                // The tie belongs to the remark.
                return values.compactMap { value in
                    remark(Remark.ID(value)).map { passage in
                        CaseworkEdit(
                            seen: passage,
                            action: removed.contains(value)
                                ? .unlink(response.id) : .link(response.id))
                    }
                }
            default: return []
            }
        }
    }
}

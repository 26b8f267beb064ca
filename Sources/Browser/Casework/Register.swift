import Language
import PolicyModel

/// Registering on one passage or several: groups like the filter's, where letters narrow, Space
/// sets and takes away, and Enter records everything that was set in all groups at once.
struct Register: Sendable {
    enum Group: Hashable, Sendable, CaseIterable {
        /// What the program guesses of the passages, to be accepted or rejected.
        case suggestion
        case respondent
        case outcome
        case link
        case support
        case tag
        case department
        case section
        /// The departments that speak in a remark.
        case author
        /// Response or remark.
        case kind
        /// Words that are taken out of the text, and why.
        case redaction
        case reason
        case gist
        case note

        /// A line that is written, not a list.
        var isText: Bool {
            switch self {
            case .gist, .note, .redaction, .reason: true
            default: false
            }
        }

        /// Whether a word that is not listed may be written.
        var isOpen: Bool { self == .tag || self == .respondent }
    }

    struct Row: Hashable, Sendable {
        let value: String
        let name: SafeText
        let keys: NameKeys
        /// Every passage has it, by the document or by a person.
        var isOn = false
        /// The document says it: it cannot be taken away here.
        var isStated = false
        var isSuggested = false
        /// A name or a word that is not in use yet.
        var isNew = false
        /// What accepting and rejecting it does; only in the group of suggestions.
        var proposal: Proposal?
    }

    /// A guess of the program, as what a person can make of it.
    struct Proposal: Hashable, Sendable {
        let accept: CaseworkEdit
        /// nil where a guess can only be replaced (a section).
        let reject: CaseworkEdit?
    }

    let targets: [Passage]
    let groups: [Group]
    var position = 0
    var fields: [Group: TextField] = [:]
    var rows: [Group: [Row]] = [:]
    /// What Enter changes to the opposite, or accepts.
    var toggled: [Group: [String]] = [:]
    /// Suggestions that Enter rejects.
    var rejected: [Group: [String]] = [:]
    var listed: [Row] = []
    var selected = 0
    var scroll = 0

    var group: Group { groups[position] }
    var field: TextField { fields[group] ?? TextField() }
    var row: Row? { listed.indices.contains(selected) ? listed[selected] : nil }

    func isToggled(_ row: Row) -> Bool { toggled[group]?.contains(row.value) ?? false }
    func isRejected(_ row: Row) -> Bool { rejected[group]?.contains(row.value) ?? false }

    var isUntouched: Bool {
        toggled.values.allSatisfy(\.isEmpty) && rejected.values.allSatisfy(\.isEmpty)
    }

    /// The rows that what was typed leaves: names that begin with it first; a word of its own at
    /// the end, where free words are allowed.
    mutating func list() {
        let all = rows[group] ?? []
        // "+Name" is the sheet's way to write somebody new.
        let written = field.text.drop { $0 == "+" || $0 == " " }
        let typed = NameKeys.compact(String(written))
        selected = 0
        scroll = 0
        guard !typed.isEmpty else {
            listed = all
            return
        }
        listed = NameSearch.positions(of: String(written), in: all) { $0.keys }.map { all[$0] }
        if group.isOpen, !all.contains(where: { $0.keys.isWhole(typed) }) {
            let new = Row(
                value: group == .respondent ? "+" + written : String(written),
                name: SafeText(String(written)), keys: NameKeys([String(written)]), isNew: true)
            // A plus says that somebody new is meant, however much others look like it.
            listed.insert(new, at: field.text.hasPrefix("+") ? 0 : listed.count)
        }
    }

    /// Sets and takes away; a suggestion is accepted, then rejected, then left alone.
    mutating func toggle(_ row: Row) {
        if row.isNew, rows[group]?.contains(where: { $0.value == row.value }) != true {
            rows[group, default: []].append(row)
        }
        if let position = toggled[group]?.firstIndex(of: row.value) {
            toggled[group]?.remove(at: position)
            let canReject = row.proposal.map { $0.reject != nil } ?? true
            if row.isSuggested, !row.isOn, group != .section, canReject {
                rejected[group, default: []].append(row.value)
            }
        } else if let position = rejected[group]?.firstIndex(of: row.value) {
            rejected[group]?.remove(at: position)
        } else if group == .section || group == .kind {
            toggled[group] = [row.value]
        } else {
            toggled[group, default: []].append(row.value)
        }
    }
}

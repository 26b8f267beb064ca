import Language
import PolicyModel

/// Registering on one passage or several: groups like the filter's, where letters narrow, Space
/// sets and takes away, and Enter records everything that was set in all groups at once.
public struct Register: Hashable, Sendable {
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

    let targets: [Passage]
    let groups: [Group]
    var position = 0
    var fields: [Group: TextField] = [:]
    var rows: [Group: Rows] = [:]
    /// What Enter changes to the opposite, or accepts.
    var toggled: [Group: [String]] = [:]
    /// Suggestions that Enter rejects.
    var rejected: [Group: [String]] = [:]
    var listed = Listed(Rows(), [])
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
        let all = rows[group] ?? Rows()
        // "+Name" is the sheet's way to write somebody new.
        let written = String(field.text.drop { $0 == "+" || $0 == " " })
        selected = 0
        scroll = 0
        let positions = all.names.positions(of: written)
        var new: Row?
        if group.isOpen, !all.names.holdsWhole(written) {
            new = Row(
                value: group == .respondent ? "+" + written : written, name: SafeText(written),
                isNew: true)
        }
        // A plus says that somebody new is meant, however much others look like it.
        listed = Listed(all, positions, new: new, isNewFirst: field.text.hasPrefix("+"))
    }

    /// Sets and takes away; a suggestion is accepted, then rejected, then left alone.
    mutating func toggle(_ row: Row) {
        if row.isNew, rows[group]?[value: row.value] == nil {
            rows[group, default: Rows()].append(row)
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

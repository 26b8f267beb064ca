public import PolicyModel

/// What a change is called, on screen, in messages and in the history: "Nørrebro Lokaludvalg
/// tilføjet til H45". One place for all of them.
public struct ChangeTelling: Sendable {
    private let catalogue: Catalogue
    /// For names; nil where the hearing is gone.
    private let source: (any HearingSource)?

    public init(_ catalogue: Catalogue, _ source: (any HearingSource)?) {
        self.catalogue = catalogue
        self.source = source
    }

    /// Several changes of one registration, each on its own passage.
    public func told(_ changes: [CaseworkChange]) -> String {
        // The same on many: told once, with a number.
        if changes.count > 3, let all = toldTogether(changes) { return all }
        // What somebody did, before the links that it took away.
        let changes = changes.filter { $0.aspect == .kind } + changes.filter { $0.aspect != .kind }
        let told = changes.prefix(3).map(told).joined(separator: "; ")
        guard changes.count > 3 else { return told }
        return told + " " + text(.caseworkAndMore, ["count": String(changes.count - 3)])
    }

    private func toldTogether(_ changes: [CaseworkChange]) -> String? {
        guard let first = changes.first else { return nil }
        let place = text(.caseworkPassages, ["count": String(changes.count)])
        let told = told(first, place)
        return changes.allSatisfy { self.told($0, place) == told } ? told : nil
    }

    public func told(_ change: CaseworkChange) -> String { told(change, change.after.id) }

    private func told(_ change: CaseworkChange, _ id: String) -> String {
        if change.aspect == .kind { return toldKind(change) }
        let (added, removed) = difference(change)
        let name = text(change.aspect.phrase)
        // A respondent's name says what it is; anything else is named.
        let lead = change.aspect == .attribution ? "" : name + " "
        switch (added.isEmpty, removed.isEmpty) {
        case (false, true):
            return text(.caseworkAdded, ["what": lead + list(added), "id": id])
        case (true, false):
            return text(.caseworkRemoved, ["what": lead + list(removed), "id": id])
        case (false, false):
            return text(
                .caseworkReplaced,
                ["what": list(added), "before": list(removed), "id": id, "aspect": name])
        case (true, true):
            let (guessed, rejected) = guesses(change)
            if !rejected.isEmpty {
                return text(.caseworkRejected, ["what": lead + list(rejected), "id": id])
            }
            if !guessed.isEmpty {
                return text(.caseworkGuessed, ["what": lead + list(guessed), "id": id])
            }
            if change.aspect == .redaction {
                return text(
                    change.after.text.count == change.before.text.count
                        ? .caseworkChanged : .caseworkRedacted, ["id": id, "aspect": name])
            }
            return text(.caseworkChanged, ["id": id, "aspect": name])
        }
    }

    /// "H14 er nu bemærkningen B30".
    private func toldKind(_ change: CaseworkChange) -> String {
        let places = ["before": change.before.id, "id": change.after.id]
        if change.before.kind == change.after.kind {
            return text(.caseworkKindConfirmed, places)
        }
        switch change.after.kind {
        case .response: return text(.caseworkBecameResponse, places)
        case .remark: return text(.caseworkBecameRemark, places)
        }
    }

    /// "23-11-2026 10.42  Inga Holm  Nørrebro Lokaludvalg tilføjet til H45".
    public func line(_ line: HistoryLine) -> SafeText {
        let told = what(line)
        // What is told of a passage names it.
        let item = line.change == nil ? line.item : nil
        let parts = [line.moment, line.who, item, told, line.why]
        return SafeText(parts.compactMap(\.self).joined(separator: "  "))
    }

    /// What happened, without who and when.
    public func what(_ line: HistoryLine) -> String {
        guard let word = HistoryWord(line.what) else { return line.what }
        let told: String
        switch word {
        case .casework(let aspect, _):
            told = line.change.map(self.told) ?? text(aspect.phrase)
        case .respondent: told = text(.changeRespondent)
        case .draft: told = text(.changeDraft)
        case .imported: told = text(.changeImport)
        case .exported: told = text(.changeExport)
        case .deleted: told = text(.changeDelete)
        }
        switch word.turn {
        case .undone?: return text(.changeUndone, ["what": told])
        case .redone?: return text(.changeRedone, ["what": told])
        case .done?, nil: return told
        }
    }

    private func text(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
        catalogue.text(phrase, places)
    }

    private func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return text(
            .listAnd, ["first": names.dropLast().joined(separator: ", "), "last": last])
    }

    // MARK: Values

    private func difference(_ change: CaseworkChange) -> (added: [String], removed: [String]) {
        let before = values(change.aspect, change.before, counting: true)
        let after = values(change.aspect, change.after, counting: true)
        return (after.filter { !before.contains($0) }, before.filter { !after.contains($0) })
    }

    /// Suggestions that came back, and those that are gone.
    private func guesses(_ change: CaseworkChange) -> (back: [String], gone: [String]) {
        let before = values(change.aspect, change.before, counting: false)
        let after = values(change.aspect, change.after, counting: false)
        return (after.filter { !before.contains($0) }, before.filter { !after.contains($0) })
    }

    /// What an aspect holds, as it is called on screen; only what counts (a suggestion that was
    /// accepted is new), or suggestions as well.
    private func values(
        _ aspect: CaseworkAspect, _ passage: Passage, counting: Bool
    ) -> [String] {
        func has(_ basis: Basis) -> Bool { !counting || basis.counts }
        switch (aspect, passage) {
        case (.attribution, .response(let response)):
            return response.attributions.filter { has($0.basis) }.map {
                source?.respondent($0.respondent)?.name ?? $0.respondent.rawValue
            }
        case (.outcome, .remark(let remark)):
            return has(remark.outcomeBasis ?? .assigned)
                ? remark.outcomes.map { text($0.phrase) } : []
        case (.tag, _): return passage.tags
        case (.assignment, _): return passage.assignedTo
        case (.gist, _): return passage.gist.map { ["“\($0)”"] } ?? []
        case (.note, .response(let response)): return response.notes.map { "“\($0.text)”" }
        case (.note, .remark(let remark)): return remark.notes.map { "“\($0.text)”" }
        case (.link, .remark(let remark)):
            return remark.answers.filter { has($0.basis) }.map(\.response.rawValue)
        case (.support, .response(let response)):
            return response.supports.filter { has($0.basis) }.map(\.response.rawValue)
        case (.author, .remark(let remark)): return remark.departments
        case (.section, .response(let response)) where !has(response.sectionBasis): return []
        case (.section, _):
            guard let id = passage.section else { return [] }
            return [source?.section(id).map { $0.label ?? $0.title } ?? id.rawValue]
        default: return []
        }
    }
}

extension CaseworkAspect {
    public var phrase: Phrase {
        switch self {
        case .attribution: .aspectAttribution
        case .outcome: .aspectOutcome
        case .tag: .aspectTag
        case .assignment: .aspectAssignment
        case .gist: .aspectGist
        case .note: .aspectNote
        case .link: .aspectLink
        case .support: .aspectSupport
        case .section: .aspectSection
        case .kind: .aspectKind
        case .author: .aspectAuthor
        case .redaction: .aspectRedaction
        }
    }
}

import Language
import PolicyModel

/// What a change is called: "Nørrebro Lokaludvalg tilføjet til H45".
extension Words {
    /// Several changes of one registration, each on its own passage.
    func told(_ changes: [CaseworkChange]) -> String {
        let told = changes.prefix(3).map(told).joined(separator: "; ")
        guard changes.count > 3 else { return told }
        return told + " " + text(.caseworkAndMore, ["count": String(changes.count - 3)])
    }

    func told(_ change: CaseworkChange) -> String {
        if change.aspect == .kind { return toldKind(change) }
        let id = change.after.id
        let (added, removed) = difference(change)
        let name = text(aspectPhrase(change.aspect))
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
        case (true, true): return text(.caseworkChanged, ["id": id, "aspect": name])
        }
    }

    /// "H14 er nu bemærkningen B30".
    private func toldKind(_ change: CaseworkChange) -> String {
        let places = ["before": change.before.id, "id": change.after.id]
        if change.before.kind == change.after.kind {
            return text(.caseworkKindConfirmed, ["id": change.after.id])
        }
        switch change.after.kind {
        case .response: return text(.caseworkBecameResponse, places)
        case .remark: return text(.caseworkBecameRemark, places)
        }
    }

    func aspectPhrase(_ aspect: CaseworkAspect) -> Phrase {
        switch aspect {
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

    private func difference(_ change: CaseworkChange) -> (added: [String], removed: [String]) {
        let before = values(change.aspect, change.before)
        let after = values(change.aspect, change.after)
        return (after.filter { !before.contains($0) }, before.filter { !after.contains($0) })
    }

    /// What counts of an aspect, as it is called on screen: a suggestion that was accepted is new.
    private func values(_ aspect: CaseworkAspect, _ passage: Passage) -> [String] {
        switch (aspect, passage) {
        case (.attribution, .response(let response)):
            response.attributions.filter(\.basis.counts).map {
                index.respondent($0.respondent)?.name ?? $0.respondent.rawValue
            }
        case (.outcome, .remark(let remark)): remark.outcomes.map(outcome)
        case (.tag, _): passage.tags
        case (.assignment, _): passage.assignedTo
        case (.gist, _): passage.gist.map { ["“\($0)”"] } ?? []
        case (.note, .response(let response)): response.notes.map { "“\($0.text)”" }
        case (.note, .remark(let remark)): remark.notes.map { "“\($0.text)”" }
        case (.link, .remark(let remark)):
            remark.answers.filter(\.basis.counts).map(\.response.rawValue)
        case (.support, .response(let response)):
            response.supports.filter(\.basis.counts).map(\.response.rawValue)
        case (.author, .remark(let remark)): remark.departments
        case (.section, _): passage.section.flatMap(index.section).map { [name($0)] } ?? []
        default: []
        }
    }

    func refusal(_ refusal: CaseworkRefusal) -> SafeText {
        switch refusal {
        case .wrongKind: safe(.caseworkWrongKind)
        case .gistTooLong: safe(.caseworkGistTooLong)
        case .outsideText: safe(.caseworkOutsideText)
        case .nothingToDo: safe(.caseworkNothingToDo)
        }
    }
}

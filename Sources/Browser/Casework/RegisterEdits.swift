import Language
import PolicyModel

/// What a registration records: everything that was set in all groups, as edits.
extension Register {
    /// Something that must be written first.
    enum Lack: Hashable, Sendable {
        /// Words are to be taken out, and no reason is given.
        case reason
        /// They stand in none of the passages.
        case words
    }

    var lack: Lack? {
        let words = written(.redaction)
        if words.isEmpty { return nil }
        if !targets.contains(where: { $0.holds(words) }) { return .words }
        return written(.reason).isEmpty ? .reason : nil
    }

    /// Notes get their author and time from the runtime.
    func edits(_ words: Words) -> [CaseworkEdit] {
        groups.flatMap { group in
            group.isText ? textEdits(group, words) : listEdits(group, words)
        }
    }

    private func written(_ group: Group) -> String {
        (fields[group]?.text ?? "").split(separator: " ").joined(separator: " ")
    }

    private func textEdits(_ group: Group, _ words: Words) -> [CaseworkEdit] {
        let text = written(group)
        switch group {
        case .note:
            guard !text.isEmpty else { return [] }
            let note = Note(text: text, author: "", written: "")
            return targets.map { CaseworkEdit(seen: $0, action: .addNote(note)) }
        case .gist:
            guard targets.count == 1, let target = targets.first, (target.gist ?? "") != text
            else { return [] }
            return [
                CaseworkEdit(seen: target, action: .setGist(text.isEmpty ? nil : text))
            ]
        case .redaction:
            let reason = written(.reason)
            guard !text.isEmpty, !reason.isEmpty else { return [] }
            let gap = words.text(.maskRedacted, ["reason": reason])
            return targets.filter { $0.holds(text) }.map {
                CaseworkEdit(
                    seen: $0, action: .redact(text, replacement: gap, why: reason))
            }
        default: return []
        }
    }

    private func listEdits(_ group: Group, _ words: Words) -> [CaseworkEdit] {
        let values = toggled[group] ?? []
        if group == .suggestion { return proposals(values) }
        let removed =
            values.filter { value in
                rows[group]?[value: value]?.isOn ?? false
            } + (rejected[group] ?? [])
        let added = values.filter { !removed.contains($0) }
        guard !removed.isEmpty || !added.isEmpty else { return [] }
        return targets.flatMap { target in
            edits(group, target, added: added, removed: removed, words)
        }
    }

    private func proposals(_ accepted: [String]) -> [CaseworkEdit] {
        (rows[.suggestion] ?? Rows()).compactMap { row in
            guard let proposal = row.proposal else { return nil }
            if accepted.contains(row.value) { return proposal.accept }
            return rejected[.suggestion]?.contains(row.value) == true ? proposal.reject : nil
        }
    }

    private func edits(
        _ group: Group, _ target: Passage, added: [String], removed: [String], _ words: Words
    ) -> [CaseworkEdit] {
        func edits(_ actions: [CaseworkAction]) -> [CaseworkEdit] {
            actions.map { CaseworkEdit(seen: target, action: $0) }
        }
        func changed(_ old: [String]) -> [String] {
            old.filter { !removed.contains($0) } + added.filter { !old.contains($0) }
        }
        switch (group, target) {
        case (.respondent, .response):
            return edits(
                added.map { value in
                    // No id begins with a plus.
                    value.hasPrefix("+")
                        ? .attributeNewcomer(
                            .newcomer(String(value.dropFirst()), in: words.source))
                        : .attribute(Respondent.ID(value))
                } + removed.map { .removeAttribution(Respondent.ID($0)) })
        case (.outcome, .remark(let remark)):
            let outcomes = changed(remark.outcomes.map(\.rawValue))
            return edits([.setOutcomes(outcomes.compactMap { Outcome(rawValue: $0) })])
        case (.tag, _):
            // Several words at once, with commas between.
            let tags = changed(target.tags).flatMap {
                $0.split(separator: ",").map(String.init)
            }
            return edits([.setTags(tags)])
        case (.department, .response): return edits([.assign(changed(target.assignedTo))])
        case (.section, _): return edits(added.map { .move(Section.ID($0)) })
        case (.author, .remark(let remark)):
            return edits([.setDepartments(changed(remark.departments))])
        case (.kind, _):
            return edits(added.compactMap(Passage.Kind.init(rawValue:)).map { .setKind($0) })
        case (.support, .response):
            return edits(
                added.map { .support(Response.ID($0)) }
                    + removed.map { .removeSupport(Response.ID($0)) })
        case (.link, .remark):
            return edits(
                added.map { .link(Response.ID($0)) } + removed.map { .unlink(Response.ID($0)) })
        case (.link, .response(let response)):
            // The tie belongs to the remark.
            return (added + removed).compactMap { value in
                words.source.remark(Remark.ID(value)).map { remark in
                    CaseworkEdit(
                        seen: .remark(remark),
                        action: removed.contains(value)
                            ? .unlink(response.id) : .link(response.id))
                }
            }
        default: return []
        }
    }
}

extension Passage {
    /// Whether the words stand in the text as a redaction would find them.
    func holds(_ words: String) -> Bool {
        (try? applying(.redact(words, replacement: "", why: ""))) != nil
    }
}

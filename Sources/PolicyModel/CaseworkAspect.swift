/// What of a passage a piece of casework is about. Two people who work on different aspects never
/// meet; undoing one leaves the others as they are. The raw value is the history's word.
public enum CaseworkAspect: String, Hashable, Sendable, CaseIterable {
    case attribution
    case outcome
    case tag
    case assignment = "assigned"
    case gist
    case note
    case link
    case support
    case section
    /// Response or remark.
    case kind
    /// The departments that speak in a remark.
    case author
    case redaction
}

extension CaseworkAction {
    public var aspect: CaseworkAspect {
        switch self {
        case .attribute, .attributeNewcomer, .removeAttribution: .attribution
        case .setOutcomes: .outcome
        case .setTags: .tag
        case .assign: .assignment
        case .setGist: .gist
        case .addNote, .removeNote: .note
        case .link, .unlink: .link
        case .support, .removeSupport: .support
        case .move: .section
        case .setKind: .kind
        case .setDepartments: .author
        case .redact: .redaction
        }
    }

    /// The reason that somebody gave for it.
    public var why: String? {
        if case .redact(_, _, let why) = self { why } else { nil }
    }

    /// The action as it is meant when somebody else has changed the passage since `seen` was on
    /// the screen: a list keeps what others put on it.
    public func rebased(from seen: Passage, onto current: Passage) -> CaseworkAction {
        switch self {
        case .setTags(let wanted):
            return .setTags(current.tags.following(wanted, from: seen.tags))
        case .assign(let wanted):
            return .assign(current.assignedTo.following(wanted, from: seen.assignedTo))
        case .setDepartments(let wanted):
            return .setDepartments(
                (current.remark?.departments ?? []).following(
                    wanted, from: seen.remark?.departments ?? []))
        default: return self
        }
    }
}

extension Passage {
    public var tags: [String] {
        switch self {
        case .response(let response): response.tags
        case .remark(let remark): remark.tags
        }
    }

    public var assignedTo: [String] {
        if case .response(let response) = self { response.assignedTo } else { [] }
    }

    /// Whether something that has one value only is another than in `seen`: then two people have
    /// decided the same thing. Lists are never in conflict, they are joined.
    public func conflicts(in aspect: CaseworkAspect, with seen: Passage) -> Bool {
        switch aspect {
        case .outcome, .gist, .section, .redaction:
            (try? carrying(aspect, from: self, to: seen)) != self
        case .kind: kind != seen.kind
        case .attribution, .tag, .assignment, .note, .link, .support, .author: false
        }
    }

    /// The passage with the step from one state of an aspect to another taken: what undo does with
    /// the states after and before, and redo with before and after. Throws `nothingToDo` where it
    /// is so already, `textChanged` where words would come back into another text than the one
    /// that they were taken out of.
    public func stepping(
        _ aspect: CaseworkAspect, from: Passage, to: Passage
    ) throws(CaseworkRefusal) -> Passage {
        if aspect == .redaction, text != from.text {
            throw text == to.text ? .nothingToDo : .textChanged
        }
        let changed = try carrying(aspect, from: from, to: to)
        if changed == self { throw .nothingToDo }
        return changed
    }

    private func carrying(
        _ aspect: CaseworkAspect, from: Passage, to: Passage
    ) throws(CaseworkRefusal) -> Passage {
        if aspect == .kind {
            return kind == to.kind ? self : try turned(as: to.id, like: to)
        }
        switch (self, from, to) {
        case (.response(var now), .response(let from), .response(let to)):
            switch aspect {
            case .attribution:
                now.attributions = now.attributions.following(
                    to.attributions, from: from.attributions)
            case .tag: now.tags = now.tags.following(to.tags, from: from.tags)
            case .assignment:
                now.assignedTo = now.assignedTo.following(to.assignedTo, from: from.assignedTo)
            case .gist: now.gist = to.gist
            case .note: now.notes = now.notes.following(to.notes, from: from.notes)
            case .support: now.supports = now.supports.following(to.supports, from: from.supports)
            case .section:
                now.section = to.section
                now.sectionBasis = to.sectionBasis
            case .redaction:
                now.text = to.text
                if from.gist != to.gist { now.gist = to.gist }
            case .outcome, .link, .author, .kind: throw .wrongKind
            }
            return .response(now)
        case (.remark(var now), .remark(let from), .remark(let to)):
            switch aspect {
            case .outcome:
                now.outcomes = to.outcomes
                now.outcomeBasis = to.outcomeBasis
            case .tag: now.tags = now.tags.following(to.tags, from: from.tags)
            case .gist: now.gist = to.gist
            case .note: now.notes = now.notes.following(to.notes, from: from.notes)
            case .link: now.answers = now.answers.following(to.answers, from: from.answers)
            case .section: now.section = to.section
            case .author:
                now.departments = now.departments.following(
                    to.departments, from: from.departments)
            case .redaction:
                now.text = to.text
                if from.gist != to.gist { now.gist = to.gist }
            case .attribution, .assignment, .support, .kind: throw .wrongKind
            }
            return .remark(now)
        default: throw .wrongKind
        }
    }
}

extension Array where Element: Hashable {
    /// What stands here after the same step as from one list to another.
    fileprivate func following(_ wanted: [Element], from seen: [Element]) -> [Element] {
        // Nobody else has been here: then the order is kept as well.
        if self == seen { return wanted }
        let kept = filter { wanted.contains($0) || !seen.contains($0) }
        return kept + wanted.filter { !seen.contains($0) && !kept.contains($0) }
    }
}

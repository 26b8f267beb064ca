import Language
import PolicyModel

/// What each group of registering lists for some passages.
extension Words {
    func register(_ targets: [Passage]) -> Register {
        let hasResponse = targets.contains { if case .response = $0 { true } else { false } }
        let hasRemark = targets.contains { if case .remark = $0 { true } else { false } }
        let summaries = index.hearing.responses.filter { $0.kind == .summary }
        let groups = Register.Group.allCases.filter { group in
            switch group {
            case .suggestion: true
            case .respondent, .department: hasResponse
            case .outcome, .author: hasRemark
            // A letter's passage and a draft have no other kind.
            case .kind: targets.allSatisfy { (try? $0.turned(as: $0.id)) != nil }
            // A letter's passage stands behind those of the summary.
            case .support:
                !summaries.isEmpty
                    && targets.contains {
                        if case .response(let response) = $0 {
                            response.kind == .full
                        } else {
                            false
                        }
                    }
            // Tying several of both kinds at once would tie everything to everything.
            case .link: hasResponse != hasRemark
            case .gist: targets.count == 1
            case .tag, .section, .note, .redaction, .reason: true
            }
        }
        let suggestions = suggestions(of: targets)
        var register = Register(
            targets: targets,
            groups: suggestions.isEmpty ? groups.filter { $0 != .suggestion } : groups)
        for group in register.groups where !group.isText {
            register.rows[group] =
                group == .suggestion ? suggestions : rows(group, targets)
        }
        if let gist = targets.first?.gist, targets.count == 1 {
            register.fields[.gist] = TextField(gist)
        }
        register.list()
        return register
    }

    private func rows(_ group: Register.Group, _ targets: [Passage]) -> [Register.Row] {
        switch group {
        case .respondent:
            return candidates(.respondent).map { candidate in
                row(candidate.value, name(of: candidate.value, in: .respondent), targets) {
                    guard case .response(let response) = $0 else { return nil }
                    return response.attributions.first {
                        $0.respondent.rawValue == candidate.value
                    }?.basis
                }
            }
        case .outcome:
            return Outcome.allCases.map { outcome in
                row(outcome.rawValue, self.outcome(outcome), targets) {
                    guard case .remark(let remark) = $0, remark.outcomes.contains(outcome) else {
                        return nil
                    }
                    // What a remark decided is read by people; also what is stated can be read
                    // otherwise.
                    return remark.outcomeBasis == .suggested ? .suggested : .assigned
                }
            }
        case .tag:
            return candidates(.tag).map { candidate in
                row(candidate.value, candidate.value, targets) {
                    $0.tags.contains(candidate.value) ? .assigned : nil
                }
            }
        case .department:
            return candidates(.department).map { candidate in
                row(candidate.value, pickerName(candidate.value, in: .department), targets) {
                    $0.assignedTo.contains(candidate.value) ? .assigned : nil
                }
            }
        case .section:
            return index.nodes.map { node in
                row(node.section.id.rawValue, fullTitle(node.section).string, targets) {
                    $0.section == node.section.id ? .assigned : nil
                }
            }
        case .author:
            return candidates(.department).map { candidate in
                row(candidate.value, pickerName(candidate.value, in: .department), targets) {
                    ($0.remark?.departments ?? []).contains(candidate.value) ? .assigned : nil
                }
            }
        case .kind:
            return Passage.Kind.allCases.map { kind in
                let name = text(kind == .response ? .linearResponse : .linearRemark)
                var made = row(kind.rawValue, name, targets) { $0.kind == kind ? .assigned : nil }
                // What it is can be confirmed, and is then kept by a second import; it cannot be
                // nothing.
                made.isOn = false
                return made
            }
        case .link: return linkRows(targets)
        case .support: return supportRows(targets)
        case .suggestion, .gist, .note, .redaction, .reason: return []
        }
    }

    /// Those of the same sections first.
    private func near<Element>(
        _ targets: [Passage], _ all: [Element], _ section: (Element) -> Section.ID?
    ) -> [Element] {
        let here = Set(targets.map(\.section))
        return all.filter { here.contains(section($0)) }
            + all.filter { !here.contains(section($0)) }
    }

    /// The summary's passages, those of the same section first.
    private func supportRows(_ targets: [Passage]) -> [Register.Row] {
        let summaries = index.hearing.responses.filter { $0.kind == .summary }
        return near(targets, summaries, \.section).map { response in
            row(response.id.rawValue, line(.response(response)).string, targets) {
                guard case .response(let letter) = $0 else { return nil }
                return letter.supports.first { $0.response == response.id }?.basis
            }
        }
    }

    /// The other kind's passages: those of the same section first.
    private func linkRows(_ targets: [Passage]) -> [Register.Row] {
        if case .remark? = targets.first {
            return near(targets, index.hearing.responses, \.section).map { response in
                row(response.id.rawValue, line(.response(response)).string, targets) {
                    guard case .remark(let remark) = $0 else { return nil }
                    return remark.answers.first { $0.response == response.id }?.basis
                }
            }
        }
        return near(targets, index.hearing.remarks, \.section).map { remark in
            row(remark.id.rawValue, line(.remark(remark)).string, targets) { target in
                remark.answers.first { $0.response.rawValue == target.id }?.basis
            }
        }
    }

    private func row(
        _ value: String, _ name: String, _ targets: [Passage], basis: (Passage) -> Basis?
    ) -> Register.Row {
        let bases = targets.map(basis)
        return Register.Row(
            value: value, name: SafeText(name),
            keys: [name, value].map { Fold.compactKey($0) }
                + [Fold.looseKey(name).filter { $0.isLetter || $0.isNumber }],
            isOn: bases.allSatisfy { $0?.counts ?? false },
            isStated: bases.allSatisfy { $0 == .stated },
            isSuggested: bases.contains(.suggested))
    }

    func group(_ group: Register.Group) -> String {
        switch group {
        case .respondent: text(.aspectAttribution)
        case .outcome: text(.aspectOutcome)
        case .link: text(.aspectLink)
        case .tag: text(.aspectTag)
        case .department: text(.aspectAssignment)
        case .section: text(.aspectSection)
        case .gist: text(.aspectGist)
        case .note: text(.aspectNote)
        case .suggestion: text(.registerSuggestions)
        case .support: text(.aspectSupport)
        case .author: text(.aspectAuthor)
        case .kind: text(.aspectKind)
        case .redaction: text(.registerRedaction)
        case .reason: text(.registerReason)
        }
    }
}

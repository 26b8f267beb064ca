import Language
import PolicyModel

/// What each group of registering lists for some passages.
extension Words {
    /// It walks the names and what hangs on each passage: to be made beside the keys.
    func register(_ targets: [Passage]) -> Register {
        let hasResponse = targets.contains { if case .response = $0 { true } else { false } }
        let hasRemark = targets.contains { if case .remark = $0 { true } else { false } }
        let counts = source.head.counts
        let groups = Register.Group.allCases.filter { group in
            switch group {
            case .suggestion: true
            case .respondent, .department: hasResponse
            case .outcome, .author: hasRemark
            // A letter's passage and a draft have no other kind.
            case .kind: targets.allSatisfy { (try? $0.turned(as: $0.id)) != nil }
            // A letter's passage stands behind those of the summary.
            case .support:
                counts.responses.all > counts.full
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
                switch group {
                case .suggestion: Register.Rows(suggestions)
                case .respondent: respondentRows(targets)
                default: Register.Rows(rows(group, targets))
                }
        }
        if let gist = targets.first?.gist, targets.count == 1 {
            register.fields[.gist] = TextField(gist)
        }
        register.list()
        return register
    }

    /// Respondents may be ten thousand, of whom the passages name a few.
    private func respondentRows(_ targets: [Passage]) -> Register.Rows {
        let candidates = candidates(.respondent)
        var rows = Register.Rows(PickableNames(candidates))
        var bases: [String: [Basis]] = [:]
        for case .response(let response) in targets {
            var seen: Set<Respondent.ID> = []
            for attribution in response.attributions
            where seen.insert(attribution.respondent).inserted {
                bases[attribution.respondent.rawValue, default: []].append(attribution.basis)
            }
        }
        for (position, candidate) in candidates.enumerated() {
            guard let bases = bases[candidate.value] else { continue }
            rows.mark(position) { $0.mark(bases, of: targets.count) }
        }
        return rows
    }

    private func rows(_ group: Register.Group, _ targets: [Passage]) -> [Register.Row] {
        switch group {
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
            return source.nodes.map { node in
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
        case .suggestion, .respondent, .gist, .note, .redaction, .reason: return []
        }
    }

    /// More rows than these nobody looks through; what is not among them is found by its id, see
    /// ``addTyped(to:)``.
    private static let mostRows = 500

    /// Passages of a kind, those of the same sections first.
    private func near(_ targets: [Passage], _ kind: Passage.Kind) -> [Passage] {
        let here = Set(targets.map(\.section))
        let all = source.nodes.map { Optional($0.section.id) } + [nil]
        var passages: [Passage] = []
        for section in all.filter(here.contains) + all.filter({ !here.contains($0) }) {
            let left = Self.mostRows - passages.count
            if left <= 0 { break }
            passages += source.run(kind, in: section, 0..<left).map(\.passage)
        }
        return passages
    }

    /// The summary's passages, those of the same section first.
    private func supportRows(_ targets: [Passage]) -> [Register.Row] {
        near(targets, .response).filter { $0.response?.kind == .summary }.map {
            supportRow($0, targets)
        }
    }

    private func supportRow(_ passage: Passage, _ targets: [Passage]) -> Register.Row {
        row(passage.id, line(passage).string, targets) {
            guard case .response(let letter) = $0 else { return nil }
            return letter.supports.first { $0.response.rawValue == passage.id }?.basis
        }
    }

    /// The other kind's passages: those of the same section first.
    private func linkRows(_ targets: [Passage]) -> [Register.Row] {
        let isRemark = if case .remark? = targets.first { true } else { false }
        return near(targets, isRemark ? .response : .remark).map { linkRow($0, targets) }
    }

    private func linkRow(_ passage: Passage, _ targets: [Passage]) -> Register.Row {
        row(passage.id, line(passage).string, targets) { target in
            switch (target, passage) {
            case (.remark(let remark), .response(let response)):
                remark.answers.first { $0.response == response.id }?.basis
            case (.response(let response), .remark(let remark)):
                remark.answers.first { $0.response == response.id }?.basis
            default: nil
            }
        }
    }

    /// A passage whose id was typed is listed, wherever in the hearing it stands.
    func addTyped(to register: inout Register) {
        guard register.listed.isEmpty,
            let passage = source.passage(named: register.field.text.uppercased())
        else { return }
        let targets = register.targets
        switch (register.group, targets.first, passage) {
        case (.link, .remark?, .response), (.link, .response?, .remark):
            register.rows[.link, default: Register.Rows()].append(linkRow(passage, targets))
        case (.support, .response?, .response(let response)) where response.kind == .summary:
            register.rows[.support, default: Register.Rows()].append(supportRow(passage, targets))
        default: return
        }
        register.list()
    }

    private func row(
        _ value: String, _ name: String, _ targets: [Passage], basis: (Passage) -> Basis?
    ) -> Register.Row {
        var row = Register.Row(value: value, name: SafeText(name))
        row.mark(targets.compactMap(basis), of: targets.count)
        return row
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

extension Register.Row {
    /// What the passages say of it: one basis for each that names it, of so many passages.
    fileprivate mutating func mark(_ bases: [Basis], of passages: Int) {
        isOn = bases.count == passages && bases.allSatisfy(\.counts)
        isStated = bases.count == passages && bases.allSatisfy { $0 == .stated }
        isSuggested = bases.contains(.suggested)
    }
}

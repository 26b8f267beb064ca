import PolicyModel

/// The work of ``Reimport``: two hearings and the pairs between them to one.
struct Merge: Sendable {
    private let new: Hearing
    private let existing: Hearing
    private let replacing: Document.ID?
    private let overruled: Reimport.Overruled
    private var sections: SectionMatch
    private var respondents: RespondentMatch
    private var submissions: SubmissionMerge
    private let fates: PassageFates
    private let pairs: PassagePairs
    /// New ids to those of the merged hearing.
    private var responseIDs: [Response.ID: Response.ID] = [:]
    private var remarkIDs: [Remark.ID: Remark.ID] = [:]
    private(set) var hearing: Hearing
    private(set) var changes: [Reimport.Change] = []

    init(
        new: Hearing, existing: Hearing, replacing: Document.ID?, overruled: Reimport.Overruled
    ) {
        self.new = new
        self.existing = existing
        self.replacing = replacing
        self.overruled = overruled
        hearing = existing
        fates = PassageFates(existing, overruled)
        let sections = SectionMatch(old: existing.sections, new: new.sections)
        self.sections = sections
        let respondents = RespondentMatch(old: existing.respondents, new: new.respondents)
        self.respondents = respondents
        submissions = SubmissionMerge(
            old: existing.submissions,
            new: new.submissions.map { submission in
                var moved = submission
                moved.respondents = submission.respondents.map { respondents.ids[$0] ?? $0 }
                moved.document = submission.document.map { _ in
                    Self.documentID(new: new, existing: existing, replacing: replacing)
                }
                return moved
            }, replacing: replacing, own: SubmissionMerge.own(of: replacing, in: existing))
        pairs = PassagePairs(
            of: new, with: existing, replacing: replacing, sections: sections.ids)
    }

    var pairedCount: Int { pairs.responses.count + pairs.remarks.count }

    /// The new document's passages, to the ids under which they stand in the merged hearing; empty
    /// before ``run()``.
    var passageIDs: [String: String] {
        let pairs =
            responseIDs.map { ($0.key.rawValue, $0.value.rawValue) }
            + remarkIDs.map { ($0.key.rawValue, $0.value.rawValue) }
        return Dictionary(pairs, uniquingKeysWith: { a, _ in a })
    }

    /// The same for its sections and its letters.
    var otherIDs: [String: String] {
        let pairs =
            sections.ids.map { ($0.key.rawValue, $0.value.rawValue) }
            + submissions.ids.map { ($0.key.rawValue, $0.value.rawValue) }
        return Dictionary(pairs, uniquingKeysWith: { a, _ in a })
    }

    /// Passages of the document that is replaced.
    var oldCount: Int {
        existing.responses.count { $0.source.document == replacing }
            + existing.remarks.count { $0.source.document == replacing }
    }

    mutating func run() {
        mergeDocument()
        settleInvited()
        var passages: [Reimport.Change] = []
        mergeResponses(&passages)
        mergeRemarks(&passages)
        dropRespondents()
        settleSections()
        changes += sections.added.map { .init(.sectionAdded, $0.rawValue) }
        changes += sections.retitled.map { .init(.sectionRetitled, $0.rawValue) }
        changes += sections.gone.map { id in
            .init(
                .sectionGone, id.rawValue, was: existing.sections.first { $0.id == id }?.title)
        }
        changes += respondents.added.map { .init(.respondentAdded, $0.rawValue) }
        changes += passages
        hearing.sections = sections.sections
        hearing.respondents = respondents.respondents
        submissions.keep(
            Set(hearing.responses.flatMap(\.submissions)), of: existing.submissions)
        hearing.submissions = submissions.submissions
    }

    // MARK: The document

    /// The id under which the new document stands.
    var documentID: Document.ID {
        Self.documentID(new: new, existing: existing, replacing: replacing)
    }

    private static func documentID(
        new: Hearing, existing: Hearing, replacing: Document.ID?
    ) -> Document.ID {
        if let replacing { return replacing }
        var slugs = UniqueSlugs(taken: Set(existing.documents.map(\.id.rawValue)))
        return Document.ID(slugs.make(new.documents.first?.id.rawValue ?? "document"))
    }

    private func moved(_ source: SourceSpan) -> SourceSpan {
        var source = source
        source.document = documentID
        return source
    }

    private mutating func mergeDocument() {
        let id = documentID
        if var document = new.documents.first {
            document.id = id
            if let index = hearing.documents.firstIndex(where: { $0.id == id }) {
                document.annex = document.annex ?? hearing.documents[index].annex
                hearing.documents[index] = document
            } else {
                hearing.documents.append(document)
            }
        }
        hearing.authority = existing.authority ?? new.authority
        hearing.caseNumber = existing.caseNumber ?? new.caseNumber
        hearing.opens = new.opens ?? existing.opens
        hearing.closes = new.closes ?? existing.closes
        if existing.registers.lokaludvalg.isEmpty, existing.registers.departments.isEmpty {
            hearing.registers = new.registers
        }
        hearing.preface =
            existing.preface.filter { $0.source.document != id }
            + new.preface.map { PrefaceParagraph(text: $0.text, source: moved($0.source)) }
        hearing.unplaced =
            existing.unplaced.filter { $0.source.document != id }
            + new.unplaced.map {
                UnplacedText(text: $0.text, source: moved($0.source), reason: $0.reason)
            }
    }

    // MARK: Passages

    /// A section of the new document, or one of the hearing that a letter names.
    private func settled(_ id: Section.ID) -> Section.ID? {
        sections.ids[id] ?? (existing.sections.contains { $0.id == id } ? id : nil)
    }

    private func firstFree(_ letter: Character, _ ids: [String]) -> Int {
        let numbers = (ids + overruled.usedIDs).filter { $0.first == letter }
            .compactMap { Int($0.dropFirst()) }
        return (numbers.max() ?? 0) + 1
    }

    private mutating func mergeResponses(_ changes: inout [Reimport.Change]) {
        let old = Dictionary(
            existing.responses.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { a, _ in a })
        var next = firstFree("H", existing.responses.map(\.id.rawValue))
        var merged: [Response.ID: Response] = [:]
        var order: [Response.ID] = []
        for response in new.responses {
            var arrived = response
            arrived.section = response.section.flatMap(settled)
            arrived.source = moved(response.source)
            arrived.submissions = response.submissions.compactMap { submissions.ids[$0] }
            arrived.attributions = response.attributions.map {
                Attribution(
                    respondent: respondents.ids[$0.respondent] ?? $0.respondent, basis: $0.basis)
            }
            if let before = pairs.responses[response.id.rawValue].flatMap({ old[$0] }) {
                let result = PassageMerge.response(arrived, over: before, overruled)
                changes += PassageMerge.changes(
                    before.id.rawValue, before.text, before.wording, before.section, result.text,
                    result.section)
                merged[before.id] = result
                order.append(before.id)
                responseIDs[response.id] = before.id
            } else {
                arrived.id = Response.ID("H\(next)")
                next += 1
                changes.append(.init(.added, arrived.id.rawValue))
                merged[arrived.id] = arrived
                order.append(arrived.id)
                responseIDs[response.id] = arrived.id
            }
        }
        let paired = Set(pairs.responses.values)
        var kept: Set<Response.ID> = []
        for before in existing.responses
        where before.source.document == replacing && !paired.contains(before.id.rawValue) {
            let fate = fates.fate(of: before)
            changes.append(
                .init(fate, before.id.rawValue, was: fate == .gone ? before.text : nil))
            if fate != .gone {
                kept.insert(before.id)
                merged[before.id] = before
            }
        }
        order = Order.merged(order, with: existing.responses.map(\.id), keeping: kept)
        hearing.responses = Order.placed(
            order.compactMap { merged[$0] }, among: existing.responses,
            isReplaced: { $0.source.document == replacing })
        // A passage that stood behind one that is gone stands behind nothing.
        let present = Set(hearing.responses.map(\.id))
        for index in hearing.responses.indices {
            hearing.responses[index].supports.removeAll { !present.contains($0.response) }
        }
    }

    private mutating func mergeRemarks(_ changes: inout [Reimport.Change]) {
        let old = Dictionary(
            existing.remarks.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { a, _ in a })
        var next = firstFree("B", existing.remarks.map(\.id.rawValue))
        var merged: [Remark.ID: Remark] = [:]
        var order: [Remark.ID] = []
        for remark in new.remarks {
            var arrived = remark
            arrived.section = remark.section.flatMap(settled)
            arrived.source = moved(remark.source)
            arrived.answers = remark.answers.compactMap { link in
                responseIDs[link.response].map { ResponseLink(response: $0, basis: link.basis) }
            }
            if let before = pairs.remarks[remark.id.rawValue].flatMap({ old[$0] }) {
                let result = PassageMerge.remark(arrived, over: before, overruled)
                changes += PassageMerge.changes(
                    before.id.rawValue, before.text, before.wording, before.section, result.text,
                    result.section)
                merged[before.id] = result
                order.append(before.id)
                remarkIDs[remark.id] = before.id
            } else {
                arrived.id = Remark.ID("B\(next)")
                next += 1
                changes.append(.init(.added, arrived.id.rawValue))
                merged[arrived.id] = arrived
                order.append(arrived.id)
                remarkIDs[remark.id] = arrived.id
            }
        }
        let paired = Set(pairs.remarks.values)
        var kept: Set<Remark.ID> = []
        for before in existing.remarks
        where before.source.document == replacing && !paired.contains(before.id.rawValue) {
            let fate = fates.fate(of: before)
            changes.append(
                .init(fate, before.id.rawValue, was: fate == .gone ? before.text : nil))
            if fate != .gone {
                kept.insert(before.id)
                merged[before.id] = before
            }
        }
        order = Order.merged(order, with: existing.remarks.map(\.id), keeping: kept)
        hearing.remarks = Order.placed(
            order.compactMap { merged[$0] }, among: existing.remarks,
            isReplaced: { $0.source.document == replacing })
        let present = Set(hearing.responses.map(\.id))
        for index in hearing.remarks.indices {
            hearing.remarks[index].answers.removeAll { !present.contains($0.response) }
        }
    }

    // MARK: Respondents and sections

    /// Once a list of the invited was read, everybody else was not invited.
    private mutating func settleInvited() {
        let lists = hearing.documents.filter { $0.kind == .invited }
        guard !lists.isEmpty else { return }
        let isCorrected =
            new.documents.first?.kind == .invited && lists.count == 1 && replacing != nil
        respondents.settleInvited(
            listed: Set(
                new.respondents.filter { $0.invited == true }.compactMap {
                    respondents.ids[$0.id]
                }),
            isWholeList: isCorrected)
    }

    /// A body that only the replaced document knew, and that nothing points to.
    private mutating func dropRespondents() {
        guard let replacing, !existing.documents.contains(where: { $0.id != replacing }) else {
            return
        }
        var used = Set(hearing.responses.flatMap { $0.attributions.map(\.respondent) })
        used.formUnion(hearing.submissions.flatMap(\.respondents))
        let gone = respondents.unmatched.subtracting(used)
        guard !new.respondents.isEmpty else { return }
        respondents.drop(gone)
        changes += existing.respondents.filter { gone.contains($0.id) }.map {
            .init(.respondentGone, $0.id.rawValue, was: $0.name)
        }
    }

    private mutating func settleSections() {
        var wanted = Set(hearing.responses.compactMap(\.section))
        wanted.formUnion(hearing.remarks.compactMap(\.section))
        // Sections of other documents stay, with or without passages; letters have none.
        let hasNone = new.sections.isEmpty && new.documents.first?.kind != .summary
        if replacing == nil || hasNone { wanted.formUnion(existing.sections.map(\.id)) }
        sections.keep(wanted, of: existing.sections)
    }
}

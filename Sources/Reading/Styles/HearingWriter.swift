import PolicyModel

/// Sections with their verdicts to numbered responses and remarks, each with what its own words
/// tell.
struct HearingWriter: Sendable {
    private let document: Document.ID
    private let bodies: Bodies
    private let cues: KindCues
    private let places: PlaceFinder
    /// The one that "forvaltningen" is where nothing nearer tells: "X, i det følgende kaldet
    /// forvaltningen".
    private let usualDepartment: String?

    private(set) var sections: [Section] = []
    private(set) var responses: [Response] = []
    private(set) var remarks: [Remark] = []
    private(set) var counts: [ImportReport.SectionCount] = []
    private(set) var decisions: [KindDecision] = []
    private(set) var findings: [Finding] = []

    init(
        document: Document.ID, bodies: Bodies, cues: KindCues, usualDepartment: String? = nil
    ) {
        self.usualDepartment = usualDepartment
        self.document = document
        self.bodies = bodies
        self.cues = cues
        places = PlaceFinder(bodies.registers.lokaludvalg)
    }

    static func span(_ extent: Extent, _ document: Document.ID) -> SourceSpan {
        SourceSpan(
            document: document, page: extent.page, lastPage: extent.lastPage,
            firstLine: extent.firstLine, lastLine: extent.lastLine)
    }

    mutating func add(
        _ draft: SectionDraft, words: [Words], evidence: [[Evidence]],
        verdicts: [KindSplitter.Verdict]
    ) {
        sections.append(
            Section(
                id: draft.id, kind: draft.kind, label: draft.label, number: draft.number,
                title: draft.title, parent: draft.parent,
                status: draft.kind == .goal ? .kept : nil))
        if draft.confidence < ImportReport.uncertainBelow {
            findings.append(
                Finding(
                    .uncertainHeading, subject: draft.id.rawValue, page: draft.place.page,
                    line: draft.place.firstLine, confidence: draft.confidence,
                    detail: draft.title))
        }
        let firstResponse = responses.count
        let firstRemark = remarks.count
        var said: [Words] = []
        var lastDepartment = usualDepartment
        for index in draft.paragraphs.indices {
            let paragraph = draft.paragraphs[index].paragraph
            let telling = draft.paragraphs[index].telling
            switch verdicts[index].kind {
            case .response:
                said.append(words[index])
                addResponse(paragraph, words[index], section: draft.id, telling)
                decide("H\(responses.count)", paragraph, verdicts[index], evidence[index])
            case .remark:
                lastDepartment = addRemark(
                    paragraph, words[index], section: draft.id, before: lastDepartment, telling)
                decide("B\(remarks.count)", paragraph, verdicts[index], evidence[index])
            }
        }
        if draft.paragraphs.contains(where: { $0.telling.answersSection }) {
            linkByLayout(firstResponse, firstRemark)
        } else {
            link(firstResponse, firstRemark, said, words: remarkWords(words, verdicts))
        }
        counts.append(
            ImportReport.SectionCount(
                section: draft.id, responses: responses.count - firstResponse,
                remarks: remarks.count - firstRemark))
    }

    private func remarkWords(_ words: [Words], _ verdicts: [KindSplitter.Verdict]) -> [Words] {
        zip(words, verdicts).filter { $0.1.kind == .remark }.map(\.0)
    }

    // MARK: Passages

    private mutating func addResponse(
        _ paragraph: Paragraph, _ words: Words, section: Section.ID, _ telling: PassageTelling
    ) {
        let speakers =
            telling.speakers ?? cues.speakers.voices(in: words).map(\.respondent)
        responses.append(
            Response(
                id: Response.ID("H\(responses.count + 1)"), section: section,
                text: paragraph.text, source: Self.span(paragraph.place, document),
                submissions: telling.submissions,
                attributions: speakers.map { Attribution(respondent: $0, basis: .stated) },
                quantity: telling.quantity ?? QuantityFinder.quantity(in: words),
                places: places.places(in: words)))
    }

    /// Gives the department named last, for the next remark.
    private mutating func addRemark(
        _ paragraph: Paragraph, _ words: Words, section: Section.ID, before: String?,
        _ telling: PassageTelling
    ) -> String? {
        let authors = RemarkAuthors(words, finder: cues.departments, before: before)
        var outcome = OutcomeReading(words)
        if let change = telling.changeWords { outcome.addChange(saidBy: change) }
        remarks.append(
            Remark(
                id: Remark.ID("B\(remarks.count + 1)"), section: section, text: paragraph.text,
                source: Self.span(paragraph.place, document),
                departments: telling.departments ?? authors.departments,
                departmentWords: telling.departments == nil
                    ? authors.words : telling.departmentWords, outcomes: outcome.outcomes,
                outcomeWords: outcome.words,
                outcomeBasis: outcome.basis,
                places: places.places(in: words)))
        return authors.last
    }

    private mutating func decide(
        _ passage: String, _ paragraph: Paragraph, _ verdict: KindSplitter.Verdict,
        _ evidence: [Evidence]
    ) {
        let reasons = evidence.isEmpty ? [Evidence(.position, weight: 0)] : evidence
        decisions.append(
            KindDecision(passage: passage, confidence: verdict.confidence, evidence: reasons))
        if verdict.confidence < ImportReport.uncertainBelow {
            findings.append(
                Finding(
                    .uncertainKind, subject: passage, page: paragraph.place.page,
                    line: paragraph.place.firstLine, confidence: verdict.confidence,
                    evidence: reasons))
        }
        for seam in paragraph.seams + [paragraph.seamBefore].compactMap({ $0 })
        where seam.confidence < ImportReport.uncertainBelow {
            findings.append(
                Finding(
                    .uncertainPageEnd, subject: passage, page: seam.page, line: seam.line,
                    confidence: seam.confidence, detail: seam.goesOn ? "goes-on" : "ends"))
        }
    }

    // MARK: Links and goals

    /// Every remark answers what stands above it under the same heading.
    private mutating func linkByLayout(_ firstResponse: Int, _ firstRemark: Int) {
        let links = responses[firstResponse...].map {
            ResponseLink(response: $0.id, basis: .stated)
        }
        for index in firstRemark..<remarks.count { remarks[index].answers = links }
    }

    private mutating func link(
        _ firstResponse: Int, _ firstRemark: Int, _ said: [Words], words: [Words]
    ) {
        let finder = AnswerFinder(responses: said)
        for (offset, remark) in words.enumerated() {
            remarks[firstRemark + offset].answers = finder.answers(in: remark).map {
                ResponseLink(response: responses[firstResponse + $0.response].id, basis: .stated)
            }
        }
    }

    /// Guesses which response a remark answers where neither layout nor words say it.
    mutating func suggestAnswers() {
        SuggestedAnswers.add(to: &remarks, responses: responses)
    }

    /// A goal that a remark takes out is dropped: "mål 3 udgår", "ladet mål 3 udgå", and in the
    /// goal's own section "målet udgår".
    mutating func settleGoals() {
        let goals = Dictionary(
            sections.enumerated().compactMap { index, section in
                section.kind == .goal ? section.label.map { ($0.lowercased(), index) } : nil
            }, uniquingKeysWith: { a, _ in a })
        let verbs: Set<String> = [
            "udgå", "udgår", "udgået", "slettes", "slettet", "bortfalder", "udelades", "fjernes",
        ]
        for remark in remarks {
            let words = Words(remark.text).words
            for (index, word) in words.enumerated() where verbs.contains(word.key) {
                let near = words[max(0, index - 4)..<index].filter { $0.sentence == word.sentence }
                guard !near.contains(where: { $0.key == "ikke" }) else { continue }
                guard let goal = droppedGoal(near.map(\.key), section: remark.section, goals) else {
                    continue
                }
                sections[goal].status = .dropped
                let section = sections[goal]
                guard
                    !findings.contains(where: {
                        $0.kind == .droppedGoal && $0.subject == section.id.rawValue
                    })
                else { continue }
                findings.append(
                    Finding(
                        .droppedGoal, subject: section.id.rawValue, page: remark.source.page,
                        line: remark.source.firstLine, detail: remark.id.rawValue))
            }
        }
    }

    private func droppedGoal(
        _ keys: [String], section: Section.ID?, _ goals: [String: Int]
    ) -> Int? {
        for (word, number) in zip(keys, keys.dropFirst()) {
            if let goal = goals[word + " " + number] { return goal }
        }
        guard keys.contains("målet"),
            let goal = sections.firstIndex(where: { $0.id == section && $0.kind == .goal })
        else { return nil }
        return goal
    }
}

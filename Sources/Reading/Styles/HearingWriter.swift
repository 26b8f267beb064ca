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
    /// What tells who said a passage where the layout does: its chapter, or the numbers above it.
    private let layoutCue: Evidence.Cue

    private(set) var sections: [Section] = []
    private(set) var responses: [Response] = []
    private(set) var remarks: [Remark] = []
    private(set) var log = DecisionLog()

    init(
        document: Document.ID, bodies: Bodies, cues: KindCues, usualDepartment: String? = nil,
        layoutCue: Evidence.Cue = .ownHeading
    ) {
        self.usualDepartment = usualDepartment
        self.layoutCue = layoutCue
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
        log.heading(draft)
        let firstResponse = responses.count
        let firstRemark = remarks.count
        var said: [Words] = []
        var runs = LayoutRuns()
        var lastDepartment = usualDepartment
        for index in draft.paragraphs.indices {
            let paragraph = draft.paragraphs[index].paragraph
            let telling = draft.paragraphs[index].telling
            switch verdicts[index].kind {
            case .response:
                said.append(words[index])
                runs.addResponse(responses.count)
                log.kind("H\(responses.count + 1)", paragraph, verdicts[index], evidence[index])
                addResponse(paragraph, words[index], in: draft, telling)
            case .remark:
                runs.addRemark()
                log.kind("B\(remarks.count + 1)", paragraph, verdicts[index], evidence[index])
                lastDepartment = addRemark(
                    draft.paragraphs[index], words[index], section: draft.id,
                    before: lastDepartment, evidence[index])
            }
        }
        if draft.paragraphs.contains(where: { $0.telling.answersSection }) {
            linkByLayout(runs, from: firstRemark)
        } else {
            link(firstResponse, firstRemark, said, words: remarkWords(words, verdicts))
        }
    }

    private func remarkWords(_ words: [Words], _ verdicts: [KindSplitter.Verdict]) -> [Words] {
        zip(words, verdicts).filter { $0.1.kind == .remark }.map(\.0)
    }

    // MARK: Passages

    private mutating func addResponse(
        _ paragraph: Paragraph, _ words: Words, in draft: SectionDraft, _ telling: PassageTelling
    ) {
        let voices = cues.speakers.voices(in: words)
        let heard = voices.map(\.respondent)
        let speakers = telling.speakers ?? (heard.isEmpty ? sameAsBefore(words, in: draft) : heard)
        let response = Response(
            id: Response.ID("H\(responses.count + 1)"), section: draft.id,
            text: paragraph.text, source: Self.span(paragraph.place, document),
            submissions: telling.submissions,
            attributions: speakers.map { Attribution(respondent: $0, basis: .stated) },
            quantity: telling.quantity ?? QuantityFinder.quantity(in: words),
            places: places.places(in: words))
        responses.append(response)
        guard !speakers.isEmpty else { return }
        let named = voices.filter { speakers.contains($0.respondent) }
        if Set(named.map(\.respondent)) == Set(speakers) {
            log.add(
                .attribution, response.id.rawValue, .respondentSpeaks,
                named.map { words.quote($0.range) }.joined(separator: "; "),
                confidence: named.allSatisfy(\.opensPassage)
                    ? DecisionLog.confidence(.ownHeading) : nil, at: response.source)
        } else {
            let quote = layoutCue == .numbers ? draft.numbers.joined(separator: ", ") : draft.title
            log.add(
                .attribution, response.id.rawValue, layoutCue, quote, at: response.source)
        }
    }

    /// "Samme forening savner …": the one who alone said the passage right before, in the same
    /// section.
    private func sameAsBefore(_ words: Words, in draft: SectionDraft) -> [Respondent.ID] {
        guard let opening = SameSender.opening(of: words), let before = responses.last,
            before.section == draft.id, before.attributions.count == 1,
            let speaker = bodies.respondents.first(where: {
                $0.id == before.attributions[0].respondent
            }), SameSender.fits(opening, speaker.kind)
        else { return [] }
        return [speaker.id]
    }

    /// Gives the department named last, for the next remark.
    private mutating func addRemark(
        _ marked: MarkedParagraph, _ words: Words, section: Section.ID, before: String?,
        _ evidence: [Evidence]
    ) -> String? {
        let (paragraph, telling) = (marked.paragraph, marked.telling)
        let authors = RemarkAuthors(words, finder: cues.departments, before: before)
        let label = telling.changeWords == nil ? nil : RemarkLabel.changeRunIn(paragraph.text)
        let told = label.map { Words(String(paragraph.text.dropFirst($0.count))) } ?? words
        var outcome = OutcomeReading(told)
        if let change = telling.changeWords { outcome.addChange(saidBy: change, told) }
        let remark = Remark(
            id: Remark.ID("B\(remarks.count + 1)"), section: section, text: paragraph.text,
            source: Self.span(paragraph.place, document),
            departments: telling.departments ?? authors.departments,
            departmentWords: telling.departments == nil
                ? authors.words : telling.departmentWords, outcomes: outcome.outcomes,
            outcomeWords: outcome.words,
            outcomeBasis: outcome.basis,
            places: places.places(in: words))
        remarks.append(remark)
        logAuthor(of: remark, words, marked, before: before, evidence)
        log.outcome(of: remark, saidBy: telling.changeWords)
        return authors.last
    }

    private mutating func logAuthor(
        of remark: Remark, _ words: Words, _ marked: MarkedParagraph, before: String?,
        _ evidence: [Evidence]
    ) {
        guard !remark.departments.isEmpty || remark.departmentWords != nil else { return }
        let id = remark.id.rawValue
        if let label = marked.markerWords, marked.telling.departments != nil {
            log.add(.author, id, .ownHeading, label, at: remark.source)
            return
        }
        let own = RemarkAuthors(words, finder: cues.departments, before: nil)
        if marked.telling.departments == nil, own.departments == remark.departments {
            let speaks = evidence.first { $0.cue == .administrationSpeaks }?.words
            log.add(
                .author, id, .administrationSpeaks, remark.departmentWords ?? speaks,
                at: remark.source)
        } else {
            log.add(
                .author, id, .namedBefore, before ?? usualDepartment, at: remark.source)
        }
    }

    // MARK: Links and goals

    private mutating func linkByLayout(_ runs: LayoutRuns, from firstRemark: Int) {
        for (index, answered) in runs.answered.enumerated() {
            remarks[firstRemark + index].answers = answered.map {
                ResponseLink(response: responses[$0].id, basis: .stated)
            }
        }
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
                    !log.findings.contains(where: {
                        $0.kind == .droppedGoal && $0.subject == section.id.rawValue
                    })
                else { continue }
                log.add(
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

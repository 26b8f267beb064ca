import PolicyModel

/// What a style decides while it reads, with reasons and confidence. The ids are the document's
/// own; ``ImportReport/decisions(in:after:)`` gives them as the hearing has them.
struct DecisionLog: Sendable {
    /// Of every passage.
    private(set) var kinds: [KindDecision] = []
    /// Of headings, authors, outcomes, attributions, senders and sections.
    private(set) var others: [Decision] = []
    private(set) var findings: [Finding] = []

    /// How sure a trace makes of who said or decided something, in domain.md's order of trust.
    /// Rough on purpose: it parts what the document states from what it only lets one conclude.
    static func confidence(_ cue: Evidence.Cue) -> Double {
        switch cue {
        case .given: 1
        case .column, .senderField: 0.99
        case .ownHeading, .runInLabel, .numbers, .reference: 0.95
        case .administrationSpeaks, .decisionFormula: 0.9
        case .respondentSpeaks: 0.85
        case .namedBefore, .firstPerson: 0.8
        case .practice, .sharedWords: 0.6
        default: 0.5
        }
    }

    mutating func add(_ finding: Finding) { findings.append(finding) }

    // MARK: Headings

    mutating func heading(_ draft: SectionDraft) {
        let cue: Evidence.Cue =
            switch draft.reason {
            case .format: .headingFormat
            case .number: .headingNumber
            case .sign: .headingWords
            case .line, .gluedLine: .headingLine
            }
        others.append(
            Decision(
                .heading, item: draft.id.rawValue, name: draft.title, page: draft.place.page,
                line: draft.place.firstLine, confidence: draft.confidence,
                reasons: [reason(cue, cue == .headingNumber ? draft.label : nil)]))
        guard draft.confidence < ImportReport.uncertainBelow else { return }
        findings.append(
            Finding(
                .uncertainHeading, subject: draft.id.rawValue, page: draft.place.page,
                line: draft.place.firstLine, confidence: draft.confidence, detail: draft.title))
    }

    // MARK: Passages

    mutating func kind(_ passage: String, confidence: Double, _ evidence: [Evidence]) {
        kinds.append(
            KindDecision(passage: passage, confidence: confidence, evidence: evidence))
    }

    /// The kind of a paragraph, and where it begins and ends.
    mutating func kind(
        _ passage: String, _ paragraph: Paragraph, _ verdict: KindSplitter.Verdict,
        _ evidence: [Evidence]
    ) {
        let reasons = evidence.isEmpty ? [Evidence(.position, weight: 0)] : evidence
        kind(passage, confidence: verdict.confidence, reasons)
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

    /// Of a passage or a letter: who said it, who speaks, what is decided, which section.
    mutating func add(
        _ what: Decision.What, _ item: String, _ cue: Evidence.Cue, _ words: String? = nil,
        name: String? = nil, confidence: Double? = nil, at source: SourceSpan? = nil
    ) {
        others.append(
            Decision(
                what, item: item, name: name, page: source?.page, line: source?.firstLine,
                confidence: confidence ?? Self.confidence(cue), reasons: [reason(cue, words)]))
    }

    // MARK: Letters

    mutating func sender(
        _ letter: Submission.ID, _ name: String, _ cue: Evidence.Cue, confidence: Double
    ) {
        add(.sender, letter.rawValue, cue, name: name, confidence: confidence)
        guard confidence < ImportReport.uncertainBelow else { return }
        findings.append(
            Finding(
                .uncertainSender, subject: letter.rawValue, confidence: confidence, detail: name))
    }

    /// - Parameter first: where the letter's text begins.
    mutating func noSender(_ letter: Submission.ID, at first: SourceLine?) {
        others.append(
            Decision(
                .noSender, item: letter.rawValue, page: first?.page, line: first?.number))
        findings.append(
            Finding(
                .noSender, subject: letter.rawValue, page: first?.page, line: first?.number))
    }

    // MARK: Remarks

    /// - Parameter heading: words over the remark that say that something is changed.
    mutating func outcome(of remark: Remark, saidBy heading: String? = nil) {
        guard let basis = remark.outcomeBasis else { return }
        let isByHeading = heading != nil && remark.outcomeWords?.hasSuffix(heading ?? "") == true
        let cue: Evidence.Cue =
            basis == .suggested ? .practice : isByHeading ? .ownHeading : .decisionFormula
        add(.outcome, remark.id.rawValue, cue, remark.outcomeWords, at: remark.source)
    }

    private func reason(_ cue: Evidence.Cue, _ words: String?) -> Decision.Reason {
        Decision.Reason(cue: cue.rawValue, words: words)
    }
}

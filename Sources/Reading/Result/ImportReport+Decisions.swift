public import PolicyModel

extension ImportReport {
    /// All that was decided of the document, in the ids of the hearing as it is after the import:
    /// what a passage is first, then the rest of it, in the document's order. Left out is what a
    /// person has decided otherwise, and what is not in the hearing.
    ///
    /// - Parameters:
    ///   - hearing: after the import.
    ///   - reimport: what tells how the report's ids became the hearing's; nil for a new hearing,
    ///     which has the report's own.
    public func decisions(in hearing: Hearing, after reimport: Reimport?) -> [Decision] {
        let responses = Dictionary(
            hearing.responses.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { a, _ in a })
        let remarks = Dictionary(
            hearing.remarks.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { a, _ in a })
        let others = Set(
            hearing.sections.map(\.id.rawValue) + hearing.submissions.map(\.id.rawValue))
        func passage(_ read: String) -> String? {
            let id = reimport == nil ? read : reimport?.readIDs[read]
            return id.flatMap { responses[$0] == nil && remarks[$0] == nil ? nil : $0 }
        }
        func isOfPassage(_ what: Decision.What) -> Bool {
            what != .heading && what != .sender && what != .noSender
        }
        let kinds = decisions.compactMap { decision -> Decision? in
            guard let id = passage(decision.passage) else { return nil }
            let source = responses[id]?.source ?? remarks[id]?.source
            return Decision(
                responses[id] == nil ? .remark : .response, item: id, page: source?.page,
                line: source?.firstLine, confidence: decision.confidence,
                reasons: decision.evidence.map {
                    Decision.Reason(cue: $0.cue.rawValue, words: $0.words)
                })
        }
        let seams = findings.compactMap { finding -> Decision? in
            guard finding.kind == .uncertainPageEnd, let id = finding.subject.flatMap(passage)
            else { return nil }
            return Decision(
                finding.detail == "goes-on" ? .goesOn : .ends, item: id, page: finding.page,
                line: finding.line, confidence: finding.confidence)
        }
        let rest = otherDecisions.compactMap { decision -> Decision? in
            var decision = decision
            if isOfPassage(decision.what) {
                guard let id = passage(decision.item) else { return nil }
                decision.item = id
            } else {
                let id = reimport?.otherIDs[decision.item] ?? decision.item
                guard others.contains(id) else { return nil }
                decision.item = id
            }
            return decision
        }
        let gone = (reimport?.changes ?? []).filter { $0.kind == .keptWithWork }.map { change in
            let source = responses[change.subject]?.source ?? remarks[change.subject]?.source
            return Decision(
                .gone, item: change.subject, page: source?.page, line: source?.firstLine)
        }
        let redacted = reimport?.redacted ?? []
        return (kinds + rest + seams + gone).map {
            redacted.contains($0.item) ? $0.wordless : $0
        }
    }
}

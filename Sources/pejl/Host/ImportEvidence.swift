internal import Language
internal import PolicyModel
internal import Reading

/// Why a file was read as it was, and what of it deserves a second look: the
/// reader's own report in the ids of the hearing as it is after the import.
struct ImportEvidence {
    /// A section with what this file has in it; nil for passages outside the sections.
    struct SectionCount {
        var section: Section?
        var responses = 0
        var remarks = 0
    }

    let report: ImportReport
    /// The user named the style.
    let isStyleGiven: Bool
    /// Such as hold a passage of the file, in the document's order.
    let sections: [SectionCount]
    /// Passages' kinds first, in the document's order.
    let doubts: [Decision]
    /// Of this file only; what was not understood first.
    let unplaced: [UnplacedText]

    /// - Parameters:
    ///   - result: the hearing after the import.
    ///   - reimport: what tells how the report's ids became the hearing's; nil for a new hearing,
    ///     which has the report's own.
    init(
        _ report: ImportReport, result: Hearing, reimport: Reimport?, isStyleGiven: Bool
    ) {
        self.report = report
        self.isStyleGiven = isStyleGiven
        let passages = (result.responses.map(Passage.response) + result.remarks.map(Passage.remark))
            .filter { reimport?.passages.contains($0.id) ?? true }
        sections = Self.sections(passages, of: result)
        // What is gone stands in the list of changes.
        doubts = report.decisions(in: result, after: reimport)
            .filter { $0.isDoubt && $0.what != .gone }
        let own = result.unplaced.filter {
            reimport == nil || $0.source.document == reimport?.document
        }
        unplaced = own.filter { $0.reason == .unread } + own.filter { $0.reason != .unread }
    }

    /// What came after the style that was taken, where anything spoke for it.
    var runnerUp: StyleScore? {
        report.styleScores.first { $0.style != report.style && $0.score > 0 }
    }

    /// The traces of the style that was taken; nil where styles were not weighed.
    var signs: [String]? {
        report.styleScores.first { $0.style == report.style }?.evidence
    }

    /// What was found by its shape, as kind and number.
    var personalData: [(kind: String, count: Int)] {
        report.findings.filter { $0.kind == .personalData }.compactMap { finding in
            finding.detail.map { ($0, finding.count ?? 0) }
        }
    }

    /// Nobody looked for names and health in running text.
    var isUnseenTold: Bool { report.findings.contains { $0.kind == .personalDataUnseen } }

    // MARK: Made of the report

    private static func sections(_ passages: [Passage], of hearing: Hearing) -> [SectionCount] {
        var counts: [Section.ID?: SectionCount] = [:]
        for passage in passages {
            switch passage {
            case .response(let response):
                counts[response.section, default: SectionCount()].responses += 1
            case .remark(let remark):
                counts[remark.section, default: SectionCount()].remarks += 1
            }
        }
        let inOrder = hearing.sections.compactMap { section in
            counts[section.id].map {
                SectionCount(section: section, responses: $0.responses, remarks: $0.remarks)
            }
        }
        return inOrder + [counts[nil]].compactMap { $0 }
    }
}

import PolicyModel

/// Which passage of a document read again is which one of before: new ids to old ones.
struct PassagePairs: Sendable {
    let responses: [String: String]
    let remarks: [String: String]

    /// - Parameters:
    ///   - replacing: the document whose passages the new ones can be.
    ///   - sections: the new document's section ids to the hearing's.
    init(
        of new: Hearing, with existing: Hearing, replacing: Document.ID?,
        sections: [Section.ID: Section.ID]
    ) {
        let known = Set(existing.sections.map(\.id))
        // A letter has no sections of its own: it names those of the hearing.
        func section(_ id: Section.ID) -> Section.ID? {
            sections[id] ?? (known.contains(id) ? id : nil)
        }
        func pairs(_ old: [Passage], _ new: [Passage]) -> [String: String] {
            func item(_ passage: Passage, in section: Section.ID?) -> PassageAlignment.Item {
                PassageAlignment.Item(
                    id: passage.id, section: section, text: passage.text,
                    isRestated: passage.wording == .restated, source: passage.source)
            }
            return PassageAlignment(
                old: old.filter { $0.source.document == replacing }
                    .map { item($0, in: $0.section) },
                new: new.map { item($0, in: $0.section.flatMap(section)) }
            ).pairs
        }
        responses = pairs(
            existing.responses.map(Passage.response), new.responses.map(Passage.response))
        remarks = pairs(
            existing.remarks.filter { $0.status == .final }.map(Passage.remark),
            new.remarks.map(Passage.remark))
    }
}

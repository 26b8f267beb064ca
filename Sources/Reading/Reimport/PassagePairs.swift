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
        func item(
            _ id: String, _ section: Section.ID?, _ text: String, _ wording: Wording,
            _ source: SourceSpan
        ) -> PassageAlignment.Item {
            PassageAlignment.Item(
                id: id, section: section, text: text, isRestated: wording == .restated,
                source: source)
        }
        responses =
            PassageAlignment(
                old: existing.responses.filter { $0.source.document == replacing }.map {
                    item($0.id.rawValue, $0.section, $0.text, $0.wording, $0.source)
                },
                new: new.responses.map {
                    item(
                        $0.id.rawValue, $0.section.flatMap(section), $0.text,
                        $0.wording, $0.source)
                }
            ).pairs
        remarks =
            PassageAlignment(
                old: existing.remarks.filter {
                    $0.source.document == replacing && $0.status == .final
                }.map {
                    item($0.id.rawValue, $0.section, $0.text, $0.wording, $0.source)
                },
                new: new.remarks.map {
                    item(
                        $0.id.rawValue, $0.section.flatMap(section), $0.text,
                        $0.wording, $0.source)
                }
            ).pairs
    }
}

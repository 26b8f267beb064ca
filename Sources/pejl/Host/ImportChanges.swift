internal import Language
internal import PolicyModel
internal import Reading

/// What a document that came again changed, one by one: new words, what was added, what went away.
struct ImportChanges {
    private let reimport: Reimport
    private let places: [String: SourceSpan]
    private let texts: [String: String]

    /// - Parameter result: the hearing after the import.
    init(_ reimport: Reimport, result: Hearing) {
        self.reimport = reimport
        let passages =
            result.responses.map { ($0.id.rawValue, $0.text, $0.source) }
            + result.remarks.map { ($0.id.rawValue, $0.text, $0.source) }
        places = Dictionary(
            passages.map { ($0.0, $0.2) }, uniquingKeysWith: { first, _ in first })
        let named =
            passages.map { ($0.0, $0.1) } + result.sections.map { ($0.id.rawValue, $0.title) }
            + result.respondents.map { ($0.id.rawValue, $0.name) }
        texts = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter command: the one that has them all; nil lists all: what an import has changed
    ///   no later command finds again.
    func lines(_ catalogue: Catalogue, command: String?) -> [SafeText] {
        let changes = reimport.changes.filter { $0.kind != .unchanged }
        guard let command else { return changes.map { "  " + line($0, catalogue) } }
        return ImportEvidence.cut(changes, catalogue, command) { line($0, catalogue) }
    }

    private func line(_ change: Reimport.Change, _ catalogue: Catalogue) -> SafeText {
        let text = change.was ?? texts[change.subject] ?? ""
        let isTold = !text.isEmpty && !reimport.redacted.contains(change.subject)
        let source = places[change.subject]
        return catalogue.safe(
            isTold ? .importChangeRow : .importChangeRowBare,
            [
                "id": change.subject,
                "place": DecisionTelling(catalogue).place(source?.page, source?.firstLine),
                "what": catalogue.text(Self.phrase(change.kind)),
                "text": ImportEvidence.short(text),
            ])
    }

    private static func phrase(_ kind: Reimport.Change.Kind) -> Phrase {
        switch kind {
        // Never told.
        case .unchanged, .reworded: .importChangeReworded
        case .madeOriginal: .importChangeMadeOriginal
        case .added: .importChangeAdded
        case .gone: .importChangeGone
        case .keptWithWork: .importChangeKeptWithWork
        case .keptRestated: .importChangeKeptRestated
        case .moved: .importChangeMoved
        case .sectionAdded: .importChangeSectionAdded
        case .sectionGone: .importChangeSectionGone
        case .sectionRetitled: .importChangeSectionRetitled
        case .respondentAdded: .importChangeRespondentAdded
        case .respondentGone: .importChangeRespondentGone
        }
    }
}

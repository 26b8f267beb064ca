import PolicyModel

/// What a ``SkemaWriter`` has made of the tables so far, and the hearing of it in the end.
struct SkemaDraft: Sendable {
    let document: Document.ID
    var responses: [Response] = []
    var remarks: [Remark] = []
    var titles: [String] = []
    var preface: [PrefaceParagraph] = []
    var log = DecisionLog()
    private(set) var unplaced: [UnplacedText] = []

    init(document: Document.ID) { self.document = document }

    // MARK: Texts

    static func text(
        _ cells: [SkemaCell], first: (String, [SourceLine])? = nil
    ) -> (text: String, lines: [SourceLine]) {
        let texts = [first?.0].compactMap { $0 } + cells.map(\.text)
        return (
            texts.joined(separator: "\n"), (first?.1 ?? []) + cells.flatMap(\.lines)
        )
    }

    static func joined(_ cells: [SkemaCell]) -> String {
        cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    func span(_ lines: [SourceLine]) -> SourceSpan {
        HearingWriter.span(Extent(lines), document)
    }

    mutating func addPreface(_ text: String, _ lines: [SourceLine]) {
        preface.append(PrefaceParagraph(text: text, source: span(lines)))
    }

    mutating func set(_ text: String, _ lines: [SourceLine], _ reason: UnplacedText.Reason) {
        unplaced.append(UnplacedText(text: text, source: span(lines), reason: reason))
    }

    mutating func set(_ cells: [SkemaCell], _ reason: UnplacedText.Reason) {
        set(Self.joined(cells), cells.flatMap(\.lines), reason)
    }

    /// What stands below a table: who signs it, and sentences about the whole below the last one.
    mutating func close(_ text: String, _ lines: [SourceLine], isLast: Bool) {
        if isLast, SkemaTitle.closes(text) {
            set(text, lines, .colophon)
        } else if isLast, text.endsSentence {
            addPreface(text, lines)
        } else {
            set(text, lines, .unread)
        }
    }

    // MARK: The hearing

    func result(
        source: SourceDocument, authority: KnownAuthority, sections: [Section],
        senders: SkemaSenders
    ) -> StyleResult {
        var assembly = HearingAssembly(
            style: .table, source: source, document: document, kind: .summary,
            facts: HearingFacts(
                titles: titles, preface: preface.map(\.text),
                caseIn: unplaced.map(\.text) + preface.map(\.text)),
            authority: authority.name, registers: authority.registers,
            hasRegister: authority.hasRegister)
        assembly.preface = preface
        assembly.sections = sections
        assembly.respondents = senders.book.respondents
        assembly.submissions = senders.submissions
        assembly.responses = responses
        assembly.remarks = remarks
        assembly.unplaced = unplaced
        assembly.log = log
        assembly.duplicates = senders.book.variants
        assembly.gaps = senders.gaps
        return assembly.result()
    }
}

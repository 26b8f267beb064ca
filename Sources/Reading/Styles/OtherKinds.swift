import PolicyModel

/// Documents that are no summary, and tables: told by the user (`--as`), else by what they hold.
///
/// Letters and lists of names come first, because they lack what every summary has, an answer;
/// what only looks a little like one is left to the styles of summaries.
enum OtherKinds {
    static let styles: [DocumentStyle] = [.table, .letters, .invited]

    /// A small table of answers in a long note makes no skema of it.
    private static let tableFrom = 0.7

    /// nil for a summary in any other style than a table.
    static func read(
        _ source: SourceDocument, _ document: Document.ID, _ options: ReadingOptions,
        _ registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult? {
        var result: StyleResult
        switch kind(of: source, options) {
        case .responses: result = letters(source, document, options, registers)
        case .invited:
            result = try InvitedStyle.read(
                source, document: document, registers: registers, existing: options.existing)
        case .summary:
            guard options.style == .table || SkemaStyle.score(source) >= tableFrom else {
                return nil
            }
            result = try SkemaStyle.read(source, document: document, registers: registers)
        }
        if isGuessed(options) {
            result.report.styleScores = [score(of: result.report.style, source)]
        }
        return result
    }

    /// What no style of summaries makes anything of, and yet looks somewhat like a letter: a
    /// citizen's without a closing. nil where the user said what the document is.
    static func letterAfterAll(
        _ source: SourceDocument, _ document: Document.ID, _ options: ReadingOptions,
        _ registers: [AuthorityRegister]
    ) -> StyleResult? {
        guard isGuessed(options) else { return nil }
        let score = LettersStyle.score(source)
        // What is added to a hearing needs no salutation: "Svar på jeres politik … Jeg …".
        let isAdded = options.existing != nil && score >= 0.3
        guard
            isAdded
                || score >= 0.5 && !LettersStyle.signs(source).isEmpty
                    && LettersStyle.talksOfHearing(
                        LetterText.paragraphs(of: source).flatMap(\.parts))
        else { return nil }
        var result = letters(source, document, options, registers)
        result.report.styleScores = [self.score(of: .letters, source)]
        return result
    }

    private static func letters(
        _ source: SourceDocument, _ document: Document.ID, _ options: ReadingOptions,
        _ registers: [AuthorityRegister]
    ) -> StyleResult {
        LettersStyle.read(
            source, document: document, registers: registers, existing: options.existing,
            respondent: options.respondent)
    }

    private static func isGuessed(_ options: ReadingOptions) -> Bool {
        options.style == nil && options.kind == nil && options.respondent == nil
    }

    private static func score(of style: DocumentStyle, _ source: SourceDocument) -> StyleScore {
        switch style {
        case .letters:
            StyleScore(
                style: style, score: LettersStyle.score(source),
                evidence: LettersStyle.signs(source))
        case .invited:
            StyleScore(
                style: style, score: InvitedStyle.score(source),
                evidence: InvitedStyle.signs(source))
        default:
            StyleScore(
                style: style, score: SkemaStyle.score(source), evidence: SkemaStyle.signs(source))
        }
    }

    /// "Høringsnotat", "Resumé af høringssvar" in one of the first lines, and nobody closes a letter
    /// below.
    private static func saysItIsASummary(_ source: SourceDocument) -> Bool {
        let lines = source.blocks.filter { $0.kind != .furniture }.flatMap(\.lines)
        let isTold = lines.prefix(8).contains { line in
            let text = line.text.lowercased()
            return line.text.utf8.count < 200 && !line.text.endsSentence
                && summaries.contains(where: text.contains)
        }
        return isTold && !lines.contains { LetterZones.isClosing($0.text) }
    }

    private static let summaries = [
        "hvidbog", "høringsnotat", "resume af", "resumé af", "opsamling på", "sammenfatning af",
        "høringsoversigt", "opsummering af",
    ]

    /// What the document is: as the user says, else guessed.
    static func kind(of source: SourceDocument, _ options: ReadingOptions) -> Document.Kind {
        switch options.style {
        case .some(.letters): return .responses
        case .some(.invited): return .invited
        case .some(.table): return .summary
        default: break
        }
        if let kind = options.kind { return kind }
        if options.respondent != nil { return .responses }
        if SkemaStyle.score(source) >= tableFrom { return .summary }
        let letters = LettersStyle.score(source)
        let invited = InvitedStyle.score(source)
        // A summary may name those who were asked; what it answers makes it no list of them.
        if invited >= 0.8, invited > letters {
            return StyleTraits(source).remarkLabels >= 2 ? .summary : .invited
        }
        // What is added to a hearing is more likely a letter to it than another summary.
        let from = options.existing == nil ? 0.6 : 0.5
        guard letters >= from, !saysItIsASummary(source) else { return .summary }
        // Letters are answered elsewhere: labels of an administration's remarks make a summary.
        return StyleTraits(source).remarkLabels >= 2 ? .summary : .responses
    }
}

import PolicyModel

extension DocumentStyle {
    static let resumeByTheme = DocumentStyle(
        "resume-by-theme", danish: "resumé efter tema", english: "a résumé by theme")
}

/// The résumé by theme: guideposts, goals and sub-headings; under each what was said, and then
/// what the administration answers.
///
/// Reads a ``SourceDocument`` of any format. Pure, and linear in the document's length.
enum ResumeStyle {
    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let labels = DocumentLabels(learningFrom: source)
        let list = SenderSection(in: source)
        let (pieces, levels) = ParagraphFinder.pieces(
            of: list.rest, signs: LineSigns.labels.and(labels))
        var outline = OutlineBuilder.outline(pieces, levels: levels, labels: labels)
        outline.moveAboutHearing()
        let colophon = Colophon.take(from: &outline)
        outline.others += list.lines.map { ($0.text, $0.place, .numbers) }
        let preface = outline.preface.map(\.text)
        let bodies = bodies(outline, preface, source, list, registers)
        let usual = UsualDepartment.find(
            in: outline.allWords, departments: bodies.registers.departments, preface: preface)
        let departments = DepartmentFinder(
            departments: bodies.registers.departments, authority: bodies.authority)
        outline.tellRemarks(departments, usual: usual, labelsAnswer: true)
        let passages = outline.sections.map { section in
            section.paragraphs.map { Words($0.paragraph.text) }
        }
        let cues = KindCues(
            departments: departments,
            speakers: SpeakerFinder(
                bodies.respondents, aliases: bodies.aliases,
                bracketsTell: BracketedNames.areTold(in: outline.responseWords)))
        let evidence = cues.evidence(in: outline, passages)
        let saysSo = (outline.titles.map(\.text) + preface).contains {
            $0.lowercased().contains("høringssvar")
        }
        guard isHearing(evidence, saysSo: saysSo) else {
            throw ReadingError(.noStructure, name: source.name)
        }

        var writer = HearingWriter(
            document: document, bodies: bodies, cues: cues, usualDepartment: usual)
        let scores = evidence.map { section in
            section.map { $0.reduce(0) { $0 + $1.weight } }
        }
        let splitter = KindSplitter(learningFrom: scores)
        for (index, section) in outline.sections.enumerated() {
            writer.add(
                section, words: passages[index], evidence: evidence[index],
                verdicts: splitter.split(scores[index]))
        }
        writer.settleGoals()
        writer.suggestAnswers()
        return HearingAssembly(
            style: .resumeByTheme, source: source, document: document, bodies: bodies,
            outline: outline, colophon: colophon, writer: writer
        ).result()
    }

    /// Those of the list in the front matter; where there is none, such as the passages themselves
    /// name in brackets, before a colon, or as the one that speaks.
    private static func bodies(
        _ outline: OutlineDraft, _ preface: [String], _ source: SourceDocument,
        _ list: SenderSection, _ registers: [AuthorityRegister]
    ) -> Bodies {
        var entries = RespondentList(preface: preface).entries
        if !list.entries.isEmpty {
            entries = list.entries + entries.filter { !$0.answered }
        }
        // A page of the web has its menu above its title, and all that follows for text.
        if !entries.contains(where: \.answered) {
            let opening = outline.sections.flatMap { $0.paragraphs.map(\.paragraph.text) }.prefix(
                12)
            entries += RespondentList(preface: Array(opening)).entries
        }
        let numbered = SenderList(in: source).senders
        if entries.isEmpty, !numbered.isEmpty {
            entries = numbered.flatMap(StandpointStyle.entries)
        } else if !entries.contains(where: \.answered) {
            let said = outline.responseWords
            var names = BracketedNames.names(in: said)
            for name in OpeningSpeakers.wishing(in: said) where !names.contains(name) {
                names.append(name)
            }
            entries += names.map {
                RespondentList.Entry(name: $0, answered: true, repeats: true)
            }
        }
        let words = outline.allWords
        return Bodies(
            entries: entries, authority: HearingFacts.authority(in: words, besides: entries),
            paragraphs: words, registers: registers)
    }

    /// Some text under headings that sounds like answers or like remarks; a novel with chapters
    /// does not. A document that speaks of høringssvar before its first heading needs less.
    private static func isHearing(_ evidence: [[[Evidence]]], saysSo: Bool) -> Bool {
        let telling = evidence.joined().filter { traces in
            traces.contains { abs($0.weight) >= 3 }
        }
        return telling.count >= (saysSo ? 1 : 2)
    }
}

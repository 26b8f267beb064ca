import PolicyModel

/// The common end of the styles that read a ``PartOutline``: who speaks in a remark, which
/// paragraphs are responses, and the hearing of it all.
struct PartReading: Sendable {
    let style: DocumentStyle
    let source: SourceDocument
    let document: Document.ID
    var outline: OutlineDraft
    let bodies: Bodies
    var submissions: [Submission] = []
    /// The one that "forvaltningen" or "ministeriet" is.
    var usualDepartment: String?
    /// Words for it besides "forvaltningen".
    var shortForms: Set<String> = []
    /// Whether a remark under a label answers what stands above it.
    var labelsAnswer = true

    func result() throws(ReadingError) -> StyleResult {
        var outline = outline
        let colophon = Colophon.take(from: &outline)
        let finder = DepartmentFinder(
            departments: bodies.registers.departments, authority: bodies.authority,
            shortForms: shortForms)
        outline.tellRemarks(finder, usual: usualDepartment, labelsAnswer: labelsAnswer)
        let passages = outline.sections.map { section in
            section.paragraphs.map { Words($0.paragraph.text) }
        }
        let cues = KindCues(
            departments: finder,
            speakers: SpeakerFinder(bodies.respondents, aliases: bodies.aliases))
        let evidence = cues.evidence(in: outline, passages)
        guard evidence.contains(where: { !$0.isEmpty }) else {
            throw ReadingError(.noStructure, name: source.name)
        }
        var writer = HearingWriter(
            document: document, bodies: bodies, cues: cues, usualDepartment: usualDepartment,
            layoutCue: style == .noteByStandpoint ? .numbers : .ownHeading)
        let scores = evidence.map { section in
            section.map { $0.reduce(0) { $0 + $1.weight } }
        }
        let splitter = KindSplitter(learningFrom: scores)
        for (index, section) in outline.sections.enumerated() {
            writer.add(
                section, words: passages[index], evidence: evidence[index],
                verdicts: splitter.split(scores[index]))
        }
        writer.suggestAnswers()
        return HearingAssembly(
            style: style, source: source, document: document, bodies: bodies, outline: outline,
            colophon: colophon, submissions: submissions, writer: writer
        ).result()
    }
}

extension OutlineDraft {
    /// A label that names its office is believed before the text under it; one that says only
    /// "Forvaltningens svar" gives the usual one where the text names none.
    mutating func tellRemarks(_ finder: DepartmentFinder, usual: String?, labelsAnswer: Bool) {
        // "Administrationens svar" is no one office's where several speak.
        let speaking = sections.flatMap(\.paragraphs).filter { $0.marker == .remark }
            .reduce(into: Set<String>()) { names, paragraph in
                names.formUnion(
                    RemarkAuthors(Words(paragraph.paragraph.text), finder: finder, before: nil)
                        .departments)
            }
        // "Indstilling" is theirs who say in front that they answer.
        let inFront = titles.map(\.text) + preface.map(\.text)
        let isDeclared = DeclaredOffices.names(in: inFront.map { Words($0) }).contains {
            name in
            finder.mentions(in: Words(name)).contains { $0.who == usual.map { .one($0) } }
        }
        // "Center for Miljø (herefter administrationen)"
        let isAdministration = preface.contains { paragraph in
            let text = paragraph.text.lowercased()
            return ["herefter", "i det følgende", "benævnt", "kaldet"].contains {
                text.contains("\($0) administrationen)") || text.contains("\($0) forvaltningen)")
            } || text.contains("ved administrationen forstås")
        }
        for section in sections.indices {
            // Whose the last label with a name is, until somebody answers again.
            var before: [String] = []
            for index in sections[section].paragraphs.indices {
                let paragraph = sections[section].paragraphs[index]
                guard paragraph.marker == .remark, let label = paragraph.markerWords else {
                    before = []
                    continue
                }
                var telling = paragraph.telling
                telling.answersSection = telling.answersSection || labelsAnswer
                let mentions = finder.mentions(in: Words(label))
                var named = mentions.compactMap { mention -> String? in
                    if case .one(let name) = mention.who { name } else { nil }
                }
                // "Styrelsens og Havneministeriets kommentar"
                if !named.isEmpty, let usual, mentions.contains(where: { $0.who == .theOne }) {
                    named.insert(usual, at: 0)
                }
                let isAnonymous =
                    named.isEmpty
                    && RemarkAuthors(
                        Words(paragraph.paragraph.text), finder: finder, before: usual
                    ).departments.isEmpty
                if !named.isEmpty {
                    telling.departments = named.reduce(into: []) { all, name in
                        if !all.contains(name) { all.append(name) }
                    }
                    before = telling.departments ?? []
                } else if !before.isEmpty, isAnonymous, mentions.isEmpty,
                    paragraph.isChange || RemarkLabel.recommends(label)
                {
                    telling.departments = before
                } else if let usual, RemarkLabel.namesSpeaker(label) || isDeclared,
                    speaking.count < 2 || isAdministration
                        || !mentions.contains(where: { $0.who == .authority }),
                    isAnonymous
                {
                    telling.departments = [usual]
                }
                if paragraph.isChange { telling.changeWords = paragraph.changeWords ?? label }
                sections[section].paragraphs[index].telling = telling
            }
        }
    }

    /// A section that gives the hearing's period or the list of those who answered, above all
    /// others with text, is front matter: "Om høringen", "Baggrund".
    mutating func moveAboutHearing() {
        guard let first = sections.firstIndex(where: { !$0.paragraphs.isEmpty }) else { return }
        let section = sections[first]
        let texts = section.paragraphs.map(\.paragraph.text)
        guard AboutHearing.isTitle(section.title),
            !sections.contains(where: { $0.parent == section.id }),
            !section.paragraphs.contains(where: { $0.marker == .remark }),
            texts.contains(where: { HearingFacts.period(in: $0) != nil })
                || !RespondentList(preface: texts).entries.isEmpty
        else { return }
        let heading = [section.label, section.title].compactMap { $0 }.joined(separator: " ")
        others.append((heading, section.place, .marker))
        preface += section.paragraphs.map(\.paragraph)
        sections.remove(at: first)
    }

    /// Whether emphasis tells anything: a word in italics here and there does not, and one
    /// paragraph that somebody has set so does not either.
    var hasItalicParagraphs: Bool {
        let paragraphs = sections.flatMap { $0.paragraphs.map(\.paragraph) }
        let italic = paragraphs.count { $0.italics > 0.6 }
        return italic >= 2 && italic * 6 >= paragraphs.count
    }

    /// All that the document says, titles and preface first: what names are looked for in.
    var allWords: [Words] {
        (titles.map(\.text) + preface.map(\.text)).map { Words($0) }
            + sections.flatMap { section in
                section.paragraphs.flatMap { marked in
                    [marked.markerWords, marked.paragraph.text].compactMap { $0 }.map { Words($0) }
                }
            }
    }

    /// Paragraphs that no label makes a remark.
    var responseWords: [Words] {
        sections.flatMap { section in
            section.paragraphs.filter { $0.marker != .remark }.map { Words($0.paragraph.text) }
        }
    }

    /// Paragraphs that introduce a part with parts of its own go to the preface.
    mutating func moveLeads(where tells: (Paragraph) -> Bool) {
        let parents = Set(sections.compactMap(\.parent))
        for index in sections.indices where parents.contains(sections[index].id) {
            let leads = sections[index].paragraphs.filter {
                $0.marker == nil && tells($0.paragraph)
            }
            preface += leads.map(\.paragraph)
            sections[index].paragraphs.removeAll { $0.marker == nil && tells($0.paragraph) }
        }
    }
}

/// Which office "forvaltningen" is in a document.
enum UsualDepartment {
    /// "X, i det følgende kaldet forvaltningen"; else the only one that the document names, or the
    /// only one of its front matter: "X har modtaget 9 høringssvar".
    static func find(
        in paragraphs: [Words], departments: [Department], preface: [String] = []
    ) -> String? {
        let finder = DepartmentFinder(departments: departments, authority: nil)
        var named: [String] = []
        for words in paragraphs {
            let mentions = finder.mentions(in: words)
            for (mention, next) in zip(mentions, mentions.dropFirst()) {
                guard case .one(let name) = mention.who,
                    next.who == .theOne || next.who == .authority
                else { continue }
                let between = words.words[mention.range.upperBound..<next.range.lowerBound]
                let isCalled = between.contains { DeclaredOffices.callings.contains($0.key) }
                if isCalled, next.who == .theOne || between.count <= 4 { return name }
                if next.who == .theOne, isInBrackets(next.range, after: mention.range, words) {
                    return name
                }
            }
            for mention in mentions {
                if case .one(let name) = mention.who, !named.contains(name) { named.append(name) }
            }
        }
        if named.count == 1 { return named[0] }
        let declared = Set(DeclaredOffices.names(in: preface.map { Words($0) }))
        let own = departments.filter { declared.contains($0.name) }
        if own.count == 1 { return own[0].abbreviation }
        let authors = preface.flatMap { finder.mentions(in: Words($0)) }.reduce(into: [String]()) {
            if case .one(let name) = $1.who, !$0.contains(name) { $0.append(name) }
        }
        return authors.count == 1 ? authors[0] : nil
    }

    /// "Vejforvaltningen (i notatet: forvaltningen)": a bracket right behind the name.
    private static func isInBrackets(
        _ short: Range<Int>, after name: Range<Int>, _ words: Words
    ) -> Bool {
        let start = words.words[name.upperBound - 1].text.endIndex
        let between = words.text[start..<words.words[short.lowerBound].text.startIndex]
        return between.trimmingPrefix(while: \.isWhitespace).hasPrefix("(")
            && !between.contains(")")
            && words.words[short.upperBound - 1].closing.hasPrefix(")")
    }
}

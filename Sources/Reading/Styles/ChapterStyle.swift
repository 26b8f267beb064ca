import PolicyModel

/// The white paper by respondent: kinds of bodies, a chapter for each that answered, what it said,
/// and under "<Forvaltning>s bemærkning" what the administration answers (domain.md §2).
enum ChapterStyle {
    static let reader = StyleReader(
        style: .whitePaper,
        score: { traits in
            let (labels, ofBodies) = labelsUnderBodies(traits)
            guard labels >= 2, ofBodies * 2 >= labels else { return (0, []) }
            let isNamed = traits.opening.contains("hvidbog")
            return (
                2.5 + Double(ofBodies) / Double(labels) + (isNamed ? 1 : 0),
                ["\(ofBodies) af \(labels) bemærkninger under en afsender"]
                    + (isNamed ? ["hvidbog"] : [])
            )
        },
        read: { source, document, registers throws(ReadingError) in
            try read(source, document: document, registers: registers)
        })

    private static let signs = LineSigns(levels: nil) { line in
        RemarkLabel.isLabel(line) || RemarkLabel.isChange(line) ? .marker : nil
    }

    private static let rules = PartOutline.Rules(
        level: { heading in
            if let level = heading.level { return level }
            if let number = heading.number, number.word == nil {
                return number.number.split(separator: ".").count
            }
            if SenderGroup.isGroup(heading.title) || OutlineBuilder.isGeneral(heading.title)
                || AboutHearing.isTitle(heading.title)
            {
                return 1
            }
            return 50
        })

    /// How many remark labels there are, and how many of them stand under a heading that is a
    /// body's name.
    private static func labelsUnderBodies(_ traits: StyleTraits) -> (Int, Int) {
        var labels = 0
        var ofBodies = 0
        var heading: String?
        for block in traits.source.blocks where block.kind != .furniture {
            for (index, line) in block.lines.enumerated() {
                if RemarkLabel.isLabel(line.text) || RemarkLabel.runIn(line.text) != nil {
                    labels += 1
                    if let heading, SenderGroup.isBody(heading) { ofBodies += 1 }
                } else if block.kind.isHeading || index == 0 && isLikeHeading(line.text) {
                    heading = line.text
                }
            }
        }
        return (labels, ofBodies)
    }

    private static func isLikeHeading(_ line: String) -> Bool {
        let words = line.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        return words.count <= 9 && !line.endsSentence && !line.hasSuffix(":")
            && !words.contains(where: DanishWords.finiteVerbs.contains)
    }

    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let (pieces, levels) = ParagraphFinder.pieces(of: source, signs: signs)
        var outline = PartOutline.outline(pieces, levels: levels, rules: rules)
        outline.moveLeads { _ in true }
        let chapters = chapters(of: outline)
        let words = outline.allWords
        let preface = outline.preface.map(\.text)
        let silent = preface.flatMap(SilentBodies.names).map {
            RespondentList.Entry(name: $0, unnamedCitizens: 0, answered: false)
        }
        let bodies = Bodies(
            entries: chapters.map(\.entry) + silent,
            authority: HearingFacts.authority(in: words), paragraphs: words, registers: registers)
        var submissions: [Submission] = []
        for chapter in chapters {
            let section = outline.sections[chapter.section]
            guard let respondent = bodies.byKey[section.id.rawValue] else { continue }
            let id = Submission.ID("submission-\(submissions.count + 1)")
            submissions.append(
                Submission(id: id, respondents: [respondent], document: document))
            for index in section.paragraphs.indices
            where section.paragraphs[index].marker != .remark {
                outline.sections[chapter.section].paragraphs[index].telling.speakers = [respondent]
                outline.sections[chapter.section].paragraphs[index].telling.submissions = [id]
            }
        }
        return try PartReading(
            style: .whitePaper, source: source, document: document, outline: outline,
            bodies: bodies, submissions: submissions,
            usualDepartment: UsualDepartment.find(
                in: words, departments: bodies.registers.departments)
        ).result()
    }

    private struct Chapter {
        let section: Int
        let entry: RespondentList.Entry
    }

    /// Sections with text and none below them that have a body's name, or an answer of the
    /// administration.
    private static func chapters(of outline: OutlineDraft) -> [Chapter] {
        let parents = Set(outline.sections.compactMap(\.parent))
        let titles = Dictionary(
            outline.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
        return outline.sections.enumerated().compactMap { index, section in
            guard !section.paragraphs.isEmpty, !parents.contains(section.id),
                !OutlineBuilder.isGeneral(section.title)
            else { return nil }
            let group = section.parent.flatMap { titles[$0] }
            let isAnswered = section.paragraphs.contains { $0.marker == .remark }
            guard SenderGroup.isBody(section.title) || isAnswered else { return nil }
            let name = SenderGroup.name(inTitle: section.title)
            let kind = group.flatMap(SenderGroup.kind)
            let unnamed = SenderKind.isUnnamedCitizen(name)
            return Chapter(
                section: index,
                entry: RespondentList.Entry(
                    name: name, unnamedCitizens: unnamed ? 1 : 0, answered: true,
                    key: section.id.rawValue, kind: kind, repeats: true))
        }
    }
}

/// Headings that gather chapters by the kind of sender, and the chapters' own.
enum SenderGroup {
    /// "Lokaludvalg", "Organisationer, virksomheder og skoler": kinds and nothing else.
    static func isGroup(_ title: String) -> Bool {
        let words = title.lowercased().split { !$0.isLetter }.map(String.init)
            .filter { !["og", "samt", "andre", "øvrige", "private", "offentlige"].contains($0) }
        return !words.isEmpty && words.count <= 6
            && words.allSatisfy { SenderKind.kind(of: $0) != nil || $0 == "myndigheder" }
    }

    /// The kind, where the group has only one.
    static func kind(_ title: String) -> Respondent.Kind? {
        guard isGroup(title), !title.contains(","), !title.contains(" og ") else { return nil }
        return SenderKind.kind(of: title)
    }

    /// "Høringssvar fra Ejerforeningen Kajen (nr. 4)" is "Ejerforeningen Kajen".
    static func name(inTitle title: String) -> String {
        var name = title
        for opening in ["høringssvar fra ", "svar fra ", "henvendelse fra ", "bemærkninger fra "]
        where name.lowercased().hasPrefix(opening) {
            name = String(name.dropFirst(opening.count))
        }
        if name.hasSuffix(")"), let open = name.lastIndex(of: "("),
            name[open...].contains(where: \.isNumber)
        {
            name = String(name[..<open])
        }
        return name.trimmingBlanks()
    }

    /// Whether a heading is the name of somebody: a kind of body in it, a person, or proper names.
    static func isBody(_ title: String) -> Bool {
        if isGroup(title) { return false }
        let name = name(inTitle: title)
        if SenderKind.isUnnamedCitizen(name) || name != title { return true }
        if RespondentKinds().kind(of: name) != .organisation { return true }
        let words = name.split(separator: " ")
        return words.count >= 2
            && words.dropFirst().contains { $0.first?.isUppercase ?? false }
            && !name.contains("§")
    }
}

/// Those who were asked and did not answer: "X og Y har været hørt, men har ikke afgivet svar".
enum SilentBodies {
    private static let answers: Set<String> = [
        "svar", "svaret", "høringssvar", "bemærkninger", "besvaret",
    ]

    static func names(in text: String) -> [String] {
        let words = Words(text)
        var names: [String] = []
        for sentence in 0..<min(40, words.sentenceCount) {
            let range = words.range(ofSentence: sentence)
            let part = words.words[range]
            guard let verb = part.firstIndex(where: { $0.key == "har" || $0.key == "er" }),
                verb > range.lowerBound, verb - range.lowerBound <= 16,
                part.contains(where: { $0.key == "ikke" }),
                part.contains(where: { answers.contains($0.key) })
            else { continue }
            let subject = words.quote(range.lowerBound..<verb)
            guard subject.first?.isUppercase ?? false else { continue }
            names += split(subject).filter { $0.contains(" ") || $0.hasSuffix("rådet") }
        }
        return names
    }

    /// At commas, and at "og" between two whole names.
    private static func split(_ subject: String) -> [String] {
        var items = RespondentList.split(subject)
        if items.count == 1, let og = subject.range(ofWord: "og") {
            let left = String(subject[..<og.lowerBound])
            let right = String(subject[og.upperBound...])
            let isWhole = RespondentKinds().kind(of: left) != .organisation
            if isWhole, right.first?.isUppercase ?? false { items = [left, right] }
        }
        return items
    }
}

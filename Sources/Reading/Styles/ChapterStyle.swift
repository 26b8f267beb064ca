import PolicyModel

extension DocumentStyle {
    static let whitePaper = DocumentStyle(
        "white-paper", danish: "hvidbog med et kapitel for hver afsender",
        english: "a white paper with a chapter for each sender")
}

/// The white paper by respondent: kinds of bodies, a chapter for each that answered, what it said,
/// and under "<Forvaltning>s bemærkning" what the administration answers (domain.md §2).
enum ChapterStyle {
    static let reader = StyleReader(
        style: .whitePaper,
        score: { traits in
            let (labels, ofBodies, example) = labelsUnderBodies(traits)
            guard labels >= 2, ofBodies * 2 >= labels else { return (0, []) }
            let isNamed = traits.opening.contains("hvidbog")
            return (
                2.5 + Double(ofBodies) / Double(labels) + (isNamed ? 1 : 0),
                ["\(ofBodies)/\(labels) × \(example)"] + (isNamed ? ["hvidbog"] : [])
            )
        },
        read: { source, document, registers throws(ReadingError) in
            try read(source, document: document, registers: registers)
        })

    private static let signs = LineSigns(levels: nil) { line in
        if line.utf8.count < 120, SenderGroup.numbered(line) != nil, isLikeHeading(line) {
            return .heading(level: 50)
        }
        return RemarkLabel.isLabel(line) || RemarkLabel.isChange(line) ? .marker : nil
    }

    private static let rules = PartOutline.Rules(
        level: { heading in
            if let level = heading.level { return level }
            if let number = heading.number, number.word == nil {
                return number.number.split(separator: ".").count
            }
            // "Indledning" holds no chapters, whatever stands below it.
            if AboutHearing.isTitle(heading.title) { return 50 }
            return SenderGroup.isGroup(heading.title) || OutlineBuilder.isGeneral(heading.title)
                ? 1 : 50
        },
        name: { heading in
            if let (label, _, name) = SenderGroup.numbered(heading.text) { return (label, name) }
            return (heading.number?.label, heading.title)
        })

    /// "Kirke og kultur" right above "Domsognet": a line over a chapter's own gathers chapters,
    /// where nothing else gives the levels.
    private static func groupsOnTop(_ pieces: [Piece]) -> [Piece] {
        func bare(_ piece: Piece) -> Heading? {
            guard case .heading(let heading) = piece, heading.level == nil, heading.number == nil,
                heading.sign == nil
            else { return nil }
            return heading
        }
        return pieces.enumerated().map { index, piece in
            guard var heading = bare(piece), index + 2 < pieces.count,
                bare(pieces[index + 1]) != nil, case .paragraph = pieces[index + 2]
            else { return piece }
            heading.level = 1
            return .heading(heading)
        }
    }

    /// How many remark labels there are, how many of them stand under a heading that is a body's
    /// name, and the first such label.
    private static func labelsUnderBodies(
        _ traits: StyleTraits
    ) -> (labels: Int, ofBodies: Int, example: String) {
        var labels = 0
        var ofBodies = 0
        var example = ""
        var heading: String?
        let repeated = traits.labels
        for block in traits.source.blocks where block.kind != .furniture {
            for (index, line) in block.lines.enumerated() {
                let own = repeated.runIn(line.text).flatMap { $0.kind == .remark ? $0.label : nil }
                let runIn = RemarkLabel.runIn(line.text) ?? own
                if runIn != nil || repeated.kind(of: line.text) == .remark
                    || RemarkLabel.isLabel(line.text) || repeated.isOffice(line.text)
                {
                    labels += 1
                    guard let heading, SenderGroup.isBody(heading) else { continue }
                    ofBodies += 1
                    if example.isEmpty { example = String(runIn ?? line.text[...]) }
                } else if repeated.kind(of: line.text) != nil || RemarkLabel.isChange(line.text) {
                    continue
                } else if index == 0, LineSigns.none.saysWhatItIs(line.text),
                    isBareName(HeadingNumber.parse(line.text)?.title ?? line.text),
                    SenderGroup.numbered(line.text) == nil
                {
                    heading = nil
                } else if block.kind.isHeading || index == 0 && isLikeHeading(line.text)
                    || index == 0 && isNumberedByWord(line.text)
                {
                    heading = line.text
                }
            }
        }
        return (labels, ofBodies, example)
    }

    /// Whether nothing of a title is left out of the sender's name in it.
    private static func isBareName(_ title: String) -> Bool {
        SenderGroup.name(inTitle: title) == title
    }

    /// "Mål 2 – Unge skal have en uddannelse": with a verb, and a heading all the same.
    private static func isNumberedByWord(_ line: String) -> Bool {
        guard let word = HeadingNumber.parse(line)?.number.word else { return false }
        return HeadingNumber.wellKnown.contains(word.lowercased()) && !line.endsSentence
    }

    private static func isLikeHeading(_ line: String) -> Bool {
        let words = line.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        // "A.m.b.a." ends a name.
        let isAbbreviated = line.lastWord.dropLast().contains(".")
        return words.count <= 9 && (!line.endsSentence || isAbbreviated) && !line.hasSuffix(":")
            && !words.contains(where: DanishWords.finiteVerbs.contains)
    }

    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let labels = DocumentLabels(learningFrom: source)
        let (pieces, levels) = ParagraphFinder.pieces(of: source, signs: signs.and(labels))
        var outline = PartOutline.outline(
            groupsOnTop(pieces), levels: levels, rules: rules, labels: labels)
        outline.moveLeads { _ in true }
        let chapters = chapters(of: outline)
        let words = outline.allWords
        let preface = outline.preface.map(\.text)
        let silent = preface.flatMap(SilentBodies.names).map {
            RespondentList.Entry(name: $0, answered: false)
        }
        let entries = chapters.flatMap(\.entries) + silent
        let bodies = Bodies(
            entries: entries, authority: HearingFacts.authority(in: words, besides: entries),
            paragraphs: words, registers: registers)
        var submissions: [Submission] = []
        for chapter in chapters {
            let respondents = chapter.entries.compactMap { $0.key.flatMap { bodies.byKey[$0] } }
            guard !respondents.isEmpty else { continue }
            let id = Submission.ID("submission-\(submissions.count + 1)")
            submissions.append(
                Submission(
                    id: id, number: chapter.entries[0].number, respondents: respondents,
                    document: document))
            for place in [chapter.section] + chapter.topics {
                for index in outline.sections[place].paragraphs.indices
                where outline.sections[place].paragraphs[index].marker != .remark {
                    outline.sections[place].paragraphs[index].telling.speakers = respondents
                    outline.sections[place].paragraphs[index].telling.submissions = [id]
                }
            }
        }
        return try PartReading(
            style: .whitePaper, source: source, document: document, outline: outline,
            bodies: bodies, submissions: submissions,
            usualDepartment: UsualDepartment.find(
                in: words, departments: bodies.registers.departments,
                preface: outline.preface.map(\.text))
        ).result()
    }

    private struct Chapter {
        let section: Int
        /// Sections below it, each with a part of the same answer.
        let topics: [Int]
        /// One, or two that have answered together.
        let entries: [RespondentList.Entry]
    }

    /// The sections below each, where none of them is somebody's chapter itself.
    private static func topics(of outline: OutlineDraft) -> [Int: [Int]] {
        var below: [Int: [Int]] = [:]
        let places = Dictionary(
            outline.sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        for index in outline.sections.indices {
            var above = outline.sections[index].parent.flatMap { places[$0] }
            while let place = above {
                below[place, default: []].append(index)
                above = outline.sections[place].parent.flatMap { places[$0] }
            }
        }
        return below.filter { place, sections in
            let section = outline.sections[place]
            return SenderGroup.isBody(section.title) && !SenderGroup.isGroup(section.title)
                && !sections.contains { SenderGroup.isBody(outline.sections[$0].title) }
        }
    }

    /// Sections with text and none below them that have a body's name, or stand answered in a
    /// group of senders. Where nearly all have such a name, what is answered between them is
    /// somebody's as well, though nothing in the name tells.
    private static func chapters(of outline: OutlineDraft) -> [Chapter] {
        let parents = Set(outline.sections.compactMap(\.parent))
        let titles = Dictionary(
            outline.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
        let topics = topics(of: outline)
        let ofChapters = Set(topics.values.joined())
        let candidates = outline.sections.indices.filter { index in
            let section = outline.sections[index]
            return topics[index] != nil
                || !section.paragraphs.isEmpty && !parents.contains(section.id)
                    && !ofChapters.contains(index) && !OutlineBuilder.isGeneral(section.title)
        }
        func isNumbered(_ section: SectionDraft) -> Bool {
            section.label.map { SenderGroup.numbered($0 + " X") != nil } ?? false
        }
        func isNamed(_ index: Int) -> Bool {
            let section = outline.sections[index]
            return isNumbered(section) || SenderGroup.isBody(section.title)
        }
        let named = candidates.count(where: isNamed)
        let known = Set(
            candidates.map {
                Fold.compactKey(SenderGroup.name(inTitle: outline.sections[$0].title))
            })
        let isByRespondent = named >= 3 && named * 5 >= candidates.count * 4
        return candidates.compactMap { index in
            let section = outline.sections[index]
            let group = section.parent.flatMap { titles[$0] }
            let isAnswered = section.paragraphs.contains { $0.marker == .remark }
            let isOfGroup = group.map(SenderGroup.isGroup) ?? false
            guard isNamed(index) || isAnswered && (isOfGroup || isByRespondent) else { return nil }
            let title = SenderGroup.name(inTitle: section.title)
            let name = RespondentKinds.withoutAddress(title) ?? title
            let kind = group.flatMap(SenderGroup.kind)
            let unnamed = UnnamedCitizen.matches(name)
            let number =
                section.label.flatMap { SenderGroup.numbered($0 + " X")?.number }
                // "4.2" is the chapter's place, no answer's number.
                ?? section.number?.description.nilIfDotted
            let names = unnamed ? [name] : NameList.twoBodies(name, known: known)
            return Chapter(
                section: index, topics: topics[index] ?? [],
                entries: names.enumerated().map { place, name in
                    RespondentList.Entry(
                        name: name, unnamedCitizens: unnamed ? 1 : 0, answered: true,
                        number: number, key: section.id.rawValue + "|\(place)", kind: kind,
                        repeats: true)
                })
        }
    }
}

extension String {
    fileprivate var nilIfDotted: String? { contains(".") ? nil : self }
}

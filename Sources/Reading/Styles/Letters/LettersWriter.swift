import PolicyModel

/// Letters to submissions and passages in full, each with its sender.
struct LettersWriter: Sendable {
    private let source: SourceDocument
    private let document: Document.ID
    private let existing: Hearing?
    private let authority: KnownAuthority
    private let guide: SectionGuide
    private let places: PlaceFinder
    private let split: LetterSplitter

    private var senders: LetterSenders
    private var submissions: [Submission] = []
    private var responses: [Response] = []
    private var unplaced: [UnplacedText] = []
    private var titles: [String] = []
    private var log = DecisionLog()
    /// What each letter says, for near-copies.
    private var said: [String] = []

    init(
        source: SourceDocument, document: Document.ID, registers: [AuthorityRegister],
        existing: Hearing?, respondent: String?
    ) {
        self.source = source
        self.document = document
        self.existing = existing
        let paragraphs = LetterText.paragraphs(of: source)
        let words = paragraphs.map { Words($0.text) }
        var known = registers
        if let existing, let name = existing.authority,
            !existing.registers.lokaludvalg.isEmpty || !existing.registers.departments.isEmpty
        {
            // What the hearing has come to know goes before the register's file.
            known.insert(AuthorityRegister(authority: name, registers: existing.registers), at: 0)
        }
        let bodies = paragraphs.flatMap(\.parts).filter(LokaludvalgNames.isLokaludvalg)
            .map(SenderFinder.tidied).filter { $0.count < 80 }
        authority = KnownAuthority(paragraphs: words, bodies: bodies, registers: known)
        guide = SectionGuide(existing)
        places = PlaceFinder(authority.registers.lokaludvalg)
        split =
            respondent == nil
            ? LetterSplitter(paragraphs) : LetterSplitter(whole: paragraphs)
        senders = LetterSenders(
            authority, existing: existing, given: respondent, fileName: source.name)
    }

    mutating func run() {
        for paragraph in split.front {
            titles += paragraph.parts
            set(paragraph, .furniture)
        }
        let isSingle = split.parts.count == 1
        for part in split.parts { read(part, isSingle: isSingle) }
        let copies = LetterCopies.findings(
            said, submissions, own: document, existing: existing, nameOf: senders.name)
        for copy in copies { log.add(copy) }
        if responses.isEmpty {
            let hint = SenderFinder.hint(source.name, among: existing?.respondents ?? [])
            log.add(
                Finding(.emptyLetter, subject: hint.match?.id.rawValue, detail: hint.name))
        }
    }

    private mutating func read(_ part: LetterSplitter.Part, isSingle: Bool) {
        let zones = LetterZones(part.paragraphs, isTopic: guide.isTopic)
        for aside in zones.asides {
            set(aside, aside.kind == .footnote ? .footnote : .furniture)
        }
        titles += zones.head.flatMap(\.parts).filter(LetterZones.isTitle)
        for paragraph in zones.head { set(paragraph, .furniture) }
        guard zones.body.contains(where: { $0.kind == .text }) else {
            for paragraph in zones.body { set(paragraph, .marker) }
            for paragraph in zones.foot { set(paragraph, .colophon) }
            if !isSingle {
                log.add(Finding(.emptyLetter, detail: part.name ?? part.number))
            }
            return
        }
        let id = Submission.ID("S\(submissions.count + 1)")
        let sender = senders.sender(of: zones, part, isSingle: isSingle, as: id, &log)
        submissions.append(
            Submission(
                id: id, number: sender.number, respondents: sender.stated,
                received: received(zones), document: document))
        let isCitizen = senders.isCitizen(sender.ids)
        var heading: Section.ID?
        var topic: String?
        for (index, paragraph) in zones.body.enumerated() {
            if isHeading(paragraph) || isTopicLine(index, in: zones.body) {
                heading = guide.section(ofHeading: paragraph.text)
                topic = paragraph.text
                set(paragraph, .marker)
                continue
            }
            add(paragraph, id, sender, isCitizen: isCitizen, heading: heading, topic: topic)
        }
        for paragraph in zones.foot { set(paragraph, .colophon) }
        said.append(zones.body.map(\.text).joined(separator: " "))
    }

    private func isHeading(_ paragraph: LetterParagraph) -> Bool {
        if paragraph.isHeading { return true }
        // "Ad mål 2", "Om økonomi", alone on a line.
        return !paragraph.text.contains("\n") && !paragraph.text.endsSentence
            && paragraph.text.split(separator: " ").count <= 20 && guide.isTopic(paragraph.text)
    }

    /// "Gasbeholderen", "Parkering og trafik": a short line of its own over text, in a letter that
    /// has no headings of the format's.
    private func isTopicLine(_ index: Int, in body: [LetterParagraph]) -> Bool {
        let text = body[index].text
        let words = text.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard (1...7).contains(words.count), index + 1 < body.count, !text.contains("\n"),
            body[index].kind == .text, text.first?.isUppercase ?? false,
            text.last?.isLetter ?? false, body[index + 1].kind == .text,
            body[index + 1].text.endsSentence, !text.contains(","),
            !["kære", "hej", "til", "att", "goddag"].contains(words[0])
        else { return false }
        return !words.contains {
            DanishWords.finiteVerbs.contains($0) || SpeakerFinder.voices.contains($0)
                || ["jeg", "vi"].contains($0)
        }
    }

    private func received(_ zones: LetterZones) -> CalendarDay? {
        let fields = zones.head.flatMap(\.parts).compactMap(LetterField.init)
        guard let value = fields.first(where: { $0.kind == .received })?.value else { return nil }
        return LetterDate.day(in: value)
    }

    // MARK: What

    private mutating func add(
        _ paragraph: LetterParagraph, _ submission: Submission.ID, _ sender: LetterSenders.Sender,
        isCitizen: Bool, heading: Section.ID?, topic: String?
    ) {
        let id = Response.ID("H\(responses.count + 1)")
        let source = HearingWriter.span(Extent(paragraph.lines), document)
        let place = place(of: paragraph, id, sender.ids.first, heading, topic)
        responses.append(
            Response(
                id: id, kind: .full, section: place?.section,
                sectionBasis: place?.basis ?? .stated, text: paragraph.text, source: source,
                submissions: [submission],
                attributions: sender.ids.map { Attribution(respondent: $0, basis: sender.basis) },
                // Such a tie says that the résumé's passage is this citizen's: never suggested.
                supports: isCitizen
                    ? []
                    : guide.supports(
                        for: paragraph.text, in: place?.section,
                        name: senders.name(of: sender.ids.first)),
                places: places.places(in: Words(paragraph.text))))
        log.kind(id.rawValue, confidence: 0.99, [Evidence(.ownHeading, weight: -9)])
        guard let place else { return }
        log.add(
            .section, id.rawValue, place.cue,
            confidence: place.basis == .suggested ? DecisionLog.confidence(.sharedWords) : nil,
            at: source)
    }

    private typealias Place = (section: Section.ID, basis: Basis, cue: Evidence.Cue)

    /// The section that a passage is about, and what tells; nil where nothing does.
    private mutating func place(
        of paragraph: LetterParagraph, _ id: Response.ID, _ sender: Respondent.ID?,
        _ heading: Section.ID?, _ topic: String?
    ) -> Place? {
        guard !guide.isEmpty else { return nil }
        let told = guide.references(in: paragraph.text)
        for name in told.unknown {
            log.add(
                Finding(
                    .unknownSection, subject: id.rawValue, page: paragraph.lines.first?.page,
                    line: paragraph.lines.first?.number, detail: name))
        }
        if let first = told.sections.first, told.opens || told.sections.count == 1 {
            return (first, .stated, .reference)
        }
        if let heading { return (heading, .stated, .ownHeading) }
        // Several are named: which of them the passage is about is a guess.
        if let first = told.sections.first { return (first, .suggested, .reference) }
        let name = senders.name(of: sender)
        let same = existing?.respondents.first {
            name.map(Fold.compactKey) == Fold.compactKey($0.name)
        }
        let text = [topic, paragraph.text].compactMap { $0 }.joined(separator: " ")
        let near =
            guide.suggestion(for: text, by: same?.id, name: name)
            ?? topic.flatMap(guide.suggestion(forTopic:))
            ?? guide.suggestion(byOneWordOf: text)
        return near.map { ($0.section, $0.basis, .sharedWords) }
    }

    private mutating func set(_ paragraph: LetterParagraph, _ reason: UnplacedText.Reason) {
        unplaced.append(
            UnplacedText(
                text: paragraph.text,
                source: HearingWriter.span(Extent(paragraph.lines), document), reason: reason))
    }

    // MARK: The hearing

    func result() -> StyleResult {
        var assembly = HearingAssembly(
            style: .letters, source: source, document: document, kind: .responses,
            facts: HearingFacts(titles: titles, preface: []), authority: authority.name,
            registers: authority.registers, existing: existing)
        assembly.respondents = senders.book.respondents
        assembly.submissions = submissions
        assembly.responses = responses
        assembly.unplaced = unplaced
        assembly.log = log
        return assembly.result()
    }
}

import PolicyModel

/// Letters to submissions and passages in full, each with its sender.
struct LettersWriter: Sendable {
    private let source: SourceDocument
    private let document: Document.ID
    private let existing: Hearing?
    private let given: String?
    private let authority: KnownAuthority
    private let finder: SenderFinder
    private let guide: SectionGuide
    private let places: PlaceFinder
    private let split: LetterSplitter

    private var book: RespondentBook
    private var submissions: [Submission] = []
    private var responses: [Response] = []
    private var preface: [PrefaceParagraph] = []
    private var unplaced: [UnplacedText] = []
    private var titles: [String] = []
    private var findings: [Finding] = []
    private var decisions: [KindDecision] = []
    /// What each letter says, for near-copies.
    private var said: [String] = []

    init(
        source: SourceDocument, document: Document.ID, registers: [AuthorityRegister],
        existing: Hearing?, respondent: String?
    ) {
        self.source = source
        self.document = document
        self.existing = existing
        given = respondent
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
        finder = SenderFinder(
            existing: existing?.respondents ?? [], registers: authority.registers,
            authority: existing?.authority ?? authority.name)
        guide = SectionGuide(existing)
        places = PlaceFinder(authority.registers.lokaludvalg)
        split =
            respondent == nil
            ? LetterSplitter(paragraphs) : LetterSplitter(whole: paragraphs)
        book = RespondentBook(authority)
    }

    mutating func run() {
        for paragraph in split.front {
            titles += paragraph.parts
            set(paragraph, .furniture)
        }
        let isSingle = split.parts.count == 1
        for part in split.parts { read(part, isSingle: isSingle) }
        findCopies()
        if responses.isEmpty {
            let hint = SenderFinder.hint(source.name, among: existing?.respondents ?? [])
            findings.append(
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
                findings.append(Finding(.emptyLetter, detail: part.name ?? part.number))
            }
            return
        }
        let who = sender(of: zones, part, isSingle: isSingle)
        let id = Submission.ID("S\(submissions.count + 1)")
        submissions.append(
            Submission(
                id: id, number: who.number, respondents: who.basis == .stated ? who.ids : [],
                received: received(zones), document: document))
        let isCitizen = who.ids.contains { id in
            book.respondents.contains { $0.id == id && $0.kind == .citizen }
        }
        var heading: (section: Section.ID?, isTold: Bool) = (nil, false)
        for paragraph in zones.body {
            if isHeading(paragraph) {
                let section = guide.section(ofHeading: paragraph.text)
                heading = (section, section != nil)
                set(paragraph, .marker)
                continue
            }
            add(paragraph, id, who, isCitizen: isCitizen, heading: heading.section)
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

    // MARK: Who

    private typealias Who = (ids: [Respondent.ID], basis: Basis, number: String?)

    private mutating func sender(
        of zones: LetterZones, _ part: LetterSplitter.Part, isSingle: Bool
    ) -> Who {
        let hint = SenderFinder.hint(source.name, among: existing?.respondents ?? [])
        let field = zones.head.flatMap(\.parts).compactMap(LetterField.init)
            .first { $0.kind == .number }?.value
        var number = part.number ?? field.flatMap { SkemaNumber.numbers(in: $0)?.first }
        let isUnnumbered = isSingle && number == nil
        if isSingle, let given {
            if isUnnumbered { number = free(hint.number, for: given) }
            return ([book.enter(given, number: number)], .stated, number)
        }
        if let found = finder.sender(of: zones, heading: part.name) {
            if isUnnumbered { number = free(hint.number, for: found.name) }
            if found.confidence < ImportReport.uncertainBelow {
                findings.append(
                    Finding(
                        .uncertainSender, subject: "S\(submissions.count + 1)",
                        confidence: found.confidence, detail: found.name))
            }
            let named = RespondentBook.isUnnamedCitizen(found.name) ? citizenNumber(number) : number
            let id = book.enter(found.name, number: named, isPerson: found.isPerson)
            return ([id], .stated, number)
        }
        let words = zones.body.flatMap { Words($0.text).words.map(\.key) }
        if words.contains("jeg") || words.contains("min") || words.contains("mig") {
            if isUnnumbered { number = free(hint.number, for: "Borger") }
            return ([book.enter("Borger", number: citizenNumber(number))], .stated, number)
        }
        // The file's name is only a hint, so what it says waits for a person; never a citizen.
        if isSingle, let name = hint.name,
            hint.match != nil
                || SenderFinder.isBodyName(
                    name.prefix(1).uppercased() + name.dropFirst())
        {
            let written = hint.match?.name ?? name.prefix(1).uppercased() + name.dropFirst()
            if isUnnumbered { number = free(hint.number, for: written) }
            findings.append(
                Finding(
                    .uncertainSender, subject: "S\(submissions.count + 1)", confidence: 0.5,
                    detail: written))
            return ([book.enter(written, answered: false)], .suggested, number)
        }
        findings.append(
            Finding(
                .noSender, subject: "S\(submissions.count + 1)",
                page: zones.body.first?.lines.first?.page,
                line: zones.body.first?.lines.first?.number))
        return ([], .stated, number)
    }

    /// The number in a file's name is the letter's, unless an answer of somebody else has it.
    private func free(_ number: String?, for name: String) -> String? {
        guard let number,
            let taken = existing?.submissions.first(where: { $0.number == number })
        else { return number }
        let isUnnamed = RespondentBook.isUnnamedCitizen(name)
        let key = Fold.compactKey(isUnnamed ? "Borger (\(number))" : name)
        let isSame = taken.respondents.contains { id in
            existing?.respondents.contains { $0.id == id && Fold.compactKey($0.name) == key }
                ?? false
        }
        return isSame || taken.respondents.isEmpty ? number : nil
    }

    /// An unnamed citizen is the one of an earlier answer only where both have the same number.
    private func citizenNumber(_ number: String?) -> String {
        if let number { return number }
        let taken = Set(
            ((existing?.respondents ?? []) + book.respondents).filter { $0.kind == .citizen }
                .map(\.name))
        var next = 1
        while taken.contains("Borger (\(next))") { next += 1 }
        return String(next)
    }

    private func received(_ zones: LetterZones) -> CalendarDay? {
        let fields = zones.head.flatMap(\.parts).compactMap(LetterField.init)
        guard let value = fields.first(where: { $0.kind == .received })?.value else { return nil }
        return LetterDate.day(in: value)
    }

    // MARK: What

    private mutating func add(
        _ paragraph: LetterParagraph, _ submission: Submission.ID, _ who: Who, isCitizen: Bool,
        heading: Section.ID?
    ) {
        let id = Response.ID("H\(responses.count + 1)")
        let (section, basis) = section(of: paragraph, id, who.ids.first, heading)
        responses.append(
            Response(
                id: id, kind: .full, section: section, sectionBasis: basis, text: paragraph.text,
                source: HearingWriter.span(Extent(paragraph.lines), document),
                submissions: [submission],
                attributions: who.ids.map { Attribution(respondent: $0, basis: who.basis) },
                // Such a tie says that the résumé's passage is this citizen's: never suggested.
                supports: isCitizen
                    ? []
                    : guide.supports(
                        for: paragraph.text, in: section, name: name(of: who.ids.first)),
                places: places.places(in: Words(paragraph.text))))
        decisions.append(
            KindDecision(
                passage: id.rawValue, confidence: 0.99,
                evidence: [Evidence(.ownHeading, weight: -9)]))
    }

    private func name(of id: Respondent.ID?) -> String? {
        book.respondents.first { $0.id == id }?.name
    }

    private mutating func section(
        of paragraph: LetterParagraph, _ id: Response.ID, _ sender: Respondent.ID?,
        _ heading: Section.ID?
    ) -> (Section.ID?, Basis) {
        guard !guide.isEmpty else { return (nil, .stated) }
        let told = guide.references(in: paragraph.text)
        for name in told.unknown {
            findings.append(
                Finding(
                    .unknownSection, subject: id.rawValue, page: paragraph.lines.first?.page,
                    line: paragraph.lines.first?.number, detail: name))
        }
        if let first = told.sections.first, told.opens || told.sections.count == 1 {
            return (first, .stated)
        }
        if let heading { return (heading, .stated) }
        // Several are named: which of them the passage is about is a guess.
        if let first = told.sections.first { return (first, .suggested) }
        let known = sender.flatMap { id in book.respondents.first { $0.id == id } }
        let same = existing?.respondents.first {
            known.map { $0.name }.map(Fold.compactKey) == Fold.compactKey($0.name)
        }
        if let verdict = guide.suggestion(
            for: paragraph.text, by: same?.id, name: known?.name)
        {
            return (verdict.section, verdict.basis)
        }
        return (nil, .stated)
    }

    private mutating func findCopies() {
        var earlier: [(name: String, text: String)] = []
        if let existing {
            let names = Dictionary(
                existing.respondents.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
            for submission in existing.submissions where submission.document != document {
                let text = existing.responses.filter {
                    $0.kind == .full && $0.submissions.contains(submission.id)
                }.map(\.text).joined(separator: " ")
                let name = submission.respondents.compactMap { names[$0] }.joined(separator: ", ")
                earlier.append((name.isEmpty ? submission.id.rawValue : name, text))
            }
        }
        let likeness = LetterLikeness(earlier.map(\.text) + said, from: earlier.count)
        for copy in likeness.copies {
            let mine = submissions[copy.other - earlier.count]
            let other =
                copy.one < earlier.count
                ? earlier[copy.one].name
                : book.respondents.first {
                    submissions[copy.one - earlier.count].respondents.contains($0.id)
                }?.name ?? submissions[copy.one - earlier.count].id.rawValue
            findings.append(
                Finding(
                    .nearCopy, subject: mine.id.rawValue, confidence: min(1, copy.likeness),
                    detail: other))
        }
    }

    private mutating func set(_ paragraph: LetterParagraph, _ reason: UnplacedText.Reason) {
        unplaced.append(
            UnplacedText(
                text: paragraph.text,
                source: HearingWriter.span(Extent(paragraph.lines), document), reason: reason))
    }

    // MARK: The hearing

    func result() -> StyleResult {
        let facts = HearingFacts(titles: titles, preface: [])
        let title = existing?.title ?? facts.title ?? Reader.stem(source.name)
        let hearing = Hearing(
            id: existing?.id ?? Hearing.ID(Slug.make(title)), title: title,
            authority: existing?.authority ?? authority.name, registers: authority.registers,
            documents: [
                Document(
                    id: document, name: source.name, annex: facts.annex, kind: .responses,
                    pages: source.pageCount)
            ],
            preface: preface, respondents: book.respondents, submissions: submissions,
            responses: responses, unplaced: unplaced)
        var counts: [ImportReport.SectionCount] = []
        for section in existing?.sections ?? [] {
            let count = responses.count { $0.section == section.id }
            if count > 0 {
                counts.append(.init(section: section.id, responses: count, remarks: 0))
            }
        }
        let report = ImportReport(
            style: .letters, format: source.format, encoding: nil,
            pageEvidence: source.pageEvidence, sections: counts, decisions: decisions,
            findings: findings,
            unplaced: Dictionary(grouping: unplaced, by: \.reason).mapValues(\.count))
        return StyleResult(hearing: hearing, report: report)
    }
}

/// One date: "14. marts 2025", "14.03.2025", "2025-03-14".
enum LetterDate {
    static func day(in text: String) -> CalendarDay? {
        let keys = Words(text).words.map(\.key)
        for (index, key) in keys.enumerated() {
            if let month = DanishWords.months[key], index > 0, index + 1 < keys.count,
                let day = Int(keys[index - 1]), let year = Int(keys[index + 1])
            {
                return CalendarDay(year: year, month: month, day: day)
            }
            let parts = key.split(whereSeparator: { "./-t".contains($0) }).compactMap { Int($0) }
            guard parts.count >= 3 else { continue }
            if parts[0] > 1900 {
                return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
            }
            if parts[2] > 1900 {
                return CalendarDay(year: parts[2], month: parts[1], day: parts[0])
            }
        }
        return nil
    }
}

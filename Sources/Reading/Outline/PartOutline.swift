import PolicyModel

/// Pieces to sections for the styles whose remarks stand under labels of their own: headings nest
/// by the levels that the format or the style gives, labels tell what follows, and what only
/// speaks of the hearing goes to the preface.
///
/// ``OutlineBuilder`` is for the résumé, where level words number guideposts and goals.
struct PartOutline: Sendable {
    struct Rules: Sendable {
        /// A heading's level, 1 on top; nil where the line is text after all.
        var level: @Sendable (Heading) -> Int?
        /// A heading's label and title.
        var name: @Sendable (Heading) -> (label: String?, title: String) = {
            ($0.number?.label, $0.title)
        }
        /// Whether a heading may be the first section; else it is front matter.
        var opens: @Sendable (Heading) -> Bool = { _ in true }
        /// Whether any heading may be, once there is text above it.
        var opensUnderText = false
        /// Whether such a heading may have no blank line under it.
        var opensGlued = false
        /// Whether a section tells of the hearing itself (period, who was heard) and holds no
        /// passages.
        var isAboutHearing: @Sendable (String) -> Bool = AboutHearing.isTitle
    }

    private let rules: Rules
    private let labels: DocumentLabels
    private var draft: OutlineDraft
    private var slugs = UniqueSlugs()
    /// The open sections from the top, as indices into the draft, with their levels.
    private var path: [(index: Int, level: Int)] = []
    /// Each section's heading as it stands in the document.
    private var headings: [String] = []
    private var marker: PassageKind?
    private var markerWords: String?
    /// Whether the label stands right above.
    private var isFresh = false
    private var isChange = false
    private var changeWords: String?

    static func outline(
        _ pieces: [Piece], levels: LevelWords, rules: Rules, labels: DocumentLabels = .none
    ) -> OutlineDraft {
        var builder = PartOutline(
            rules: rules, labels: labels, draft: OutlineDraft(levels: levels))
        for piece in pieces { builder.add(piece) }
        builder.draft.markBetweenLabels()
        builder.markResponses()
        builder.prune()
        builder.draft.takePlainNumbers()
        return builder.draft
    }

    private init(rules: Rules, labels: DocumentLabels, draft: OutlineDraft) {
        self.rules = rules
        self.labels = labels
        self.draft = draft
    }

    private mutating func add(_ piece: Piece) {
        switch piece {
        case .aside(let aside): add(aside)
        case .paragraph(let paragraph): add(paragraph)
        case .heading(let heading): add(heading)
        }
    }

    private mutating func add(_ aside: Aside) {
        switch aside.kind {
        case .title: draft.titles.append(aside)
        case .furniture: draft.others.append((aside.text, aside.place, .furniture))
        case .footnote: draft.others.append((aside.text, aside.place, .footnote))
        case .contents: draft.others.append((aside.text, aside.place, .contents))
        }
    }

    private mutating func add(_ paragraph: Paragraph) {
        // The heading of a list that was read already, as a line that nothing follows.
        if paragraph.text.count < 60, !paragraph.text.endsSentence,
            rules.isAboutHearing(paragraph.text)
        {
            draft.others.append((paragraph.text, paragraph.place, .marker))
            return
        }
        guard let last = path.last?.index else {
            draft.preface.append(paragraph)
            return
        }
        if let (label, kind) = runIn(paragraph.text) {
            marker = kind
            markerWords = String(label)
            isFresh = true
            isChange = false
        }
        var marked = MarkedParagraph(paragraph: paragraph, marker: marker)
        marked.markerWords = markerWords
        marked.startsLabel = isFresh
        isFresh = false
        marked.isChange = isChange
        marked.changeWords = isChange ? changeWords : nil
        // It says so of the one paragraph that it stands before.
        if marker == .remark, let label = RemarkLabel.changeRunIn(paragraph.text) {
            marked.isChange = true
            marked.changeWords = String(label.dropLast())
        }
        draft.sections[last].paragraphs.append(marked)
    }

    private mutating func add(_ heading: Heading) {
        if heading.sign == .numbers {
            draft.others.append((heading.text, heading.place, .numbers))
            guard let last = path.last?.index else { return }
            draft.sections[last].numbers += NumberRow.numbers(in: heading.text)
            return
        }
        if !path.isEmpty, let kind = kind(of: heading) {
            if !(isChange && marker == .remark) || !RemarkLabel.isChange(heading.text) {
                isChange = RemarkLabel.isChange(heading.text)
                changeWords = isChange ? heading.text : nil
            }
            // What is to be changed is the same office's words as the answer above it.
            if !isChange || markerWords == nil { markerWords = heading.text }
            marker = kind
            isFresh = true
            draft.others.append((heading.text, heading.place, .marker))
            return
        }
        // "Ændring: Nej" on a line of its own.
        if !path.isEmpty, heading.number == nil, heading.level == nil,
            RemarkLabel.changeRunIn(heading.text) != nil || runIn(heading.text) != nil
        {
            add(Paragraph(text: heading.text, place: heading.place, italics: 0))
            return
        }
        if draft.sections.isEmpty, draft.preface.isEmpty, heading.level == nil,
            heading.number == nil, heading.sign == nil, heading.blankLinesBefore == 0,
            let last = draft.titles.indices.last
        {
            // The title's next line.
            draft.titles[last].text += " " + heading.text
            draft.titles[last].place.extend(to: heading.place)
            return
        }
        let isUnderText = draft.preface.contains { $0.text.endsSentence }
        guard let level = rules.level(heading),
            !draft.sections.isEmpty || rules.opens(heading)
                || rules.opensUnderText && isUnderText
                    && (rules.opensGlued || heading.reason != .gluedLine)
        else {
            add(
                Paragraph(text: heading.text, place: heading.place, italics: 0))
            return
        }
        marker = nil
        markerWords = nil
        isFresh = false
        isChange = false
        path.removeAll { $0.level >= level }
        let (label, title) = rules.name(heading)
        // An id goes where the title's words are masked: it tells nobody's street.
        let name = title.isEmpty ? heading.text : title
        let isHome =
            UnnamedCitizen.matches(title) || RespondentKinds.withoutAddress(title) != nil
        let id = Section.ID(slugs.make(isHome ? "borger" : Slug.make(name)))
        draft.sections.append(
            SectionDraft(
                id: id, kind: .theme, label: label,
                number: heading.number.map { Section.Number($0.number) }, title: title,
                parent: path.last.map { draft.sections[$0.index].id }, place: heading.place,
                reason: heading.reason, confidence: heading.confidence))
        headings.append(heading.text)
        path.append((draft.sections.count - 1, level))
    }

    private func runIn(_ text: String) -> (Substring, PassageKind)? {
        if let label = RemarkLabel.runIn(text) { return (label, .remark) }
        return labels.runIn(text).map { ($0.label, $0.kind) }
    }

    private func kind(of heading: Heading) -> PassageKind? {
        if heading.sign == .saidMarker { return .response }
        if heading.sign == .marker || RemarkLabel.isLabel(heading.text)
            || RemarkLabel.isChange(heading.text)
        {
            return .remark
        }
        guard heading.number == nil else { return nil }
        return MarkerHeading.kind(of: heading.title)
    }

    /// What stands above a section's first remark label is what was said.
    private mutating func markResponses() {
        for section in draft.sections.indices {
            let paragraphs = draft.sections[section].paragraphs
            guard let first = paragraphs.firstIndex(where: { $0.marker == .remark }) else {
                continue
            }
            for index in 0..<first where paragraphs[index].marker == nil {
                draft.sections[section].paragraphs[index].marker = .response
            }
        }
    }

    /// Sections that have an answered one below them, whatever they are called: "Emne 5: Høringen".
    private func answered(_ parents: [Section.ID: Int]) -> Set<Int> {
        var found: Set<Int> = []
        for section in draft.sections
        where section.paragraphs.contains(where: { $0.marker == .remark }) {
            var open = section.parent.flatMap { parents[$0] }
            while let current = open, found.insert(current).inserted {
                open = draft.sections[current].parent.flatMap { parents[$0] }
            }
        }
        return found
    }

    /// Text about the hearing goes to the preface, and headings that are left without any text to
    /// the marks.
    private mutating func prune() {
        var parents: [Section.ID: Int] = [:]
        for (index, section) in draft.sections.enumerated() { parents[section.id] = index }
        let answered = answered(parents)
        var about: Set<Int> = []
        var keeps: Set<Int> = []
        for (index, section) in draft.sections.enumerated() {
            let parent = section.parent.flatMap { parents[$0] }
            if parent.map(about.contains) ?? false
                || (rules.isAboutHearing(section.title) && !answered.contains(index)
                    && !section.paragraphs.contains { $0.marker == .remark })
            {
                about.insert(index)
                continue
            }
            guard !section.paragraphs.isEmpty else { continue }
            var open: Int? = index
            while let current = open, keeps.insert(current).inserted {
                open = draft.sections[current].parent.flatMap { parents[$0] }
            }
        }
        var kept: [SectionDraft] = []
        for (index, section) in draft.sections.enumerated() {
            if about.contains(index) || !keeps.contains(index) {
                draft.others.append((headings[index], section.place, .marker))
                draft.preface += section.paragraphs.map(\.paragraph)
            } else {
                kept.append(section)
            }
        }
        draft.sections = kept
    }
}

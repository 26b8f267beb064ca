import PolicyModel

/// Pieces to sections: which heading stands under which, and what each is called.
struct OutlineBuilder: Sendable {
    private let pieces: [Piece]
    private let levels: LevelWords
    private let labels: DocumentLabels
    private var draft: OutlineDraft
    private var slugs = UniqueSlugs()
    /// The open sections from the top, as indices into the draft.
    private var path: [Int] = []
    private var marker: PassageKind?
    private var markerWords: String?
    /// Whether the label stands right above.
    private var isFresh = false
    private var hasNumbered = false
    private let isUnnumbered: Bool
    /// No document means more levels than this; a damaged one may seem to.
    private static let deepest = 6
    /// Blank lines above the headings of the upper level, where they have more than the others.
    private let blankLinesOnTop: Int?

    static func outline(
        _ pieces: [Piece], levels: LevelWords, labels: DocumentLabels = .none
    ) -> OutlineDraft {
        var builder = OutlineBuilder(pieces, levels, labels)
        builder.run()
        builder.draft.markBetweenLabels()
        builder.draft.markAboveLabels()
        builder.draft.takePlainNumbers()
        return builder.draft
    }

    private init(_ pieces: [Piece], _ levels: LevelWords, _ labels: DocumentLabels) {
        self.pieces = pieces
        self.labels = labels
        self.levels = levels
        draft = OutlineDraft(levels: levels)
        var upper: [Int] = []
        var lower: [Int] = []
        for case .heading(let heading) in pieces where heading.number != nil {
            if Self.rank(heading, levels) == 0 {
                upper.append(heading.blankLinesBefore)
            } else {
                lower.append(heading.blankLinesBefore)
            }
        }
        isUnnumbered = upper.isEmpty && lower.isEmpty
        upper.sort()
        lower.sort()
        if let few = upper.dropFirst(upper.count / 4).first, !lower.isEmpty,
            few > lower[lower.count / 2]
        {
            blankLinesOnTop = few
        } else {
            blankLinesOnTop = nil
        }
    }

    private mutating func run() {
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .aside(let aside):
                add(aside)
            case .paragraph(let paragraph):
                if let last = path.last {
                    if let label = RemarkLabel.runIn(paragraph.text) {
                        (marker, markerWords, isFresh) = (.remark, String(label), true)
                    } else if let (label, kind) = labels.runIn(paragraph.text) {
                        (marker, markerWords, isFresh) = (kind, String(label), true)
                    }
                    var marked = MarkedParagraph(paragraph: paragraph, marker: marker)
                    marked.markerWords = markerWords
                    marked.startsLabel = isFresh
                    isFresh = false
                    draft.sections[last].paragraphs.append(marked)
                } else {
                    draft.preface.append(paragraph)
                }
            case .heading(let heading):
                add(heading, at: index)
            }
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

    private static func kind(of heading: Heading) -> PassageKind? {
        switch heading.sign {
        case .marker?: .remark
        case .saidMarker?: .response
        default: MarkerHeading.kind(of: heading.title)
        }
    }

    private mutating func add(_ heading: Heading, at index: Int) {
        if heading.number == nil {
            if let kind = Self.kind(of: heading), !path.isEmpty {
                (marker, markerWords, isFresh) = (kind, heading.text, true)
                draft.others.append((heading.text, heading.place, .marker))
                return
            }
            if isBridge(heading, at: index) {
                draft.others.append((heading.text, heading.place, .marker))
                return
            }
        }
        (marker, markerWords, isFresh) = (nil, nil, false)
        let rank = heading.number == nil ? nil : Self.rank(heading, levels)
        hasNumbered = hasNumbered || rank != nil
        let depth = rank.map(depthOfNumbered) ?? depthOfTheme(heading, at: index)
        path = Array(path.prefix(min(depth, Self.deepest)))
        let parent = path.last.map { draft.sections[$0].id }
        draft.sections.append(section(heading, rank: rank, parent: parent))
        path.append(draft.sections.count - 1)
    }

    private mutating func section(
        _ heading: Heading, rank: Int?, parent: Section.ID?
    ) -> SectionDraft {
        let kind: Section.Kind
        let name: String
        switch rank {
        case 0?:
            kind = .pejlemaerke
            name = "pejlemaerke-" + Slug.make(heading.number?.number ?? "")
        case 1?:
            kind = .goal
            name = "goal-" + (heading.number?.number.lowercased() ?? "")
        case .some:
            kind = .goal
            name = Slug.make(heading.number?.label ?? heading.title)
        case nil:
            kind = .theme
            name = Slug.make(heading.title)
        }
        let id = Section.ID(slugs.make(name))
        return SectionDraft(
            id: id, kind: kind, label: heading.number?.label,
            number: heading.number.map { Section.Number($0.number) }, title: heading.title,
            parent: parent, place: heading.place, reason: heading.reason,
            confidence: heading.confidence, level: heading.level, rank: rank)
    }

    /// 0 for the upper numbered level, 1 for the goals under it, and on.
    private static func rank(_ heading: Heading, _ levels: LevelWords) -> Int {
        guard let number = heading.number else { return 0 }
        guard let word = number.word?.lowercased() else {
            return number.number.split(separator: ".").count - 1
        }
        let place = levels.words.firstIndex(of: word) ?? 0
        let goals: Set<String> = ["delmål", "mål", "målsætning", "udviklingsmål"]
        return levels.words.count == 1 && goals.contains(word) ? 1 : place
    }

    private func depthOfNumbered(_ rank: Int) -> Int {
        // Under the nearest open section of a smaller rank; a theme never holds a numbered one.
        path.lastIndex { (draft.sections[$0].rank ?? Int.max) < rank }.map { $0 + 1 } ?? 0
    }

    /// How many open sections stay open above an unnumbered heading.
    private func depthOfTheme(_ heading: Heading, at index: Int) -> Int {
        if Self.isGeneral(heading.title) { return 0 }
        if let blanks = blankLinesOnTop, heading.blankLinesBefore >= blanks { return 0 }
        // "Andet, der blev nævnt" in the size of "Mål 1" is no part of goal 4.
        if let level = heading.level,
            let same = path.firstIndex(where: { draft.sections[$0].level == level }),
            draft.sections[path[same]].rank != nil
        {
            return same
        }
        // Two unnumbered headings in a row: the first holds the second.
        if case .heading(let next)? = nextTelling(after: index), next.number == nil,
            MarkerHeading.kind(of: next.title) == nil, hasNumbered
        {
            return 0
        }
        guard let last = path.last else { return 0 }
        let current = draft.sections[last]
        // The author's own levels: a smaller heading stands under the greater one above it.
        if let level = heading.level, let above = current.level, above < level,
            current.rank == nil
        {
            return path.count
        }
        // "Generelle bemærkninger" with text of its own is one theme of those that follow, where
        // nothing in the document is numbered.
        if Self.isGeneral(current.title), isUnnumbered, !current.paragraphs.isEmpty {
            return path.count - 1
        }
        if current.rank != nil || Self.isGeneral(current.title) { return path.count }
        if current.paragraphs.isEmpty { return path.count }
        // A sibling of the theme before it.
        return path.count - 1
    }

    /// A heading without text right above the numbered part ("Bemærkninger til de 4 spor") only
    /// announces it.
    private func isBridge(_ heading: Heading, at index: Int) -> Bool {
        guard case .heading(let next)? = nextTelling(after: index), next.number != nil,
            Self.rank(next, levels) == 0
        else { return false }
        let words = heading.title.lowercased().split(separator: " ")
        return words.contains { word in
            word.hasPrefix("bemærkning") || word.hasPrefix("høringssvar")
                || word.hasPrefix("kommentar") || levels.words.contains { word.hasPrefix($0) }
        }
    }

    private func nextTelling(after index: Int) -> Piece? {
        pieces[(index + 1)...].first { piece in
            if case .aside = piece { false } else { true }
        }
    }

    /// Sections about the whole: they stand on top wherever they occur.
    static func isGeneral(_ title: String) -> Bool {
        let words = title.lowercased().split(separator: " ").map {
            String($0.trimmingPunctuation())
        }
        guard let first = words.first else { return false }
        if words.count == 1 {
            return ["andet", "diverse", "generelt", "indledning", "opsamling", "øvrigt"]
                .contains(first)
        }
        // "Generelt om udkastet"
        if words.count <= 4, first == "generelt", words[1] == "om" { return true }
        let adjectives: Set<String> = [
            "afsluttende", "almene", "andre", "diverse", "generel", "generelle", "indledende",
            "overordnede", "samlede", "tværgående", "øvrige",
        ]
        let nouns: Set<String> = [
            "bemærkning", "bemærkninger", "betragtninger", "emner", "forhold", "forslag",
            "høringssvar", "kommentarer", "punkter", "spørgsmål", "synspunkter", "temaer",
        ]
        return words.count <= 4 && adjectives.contains(first)
            && words.contains(where: nouns.contains)
    }
}

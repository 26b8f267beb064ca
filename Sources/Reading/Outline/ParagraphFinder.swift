/// A document's blocks as headings and whole paragraphs.
///
/// In a document of lines a block may hold several headings and then text; a paragraph may hold
/// several blocks (over a page end, with its bullets). In a document of paragraphs each block is
/// one already, and only emphasis and numbers tell what else is a heading.
struct ParagraphFinder: Sendable {
    let document: SourceDocument
    let joiner: LineJoiner
    let levels: LevelWords
    let judge: HeadingJudge
    private let seam: Seam
    let signs: LineSigns

    /// Whether paragraphs end inside blocks in this document, or blank lines tell them all.
    private let cutsInside: Bool
    /// Whether the headings of the format begin with numbers of their own.
    let isNumberedByDigits: Bool

    var pieces: [Piece] = []
    private(set) var open: OpenParagraph?
    /// Nothing but title lines and furniture so far.
    private(set) var isBeforeText = true
    /// Those of the first blocks that stand above the document's title.
    private var aboveTitle = 0
    private let senders: SenderLines

    /// Linear in the document's length.
    static func pieces(
        of document: SourceDocument, signs: LineSigns = .none
    ) -> (pieces: [Piece], levels: LevelWords) {
        var finder = ParagraphFinder(signs.cutting(document), signs)
        finder.run()
        return (TitlePage.settled(finder.pieces), finder.levels)
    }

    private init(_ document: SourceDocument, _ signs: LineSigns) {
        self.signs = signs
        joiner = LineJoiner(learningFrom: document)
        levels =
            signs.levels
            ?? LevelWords(
                learningFrom: document.blocks.flatMap { block in
                    block.kind == .paragraph || block.kind.isHeading ? block.lines.map(\.text) : []
                })
        isNumberedByDigits =
            levels.words.isEmpty
            && document.blocks.count {
                $0.kind.isHeading && Self.bareNumber($0.lines.first?.text ?? "") != nil
            } >= 2
        let measure = LineMeasure(document.blocks)
        judge = HeadingJudge(
            measure: measure,
            isSpaced: document.layout == .lines && HeadingJudge.isSpaced(document.blocks))
        var seam = Seam(measure: measure, columns: ColumnWrap(document.blocks))
        seam.isUnbroken =
            document.layout == .lines && UnbrokenLines.areParagraphs(in: document.blocks)
        seam.isGlued = Self.hasGluedParagraphs(document, seam)
        self.seam = seam
        senders = SenderLines(levels: levels, signs: signs)
        self.document = senders.cutting(document)
        cutsInside = signs.isNone || seam.isGlued || seam.isUnbroken
        let (levels, signs) = (levels, signs)
        aboveTitle = FrontMatter.blocksAboveTitle(
            self.document.blocks, isTitle: signs.saysWhatItIs,
            isOther: { levels.heading($0) != nil || signs.sign($0) != nil })
    }

    /// One short line in a text whose blank lines tell every paragraph is only a short line.
    private static func hasGluedParagraphs(_ document: SourceDocument, _ seam: Seam) -> Bool {
        guard document.layout == .lines else { return false }
        var blocks = 0
        var glued = 0
        for block in document.blocks where block.kind == .paragraph && block.lines.count > 2 {
            blocks += 1
            let cuts = block.lines.indices.dropFirst().contains { index in
                seam.endsInside(block.lines[index - 1], before: block.lines[index...])
            }
            if cuts { glued += 1 }
        }
        return glued * 8 > blocks
    }

    private mutating func run() {
        let contents = ContentsLines.blocks(in: document.blocks)
        for (index, block) in document.blocks.enumerated() {
            if index < aboveTitle, block.kind != .furniture {
                block.lines.forEach { aside(.title, [$0]) }
                continue
            }
            if let text = open?.text(joiner), senders.announces(text),
                let names = senders.names(in: block, next: nextBlock(after: index))
            {
                names.forEach { open?.addLine($0, asItem: true) }
                continue
            }
            switch block.kind {
            case .furniture:
                aside(.furniture, block.lines)
            case .footnote:
                aside(.footnote, block.lines)
            case .table:
                // A style of tables reads them itself; here their words must only not be lost.
                close()
                aside(.contents, block.allLines)
            case .heading(let level):
                close()
                addHeading(block, level: level)
            case .listItem:
                if open == nil { open = OpenParagraph(seamBefore: nil) }
                open?.addLine(block.lines, asItem: true)
            case .paragraph where contents.contains(index):
                close()
                aside(.contents, block.lines)
            case .paragraph where block.style == "Title" && isBeforeText && !block.lines.isEmpty:
                close()
                aside(.title, block.lines)
            case .paragraph:
                read(block, next: nextText(after: index))
            }
        }
        close()
    }

    private func nextBlock(after index: Int) -> SourceBlock? {
        document.blocks[(index + 1)...].first {
            $0.kind != .furniture && $0.kind != .footnote && !$0.lines.isEmpty
        }
    }

    private func nextText(after index: Int) -> SourceLine? {
        nextBlock(after: index)?.lines.first
    }

    // MARK: A block of lines

    private mutating func read(_ block: SourceBlock, next: SourceLine?) {
        guard let first = block.lines.first else { return }
        var seamBefore: Seam.Decision?
        if let last = open?.lastLine {
            if open?.takesLetter(first.text) ?? false {
                open?.add(block.lines)
                return
            }
            if first.text.startsWithBullet {
                if open?.takesItems ?? false {
                    open?.add(block.lines)
                    return
                }
            } else if !block.beginsAnew, levels.heading(first.text) == nil,
                signs.sign(first.text) == nil
            {
                switch seam.verdict(after: last, before: block) {
                case .goesOn(let decision):
                    if let decision { open?.seams.append(decision) }
                    open?.add(block.lines)
                    return
                case .endsHere(let decision):
                    seamBefore = decision
                }
            }
        }
        close()
        var rest = block.lines[...]
        while !rest.isEmpty {
            while let heading = takeHeading(&rest, of: block, next: next) {
                add(heading)
            }
            guard !rest.isEmpty else { return }
            let isWhole = rest.count == block.lines.count
            open = OpenParagraph(seamBefore: isWhole ? seamBefore : nil)
            let end = headingInside(rest) ?? rest.endIndex
            addText(rest[..<end])
            rest = rest[end...]
            if !rest.isEmpty { close() }
        }
    }

    /// Where a sentence has ended and the next line begins as the document's headings do ("Mål 1: Flere
    /// bænke"), with no blank line before it.
    private func headingInside(_ lines: ArraySlice<SourceLine>) -> Int? {
        lines.indices.dropFirst().first { index in
            guard lines[index - 1].text.endsSentence,
                let found = levels.heading(lines[index].text), found.number.word != nil
            else { return false }
            return !found.title.isEmpty && !found.title.endsSentence
        }
    }

    /// Lines of text, with such paragraph ends among them as no blank line shows.
    private mutating func addText(_ lines: ArraySlice<SourceLine>) {
        guard cutsInside else {
            open?.add(Array(lines))
            return
        }
        var start = lines.startIndex
        for index in lines.indices.dropFirst()
        where seam.endsInside(
            lines[index - 1], before: lines[index...], after: lines[start..<index])
        {
            open?.add(Array(lines[start..<index]))
            close()
            open = OpenParagraph(seamBefore: nil)
            start = index
        }
        open?.add(Array(lines[start...]))
    }

    mutating func add(_ piece: Piece) {
        pieces.append(piece)
        if case .aside = piece { return }
        isBeforeText = false
    }

    // MARK: Closing

    private mutating func close() {
        let paragraphs = open?.paragraphs(joiner) ?? []
        guard !paragraphs.isEmpty else { return }
        paragraphs.forEach { add(.paragraph($0)) }
        open = nil
    }

    /// Furniture and notes stand between the lines of a paragraph without ending it.
    private mutating func aside(_ kind: Aside.Kind, _ lines: [SourceLine]) {
        let text = joiner.join(lines)
        guard !text.isEmpty else { return }
        pieces.append(.aside(Aside(kind: kind, text: text, place: Extent(lines))))
    }
}

extension SourceBlock.Kind {
    var isHeading: Bool { if case .heading = self { true } else { false } }
}

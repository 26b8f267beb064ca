/// A document's blocks as headings and whole paragraphs.
///
/// In a document of lines a block may hold several headings and then text; a paragraph may hold
/// several blocks (over a page end, with its bullets). In a document of paragraphs each block is
/// one already, and only emphasis and numbers tell what else is a heading.
struct ParagraphFinder: Sendable {
    private let document: SourceDocument
    private let joiner: LineJoiner
    private let levels: LevelWords
    private let judge: HeadingJudge
    private let seam: Seam
    private let signs: LineSigns

    /// Whether paragraphs end inside blocks in this document, or blank lines tell them all.
    private let cutsInside: Bool
    /// Whether the headings of the format begin with numbers of their own.
    private let isNumberedByDigits: Bool

    private var pieces: [Piece] = []
    private var open: OpenParagraph?
    /// Nothing but title lines and furniture so far.
    private var isBeforeText = true
    /// Those of the first blocks that stand above the document's title.
    private var aboveTitle = 0
    private let senders: SenderLines

    /// Linear in the document's length.
    static func pieces(
        of document: SourceDocument, signs: LineSigns = .none
    ) -> (pieces: [Piece], levels: LevelWords) {
        var finder = ParagraphFinder(signs.cutting(document), signs)
        finder.run()
        return (finder.pieces, finder.levels)
    }

    private init(_ document: SourceDocument, _ signs: LineSigns) {
        self.document = document
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
        judge = HeadingJudge(measure: measure)
        var seam = Seam(measure: measure, columns: ColumnWrap(document.blocks))
        seam.isGlued = Self.hasGluedParagraphs(document, seam)
        self.seam = seam
        senders = SenderLines(levels: levels, signs: signs)
        cutsInside = signs.isNone || seam.isGlued
        let (levels, signs) = (levels, signs)
        aboveTitle = FrontMatter.blocksAboveTitle(
            document.blocks, isTitle: Self.saysWhatItIs,
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
        while let heading = takeHeading(&rest, of: block, next: next) {
            add(heading)
        }
        guard !rest.isEmpty else { return }
        open = OpenParagraph(seamBefore: rest.count == block.lines.count ? seamBefore : nil)
        addText(rest)
    }

    /// Lines of text, with such paragraph ends among them as no blank line shows.
    private mutating func addText(_ lines: ArraySlice<SourceLine>) {
        guard cutsInside else {
            open?.add(Array(lines))
            return
        }
        var start = lines.startIndex
        for index in lines.indices.dropFirst()
        where seam.endsInside(lines[index - 1], before: lines[index...]) {
            open?.add(Array(lines[start..<index]))
            close()
            open = OpenParagraph(seamBefore: nil)
            start = index
        }
        open?.add(Array(lines[start...]))
    }

    private mutating func takeHeading(
        _ rest: inout ArraySlice<SourceLine>, of block: SourceBlock, next: SourceLine?
    ) -> Piece? {
        guard let first = rest.first else { return nil }
        if let signed = takeSigned(&rest, of: block) { return signed }
        let isFirst = rest.startIndex == block.lines.startIndex
        var number: (number: HeadingNumber, title: String)?
        var count = 0
        var reason = HeadingReason.number
        var confidence = 0.97
        if let title = takeTitle(&rest) { return title }
        if let found = levels.heading(first.text) {
            count = titleLength(rest, title: found.title)
            if rest.prefix(count).last?.text.endsSentence ?? false, !first.text.endsSentence {
                // It ran into the text: the title is the one line.
                count = 1
            }
            let whole = rest.prefix(count).map(\.text).joined(separator: " ")
            // A numbered sentence is no heading, unless it stands alone and is short.
            if whole.endsSentence, whole.count > 120 || found.number.word == nil { return nil }
            number = found
        } else if let verdict = judge.judge(rest, next: next) {
            count = verdict.count
            reason = verdict.standsAlone ? .line : .gluedLine
            confidence = verdict.confidence
        } else {
            return nil
        }
        let lines = Array(rest.prefix(count))
        rest = rest.dropFirst(count)
        let text = joiner.join(lines)
        return .heading(
            Heading(
                number: number?.number, title: number.map { title(lines, $0.title) } ?? text,
                text: text, level: nil,
                blankLinesBefore: isFirst ? block.blankLinesBefore : 0, place: Extent(lines),
                reason: reason, confidence: confidence))
    }

    /// The title's lines joined, the first without its label.
    private func title(_ lines: [SourceLine], _ opening: String) -> String {
        joiner.join([SourceLine(opening)] + lines.dropFirst())
    }

    /// A line that the style knows by its wording; a label or a row of numbers may take two.
    private func takeSigned(
        _ rest: inout ArraySlice<SourceLine>, of block: SourceBlock
    ) -> Piece? {
        let isFirst = rest.startIndex == block.lines.startIndex
        for count in 1...min(3, rest.count) {
            var lines = Array(rest.prefix(count))
            guard let sign = signs.sign(joiner.join(lines)) else { continue }
            switch sign {
            case .heading:
                guard count == 1 else { return nil }
                let title = levels.heading(lines[0].text)?.title ?? lines[0].text
                lines = Array(rest.prefix(titleLength(rest, title: title)))
            case .numbers:
                var next = count + 1
                while next <= min(rest.count, 6),
                    signs.sign(joiner.join(Array(rest.prefix(next)))) == .numbers
                {
                    lines = Array(rest.prefix(next))
                    next += 1
                }
            case .marker, .saidMarker: break
            }
            rest = rest.dropFirst(lines.count)
            return signedHeading(
                lines, sign, level: nil, blanks: isFirst ? block.blankLinesBefore : 0)
        }
        return nil
    }

    private func signedHeading(
        _ lines: [SourceLine], _ sign: LineSign, level: Int?, blanks: Int
    ) -> Piece {
        let text = joiner.join(lines)
        let found = levels.heading(text)
        return .heading(
            Heading(
                number: found?.number, title: found?.title ?? text, text: text, level: level,
                blankLinesBefore: blanks, place: Extent(lines), reason: .sign, confidence: 0.99,
                sign: sign))
    }

    /// How many lines a numbered title takes: it goes on while the next line is in lower case, or
    /// the line before wants another word; a block that holds nothing else is all title.
    private func titleLength(_ lines: ArraySlice<SourceLine>, title: String) -> Int {
        let texts = lines.map(\.text)
        var count = 1
        if title.isEmpty, texts.count > 1, levels.heading(texts[1]) == nil { count = 2 }
        while count < min(texts.count, 4), !texts[count - 1].endsSentence,
            levels.heading(texts[count]) == nil
        {
            let before = texts[count - 1]
            let wantsMore =
                DanishWords.openers.contains(before.lastWord) || before.hasSuffix(",")
                || before.hasSuffix("-") || before.hasSuffix("–")
            guard wantsMore || (texts[count].firstTelling?.isLowercase ?? false) else { break }
            count += 1
        }
        return count
    }

    private func takeTitle(_ rest: inout ArraySlice<SourceLine>) -> Piece? {
        guard let first = rest.first?.text, isTitleOfDocument(first) else { return nil }
        if let line = rest.first, FrontMatter.isLine(first) {
            rest = rest.dropFirst()
            return .aside(Aside(kind: .title, text: joiner.join([line]), place: Extent([line])))
        }
        var count = titleLength(rest, title: first)
        // A block of its own, in whatever lines it was broken.
        if rest.count <= 3, rest.allSatisfy({ !$0.text.endsSentence }) { count = rest.count }
        let lines = Array(rest.prefix(count))
        let text = joiner.join(lines)
        let words = text.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard !text.endsSentence, !text.hasSuffix(","), words.count <= 30,
            !words.contains(where: DanishWords.finiteVerbs.contains),
            !(rest.dropFirst(count).first?.text.firstTelling?.isLowercase ?? false)
        else { return nil }
        rest = rest.dropFirst(count)
        return .aside(Aside(kind: .title, text: text, place: Extent(lines)))
    }

    /// Title lines stand before everything else, and say what the document is.
    private func isTitleOfDocument(_ text: String) -> Bool {
        guard isBeforeText, open == nil else { return false }
        let lower = text.lowercased()
        if lower.hasPrefix("bilag") || lower.hasPrefix("notat") { return true }
        if FrontMatter.isLine(text) { return true }
        // What it is about, under what it is.
        let subjects = ["forslag til ", "udkast til ", "vedrørende ", "vedr. ", "lokalplan "]
        if !pieces.isEmpty, subjects.contains(where: lower.hasPrefix) { return true }
        return Self.saysWhatItIs(text)
    }

    /// "Hvidbog", "Behandling af høringssvar til …".
    private static func saysWhatItIs(_ text: String) -> Bool {
        let lower = text.lowercased()
        let cues = [
            "resume", "resumé", "hvidbog", "høringsnotat", "høringsoversigt", "høringssvar",
            "sammenfatning",
            "opsamling", "opsummering", "svar på henvendelser",
        ]
        return cues.contains { lower.contains($0) }
    }

    private mutating func addHeading(_ block: SourceBlock, level: Int) {
        let text = joiner.join(block.lines)
        guard !text.isEmpty else { return }
        if isTitleOfDocument(text) {
            pieces.append(.aside(Aside(kind: .title, text: text, place: Extent(block.lines))))
            return
        }
        if let sign = signs.sign(text) {
            add(signedHeading(block.lines, sign, level: level, blanks: block.blankLinesBefore))
            return
        }
        let found = levels.heading(text) ?? (isNumberedByDigits ? Self.bareNumber(text) : nil)
        add(
            .heading(
                Heading(
                    number: found?.number, title: found?.title ?? text, text: text, level: level,
                    blankLinesBefore: block.blankLinesBefore, place: Extent(block.lines),
                    reason: .format, confidence: 0.99)))
    }

    /// "2 Bemærkninger til udkastet": in a heading the number needs no full stop.
    private static func bareNumber(_ text: String) -> (number: HeadingNumber, title: String)? {
        guard let found = HeadingNumber.parse(text), found.number.word == nil,
            found.number.number.split(separator: ".").allSatisfy({ $0.count <= 2 })
        else { return nil }
        return found
    }

    private mutating func add(_ piece: Piece) {
        pieces.append(piece)
        if case .aside = piece { return }
        isBeforeText = false
    }

    // MARK: Closing

    private mutating func close() {
        guard let paragraph = open?.paragraph(joiner) else { return }
        add(.paragraph(paragraph))
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

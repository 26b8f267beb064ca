/// Which lines of a block are a title, a numbered heading, a label, and how many of them.
extension ParagraphFinder {
    mutating func takeHeading(
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
            // "2.1 Energi Syd A.m.b.a." ends a name.
            let isAbbreviated = whole.lastWord.dropLast().contains(".")
            if whole.endsSentence, !HeadingNumber.asks(whole),
                whole.count > 120 || found.number.word == nil && !isAbbreviated
            {
                return nil
            }
            number = found
        } else if let verdict = judge.judge(
            rest, next: next, blanks: isFirst ? block.blankLinesBefore : 0)
        {
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

    /// "… inden 6.", where "klasse" is on the next line.
    private static func endsInOrdinal(_ line: String) -> Bool {
        let last = line.lastWord
        return last.hasSuffix(".") && (2...3).contains(last.count)
            && last.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// How many lines a numbered title takes: it goes on while the next line is in lower case, or
    /// the line before wants another word; a block that holds nothing else is all title.
    private func titleLength(_ lines: ArraySlice<SourceLine>, title: String) -> Int {
        let texts = lines.map(\.text)
        var count = 1
        if title.isEmpty, texts.count > 1, levels.heading(texts[1]) == nil { count = 2 }
        while count < min(texts.count, 4),
            !texts[count - 1].endsSentence
                || Self.endsInOrdinal(texts[count - 1])
                    && texts[count].firstTelling?.isLowercase ?? false,
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
        return signs.saysWhatItIs(text) || isSubjectOfTitle(text)
    }

    /// "Biblioteksstrategi 2040, Østervang Kommune" under "Sammenfatning af høringssvar", which
    /// does not say of what.
    private func isSubjectOfTitle(_ text: String) -> Bool {
        guard case .aside(let title)? = pieces.last, title.kind == .title,
            title.text.split(separator: " ").count <= 3, signs.saysWhatItIs(title.text),
            levels.heading(text) == nil, !text.endsSentence
        else { return false }
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        return words.count <= 14
            && words.contains { word in
                ["strategi", "politik", "plan", "vision", "program", "budget", "kommune"]
                    .contains { word.hasSuffix($0) }
            }
    }

    mutating func addHeading(_ block: SourceBlock, level: Int) {
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
    static func bareNumber(_ text: String) -> (number: HeadingNumber, title: String)? {
        guard let found = HeadingNumber.parse(text), found.number.word == nil,
            found.number.number.split(separator: ".").allSatisfy({ $0.count <= 2 })
        else { return nil }
        return found
    }
}

import PolicyModel

/// The numbered list of those who answered: "4. Ejerforeningen Kajen – Organisation", in lines, in
/// a list or in a table.
///
/// The longest run of rising numbers in the document is the list; a paragraph of text between two
/// entries ends a run.
struct SenderList: Sendable {
    struct Sender: Hashable, Sendable {
        let number: String
        let name: String
        /// The kind as the list writes it ("Offentlig myndighed"); nil for none.
        let kindWords: String?
    }

    let senders: [Sender]
    /// The list's lines as they stand, with their places.
    let lines: [Aside]
    /// The document without the list.
    let rest: SourceDocument

    private struct Entry {
        var number: Int
        var text: String
        /// From a cell of its own.
        var kind: String?
        var source: [SourceLine]
        var block: Int
        /// Where the name begins on its line, or which of the ruled columns it stands in.
        var place: Int?
    }

    init(in document: SourceDocument) {
        let runs = Self.runs(in: document)
        let best = runs.filter { $0.count >= 3 }.max { $0.count < $1.count }
        guard let best else {
            senders = []
            lines = []
            rest = document
            return
        }
        senders = best.map { entry in
            let (name, kind) = entry.kind.map { (entry.text, $0) } ?? Self.parts(entry.text)
            return Sender(number: String(entry.number), name: name, kindWords: kind)
        }
        let joiner = LineJoiner()
        let above = Self.lines(above: best[0], in: document.blocks)
        let below = Self.rules(below: best[best.count - 1], in: document.blocks)
        lines = (above.map { [$0] } + best.map(\.source) + below.map { [$0] }).map {
            Aside(kind: .contents, text: joiner.join($0), place: Extent($0))
        }
        var rest = document
        var blocks: [SourceBlock] = []
        let taken = Dictionary(grouping: best, by: \.block)
        for (index, block) in document.blocks.enumerated() {
            let entries = taken[index] ?? []
            // Without line numbers the same words may stand elsewhere too.
            let isNear = index + 1 >= best[0].block && index <= best[best.count - 1].block + 1
            guard
                !entries.isEmpty
                    || isNear && block.lines.contains(where: (above + below).contains)
            else {
                blocks.append(block)
                continue
            }
            let gone = entries.flatMap(\.source) + above + below
            var left = block
            if case .table(let rows) = block.kind {
                // The header row stays, as text.
                let header = rows.filter { row in
                    !entries.contains { $0.source == row.cells.flatMap { $0.allLines } }
                }
                left.kind = .table(header)
                if header.isEmpty { continue }
            } else {
                left.lines.removeAll { gone.contains($0) }
                if left.lines.isEmpty { continue }
            }
            blocks.append(left)
        }
        rest.blocks = blocks
        self.rest = rest
    }

    // MARK: Runs

    private static func runs(in document: SourceDocument) -> [[Entry]] {
        var runs: [[Entry]] = []
        var run: [Entry] = []
        func end() {
            if !run.isEmpty { runs.append(run) }
            run = []
        }
        func take(
            _ number: Int, _ text: String, _ lines: [SourceLine], _ block: Int,
            kind: String? = nil, place: Int? = nil
        ) {
            if let last = run.last, !(last.number < number && number <= last.number + 25) { end() }
            if run.isEmpty, number > 3 { return }
            run.append(
                Entry(
                    number: number, text: text, kind: kind, source: lines, block: block,
                    place: place))
        }
        var ruled: RuledColumns?
        for (index, block) in document.blocks.enumerated() {
            switch block.kind {
            case .furniture, .footnote: continue
            case .heading:
                end()
                ruled = nil
            case .table(let rows):
                let texts = rows.map { row in
                    row.cells.map { cell in
                        cell.allLines.map(\.text).joined(separator: " ").trimmingBlanks()
                    }
                }
                let column = SenderRow.senderColumn(texts)
                for (row, cells) in zip(rows, texts) {
                    let lines = row.cells.flatMap { $0.allLines }
                    guard cells.count(where: { !$0.isEmpty }) >= 2,
                        let number = Int(cells[0].prefix { $0.isNumber }),
                        cells[0].count <= 5, cells.dropFirst().allSatisfy({ $0.count < 90 }),
                        let (name, kind) = SenderRow.parts(cells, column: column)
                    else { continue }
                    take(number, name, lines, index, kind: kind)
                }
            case .paragraph, .listItem:
                for line in block.lines {
                    if let columns = RuledColumns(line) { ruled = columns }
                    if let cells = ruled?.cells(of: line), run.last?.block == index,
                        let place = run.last?.place, place < cells.count, cells[0].isEmpty
                    {
                        // A cell that goes on.
                        if !cells[place].isEmpty { run[run.count - 1].text += " " + cells[place] }
                        run[run.count - 1].source.append(line)
                    } else if let cells = ruled?.cells(of: line), let number = Int(cells[0]),
                        let (name, kind) = SenderRow.parts(cells)
                    {
                        take(
                            number, name, [line], index, kind: kind,
                            place: cells.firstIndex(of: name))
                    } else if let (number, name, kind) = entry(line.text) {
                        take(number, name, [line], index, kind: kind, place: offset(of: name, line))
                    } else if let last = run.last, last.block == index,
                        line.indent > 0 || (line.text.firstTelling?.isLowercase ?? false),
                        !last.text.endsSentence
                    {
                        // What goes on under the kind or the day is no part of the name.
                        let isName = last.place.map { abs($0 - line.indent) <= 1 } ?? true
                        if isName {
                            run[run.count - 1].text +=
                                " " + (SenderRow.cells(of: line.text).first ?? line.text)
                        }
                        run[run.count - 1].source.append(line)
                    } else {
                        end()
                    }
                }
            }
        }
        end()
        return runs
    }

    /// "12. Navn", "12) Navn", "Henvendelse 12: Navn", "Nr. 12 Navn"; nothing longer than a name,
    /// and no sentence.
    private static func entry(_ line: String) -> (Int, String, String?)? {
        var text = LineJoiner.tidied(line)[...]
        for word in ["henvendelse ", "høringssvar ", "nr. ", "nr ", "svar "]
        where text.lowercased().hasPrefix(word) {
            text = text.dropFirst(word.count)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), digits.count <= 4 else { return nil }
        var rest = text.dropFirst(digits.count)
        guard let next = rest.first, ".):\t –-".contains(next) else { return nil }
        rest = rest.drop { ".):\t –-".contains($0) }
        guard let first = rest.first, first.isUppercase || first.isNumber, rest.count <= 120,
            !rest.endsSentence || rest.split(separator: " ").count <= 8
        else { return nil }
        let words = rest.lowercased().split(separator: " ").map { $0.trimmingPunctuation() }
        guard !words.contains(where: { DanishWords.finiteVerbs.contains(String($0)) }) else {
            return nil
        }
        let columns = columns(line)
        return (number, columns?.name ?? String(rest), columns?.kind)
    }

    /// Where a name begins on a line of columns; nil where it is all there is.
    private static func offset(of name: String, _ line: SourceLine) -> Int? {
        guard SenderRow.cells(of: line.text).count > 2,
            let start = line.text.firstRange(of: name)?.lowerBound
        else { return nil }
        return line.indent + line.text.distance(from: line.text.startIndex, to: start)
    }

    /// The line that closes a table in bare text, with or without a blank one above it.
    private static func rules(below entry: Entry, in blocks: [SourceBlock]) -> [SourceLine] {
        guard let last = entry.source.last else { return [] }
        let rest = blocks[entry.block].lines.drop { $0 != last }.dropFirst()
        let next = entry.block + 1 < blocks.count ? blocks[entry.block + 1].lines.prefix(1) : []
        return (rest.isEmpty ? next : rest.prefix(1)).filter { RuledColumns.isRule($0.text) }
    }

    /// What only announces the list, right above its first entry: "Nr.   Afsender   Type",
    /// "Svarene er afgivet af:".
    private static func lines(above entry: Entry, in blocks: [SourceBlock]) -> [SourceLine] {
        guard let first = entry.source.first else { return [] }
        var before = blocks[entry.block].lines.prefix { $0 != first }
        if before.isEmpty, entry.block > 0, blocks[entry.block - 1].kind == .paragraph,
            blocks[entry.block - 1].lines.count <= 2
        {
            before = blocks[entry.block - 1].lines[...]
        }
        let rules = before.reversed().prefix { RuledColumns.isRule($0.text) }
        before = before.dropLast(rules.count)
        guard let last = before.last else { return Array(rules) }
        // A line that tells more, the period or how many they are, is front matter.
        let isLead =
            before.count == 1 && last.text.hasSuffix(":") && !last.text.contains(where: \.isNumber)
            && last.text.split(separator: " ").count <= 8
            && RespondentList.isOfAnswers(last.text.lowercased()[...])
        if isLead { return Array(before) + rules }
        guard SenderRow.isHeader(SenderRow.cells(of: last.text)) else { return Array(rules) }
        let above = before.dropLast().last.flatMap { RuledColumns.isRule($0.text) ? $0 : nil }
        return [above, last].compactMap { $0 } + rules
    }

    /// "8   Stilauget   Forening": columns that were typed with blanks.
    private static func columns(_ line: String) -> (name: String, kind: String?)? {
        let parts = SenderRow.cells(of: line)
        guard parts.count >= 3, parts[0].allSatisfy({ $0.isNumber || ".)".contains($0) }) else {
            return nil
        }
        return SenderRow.parts(parts)
    }

    // MARK: Name and kind

    private static func parts(_ text: String) -> (name: String, kind: String?) {
        for separator in [" – ", " — ", " - ", "\t"] {
            guard let range = text.ranges(of: separator).last else { continue }
            let kind = String(text[range.upperBound...]).trimmingBlanks()
            if SenderKind.kind(of: kind) != nil {
                return (String(text[..<range.lowerBound]).trimmingBlanks(), kind)
            }
        }
        // "Naturgruppen Ådal, forening"
        if let comma = text.ranges(of: ", ").last {
            let kind = text[comma.upperBound...]
            if kind.first?.isLowercase ?? false, SenderKind.kind(of: String(kind)) != nil {
                return (String(text[..<comma.lowerBound]), String(kind))
            }
        }
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            let kind = String(text[text.index(after: open)...].dropLast())
            if SenderKind.kind(of: kind) != nil {
                return (String(text[..<open]).trimmingBlanks(), kind)
            }
        }
        return (text, nil)
    }
}

extension SourceCell {
    fileprivate var allLines: [SourceLine] { blocks.flatMap(\.allLines) }
}

/// A paragraph of a letter, with its own lines where they tell something: an address, a list, a
/// form's fields.
struct LetterParagraph: Sendable {
    enum Kind: Hashable, Sendable {
        case heading(level: Int)
        case text
        case footnote
        case furniture
    }

    var kind: Kind
    /// A line feed before each bullet and each line of an address.
    var text: String
    var lines: [SourceLine]
    var startsPage: Bool
    /// A row of a table, from 0, with a line for each cell.
    var row: Int?

    /// Whether it is an item of a list in the document.
    var isItem = false

    /// A line that is drawn, not written.
    var isRule: Bool { !text.contains { $0.isLetter || $0.isNumber } }

    /// The text's own lines.
    var parts: [String] { text.split(separator: "\n").map(String.init) }

    var isHeading: Bool { if case .heading = kind { true } else { false } }
}

/// A document's blocks as a letter's paragraphs. Linear in the document's length.
enum LetterText {
    static func paragraphs(of document: SourceDocument) -> [LetterParagraph] {
        let joiner = LineJoiner(learningFrom: document)
        let width = document.blocks.flatMap(\.lines).map(\.text.count).max() ?? 0
        let wraps = document.layout == .lines || document.format == .pdf
        var result: [LetterParagraph] = []
        for block in document.blocks {
            switch block.kind {
            case .furniture, .footnote:
                let kind: LetterParagraph.Kind = block.kind == .footnote ? .footnote : .furniture
                add(joiner.join(block.lines), kind, block.lines, block.startsPage, to: &result)
            case .heading(let level):
                add(
                    joiner.join(block.lines), .heading(level: level), block.lines,
                    block.startsPage, to: &result)
            case .listItem:
                let text = joiner.join(block.lines)
                if let last = result.last, last.kind == .text,
                    last.text.contains("\n") || last.text.hasSuffix(":"), !text.isEmpty
                {
                    result[result.count - 1].text += "\n" + text
                    result[result.count - 1].lines += block.lines
                } else {
                    let count = result.count
                    add(text, .text, block.lines, block.startsPage, to: &result)
                    if result.count > count { result[count].isItem = true }
                }
            case .table(let rows):
                for (index, row) in rows.enumerated() {
                    let cells = row.cells.map { SkemaCell($0, joiner) }
                    let count = result.count
                    add(
                        field(cells.map(\.text)), .text, cells.flatMap(\.lines), false, to: &result)
                    if result.count > count { result[count].row = index }
                }
            case .paragraph:
                for lines in parts(block.lines) {
                    let text =
                        wraps && !isAddress(lines, width: width)
                        ? running(lines, joiner)
                        : lines.map { joiner.join([$0]) }.filter { !$0.isEmpty }
                            .map(\.withoutBullet).joined(separator: "\n")
                    if goesOn(text, block, after: result.last) {
                        result[result.count - 1].text += " " + text
                        result[result.count - 1].lines += lines
                    } else {
                        add(text, .text, lines, block.startsPage, to: &result)
                    }
                }
            }
        }
        return result
    }

    private static func add(
        _ text: String, _ kind: LetterParagraph.Kind, _ lines: [SourceLine], _ startsPage: Bool,
        to result: inout [LetterParagraph]
    ) {
        guard !text.isEmpty else { return }
        result.append(
            LetterParagraph(kind: kind, text: text, lines: lines, startsPage: startsPage))
    }

    /// A form's row: "Navn" beside "Valby Lokaludvalg" is "Navn: Valby Lokaludvalg".
    private static func field(_ cells: [String]) -> String {
        let filled = cells.filter { !$0.isEmpty }
        guard filled.count == 2, LetterField.Kind(label: filled[0]) != nil,
            !filled[0].hasSuffix(":")
        else { return filled.joined(separator: "\n") }
        return filled.joined(separator: ": ")
    }

    /// A closing ("Med venlig hilsen") begins a paragraph of its own, blank line or none.
    private static func parts(_ lines: [SourceLine]) -> [[SourceLine]] {
        guard
            let cut = lines.indices.dropFirst().first(where: {
                LetterZones.isClosing(LineJoiner.tidied(lines[$0].text))
            })
        else { return [lines] }
        return [Array(lines[..<cut]), Array(lines[cut...])]
    }

    /// Lines that end where their writer ended them, well before the margin.
    private static func isAddress(_ lines: [SourceLine], width: Int) -> Bool {
        guard lines.count > 1 else { return false }
        // Nobody wraps a text so narrow: it is a list.
        if width < 45 { return true }
        if lines.allSatisfy({ LetterField(LineJoiner.tidied($0.text)) != nil }) { return true }
        if LetterZones.isClosing(LineJoiner.tidied(lines[0].text)) { return true }
        return lines.dropLast().allSatisfy { $0.text.count * 10 < width * 7 }
    }

    private static func running(_ lines: [SourceLine], _ joiner: LineJoiner) -> String {
        var groups: [[SourceLine]] = []
        let isNumbered = lines.count { opensItem($0.text) } > 1
        for line in lines {
            if groups.isEmpty || line.text.startsWithBullet || isNumbered && opensItem(line.text) {
                groups.append([line])
            } else {
                groups[groups.count - 1].append(line)
            }
        }
        return groups.map { joiner.join($0).withoutBullet }.joined(separator: "\n")
    }

    /// "3. Skumby Museum", "4) Havnelauget".
    private static func opensItem(_ text: String) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let mark = text.dropFirst(digits.count).first,
            mark == "." || mark == ")"
        else { return false }
        let rest = text.dropFirst(digits.count + 1)
        return rest.first == " " && !(rest.firstTelling?.isLowercase ?? true)
    }

    /// A sentence that a page end cuts.
    private static func goesOn(
        _ text: String, _ block: SourceBlock, after last: LetterParagraph?
    ) -> Bool {
        guard block.startsPage, let last, last.kind == .text, !last.text.endsSentence,
            !last.text.contains("\n")
        else { return false }
        return text.firstTelling?.isLowercase ?? false
    }
}

/// A line of a form or a letter's head that names what it holds: "Afsender: …", "Dato: …".
struct LetterField: Sendable {
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case sender
        case organisation
        case number
        case received
        /// What follows is the answer itself.
        case body
        /// Known, and none of ours: an address, a subject.
        case other

        /// Labels of the municipalities' forms and of letters, without the colon.
        init?(label: String) {
            let key = label.lowercased().trimmingPunctuation()
            let words = key.split(whereSeparator: { !$0.isLetter && $0 != "-" }).map(String.init)
            guard (1...5).contains(words.count) else { return nil }
            if words == ["nr"] || words.contains(where: Self.numbers.contains)
                || (words.last == "nr" && words.count <= 2 && words[0].hasPrefix("høring"))
            {
                self = .number
            } else if words.contains(where: Self.organisations.contains) {
                self = .organisation
            } else if words.count <= 3, words.contains(where: Self.senders.contains) {
                self = .sender
            } else if words.contains(where: Self.dates.contains) {
                self = .received
            } else if words.count <= 3, words.contains(where: Self.bodies.contains) {
                self = .body
            } else if words.count <= 3, words.contains(where: Self.others.contains) {
                self = .other
            } else {
                return nil
            }
        }

        private static let numbers: Set<String> = [
            "svarnummer", "løbenummer", "svarnr", "løbenr", "svar-id", "høringssvarnr",
        ]
        private static let organisations: Set<String> = [
            "organisation", "virksomhed", "forening", "firma", "firmanavn", "høringspart",
            "foreningsnavn", "myndighed",
        ]
        private static let senders: Set<String> = [
            "afsender", "fra", "navn", "indsender", "fornavn", "indsendt-af", "afsenders",
        ]
        private static let dates: Set<String> = ["modtaget", "indsendt", "oprettet", "indkommet"]
        private static let bodies: Set<String> = [
            "kommentar", "høringssvar", "bemærkninger", "bemærkning", "besked", "tekst", "svar",
        ]
        private static let others: Set<String> = [
            "til", "att", "emne", "vedr", "vedrørende", "dato", "adresse", "postnr", "postnummer",
            "by", "e-mail", "email", "mail", "telefon", "tlf", "mobil", "cpr-nr", "cvr-nr", "cvr",
            "cpr", "sagsnr", "sagsnummer", "j", "jnr", "bilag", "kopi", "cc", "side", "høring",
            "efternavn", "køn", "alder",
        ]
    }

    let kind: Kind
    let value: String

    /// nil for any other line.
    init?(_ line: String) {
        guard let colon = line.firstIndex(of: ":"),
            line.distance(from: line.startIndex, to: colon) <= 40
        else { return nil }
        let label = String(line[..<colon])
        if label.lowercased().trimmingBlanks() == "indsendt af" {
            kind = .sender
        } else {
            guard let found = Kind(label: label) else { return nil }
            kind = found
        }
        value = String(line[line.index(after: colon)...]).trimmingBlanks()
    }
}

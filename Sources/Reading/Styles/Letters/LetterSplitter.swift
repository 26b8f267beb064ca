/// One file that holds many letters: where each begins.
///
/// Told by headings of their own ("Høringssvar nr. 3", "Svarnummer: 7"), by fields of a form that
/// recur, by numbered names over letters that close, by headings that are bodies' names, by a new
/// letter's head on a new page, or by lines drawn between them. Where none of these is plain the
/// file is one letter.
struct LetterSplitter: Sendable {
    struct Part: Sendable {
        var paragraphs: [LetterParagraph]
        /// As the document numbers it.
        var number: String?
        /// The heading, where it names the sender.
        var name: String?
    }

    /// What stands before the first letter: a title, a table of contents.
    private(set) var front: [LetterParagraph] = []
    private(set) var parts: [Part] = []

    init(_ paragraphs: [LetterParagraph]) {
        let starts =
            Self.numbered(paragraphs) ?? Self.fields(paragraphs) ?? Self.listed(paragraphs)
            ?? Self.named(paragraphs) ?? Self.pages(paragraphs) ?? Self.ruled(paragraphs)
        guard let starts, let first = starts.first else {
            parts = [Part(paragraphs: paragraphs)]
            return
        }
        front = Array(paragraphs[..<first.index])
        for (position, start) in starts.enumerated() {
            let end =
                position + 1 < starts.count ? starts[position + 1].index : paragraphs.count
            parts.append(
                Part(
                    paragraphs: Array(paragraphs[start.index..<end]), number: start.number,
                    name: start.name))
        }
    }

    /// All of it one letter, because somebody said so.
    init(whole paragraphs: [LetterParagraph]) { parts = [Part(paragraphs: paragraphs)] }

    private struct Start {
        var index: Int
        var number: String?
        var name: String?
    }

    private static let heads: Set<String> = [
        "høringssvar", "henvendelse", "svar", "svarnummer", "indsigelse", "brev", "løbenummer",
        "bidrag", "bilag", "høringssvarnr", "svarnr", "nr",
    ]

    /// "Høringssvar nr. 3 – Valby Lokaludvalg": two or more, with numbers that rise.
    private static func numbered(_ paragraphs: [LetterParagraph]) -> [Start]? {
        var byHead: [String: [Start]] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            guard let line = paragraph.parts.first, let (number, rest) = number(in: line),
                paragraph.kind == .text || paragraph.isHeading
            else { continue }
            let head = line.lowercased().prefix { $0.isLetter }
            byHead[String(head), default: []].append(
                Start(index: index, number: number, name: rest.isEmpty ? nil : rest))
        }
        // "Bilag 4" over "Høringssvar 1", "Høringssvar 2": what recurs is the letters' word.
        let rising = byHead.values.filter { starts in
            let numbers = starts.compactMap {
                $0.number.flatMap { Int($0.prefix(while: \.isNumber)) }
            }
            return numbers.count == starts.count && Set(numbers).count > 1
                && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
        }
        return rising.max { ($0.count, -$0[0].index) < ($1.count, -$1[0].index) }
    }

    private static func number(in line: String) -> (String, String)? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count <= 16, !line.hasSuffix("."),
            let first = words.first?.lowercased().trimmingPunctuation().description,
            heads.contains(first)
        else { return nil }
        var next = 1
        while next < words.count,
            ["nr", "nr.", "nummer", "–", "-", ":"].contains(words[next].lowercased())
        {
            next += 1
        }
        guard next < words.count else { return nil }
        let raw = words[next].trimmingPunctuation()
        guard let digit = raw.first, digit.isASCII, digit.isNumber, raw.count <= 5 else {
            return nil
        }
        let digits = raw.prefix { $0.isNumber }
        guard raw.count - digits.count <= 1 else { return nil }
        var rest = words[(next + 1)...].joined(separator: " ")[...]
        rest = rest.drop { !$0.isLetter && !$0.isNumber }
        for lead in ["fra ", "af "] where rest.lowercased().hasPrefix(lead) {
            rest = rest.dropFirst(lead.count)
        }
        // "Svar 3 personer mener" is a sentence.
        if let letter = rest.first, letter.isLowercase { return nil }
        return (String(raw), String(rest))
    }

    /// A form's sender field that recurs.
    private static func fields(_ paragraphs: [LetterParagraph]) -> [Start]? {
        var found: [LetterField.Kind: [Int]] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            for part in paragraph.parts {
                guard let field = LetterField(part) else { continue }
                if found[field.kind]?.last != index { found[field.kind, default: []].append(index) }
            }
        }
        for kind in [LetterField.Kind.number, .sender, .organisation] {
            guard let indices = found[kind], indices.count >= 2 else { continue }
            // Titles right above the field belong to it.
            var starts: [Start] = []
            for index in indices {
                var start = index
                let floor = (starts.last?.index ?? -1) + 1
                while start > floor,
                    paragraphs[start - 1].isHeading
                        || paragraphs[start - 1].parts.allSatisfy({ LetterField($0) != nil })
                {
                    start -= 1
                }
                let number = paragraphs[index].parts.compactMap(LetterField.init)
                    .first { $0.kind == .number }?.value
                starts.append(Start(index: start, number: number))
            }
            return starts
        }
        return nil
    }

    /// "1. Ungdomsrådet", "2. Karl Lind", numbered on from 1, over letters most of which close: the
    /// numbered points of one letter share its closing.
    private static func listed(_ paragraphs: [LetterParagraph]) -> [Start]? {
        var starts: [Start] = []
        for (index, paragraph) in paragraphs.enumerated() {
            guard paragraph.kind == .text || paragraph.isHeading, paragraph.parts.count == 1,
                let (number, name) = item(paragraph.text), number == starts.count + 1
            else { continue }
            starts.append(Start(index: index, number: String(number), name: name))
        }
        return starts.count >= 2 && mostClose(starts, paragraphs) ? starts : nil
    }

    /// nil for a sentence, and for a line of a table of contents.
    private static func item(_ line: String) -> (Int, String)? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let number = Int(digits),
            let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")"
        else { return nil }
        let name = String(line.dropFirst(digits.count + 1)).trimmingBlanks()
        guard name.first?.isUppercase ?? false, name.split(separator: " ").count <= 14,
            !name.endsSentence, !name.contains(".."), name.last?.isNumber != true
        else { return nil }
        return (number, name)
    }

    private static func mostClose(_ starts: [Start], _ paragraphs: [LetterParagraph]) -> Bool {
        let ends = starts.dropFirst().map(\.index) + [paragraphs.count]
        let closed = zip(starts, ends).count { start, end in
            paragraphs[start.index..<end].contains {
                $0.parts.contains(where: LetterZones.isClosing)
            }
        }
        return closed >= 2 && closed * 3 >= starts.count * 2
    }

    /// Lines of dashes and the like between letters that close.
    private static func ruled(_ paragraphs: [LetterParagraph]) -> [Start]? {
        let lines = paragraphs.indices.filter { index in
            paragraphs[index].text.count >= 3 && paragraphs[index].isRule
        }
        let starts = ([0] + lines.map { $0 + 1 }).filter { $0 < paragraphs.count }
            .map { Start(index: $0) }
        guard starts.count >= 2 else { return nil }
        if mostClose(starts, paragraphs) { return starts }
        // What stands above the first line is front matter.
        let later = Array(starts.dropFirst())
        return later.count >= 2 && mostClose(later, paragraphs) ? later : nil
    }

    /// Headings of one level that are names of bodies.
    private static func named(_ paragraphs: [LetterParagraph]) -> [Start]? {
        var byLevel: [Int: [Start]] = [:]
        var all: [Int: Int] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            guard case .heading(let level) = paragraph.kind else { continue }
            all[level, default: 0] += 1
            var name = paragraph.text[...]
            let digits = name.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            name = name.dropFirst(digits.count).drop { $0 == " " || $0 == ")" }
            let number = digits.filter(\.isNumber)
            guard SenderFinder.isBodyName(String(name)) else { continue }
            byLevel[level, default: []].append(
                Start(
                    index: index, number: number.isEmpty ? nil : number, name: String(name)))
        }
        let best = byLevel.filter {
            $0.value.count >= 2 && $0.value.count * 4 >= (all[$0.key] ?? 0) * 3
        }
        .min { $0.key < $1.key }
        return best?.value
    }

    /// A page that begins as a letter does, after one that ended as a letter does.
    private static func pages(_ paragraphs: [LetterParagraph]) -> [Start]? {
        var starts = [Start(index: 0)]
        for index in paragraphs.indices.dropFirst() where paragraphs[index].startsPage {
            let before = paragraphs[..<index].suffix(6).filter { $0.kind == .text }
            let ended = before.contains { LetterZones.isClosing($0.parts.first ?? "") }
            let head = paragraphs[index...].prefix(3)
            let begins = head.contains { paragraph in
                let key = paragraph.text.lowercased()
                return key.hasPrefix("til ") || key.hasPrefix("kære ")
                    || LetterZones.isTitle(paragraph.text)
                    || LetterZones.isDate(paragraph.parts.first ?? "")
                    || paragraph.parts.contains { LetterField($0) != nil }
            }
            if ended, begins { starts.append(Start(index: index)) }
        }
        return starts.count > 1 ? starts : nil
    }
}

import PolicyModel

/// A letter taken apart: its head, what it says, and how it ends.
struct LetterZones: Sendable {
    private(set) var head: [LetterParagraph] = []
    /// Paragraphs and own headings, in order.
    private(set) var body: [LetterParagraph] = []
    private(set) var foot: [LetterParagraph] = []
    /// Footnotes and page furniture.
    private(set) var asides: [LetterParagraph] = []

    /// - Parameter isTopic: whether a short line names a part of the policy, so that it heads
    ///   what follows instead of belonging to the letter's head.
    init(_ paragraphs: [LetterParagraph], isTopic: (String) -> Bool) {
        var rest: [LetterParagraph] = []
        for paragraph in paragraphs {
            if paragraph.kind == .footnote || paragraph.kind == .furniture || paragraph.isRule {
                asides.append(paragraph)
            } else {
                rest.append(paragraph)
            }
        }
        var start = 0
        var hasTitle = false
        while start < rest.count {
            let paragraph = rest[start]
            if Self.isClosing(paragraph.parts.first ?? "") { break }
            if case .heading(let level) = paragraph.kind {
                let isTitle = Self.isTitle(paragraph.text) || (!hasTitle && level == 1)
                guard isTitle, !isTopic(paragraph.text) || Self.isTitle(paragraph.text) else {
                    break
                }
                hasTitle = true
            } else if let cut = Self.bodyField(paragraph) {
                // A form's field that holds the answer: what stands before it is the head.
                head += cut.head
                rest[start] = cut.body
                if cut.body.text.isEmpty { start += 1 }
                break
            } else {
                guard paragraph.parts.allSatisfy({ Self.isHeadLine($0) && !isTopic($0) }) else {
                    break
                }
            }
            head.append(paragraph)
            start += 1
        }
        rest.removeFirst(start)
        let end = Self.footStart(rest)
        body = Array(rest[..<end])
        for paragraph in rest[end...] {
            // "P.S." and what is said after the name is still said.
            let words = paragraph.text.split(whereSeparator: \.isWhitespace)
            let isSaid =
                paragraph.kind == .text && words.count > 14 && paragraph.text.endsSentence
                && !Self.isClosing(paragraph.parts[0]) && !Self.isContact(paragraph)
            if isSaid { body.append(paragraph) } else { foot.append(paragraph) }
        }
        // A letter of one short line says that line.
        if body.isEmpty, let only = head.last, only.text.endsSentence,
            !only.text.contains("\n"), LetterField(only.text) == nil
        {
            body = [only]
            head.removeLast()
        }
    }

    // MARK: The head

    static func isTitle(_ text: String) -> Bool {
        let key = text.lowercased()
        guard text.split(separator: " ").count <= 30, !text.hasSuffix(".") else { return false }
        return key.hasPrefix("høringssvar") || key.hasPrefix("svar på høring")
            || key.hasPrefix("bemærkninger til") || key.hasPrefix("indsigelse")
            || key.contains("høringssvar fra") || key.contains("høringssvar til")
            || key.contains("høringssvar vedr") || key.contains("høring af")
            || key.hasPrefix("bilag ")
    }

    private static func isHeadLine(_ line: String) -> Bool {
        if LetterField(line) != nil { return true }
        let words = line.split(separator: " ")
        let key = line.lowercased()
        if ["til ", "att", "kære ", "hej ", "vedr", "emne", "hermed høringssvar"].contains(
            where: key.hasPrefix),
            words.count <= 14, !hasVerb(words) || key.hasPrefix("kære")
        {
            return true
        }
        if isTitle(line) { return true }
        return words.count <= 12 && !hasVerb(words) && (!line.endsSentence || isDate(line))
    }

    private static func hasVerb(_ words: [Substring]) -> Bool {
        words.contains {
            DanishWords.finiteVerbs.contains($0.lowercased().trimmingPunctuation().description)
        }
    }

    static func isDate(_ line: String) -> Bool {
        let words = Words(line).words
        guard words.count <= 6 else { return false }
        return words.contains { DanishWords.months[$0.key] != nil }
            || words.contains { word in
                let parts = word.key.split(whereSeparator: { "./-".contains($0) })
                return parts.count == 3 && parts.allSatisfy { Int($0) != nil }
            }
    }

    private static func bodyField(
        _ paragraph: LetterParagraph
    ) -> (head: [LetterParagraph], body: LetterParagraph)? {
        let parts = paragraph.parts
        guard
            let index = parts.firstIndex(where: { part in
                guard let field = LetterField(part), field.kind == .body else { return false }
                return field.value.isEmpty || field.value.split(separator: " ").count > 4
            }), parts[..<index].allSatisfy(isHeadLine)
        else { return nil }
        var head = paragraph
        let label = parts[index].prefix { $0 != ":" } + ":"
        head.text = (parts[..<index] + [String(label)]).joined(separator: "\n")
        var body = paragraph
        let value = String(parts[index].dropFirst(label.count)).trimmingBlanks()
        body.text = ([value].filter { !$0.isEmpty } + parts[(index + 1)...]).joined(separator: "\n")
        return ([head], body)
    }

    // MARK: The foot

    /// "Med venlig hilsen", "På lokaludvalgets vegne"; not a sentence that begins so.
    static func isClosing(_ line: String) -> Bool {
        let key = line.lowercased()
        let words = key.split(separator: " ")
        guard (1...9).contains(words.count), !line.hasSuffix(".") || words.count <= 3 else {
            return false
        }
        if closings.contains(where: key.hasPrefix) { return true }
        return words.first == "på" && words.contains("vegne") && !hasVerb(words)
    }

    private static let closings = [
        "med venlig hilsen", "med venlige hilsner", "med hilsen", "venlig hilsen",
        "venlige hilsner",
        "venligst", "mvh", "m.v.h", "hilsen", "mange hilsner", "bedste hilsner",
        "de bedste hilsner",
        "bedste hilsen", "kærlig hilsen", "kærlige hilsner", "med respekt", "vh ", "dbh",
        "underskrift",
    ]

    private static func footStart(_ paragraphs: [LetterParagraph]) -> Int {
        if var closing = paragraphs.lastIndex(where: { isClosing($0.parts.first ?? "") }) {
            // "Med venlig hilsen" over "på vegne af Stilauget".
            while closing > 0, paragraphs[closing - 1].parts.count == 1,
                isClosing(paragraphs[closing - 1].text)
            {
                closing -= 1
            }
            return closing
        }
        // No closing: names, dates and contacts at the end.
        var end = paragraphs.count
        while end > 0 {
            let paragraph = paragraphs[end - 1]
            guard !paragraph.isHeading else { break }
            let isSignature = paragraph.parts.allSatisfy { part in
                let words = part.split(separator: " ")
                return words.count <= 10 && !part.endsSentence && !hasVerb(words)
                    && (part.first?.isUppercase ?? false || part.contains(where: \.isNumber))
            }
            guard isSignature || isContact(paragraph) else { break }
            end -= 1
        }
        return end
    }

    /// Who can be written to: personal data and little else.
    private static func isContact(_ paragraph: LetterParagraph) -> Bool {
        let found = PersonalData.find(in: paragraph.text)
        guard !found.isEmpty else { return false }
        let length = found.reduce(0) { $0 + $1.range.count }
        return paragraph.text.lowercased().contains("kontakt") || length * 3 > paragraph.text.count
    }
}

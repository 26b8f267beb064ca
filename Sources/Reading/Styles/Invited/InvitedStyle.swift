import PolicyModel

extension DocumentStyle {
    static let invited = DocumentStyle(
        "invited", danish: "liste over høringsparter", english: "a list of those invited")
}

/// The list of those who were invited to answer (bilag 3): names in lines, bullets, a table's
/// column or a sentence, often under headings for kinds of bodies.
///
/// All its words are front matter: they say who was heard.
enum InvitedStyle {
    /// 0 to 1: how sure it is that the document is such a list.
    static func score(_ source: SourceDocument) -> Double {
        let paragraphs = LetterText.paragraphs(of: source)
        let parts = paragraphs.filter { $0.kind == .text }.flatMap(\.parts)
            .filter { !isGroup($0) }
        guard !parts.isEmpty else { return 0 }
        let head = paragraphs.prefix(6).map { $0.text.lowercased() }.joined(separator: " ")
        let says = Self.titles.contains(where: head.contains)
        let names = parts.count { isName($0) }
        let share = Double(names) / Double(parts.count)
        guard says || share > 0.8 && names >= 5 else { return 0 }
        return (says ? 0.5 : 0) + share * 0.5
    }

    /// The words that say what the list is.
    static func signs(_ source: SourceDocument) -> [String] {
        let head = LetterText.paragraphs(of: source).prefix(6).map { $0.text.lowercased() }
            .joined(separator: " ")
        return titles.filter(head.contains)
    }

    private static let titles = [
        "høringsliste", "høringsparter", "høringsberettigede", "liste over hørte", "hørte parter",
        "inviteret til at afgive", "sendt i høring hos", "udsendt til", "høringskreds",
        "inviterede",
    ]

    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister],
        existing: Hearing? = nil
    ) throws(ReadingError) -> StyleResult {
        let paragraphs = LetterText.paragraphs(of: source)
        var names: [String] = []
        var headings: [String] = []
        for (index, paragraph) in paragraphs.enumerated() where paragraph.kind == .text {
            let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
            // A line over a list says whose list it is.
            let headsList = !paragraph.isItem && paragraph.parts.count == 1 && next?.isItem == true
            if !headsList { names += Self.names(in: paragraph) }
        }
        for paragraph in paragraphs where paragraph.isHeading { headings.append(paragraph.text) }
        guard !names.isEmpty else { throw ReadingError(.noStructure, name: source.name) }
        var known = registers
        if let existing, let name = existing.authority, !existing.registers.lokaludvalg.isEmpty {
            known.insert(AuthorityRegister(authority: name, registers: existing.registers), at: 0)
        }
        let words = paragraphs.map { Words($0.text) }
        let authority = KnownAuthority(
            paragraphs: existing?.authority.map { [Words("Til " + $0)] } ?? words, bodies: names,
            registers: known)
        var book = RespondentBook(authority)
        // A list names each body once; an unnamed citizen cannot be invited.
        for name in names where !UnnamedCitizen.matches(name) {
            _ = book.enter(name, answered: false)
        }
        var assembly = HearingAssembly(
            style: .invited, source: source, document: document, kind: .invited,
            facts: HearingFacts(titles: headings, preface: paragraphs.map(\.text)),
            authority: authority.name, registers: authority.registers, existing: existing)
        for paragraph in paragraphs {
            let place = HearingWriter.span(Extent(paragraph.lines), document)
            if isAside(paragraph) {
                assembly.unplaced.append(
                    UnplacedText(
                        text: paragraph.text, source: place,
                        reason: paragraph.kind == .footnote ? .footnote : .furniture))
            } else {
                assembly.preface.append(PrefaceParagraph(text: paragraph.text, source: place))
            }
        }
        assembly.respondents = book.respondents.map {
            var invited = $0
            invited.invited = true
            return invited
        }
        assembly.duplicates = book.variants
        return assembly.result()
    }

    private static func isAside(_ paragraph: LetterParagraph) -> Bool {
        paragraph.kind == .footnote || paragraph.kind == .furniture
    }

    /// Each line a name; a sentence only where it ends in a list after a colon.
    private static func names(in paragraph: LetterParagraph) -> [String] {
        var found: [String] = []
        let parts = paragraph.parts
        if let row = paragraph.row {
            // A row is one body; beside its name stand addresses and contacts.
            let isHeader =
                row == 0
                && parts.allSatisfy {
                    SkemaHeader.role(of: $0) != nil || LetterField.Kind(label: $0) != nil
                }
            return isHeader ? [] : Array(parts.filter(isName).prefix(1).map(withoutNumber))
        }
        let bullets = paragraph.lines.count { $0.text.startsWithBullet }
        let headsList =
            bullets > 0 && bullets == parts.count - 1
            && paragraph.lines.first.map { !$0.text.startsWithBullet } ?? false
        for part in headsList ? Array(parts.dropFirst()) : parts {
            if let colon = part.firstIndex(of: ":"), part.contains(",") {
                let rest = String(part[part.index(after: colon)...])
                found += NameList.split(rest).filter(isName)
            } else if parts.count == 1, part.contains(","), part.split(separator: ",").count > 3 {
                found += NameList.split(part).filter(isName)
            } else if isName(part) {
                found.append(withoutNumber(part))
            }
        }
        return found
    }

    private static func withoutNumber(_ line: String) -> String {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 3 else { return line }
        let rest = line.dropFirst(digits.count)
        // "3F" and "17. juni Kollegiet" are names; "3. Danske Regioner" is a number and one.
        guard let mark = rest.first, ".) ".contains(mark) else { return line }
        let name = String(rest.drop { ".) ".contains($0) })
        return name.first.map { $0.isUppercase || $0.isNumber } ?? false ? name : line
    }

    /// A short line that names something, and is neither a sentence nor a kind of bodies.
    private static func isName(_ line: String) -> Bool {
        let name = withoutNumber(line)
        let words = name.split(separator: " ")
        guard (1...14).contains(words.count), !name.hasSuffix(":"), !name.contains("@"),
            name.first.map({ $0.isUppercase || $0.isNumber }) ?? false,
            name.contains(where: \.isLetter), !name.endsSentence,
            !LetterZones.isDate(name), LetterField(name) == nil
        else { return false }
        let key = name.lowercased()
        if titles.contains(where: key.contains) || key.hasPrefix("bilag") { return false }
        if isGroup(name) { return false }
        if words.count == 1, groups.contains(key) || SkemaHeader.role(of: name) != nil {
            return groups.contains(key) ? false : SenderFinder.isBodyName(name)
        }
        return !words.contains { DanishWords.finiteVerbs.contains($0.lowercased()) }
    }

    /// "Råd og nævn", "Faglige organisationer": several bodies' kind, and nobody.
    private static func isGroup(_ line: String) -> Bool {
        let kinds = line.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        return kinds.contains(where: groups.contains)
            && kinds.allSatisfy { groups.contains($0) || qualifiers.contains($0) }
    }

    /// Words that head a part of the list.
    private static let groups: Set<String> = [
        "lokaludvalg", "lokalråd", "bydelsråd", "organisationer", "foreninger", "myndigheder",
        "råd", "kommuner", "naboer",
        "boligorganisationer", "virksomheder", "skoler", "fagforeninger", "interessenter",
        "ministerier", "styrelser", "institutioner", "parter", "øvrige", "andre", "fagforbund",
        "udvalg", "nævn", "uddannelsesinstitutioner", "interesseorganisationer", "klubber",
        "bestyrelser", "partnere", "kirker", "menighedsråd",
    ]

    private static let qualifiers: Set<String> = [
        "og", "samt", "faglige", "lokale", "private", "offentlige", "frivillige", "statslige",
        "kommunale", "regionale", "relevante", "andre", "øvrige", "nationale", "sociale",
    ]
}

import PolicyModel

/// Lines above a document's text that are no heading of it: a memo's fields, who publishes the
/// document, and all that stands above its title.
enum FrontMatter {
    /// How many of the first blocks stand above the document's title: short lines and no sentence,
    /// none of them numbered or a style's own sign. 0 where no line says what the document is.
    static func blocksAboveTitle(
        _ blocks: [SourceBlock], isTitle: (String) -> Bool, isOther: (String) -> Bool
    ) -> Int {
        for (index, block) in blocks.prefix(14).enumerated() where block.kind != .furniture {
            guard block.kind == .paragraph || block.kind.isHeading else { return 0 }
            for line in block.lines {
                let text = line.text
                let words = text.split(separator: " ")
                if words.count >= 4, isTitle(text) { return index }
                guard words.count <= 14, !text.endsSentence || isField(text), !isOther(text) else {
                    return 0
                }
            }
        }
        return 0
    }

    /// A memo's field, or an authority's or an office's name alone.
    static func isLine(_ text: String) -> Bool { isField(text) || isPublisher(text) }

    /// "Til: Klima- og Byudvalget", "Sagsnr.: 31/20177", "Dato 3. september 2031".
    static func isField(_ text: String) -> Bool {
        guard text.utf8.count <= 120 else { return false }
        let start = text.prefix(30)
        if let colon = start.firstIndex(of: ":") {
            let name = start[..<colon].lowercased().trimmingPunctuation()
            return fields.contains(String(name))
        }
        let words = text.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard let first = words.first, words.count <= (["til", "fra"].contains(first) ? 9 : 5)
        else {
            return false
        }
        // "Maj 2035"
        if words.count == 2, DanishWords.months[first] != nil, let year = Int(words[1]), year > 1900
        {
            return true
        }
        if ["til", "fra"].contains(first) { return isAddressee(String(text.dropFirst(4))) }
        if ["dato", "den"].contains(first) || Int(first) != nil {
            // A day and nothing else.
            let rest = words.filter { !["dato", "den"].contains($0) }
            return rest.count == 3 && Int(rest[0]) != nil && DanishWords.months[rest[1]] != nil
                && Int(rest[2]) != nil
        }
        return HearingFacts.caseNumber(in: text) != nil
    }

    /// "Til Økonomiudvalget", "Fra Center for Plan og Miljø": a memo's fields without a colon.
    private static func isAddressee(_ name: String) -> Bool {
        guard name.first?.isUppercase ?? false else { return false }
        let last = name.lowercased().split(separator: " ").last.map(String.init) ?? ""
        return OfficeNames.hasForm(name) || isAuthority(name)
            || [
                "udvalget", "udvalg", "rådet", "byråd", "bestyrelsen", "forvaltningen",
                "direktionen",
            ]
            .contains { last.hasSuffix($0) }
    }

    private static let fields: Set<String> = [
        "til", "fra", "dato", "sag", "sagsnr", "sagsnummer", "sags nr", "journalnr", "j.nr",
        "j. nr",
        "journalnummer", "dokumentnr", "dok.nr", "dok. nr", "kopi", "kopi til", "cc", "enhed",
        "kontor", "afdeling", "sagsbehandler", "sagsbeh", "forfatter", "initialer", "kontakt",
        "udarbejdet af", "udvalg", "mødedato", "kle", "kle-nr", "edoc-nr", "cpr/kle",
    ]

    /// "Sølund Kommune", "Sundhedsministeriet", "Kultur- og Fritidsforvaltningen", with nothing
    /// else on the line; several may stand with commas between them, a month and a year last.
    static func isPublisher(_ text: String) -> Bool {
        guard text.utf8.count <= 120, !text.endsSentence, !text.hasSuffix(":") else { return false }
        let words = Words(text)
        guard let first = words.words.first, first.isCapitalised else { return false }
        // "Brande-Holt Kommune, Miljø og Forsyning, november 2029"
        let parts = text.split(separator: ",").map { String($0).trimmingBlanks() }
        return parts.first.map(isAuthority) ?? false
            && parts.dropFirst().allSatisfy { part in
                part.split(separator: " ").count <= 7
                    && !part.split(separator: " ").contains {
                        DanishWords.finiteVerbs.contains($0.lowercased())
                    }
            }
            || isOffice(text, words)
    }

    private static func isAuthority(_ name: String) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last, words.count <= 7 else { return false }
        let capitals = words.allSatisfy {
            ($0.first?.isUppercase ?? false) || ["og", "for", "af"].contains($0)
        }
        if words.count >= 2, last == "Kommune" || first == "Region" { return capitals }
        let key = (words.count == 1 ? last : first).lowercased()
        let isState = ["ministeriet", "styrelsen", "direktoratet", "departementet"]
            .contains { key.hasSuffix($0) }
        return isState && (words.count == 1 || words[1] == "for" || words[1] == "og")
    }

    private static func isOffice(_ text: String, _ words: Words) -> Bool {
        if let range = DepartmentFinder.unlistedName(words.words, at: 0) {
            return range.upperBound == words.words.count
        }
        return text.hasPrefix("Center for ") && OfficeNames.hasForm(text)
    }
}

import PolicyModel

/// Who made the document, when, and in which case: the last lines, under no heading of their own.
enum Colophon {
    /// Takes it out of the last section.
    static func take(from outline: inout OutlineDraft) -> [Paragraph] {
        guard let last = outline.sections.indices.last else { return [] }
        var taken: [Paragraph] = []
        if outline.sections[last].paragraphs.count > 2,
            let paragraph = outline.sections[last].paragraphs.last?.paragraph,
            isAboutPapers(paragraph.text)
        {
            taken.append(paragraph)
            outline.sections[last].paragraphs.removeLast()
        }
        while let paragraph = outline.sections[last].paragraphs.last?.paragraph,
            isColophon(paragraph.text)
        {
            taken.insert(paragraph, at: 0)
            outline.sections[last].paragraphs.removeLast()
        }
        return taken
    }

    /// "Alle høringssvar er vedlagt notatet.", "Planen forelægges udvalget med de ændringer, der er
    /// nævnt ovenfor.": one sentence about the papers as a whole, and where they go.
    static func isAboutPapers(_ text: String) -> Bool {
        let words = Words(text)
        guard words.words.count <= 26, words.sentenceCount == 1, text.endsSentence else {
            return false
        }
        let opening = words.words.prefix(4)
        guard opening.contains(where: { papers.contains($0.key) }),
            let verb = words.words.prefix(9).first(where: { goes.contains($0.key) })
        else { return false }
        // A draft goes on to be answered for as well: only as the whole that the text is about.
        return !drafts.contains(where: { draft in opening.contains { $0.key == draft } })
            || verb.key != "forelægges" && verb.key != "ventes"
            || words.words.contains { ["ovenfor", "den", "endelig", "endeligt"].contains($0.key) }
    }

    private static let drafts: Set<String> = ["planen", "politikken", "strategien", "forslaget"]
    private static let papers: Set<String> = [
        "høringssvar", "høringssvarene", "svarene", "henvendelserne", "hvidbogen", "notatet",
        "resuméet", "resumeet", "helhedsplanen", "planen", "politikken", "strategien", "forslaget",
        "politisk",
    ]
    private static let goes: Set<String> = [
        "vedlagt", "vedlægges", "vedlæg", "læses", "ajourført", "forelægges", "offentliggøres",
        "ventes",
    ]

    static func isColophon(_ text: String) -> Bool {
        let words = Words(text)
        guard words.words.count <= 25 else { return false }
        let isSigned = isSigned(words)
        guard
            !words.words.dropFirst(isSigned ? 4 : 0).contains(where: {
                DanishWords.finiteVerbs.contains($0.key)
            })
        else { return false }
        if isSigned { return true }
        if HearingFacts.caseNumber(in: text) != nil { return true }
        return words.words.indices.contains { index in
            DanishWords.months[words.words[index].key] != nil
                && index + 1 < words.words.count
                && (Int(words.words[index + 1].key).map { $0 > 1900 } ?? false)
        }
    }

    /// "Notatet er udarbejdet af Center for Plan, maj 2033."
    private static func isSigned(_ words: Words) -> Bool {
        let keys = words.words.prefix(6).map(\.key)
        guard let verb = keys.firstIndex(of: "er"), (1...2).contains(verb), keys.count > verb + 2
        else { return false }
        return ["notatet", "notat", "hvidbogen", "dokumentet", "skemaet", "oversigten", "bilaget"]
            .contains { keys[verb - 1].hasSuffix($0) }
            && ["udarbejdet", "skrevet", "udfærdiget", "samlet", "redigeret"]
                .contains(keys[verb + 1])
            && keys[verb + 2] == "af"
    }
}

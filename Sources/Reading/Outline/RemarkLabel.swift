/// Words that say whose remark follows, on a line of their own or in front of it: "Teknik- og
/// Miljøforvaltningens bemærkning:", "Forvaltningens svar", "Svar fra kommunen:", "TMF bemærker:".
///
/// The words that head a remark are not fixed (domain.md §2), but they name the one who speaks and
/// the kind of text, and they are no sentence.
enum RemarkLabel {
    /// Whether a text is such a label and nothing else.
    static func isLabel(_ text: String) -> Bool {
        // Most lines end a sentence, and that is told at once.
        guard !text.endsSentence else { return false }
        let text = withoutOffices(text)
        var words = keys(text)
        // "Fælles kommentar fra …"
        if let first = words.first, words.count > 2, shared.contains(first) { words.removeFirst() }
        // "… i høring indtil den 1. februar. Ni svar" ends one.
        if words.count > 4, text.hasSentenceInside || text.contains(", og ") { return false }
        // "Resumé af høringssvar med forvaltningens bemærkninger" is a document's title.
        guard (1...18).contains(words.count),
            words.count < 5 || !words.contains(where: documents.contains)
        else { return false }
        // "Kommentar fra Byplan: Planen er" goes on with text.
        if let colon = text.firstIndex(of: ":"),
            text[text.index(after: colon)...].contains(where: { !$0.isWhitespace })
        {
            return false
        }
        guard let kind = words.lastIndex(where: { names.contains($0) }) else {
            // "Forvaltningen bemærker:"
            return text.hasSuffix(":") && words.count <= 8
                && (words.last.map(verbs.contains) ?? false) && isSpeaker(words.suffix(2))
        }
        let rest = words[(kind + 1)...]
        if kind == 0 {
            // "Svar fra forvaltningen", "Bemærkninger fra Teknik- og Miljøforvaltningen"
            return rest.first == "fra" && isSpeaker(rest)
        }
        guard isSpeaker(words[..<kind]),
            text.hasSuffix(":") || !words[..<kind].contains(where: DanishWords.finiteVerbs.contains)
        else { return false }
        // "Forvaltningens svar på bemærkningen" is one; with a verb it is a sentence.
        if rest.isEmpty { return true }
        return rest.count <= 5 && ["på", "til", "og"].contains(rest.first ?? "")
            && !rest.contains { DanishWords.finiteVerbs.contains($0) } && !text.contains(",")
    }

    /// "Administrationens vurdering (Veje og Trafik)": the label without the offices behind it.
    private static func withoutOffices(_ text: String) -> String {
        guard text.utf8.last == UInt8(ascii: ")") || text.hasSuffix("):"),
            let open = text.lastIndex(of: "("), open > text.startIndex
        else { return text }
        return String(text[..<open]).trimmingBlanks()
    }

    /// The offices in brackets behind a label: "Administrationens vurdering (By samt Vej og Park)".
    static func offices(in label: String) -> [String] {
        let front = withoutOffices(label)
        guard front != label, isLabel(front) else { return [] }
        let inside = label.dropFirst(front.count).filter { !"():".contains($0) }
        return inside.split(separator: ",").flatMap { part in
            String(part).components(parted: " samt ")
        }
        .map { $0.trimmingBlanks() }
        .filter { $0.first?.isUppercase ?? false }
    }

    private static let shared: Set<String> = ["fælles", "samlet", "samlede"]

    /// "Svar:" and "Indstilling" leave open whose they are.
    static func namesSpeaker(_ label: String) -> Bool { isSpeaker(keys(label)) || isChange(label) }

    /// "Indstilling:", "Konsekvens": what follows from the answer above it, by the same office.
    static func recommends(_ label: String) -> Bool {
        let words = keys(label)
        return isChange(label.hasSuffix(":") ? String(label.dropLast()) : label)
            || words.count == 1
                && ["indstilling", "anbefaling", "konklusion"].contains(words[0])
    }

    /// The label in front of a text, with its colon; nil for none.
    static func runIn(_ text: String) -> Substring? {
        guard text.utf8.contains(UInt8(ascii: ":")),
            let colon = text.prefix(160).firstIndex(of: ":")
        else { return nil }
        let label = text[...colon]
        guard text[text.index(after: colon)...].contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        return isLabel(String(label)) ? label : nil
    }

    /// "Konsekvens for planen: § 4 udgår.": such a label in front of the change itself, with its
    /// colon; nil for none.
    static func changeRunIn(_ text: String) -> Substring? {
        guard text.utf8.contains(UInt8(ascii: ":")),
            let colon = text.prefix(80).firstIndex(of: ":"), isChange(String(text[..<colon])),
            text[text.index(after: colon)...].contains(where: { !$0.isWhitespace })
        else { return nil }
        return text[...colon]
    }

    /// "Forslag om ændring af lokalplanen", "Ændringsforslag", "Konsekvens for planen": what is
    /// to be changed, after the answer and part of it.
    static func isChange(_ text: String) -> Bool {
        guard !text.endsSentence else { return false }
        let words = keys(text)
        guard (1...12).contains(words.count),
            !words.contains(where: DanishWords.finiteVerbs.contains)
        else { return false }
        // "Rettes i regulativet"
        if ["rettes", "tilrettes", "tilføjes"].contains(words[0]) {
            return (3...4).contains(words.count) && words[1] == "i"
        }
        if [
            "ændringsforslag", "ændring", "ændringer", "konsekvens", "konsekvenser", "rettelse",
            "rettelser",
        ].contains(words[0]) {
            return words.count == 1
                || (words.count <= 6 && ["af", "for", "i", "til"].contains(words[1]))
        }
        // "Afledt rettelse", "Afledte ændringer"
        if words.count == 2, ["afledt", "afledte"].contains(words[0]) { return true }
        guard ["forslag", "foreslået", "foreslåede", "anbefalet"].contains(words[0]) else {
            return false
        }
        return words.prefix(3).contains {
            ["ændring", "ændringer", "tilretning", "justering"].contains($0)
        }
    }

    private static func isSpeaker(_ words: ArraySlice<String>) -> Bool {
        words.contains { word in
            word.contains("forvaltning") || word.contains("ministeri")
                || word.contains("styrelse") && !word.contains("bestyrelse")
                || word.contains("direktorat") || word.contains("afdelingen")
                || speakers.contains { word.hasPrefix($0) } || isAbbreviation(word)
        }
    }

    private static func isSpeaker(_ words: [String]) -> Bool { isSpeaker(words[...]) }

    /// "tmf's", "tmfs", "øsf:s": three or four letters without a vowel but å, æ, ø and o.
    private static func isAbbreviation(_ word: String) -> Bool {
        var core = word
        for ending in ["'s", "’s", ":s"] where core.hasSuffix(ending) {
            core = String(core.dropLast(2))
            return (2...5).contains(core.count) && core.allSatisfy(\.isLetter)
        }
        return ["bif", "buf", "kff", "sof", "suf", "tmf", "økf", "øsf"].contains(core)
    }

    private static func keys(_ text: String) -> [String] {
        Words.pieces(of: text.lowered).map { String($0.trimmingPunctuation()) }
            .filter { !$0.isEmpty }
    }

    private static let names: Set<String> = [
        "svar", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "vurdering",
        "vurderinger", "besvarelse", "indstilling", "stillingtagen", "anbefaling", "reaktion",
        "replik", "overvejelser",
    ]

    private static let documents: Set<String> = [
        "resume", "resumé", "hvidbog", "opsamling", "sammenfatning", "høringsnotat", "oversigt",
    ]

    private static let verbs: Set<String> = ["bemærker", "svarer", "vurderer", "oplyser"]

    private static let speakers = [
        "administration", "kommune", "styrelse", "magistrat", "sekretariat", "direktion",
        "departement", "region", "borgmester", "byråd", "udvalgets", "planafdeling", "afdelingen",
        "direktorat", "center", "centret", "centeret", "forsyningen", "bygherre", "tilsyn",
        "planlægger",
    ]
}

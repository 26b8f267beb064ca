import PolicyModel

/// The forms under which a text may name a respondent: without its place, with its article, with
/// the short word spelt out.
enum NameForms {
    /// "Ældreråd", "Spejdergruppe", "Borgerforening": the last word of a name that alone tells who
    /// it is, where nobody else is called so. "Kommune" and "Råd" are said of many.
    static func isNamedByKind(_ word: Substring) -> Bool {
        let key = word.lowercased()
        return key.count > 6 && word.first?.isUppercase ?? false && definite(key) != key
            && !["byråd", "sogneråd", "fællesråd", "samråd"].contains(key)
    }

    /// "Ældrerådet", "Spejdergruppen", "Borgerforeningen"; the word itself where no rule is sure.
    static func definite(_ word: String) -> String {
        for ending in ["råd", "værk", "udvalg", "laug", "selskab", "forbund", "netværk"]
        where word.hasSuffix(ending) { return word + "et" }
        for ending in ["forening", "bestyrelse", "gruppe", "organisation", "skole", "kreds"]
        where word.hasSuffix(ending) { return word.hasSuffix("e") ? word + "n" : word + "en" }
        return word
    }

    /// How many names each first word could stand for: "Lokalrådet for Vang" is no more "Lokalrådet" than
    /// "Klinteby Lokalråd" is, and "Forbundet af Murere" is not the only one where there is a
    /// "Cyklistforbundet".
    static func kindWords(_ respondents: [Respondent], _ firstWords: [String: Int]) -> [String: Int]
    {
        var counts = firstWords
        for respondent in respondents {
            for (place, word) in respondent.name.split(separator: " ").enumerated() {
                let form = definite(word.lowercased())
                if place > 0, firstWords[form] != nil { counts[form, default: 0] += 1 }
                var ending = form.dropFirst()
                while ending.count >= 5 {
                    if let count = counts[String(ending)] { counts[String(ending)] = count + 1 }
                    ending = ending.dropFirst()
                }
            }
        }
        return counts
    }

    /// The name; a one-word body without its "i X Kommune" or "ved …" where nobody else is called
    /// so.
    static func forms(
        of respondent: Respondent, firstWords: [String: Int]
    ) -> [[String]] {
        let full = keys(respondent.name)
        var forms = [full]
        if let cut = full.firstIndex(where: { ["i", "ved", "for", "på", "af"].contains($0) }),
            cut == 1, firstWords[full[0]] == 1
        {
            forms.append(Array(full[..<cut]))
        }
        // "Bruger- og Pårørenderådet på Fjordglimt": without its place.
        if let cut = full.firstIndex(where: { ["i", "ved", "for", "på"].contains($0) }), cut == 3,
            full[1] == "og", full[2].hasSuffix("rådet") || full[2].hasSuffix("udvalget"),
            firstWords[full[0]] == 1
        {
            forms.append(Array(full[..<cut]))
        }
        // "Bevar Bygningen" is "Foreningen Bevar Bygningen".
        if full.count > 2, generic.contains(full[0]) {
            let own = respondent.name.split(separator: " ").dropFirst()
            if own.allSatisfy({ $0.first?.isUppercase ?? false }) {
                forms.append(Array(full.dropFirst()))
            }
        }
        // "Dansk Cyklistforbund" is "Dansk Cyklistforbund, Tornby" where no other begins so.
        if let comma = respondent.name.firstIndex(of: ",") {
            let short = keys(String(respondent.name[..<comma]))
            if let first = short.first, short.count > 1, firstWords[first] == 1 {
                forms.append(short)
            }
        }
        // "Kgs." and "Kongens" are one word.
        for (short, long) in [("kgs", "kongens"), ("gl", "gammel"), ("skt", "sankt")] {
            for (from, to) in [(short, long), (long, short)] where full.contains(from) {
                forms.append(full.map { $0 == from ? to : $0 })
            }
        }
        // "Lokalrådet i Vang", "Lokaludvalg for Vang", "Vangs Lokaludvalg".
        for form in forms {
            guard let last = form.last, form.count > 1,
                ["lokalråd", "lokaludvalg", "menighedsråd", "beboerråd"].contains(last)
            else { continue }
            let place = Array(form.dropLast())
            for head in [last, last.hasSuffix("råd") ? last + "et" : last + "et"] {
                for link in ["i", "for", "på", "ved"] { forms.append([head, link] + place) }
            }
            if let name = place.last {
                let bare = name.hasSuffix("s") ? String(name.dropLast()) : name + "s"
                forms.append(place.dropLast() + [bare, last])
            }
        }
        return forms
    }

    /// What a body may be called before its own name.
    private static let generic: Set<String> = [
        "foreningen", "organisationen", "interessegruppen", "initiativet", "netværket",
    ]

    static let legalForms: Set<String> = [
        "a/s", "aps", "i/s", "k/s", "p/s", "ivs", "a.m.b.a.", "a.m.b.a", "amba", "s/i",
    ]

    /// "Busselskabet Ruten" of "Busselskabet Ruten A/S"; nil for any other name.
    static func withoutLegalForm(_ name: String) -> [String]? {
        let words = name.split(separator: " ")
        guard words.count > 1, legalForms.contains(words[words.count - 1].lowercased()) else {
            return nil
        }
        let form = keys(words.dropLast().joined(separator: " "))
        return form.count > 1 || (form.first?.count ?? 0) > 5 ? form : nil
    }

    static func keys(_ name: String) -> [String] {
        name.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
            .filter { !$0.isEmpty }
    }
}

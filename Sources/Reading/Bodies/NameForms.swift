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

    /// The name; a one-word body without its "i X Kommune" or "ved …" where nobody else is called
    /// so.
    static func forms(
        of respondent: Respondent, firstWords: [String: Int]
    ) -> [[String]] {
        let full = keys(respondent.name)
        var forms = [full]
        if let cut = full.firstIndex(where: { ["i", "ved", "for", "på"].contains($0) }), cut == 1 {
            if firstWords[full[0]] == 1 { forms.append(Array(full[..<cut])) }
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

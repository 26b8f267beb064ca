import PolicyModel

/// The names after "Der er modtaget høringssvar fra:", and those said not to have answered.
struct RespondentList: Sendable {
    struct Entry: Hashable, Sendable {
        let name: String
        /// Unnamed citizens: "en borger" is one, "3 borgere" are three.
        var unnamedCitizens = 0
        var answered: Bool
        /// The number of its answer in a numbered list.
        var number: String?
        /// What the style finds it again by: a number, a chapter.
        var key: String?
        /// The kind that the list itself gives.
        var kind: Respondent.Kind?
        /// Whether a second entry of the same name is a second answer and no slip.
        var repeats = false
        /// The short form in brackets behind the name: "(DH)".
        var alias: String?
    }

    /// In the list's order, duplicates and all.
    private(set) var entries: [Entry] = []

    /// - Parameter preface: the front matter's paragraphs.
    init(preface: [String]) {
        let lists = Self.joined(preface).compactMap(Self.list)
        for list in lists.isEmpty ? preface.compactMap(Self.sentence) : lists {
            for name in NameList.split(list.names, context: preface) { add(name, answered: true) }
            for name in Self.silent(in: list.after) { add(name, answered: false) }
        }
        if !entries.contains(where: \.answered) {
            for list in preface.compactMap(ListByShape.names) {
                for name in NameList.split(list, context: preface) { add(name, answered: true) }
            }
        }
        for name in preface.flatMap(ListByShape.municipalities) { add(name, answered: true) }
        if entries.contains(where: \.answered) {
            let known = Set(entries.map { Fold.compactKey($0.name) })
            for name in preface.flatMap(SilentBodies.answeredWithNothing)
            where !known.contains(Fold.compactKey(name)) {
                add(name, answered: true)
            }
        }
        if entries.contains(where: \.answered),
            !entries.contains(where: { $0.unnamedCitizens > 0 }),
            let citizens = preface.lazy.compactMap(ListByShape.citizens).first
        {
            add(citizens, answered: true)
        }
        entries = Self.spelledOut(entries, by: preface)
    }

    /// "Høringsparter, der har svaret:" with the names in the next paragraph.
    private static func joined(_ preface: [String]) -> [String] {
        preface.reduce(into: []) { all, text in
            if let last = all.last, last.hasSuffix(":"), isOfAnswers(last.lowercased().suffix(90)) {
                all[all.count - 1] = last + " " + text
            } else {
                all.append(text)
            }
        }
    }

    /// "PLO" among those who answered is "Praktiserende Lægers Organisation (PLO)" of another list.
    static func spelledOut(_ entries: [Entry], by preface: [String]) -> [Entry] {
        entries.map { entry in
            let short = entry.name
            guard (2...8).contains(short.count), short.allSatisfy({ $0.isUppercase || $0 == "-" }),
                let name = preface.lazy.compactMap({ fullName(of: short, in: $0) }).first
            else { return entry }
            return Entry(
                name: name, answered: entry.answered, number: entry.number,
                key: entry.key, kind: entry.kind, repeats: entry.repeats, alias: short)
        }
    }

    /// What stands before " (PLO)" from the comma or line before it.
    private static func fullName(of short: String, in text: String) -> String? {
        guard let bracket = text.firstRange(of: " (\(short))") else { return nil }
        let before = text[..<bracket.lowerBound]
        let start = before.lastIndex { ",;:.\n".contains($0) }
        let name = String(start.map { before[before.index(after: $0)...] } ?? before)
            .trimmingBlanks()
        let isName = name.first?.isUppercase ?? false && name.split(separator: " ").count <= 8
        return isName ? name : nil
    }

    private mutating func add(_ name: String, answered: Bool) {
        let name = Self.withoutRemark(name)
        // "Borger 1 og borger 2"
        if let og = name.range(ofWord: "og"),
            UnnamedCitizen.number(in: String(name[..<og.lowerBound])) != nil,
            UnnamedCitizen.number(in: String(name[og.upperBound...])) != nil
        {
            add(String(name[..<og.lowerBound]), answered: answered)
            add(String(name[og.upperBound...]), answered: answered)
            return
        }
        if UnnamedCitizen.matches(name) {
            entries.append(
                Entry(
                    name: name, unnamedCitizens: 1, answered: answered,
                    number: UnnamedCitizen.number(in: name)))
            return
        }
        let words = name.split(separator: " ")
        if let last = words.last?.lowercased().trimmingPunctuation(),
            last == "borger" || last == "borgere", words.count <= 3
        {
            // "Flere borgere" are nobody in particular.
            let vague = ["flere", "nogle", "enkelte", "mange", "diverse", "borgere"]
            guard let first = words.first?.lowercased(), !vague.contains(first) else { return }
            let count = Int(first) ?? DanishWords.numerals[first] ?? 1
            entries.append(Entry(name: name, unnamedCitizens: min(count, 500), answered: answered))
        } else {
            let (bare, alias) = Self.withoutAlias(RespondentKinds.withoutAddress(name) ?? name)
            let (own, isCitizen) = Self.withoutPerson(bare)
            entries.append(
                Entry(
                    name: own, answered: answered,
                    kind: isCitizen ? .citizen : nil, alias: alias))
        }
    }

    /// "Bo Engsig (privatperson)": that it is a citizen, and what he is called.
    private static func withoutPerson(_ name: String) -> (name: String, isCitizen: Bool) {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex,
            UnnamedPerson.words.contains(
                Fold.key(String(name[name.index(after: open)...].dropLast())))
        else { return (name, false) }
        return (String(name[..<open]).trimmingBlanks(), true)
    }

    /// "Klinteby Ældreråd (fælles svar)": how it answered is no part of its name.
    static func withoutRemark(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex
        else { return name }
        let inside = name[open...].lowercased()
        // "To borgere (borger 1 og borger 2)"
        let before = name[..<open].split(separator: " ")
        if before.count <= 3, ["borger", "borgere"].contains(before.last?.lowercased() ?? ""),
            before.count > 1
        {
            return String(name[..<open]).trimmingBlanks()
        }
        let told = [
            "svar", "fælles", "bemærkninger", "modtaget", "bilag", "underskrift", "tillæg",
            "fælles henvendelse",
            "supplerende", "eftersendt",
        ]
        return told.contains(where: inside.contains)
            ? String(name[..<open]).trimmingBlanks() : name
    }

    /// "Danske Handicaporganisationer (DH)": the name and what the document calls it for short.
    static func withoutAlias(_ name: String) -> (name: String, alias: String?) {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex
        else { return (name, nil) }
        let alias = name[name.index(after: open)...].dropLast()
        let isShort =
            (2...8).contains(alias.prefix { $0 != " " }.count) && alias.count <= 14
            && alias.prefix(2).allSatisfy { $0.isUppercase }
            && alias.allSatisfy { $0.isLetter || $0.isNumber || "-& ".contains($0) }
            || (2...8).contains(alias.count) && alias.count { $0.isUppercase } >= 2
                && alias.allSatisfy { $0.isLetter || $0.isNumber || "-&".contains($0) }
        let bare = String(name[..<open]).trimmingBlanks()
        return isShort && !bare.isEmpty ? (bare, String(alias)) : (name, nil)
    }

    /// The list after a colon that follows a word for answers; it ends with its sentence, or with
    /// its bullets.
    private static func list(in text: String) -> (names: String, after: String)? {
        var search = text.startIndex
        while let colon = text[search...].firstIndex(of: ":") {
            search = text.index(after: colon)
            let lead = text[..<colon].lowercased().suffix(90)
            let opening = lead.lastIndex(of: ".").map { lead[$0...] } ?? lead[...]
            guard isOfAnswers(opening) else { continue }
            let rest = String(text[search...])
            if rest.first == "\n" { return (String(rest.dropFirst()), "") }
            let words = Words(rest)
            let sentence = words.range(ofSentence: 0)
            guard let last = words.words[sentence].last else { return nil }
            let names = words.quote(sentence)
            // A list, not one name in a sentence.
            guard names.contains(",") || names.contains(";") || names.contains("\n") else {
                continue
            }
            return (names, String(rest[last.text.endIndex...]))
        }
        return nil
    }

    /// Whether what stands before a colon announces those who answered.
    static func isOfAnswers(_ lead: Substring) -> Bool {
        let cues = [
            "høringssvar", "svar fra", "henvendelser", "bemærkninger fra", "høringsparter",
            "bidrag fra",
        ]
        return cues.contains(where: lead.contains) || tellsOfReceipt(lead)
    }

    /// "Der indkom 9 svar:", "Følgende har svaret:"
    private static func tellsOfReceipt(_ lead: Substring) -> Bool {
        let words = lead.split { !$0.isLetter }.map(String.init)
        return words.contains {
            ["svar", "svaret", "henvendelser", "indsigelser", "bidrag", "bemærkninger"].contains($0)
        }
            && words.contains { $0.hasPrefix("indkom") || receipts.contains($0) }
    }

    private static let receipts: Set<String> = [
        "modtaget", "kom", "kommet", "afgivet", "svaret", "indsendt", "indgået", "indløbet",
    ]

    /// A list without a colon: "Der er modtaget høringssvar fra Stilauget, Ældrerådet og to
    /// borgere.", "De er fra …".
    private static func sentence(in text: String) -> (names: String, after: String)? {
        let words = Words(text)
        for index in words.words.indices.dropLast(2)
        where ["fra", "af"].contains(words.words[index + 1].key) {
            let before = words.words[index]
            let isOfAnswers =
                isSent(index, words)
                || words.words[index + 1].key == "fra"
                    && (before.key.hasSuffix("svar") || before.key.hasPrefix("henvendelse")
                        || before.key == "bidrag"
                        || before.key.hasPrefix("indsigelse")
                        || before.key == "er" && index > 0
                            && ["de", "svarene", "høringssvarene"].contains(
                                words.words[index - 1].key))
            let sentence = words.words[index].sentence
            let range = words.range(ofSentence: sentence)
            guard isOfAnswers, words.words[index + 2].isCapitalised,
                words.words[index + 2].sentence == sentence,
                !words.words[range].contains(where: { $0.key == "ikke" })
            else { continue }
            var end = index + 2
            while end < range.upperBound,
                !["som", "der", "hvoraf", "heraf", "har"].contains(words.words[end].key)
            {
                end += 1
            }
            // "Indsigelse fra A og B: …" is what they say, no list.
            if words.words[(index + 2)..<end].contains(where: { $0.closing.contains(":") }) {
                continue
            }
            let names = words.quote((index + 2)..<end)
            guard [",", " samt ", " og "].contains(where: names.contains),
                let last = words.words[range].last
            else { continue }
            return (names, String(text[last.text.endIndex...]))
        }
        return nil
    }

    /// "Høringssvarene er indsendt af", "bidragene kommer fra": a verb of sending, and answers in
    /// the same sentence before it.
    private static func isSent(_ index: Int, _ words: Words) -> Bool {
        let verbs: Set<String> = [
            "indsendt", "afgivet", "sendt", "fremsendt", "kommer", "kommet", "modtaget", "indgivet",
        ]
        let word = words.words[index]
        guard verbs.contains(word.key) else { return false }
        return words.words[..<index].suffix(14).contains { before in
            before.sentence == word.sentence
                && ["høringssvar", "svar", "bidrag", "henvendelse", "indsigelse", "bemærkning"]
                    .contains { before.key.hasPrefix($0) }
        }
    }

    /// "Vinterkaj Lokaludvalg har meddelt, at udvalget ikke afgiver høringssvar."
    static func silent(in text: String) -> [String] {
        let words = Words(text)
        var names: [String] = []
        for sentence in 0..<min(20, words.sentenceCount) {
            let range = words.range(ofSentence: sentence)
            let keys = words.words[range].map(\.key)
            guard keys.contains("ikke"), keys.contains("har"),
                keys.contains(where: { $0.hasPrefix("høringssvar") || $0 == "svar" }),
                let verb = keys.firstIndex(where: SilentBodies.verbs.contains), verb > 0, verb < 8
            else { continue }
            let name = words.quote(range.lowerBound..<(range.lowerBound + verb))
            if name.first?.isUppercase ?? false, name.contains(" ") {
                names += NameList.split(name)
            }
        }
        return names
    }
}

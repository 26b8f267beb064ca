import PolicyModel

/// Where a passage names the administration, and whether it is the one that speaks or acts.
struct DepartmentFinder: Sendable {
    enum Who: Hashable, Sendable {
        /// Its abbreviation, or its name where it has none.
        case one(String)
        /// "Forvaltningerne".
        case all
        /// "Forvaltningen": the one that was named before.
        case theOne
        /// "Kommunen", "Ministeriet", the authority's own name.
        case authority
    }

    struct Mention: Sendable {
        var range: Range<Int>
        var who: Who
        /// The subject of its clause.
        var isSubject: Bool
        /// … and the clause is the sentence itself, not what somebody proposes.
        var leadsSentence: Bool
    }

    private let names: [(words: [String], capitals: [Bool], abbreviation: String)]
    private let byFirstWord: [String: [Int]]
    private let abbreviations: [String: String]
    private let authority: [String]

    /// Words that stand for the one that was named: "ministeriet" in a ministry's own note.
    private let shortForms: Set<String>
    /// "Centret", where the offices are called "Center for …".
    private let heads: Set<String>

    init(departments: [Department], authority: String?, shortForms: Set<String> = []) {
        self.shortForms = shortForms
        heads = Set(departments.compactMap { Self.shortForm($0.name) })
        let names = departments.map { department in
            (
                words: NameForms.keys(department.name),
                capitals: Self.capitals(department.name),
                abbreviation: department.abbreviation.isEmpty
                    ? department.name : department.abbreviation
            )
        }
        self.names = names
        byFirstWord = Dictionary(grouping: names.indices) { names[$0].words.first ?? "" }
        abbreviations = Dictionary(
            departments.filter { $0.abbreviation != $0.name && !$0.abbreviation.isEmpty }
                .map { ($0.abbreviation, $0.abbreviation) }, uniquingKeysWith: { a, _ in a })
        self.authority = authority.map(NameForms.keys) ?? []
    }

    /// "Centret" is "Center for Kultur", the one named before where there are two.
    private static func shortForm(_ name: String) -> String? {
        switch NameForms.keys(name).first {
        case "center", "centret": "centret"
        case "centeret": "centeret"
        case "afdeling", "afdelingen": "afdelingen"
        case "sekretariat", "sekretariatet": "sekretariatet"
        case "stab", "staben": "staben"
        default: nil
        }
    }

    /// "Børn og Unge" is an office, "børn og unge" are children.
    private static func capitals(_ name: String) -> [Bool] {
        name.split(separator: " ").map { $0.trimmingPunctuation() }.filter { !$0.isEmpty }
            .map { $0.first?.isUppercase ?? false }
    }

    /// In the order of the text. Linear in its length.
    func mentions(in words: Words) -> [Mention] {
        var found: [Mention] = []
        var index = 0
        while index < words.words.count {
            if let (range, who) = name(in: words.words, at: index) {
                found.append(
                    Mention(range: range, who: who, isSubject: false, leadsSentence: false))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        setRoles(&found, words.words)
        return found
    }

    // MARK: Names

    private func name(in words: [Words.Word], at index: Int) -> (Range<Int>, Who)? {
        let word = words[index]
        let abbreviation = abbreviations[String(word.text)]
        let listed = listedName(words, at: index)
        // "Ministeriet for Folkesundhed" before "ministeriet".
        if abbreviation == nil, let listed, listed.range.count > 1 {
            return (listed.range, .one(listed.name))
        }
        if shortForms.contains(Self.withoutGenitive(word.key)) {
            return (index..<(index + 1), .theOne)
        }
        switch Self.withoutGenitive(word.key) {
        case "forvaltningerne": return (index..<(index + 1), .all)
        case "forvaltningen": return (index..<(index + 1), .theOne)
        case "kommunen", "administrationen", "ministeriet", "styrelsen", "regionen":
            return (index..<(index + 1), .authority)
        default: break
        }
        if let abbreviation { return (index..<(index + 1), .one(abbreviation)) }
        if let listed { return (listed.range, .one(listed.name)) }
        // One-word names in the genitive.
        if word.isCapitalised, let position = genitive(word.key) {
            return (index..<(index + 1), .one(names[position].abbreviation))
        }
        if heads.contains(Self.withoutGenitive(word.key)), !isNamed(words, index) {
            return (index..<(index + 1), .theOne)
        }
        if let range = Self.unlistedName(words, at: index) {
            let text = words[range].map { $0.text + $0.closing.filter { $0 == "," } }
                .joined(separator: " ")
            return (range, .one(String(Self.withoutGenitive(text))))
        }
        if !authority.isEmpty, let end = match(authority, words, index) {
            return (index..<end, .authority)
        }
        return nil
    }

    /// The name of a known office that begins here.
    private func listedName(
        _ words: [Words.Word], at index: Int
    ) -> (range: Range<Int>, name: String)? {
        for position in byFirstWord[words[index].key] ?? [] {
            if let end = match(names[position].words, words, index),
                zip(words[index..<end], names[position].capitals).allSatisfy({
                    $0.isCapitalised || !$1
                })
            {
                return (index..<end, names[position].abbreviation)
            }
        }
        return nil
    }

    /// "Sekretariatet for Sundhed", "Centret Solgården".
    private func isNamed(_ words: [Words.Word], _ index: Int) -> Bool {
        guard index + 1 < words.count, words[index].closing.isEmpty else { return false }
        let next = words[index + 1]
        return next.sentence == words[index].sentence
            && (next.key == "for" || next.isCapitalised && !next.isNumber)
    }

    private func genitive(_ key: String) -> Int? {
        let bare = key.hasSuffix("s") ? String(key.dropLast()) : key
        return byFirstWord[bare]?.first { names[$0].words.count == 1 }
    }

    private func match(_ name: [String], _ words: [Words.Word], _ start: Int) -> Int? {
        guard start + name.count <= words.count else { return nil }
        for (offset, part) in name.enumerated() {
            let key = words[start + offset].key
            guard key == part || (offset == name.count - 1 && key == part + "s") else { return nil }
        }
        return start + name.count
    }

    /// "Kultur- og Fritidsforvaltningen", "Børne-, Unge- og Familieforvaltningen": words that
    /// make an administration's name whatever the register holds.
    static func unlistedName(_ words: [Words.Word], at start: Int) -> Range<Int>? {
        var index = start
        while index < words.count, words[index].isCapitalised || words[index].key == "og" {
            let word = words[index]
            let key = withoutGenitive(word.key)
            if key.hasSuffix("forvaltningen"), key.count > 13, word.isCapitalised {
                return start..<(index + 1)
            }
            // Only parts of such a name may stand before its last word.
            guard word.key.hasSuffix("-") || (word.key == "og" && index > start) else { return nil }
            index += 1
            if index - start > 6 { return nil }
        }
        return nil
    }

    static func withoutGenitive(_ text: String) -> String {
        text.hasSuffix("forvaltningens") || text.hasSuffix("forvaltningernes")
            || [
                "kommunens", "ministeriets", "administrationens", "styrelsens", "regionens",
                "centrets", "centerets", "sekretariatets", "stabens",
                "afdelingens",
            ].contains(text)
            ? String(text.dropLast()) : text
    }

    // MARK: Roles

    private static let prepositions: Set<String> = [
        "ad", "af", "blandt", "fra", "for", "gennem", "hhv", "hos", "i", "imellem", "med", "mellem",
        "mod", "om", "over", "på", "til", "under", "ved", "via", "hos",
    ]

    private static let wishVerbs: Set<String> = ["bør", "burde", "skal", "skulle", "må", "kunne"]

    static func isFiniteVerb(_ key: String) -> Bool {
        if DanishWords.finiteVerbs.contains(key) { return true }
        if key == "forstår" || key == "består" { return true }
        return key.count > 4 && (key.hasSuffix("er") || key.hasSuffix("ede"))
            && !key.hasSuffix("inger") && !key.hasSuffix("forvaltninger")
            && !["efter", "under", "eller", "heller", "ellers", "eksisterende"].contains(key)
    }

    /// "Byens Drift kendte ikke til": right behind a name no adjective.
    private static let preterites: Set<String> = [
        "bad", "brugte", "fandt", "fik", "gik", "gjorde", "hørte", "indgik", "kendte", "lod",
        "modtog", "målte", "nåede", "sendte", "skrev", "spurgte", "søgte", "tog", "undersøgte",
        "valgte", "vidste", "viste",
    ]

    /// "Byens Drift er orienteret": somebody else has done it.
    private static func isDoneTo(_ after: ArraySlice<Words.Word>) -> Bool {
        let keys = after.prefix(3).map(\.key)
        guard let verb = keys.first, ["er", "bliver", "blev"].contains(verb) else { return false }
        return keys.dropFirst().contains {
            ["orienteret", "underrettet", "kontaktet", "hørt", "adviseret"].contains($0)
        }
    }

    /// Of the word right behind a name.
    static func isVerbOfName(_ key: String) -> Bool {
        isFiniteVerb(key) || preterites.contains(key)
    }

    private func setRoles(_ mentions: inout [Mention], _ words: [Words.Word]) {
        var start = 0
        while start < mentions.count {
            // "X og Y", "X, Y og Z" have one role.
            var end = start + 1
            while end < mentions.count,
                Self.areCoordinated(mentions[end - 1].range, mentions[end].range, words)
            {
                end += 1
            }
            let role = role(
                mentions[start].range.lowerBound..<mentions[end - 1].range.upperBound, words)
            for index in start..<end {
                mentions[index].isSubject = role.isSubject
                mentions[index].leadsSentence = role.leads
            }
            start = end
        }
    }

    private static func areCoordinated(
        _ a: Range<Int>, _ b: Range<Int>, _ words: [Words.Word]
    ) -> Bool {
        guard words[a.lowerBound].sentence == words[b.lowerBound].sentence else { return false }
        let between = words[a.upperBound..<b.lowerBound]
        if between.isEmpty { return words[a.upperBound - 1].closing.first == "," }
        return between.count == 1 && ["og", "samt"].contains(between.first?.key ?? "")
    }

    /// "Plan og Bygs", "Borgerservices".
    private func isGenitiveOfName(_ range: Range<Int>, _ words: [Words.Word]) -> Bool {
        let first = words[range.lowerBound].key
        let last = words[range.upperBound - 1].key
        guard last.hasSuffix("s") else { return false }
        let bare = String(last.dropLast())
        return (byFirstWord[range.count == 1 ? bare : first] ?? []).contains {
            names[$0].words.count == range.count && names[$0].words.last == bare
        }
    }

    private func role(
        _ range: Range<Int>, _ words: [Words.Word]
    ) -> (isSubject: Bool, leads: Bool) {
        let first = words[range.lowerBound]
        let last = words[range.upperBound - 1]
        if last.key.hasSuffix("forvaltningens") || last.key.hasSuffix("forvaltningernes")
            || Self.withoutGenitive(last.key) != last.key || isGenitiveOfName(range, words)
        {
            return (false, false)
        }
        let before =
            range.lowerBound > 0 && words[range.lowerBound - 1].sentence == first.sentence
            ? words[range.lowerBound - 1] : nil
        let after = words[range.upperBound...].prefix(12).prefix { $0.sentence == first.sentence }
        if let before, Self.prepositions.contains(before.key) { return (false, false) }
        let next = after.first?.key ?? ""
        // "Dagtilbudsstaben: Tallet er …"
        if range.lowerBound == 0, last.closing.contains(":") { return (true, true) }
        if first.opensSentence {
            let verb =
                after.prefix(4).first { Self.isFiniteVerb($0.key) }
                ?? after.prefix(1).first { Self.preterites.contains($0.key) }
            guard let verb else { return (false, false) }
            if Self.isDoneTo(after) { return (false, false) }
            return (true, !Self.wishVerbs.contains(verb.key))
        }
        // "… bemærker X", "Endvidere har X": inversion.
        if let before, Self.isFiniteVerb(before.key), before.closing.isEmpty {
            return (true, !Self.wishVerbs.contains(before.key))
        }
        if Self.isFiniteVerb(next) || after.prefix(6).contains(where: { Self.isFiniteVerb($0.key) })
        {
            return (true, false)
        }
        return (false, false)
    }
}

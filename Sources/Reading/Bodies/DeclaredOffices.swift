import PolicyModel

/// Offices that a document says it is by, before any of them speaks: "Bemærkningerne er udarbejdet
/// af Center for Plan", "Forvaltningen er i dette notat Vej og Park", "Vej og Park, Nørskov
/// Kommune, den 12. maj 2035".
enum DeclaredOffices {
    /// In the order of the text. Only names in an office's form (``OfficeNames/hasForm(_:)``).
    static func names(in paragraphs: [Words]) -> [String] {
        paragraphs.flatMap { publishers($0) + authors($0) + owners($0) + called($0) }
    }

    /// "Center for Plan, i det følgende centret, har", "Center for Miljø (herefter administrationen)".
    private static func called(_ words: Words) -> [String] {
        words.words.indices.dropFirst().dropLast().compactMap { index in
            guard callings.contains(words.words[index].key),
                ownNames.contains(words.words[index + 1].key)
            else { return nil }
            // Back over "i det" to where the name ends.
            var end = index
            while end > 0, index - end < 3, !words.words[end - 1].isCapitalised { end -= 1 }
            var start = end
            while start > 0, end - start < 8,
                words.words[start - 1].isCapitalised
                    || ["og", "for", "af"].contains(words.words[start - 1].key),
                start == end || words.words[start - 1].closing.isEmpty
            {
                start -= 1
            }
            while start < end, !words.words[start].isCapitalised { start += 1 }
            guard start < end else { return nil }
            let name = words.quote(start..<end)
            return OfficeNames.hasForm(name) ? name : nil
        }
    }

    /// Words behind a name that bring the one it is called from there on.
    static let callings: Set<String> = ["benævnt", "følgende", "herefter", "kaldet"]

    private static let ownNames: Set<String> = [
        "centret", "centeret", "forvaltningen", "administrationen", "afdelingen", "sekretariatet",
    ]

    /// "Efterfulgt af Plan og Bygs vurdering og indstilling": whose the answers below are.
    private static func owners(_ words: Words) -> [String] {
        guard words.words.count <= 200 else { return [] }
        return words.words.indices.dropFirst().compactMap { index in
            let noun = words.words[index].key
            guard OfficeNames.isAnswer(noun) || noun == "holdning" || noun == "opfattelse",
                words.words[index - 1].isCapitalised
            else { return nil }
            var start = index - 1
            while start > 0, index - start < 8,
                words.words[start - 1].sentence == words.words[index].sentence,
                words.words[start - 1].closing.allSatisfy({ $0 == "," }),
                words.words[start - 1].isCapitalised
                    || ["og", "for"].contains(words.words[start - 1].key)
            {
                start -= 1
            }
            while start < index, !words.words[start].isCapitalised { start += 1 }
            guard start < index, let name = OfficeNames.withoutGenitive(words.quote(start..<index)),
                OfficeNames.hasForm(name)
            else { return nil }
            return name
        }
    }

    /// The offices on a line that names the authority beside them and says nothing.
    private static func publishers(_ words: Words) -> [String] {
        guard words.words.count <= 16, words.sentenceCount <= 2, !words.text.endsSentence else {
            return []
        }
        let parts = words.text.split(separator: ",").map { part in
            String(part.prefix { $0 != "(" }).trimmingBlanks()
        }
        guard parts.contains(where: isAuthority) else { return [] }
        return parts.filter { !isAuthority($0) && OfficeNames.hasForm($0) }
    }

    private static func isAuthority(_ part: String) -> Bool {
        part.hasSuffix(" Kommune") || part.hasPrefix("Region ")
    }

    private static func authors(_ words: Words) -> [String] {
        words.words.indices.flatMap { index -> [String] in
            if isPossessed(index, words.words) {
                return names(words, from: index + 1, inGenitive: true)
                    .compactMap(OfficeNames.withoutGenitive)
            }
            return announces(index, words.words) ? names(words, from: index + 1) : []
        }
    }

    /// "Vurderingerne i notatet er Vejforvaltningens": whose the answers are.
    private static func isPossessed(_ index: Int, _ words: [Words.Word]) -> Bool {
        guard words[index].key == "er", index > 0, words[index].closing.isEmpty else {
            return false
        }
        let before = words[max(0, index - 8)..<index].filter {
            $0.sentence == words[index].sentence
        }
        guard before.contains(where: { isAnswers($0.key) }) else { return false }
        let run = words[(index + 1)...].prefix(7).prefix {
            $0.isCapitalised || ["og", "for", "&"].contains($0.key)
        }
        return run.last?.key.hasSuffix("s") ?? false
    }

    private static func isAnswers(_ key: String) -> Bool {
        OfficeNames.isAnswer(key)
            || key.hasSuffix("ne") && OfficeNames.isAnswer(String(key.dropLast(2)))
            || key.hasSuffix("ne") && OfficeNames.isAnswer(String(key.dropLast(3)))
    }

    /// Whether the name of who writes follows a word: "udarbejdet af", "forvaltningen er".
    private static func announces(_ index: Int, _ words: [Words.Word]) -> Bool {
        guard index > 0 else { return false }
        let word = words[index]
        let near = words[max(0, index - 6)..<index].filter { $0.sentence == word.sentence }
        // "…, bortset fra punkt 3, som er besvaret af X"
        if words[max(0, index - 20)..<index].contains(where: {
            $0.sentence == word.sentence && exceptions.contains($0.key)
        }) {
            return false
        }
        if word.key == "af" || word.key == "ved" || word.key == "fra" {
            // "Udarbejdet af X", "en vurdering fra X"
            return near.last.map {
                written.contains($0.key) || word.key != "af" && OfficeNames.isOwn($0.key)
            } ?? false
        }
        // "Ved forvaltningen forstås", "Forvaltningen er i dette notat"
        guard near.contains(where: { theOnes.contains($0.key) }), word.closing.isEmpty else {
            return false
        }
        return word.key == "forstås" || word.key == "betyder" || word.key == "er"
            || near.contains { $0.key == "er" || $0.key == "menes" }
    }

    private static let exceptions: Set<String> = ["bortset", "undtagen", "undtaget", "medmindre"]

    private static let theOnes: Set<String> = ["forvaltningen", "administrationen"]

    private static let written: Set<String> = [
        "affattet", "behandlet", "besvaret", "bearbejdet", "forfattet", "formuleret", "gennemgået",
        "givet", "kommenteret", "opsummeret", "resumeret", "sammenfattet", "samlet", "skrevet",
        "udarbejdet", "udfærdiget", "vurderet", "leveret", "afgivet",
    ]

    /// The capitalised words with their "og" and "for" from a word on, as far as they are an
    /// office, or several: "Park & Drift, By & Plan eller Kultur & Fritid".
    private static func names(
        _ words: Words, from start: Int, inGenitive: Bool = false
    ) -> [String] {
        guard start < words.words.count, words.words[start].isCapitalised,
            words.words[start].sentence == words.words[start - 1].sentence
        else { return [] }
        var end = start
        while end < words.words.count, end - start < 16,
            words.words[end].sentence == words.words[start].sentence,
            words.words[end].isCapitalised || links.contains(words.words[end].key),
            end == start || !words.opensBracket(before: end)
        {
            end += 1
            if words.words[end - 1].closing.contains(where: { ")(;:.".contains($0) }) { break }
        }
        while end > start, !words.words[end - 1].isCapitalised { end -= 1 }
        guard end > start else { return [] }
        let name = words.quote(start..<end)
        if inGenitive { return hasFormInGenitive(name) ? [name] : [] }
        if OfficeNames.hasForm(name) { return [name] }
        let several = name.replacing(" eller ", with: ", ").components(separatedBy: ", ")
        if several.count > 1, several.allSatisfy(OfficeNames.hasForm) { return several }
        // What follows "eller" may be another matter.
        return several.first.map { OfficeNames.hasForm($0) && name.contains(" eller ") ? [$0] : [] }
            ?? []
    }

    private static let links: Set<String> = ["og", "for", "af", "i", "&", "eller"]

    private static func hasFormInGenitive(_ name: String) -> Bool {
        OfficeNames.withoutGenitive(name).map(OfficeNames.hasForm) ?? false
    }
}

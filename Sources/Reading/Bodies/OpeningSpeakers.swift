import PolicyModel

/// Bodies that open a passage and speak in it ("Dansk Tørvelaug anfører, at …"), for documents
/// whose list of the heard is elsewhere or could not be read.
///
/// Only names of two words and more, with a capital after the first, are believed; "Flere
/// høringsparter", "Forslaget" and the ministry itself are none. "A og B" are two where one of
/// them opens another passage alone.
enum OpeningSpeakers {
    /// In the order of the text, each once.
    static func names(in passages: [Words], ministry: String?) -> [String] {
        var openings: [String] = []
        for words in passages {
            guard let name = opening(of: words), name != ministry else { continue }
            openings.append(name)
        }
        let alone = Set(openings.filter { !$0.contains(" og ") && !$0.contains(",") })
        var names: [String] = []
        for name in openings {
            for part in parts(of: name, alone) where !names.contains(part) { names.append(part) }
        }
        return names
    }

    /// The same for a municipality's own text, in which its offices open passages as well ("Plan
    /// og Byg oplyser"): only with verbs that no administration uses of itself, and "Ældrerådet:".
    static func wishing(in passages: [Words]) -> [String] {
        var openings: [String] = []
        for words in passages {
            if let range = RunInSender.names(in: words) {
                openings += NameList.split(words.quote(range)).filter(isWholeName)
                continue
            }
            if let name = announced(words) {
                openings.append(name)
                continue
            }
            let first = words.range(ofSentence: 0)
            guard
                let verb = first.prefix(14).first(where: {
                    SpeakerFinder.voices.contains(words.words[$0].key)
                        // "Aftenskolen Lampen vil gerne"
                        || words.words[$0].key == "vil" && $0 + 1 < first.upperBound
                            && words.words[$0 + 1].key == "gerne"
                }), verb > first.lowerBound
            else { continue }
            // "Ungerådet i Klinteby foreslår" as well, where the name itself tells that it is no office.
            let name = words.quote(first.lowerBound..<verb)
            guard wishes.contains(words.words[verb].key) || tellsBody(name) else { continue }
            if isWholeName(name) { openings.append(name) }
        }
        let alone = Set(openings.filter { !$0.contains(" og ") && !$0.contains(",") })
        var names: [String] = []
        for name in openings {
            for part in parts(of: name, alone) where !names.contains(part) { names.append(part) }
        }
        return names
    }

    /// "Cykelklubben Hjulet: Stien bør belyses."
    private static func announced(_ words: Words) -> String? {
        guard
            let colon = words.words.prefix(10).firstIndex(where: { $0.closing.contains(":") }),
            colon + 1 < words.words.count, words.words[colon].sentence == 0,
            words.words[colon + 1].isCapitalised
        else { return nil }
        // "A.m.b.A.:" keeps its full stop.
        let name =
            words.quote(0..<(colon + 1)) + (words.words[colon].closing.first == "." ? "." : "")
        return isWholeName(name) && RemarkLabel.runIn(words.text) == nil ? name : nil
    }

    private static func isWholeName(_ name: String) -> Bool {
        let lower = name.lowercased()
        guard !lower.contains("forvaltning"), !lower.contains("høring"),
            HeadingNumber.parse(name) == nil, !OfficeNames.hasForm(name),
            !lower.split(separator: " ").contains(where: {
                DanishWords.finiteVerbs.contains(String($0))
            })
        else { return false }
        if isName(name) { return !lower.contains("borger") }
        // One word: "Ældrerådet", not "Rådet" and not the council that decides.
        let own = ["byrådet", "lokalrådet", "regionsrådet", "borgerrådet"]
        return !name.contains(" ") && name.first?.isUppercase ?? false
            && lower.hasSuffix("rådet") && lower.count > 6 && !own.contains(lower)
    }

    /// Two capitalised words may be an office as well as a person.
    private static func tellsBody(_ name: String) -> Bool {
        RespondentBook.hasBodyWord(name)
            || ![.organisation, .citizen].contains(RespondentKinds().kind(of: name))
    }

    private static let wishes: Set<String> = [
        "advarer", "anfører", "anmoder", "bakker", "beder", "efterlyser", "efterspørger",
        "fremfører",
        "fremhæver", "frygter", "hilser", "kritiserer", "mener", "opfordrer", "peger",
        "protesterer",
        "påpeger", "roser", "savner", "spørger", "støtter", "synes", "tilslutter", "undrer",
        "udtrykker", "ønsker",
    ]

    private static func parts(of name: String, _ alone: Set<String>) -> [String] {
        if alone.contains(name) { return [name] }
        let parts = NameList.split(name.replacingLast(" og ", with: ", "))
        if parts.contains(where: alone.contains) { return parts.filter(isName) }
        let two = NameList.twoBodies(name)
        if two.count == 2 { return two.filter(isName) }
        // Nothing tells two bodies from one with "og" in its name: no guess.
        return name.contains(",") ? [] : [name]
    }

    private static func opening(of words: Words) -> String? {
        let first = words.range(ofSentence: 0)
        guard
            let verb = first.prefix(14).first(where: {
                SpeakerFinder.voices.contains(words.words[$0].key)
            }), verb > first.lowerBound
        else { return nil }
        // "Lystbådehavnene er af den opfattelse og gør gældende"
        let end =
            words.words[first.lowerBound..<verb].firstIndex {
                DanishWords.finiteVerbs.contains($0.key)
            } ?? verb
        guard end > first.lowerBound else { return nil }
        var name = words.quote(first.lowerBound..<end)
        if words.words[end - 1].closing.contains(")") {
            name = RespondentList.withoutAlias(name + ")").name
        }
        return isName(name) && !name.contains("(") ? name : nil
    }

    private static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: " ")
        guard let first = parts.first, first.first?.isUppercase ?? false, parts.count >= 2,
            parts.dropFirst().contains(where: { $0.first?.isUppercase ?? false }),
            !name.contains("ministeri"), !name.contains("§"), !name.contains(":")
        else { return false }
        let key = first.lowercased()
        return !DanishWords.openers.contains(key) && !DanishWords.common.contains(key)
    }
}

extension String {
    fileprivate func replacingLast(_ old: String, with new: String) -> String {
        guard let range = ranges(of: old).last else { return self }
        return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}

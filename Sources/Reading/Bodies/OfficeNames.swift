import PolicyModel

/// Offices of an administration whose names do not end in "…forvaltningen": "Teknik og Miljø",
/// "Center for Trafik", "Plan, Natur og Miljø", "Borgerservice".
///
/// Half of the municipalities call theirs so. A name is believed by its form and by what it does:
/// it heads remarks ("Teknik og Miljøs svar"), or it opens sentences and speaks, and it is none of
/// those who answered.
enum OfficeNames {
    /// Words that make an office of what follows or stands before them.
    private static let heads: Set<String> = [
        "center", "centret", "centeret", "afdeling", "afdelingen", "stab", "staben", "team",
        "enhed", "enheden", "sekretariatet", "forvaltningen", "fagcenter", "kontoret", "området",
        "sekretariat",
    ]

    private static let centres: Set<String> = [
        "jobcenter", "borgercenter", "socialcenter", "sundhedscenter", "fagcenter",
    ]

    private static let endings = [
        "afdelingen", "afdeling", "centret", "centeret", "centrets", "sekretariatet", "kontoret",
        "staben", "forvaltning", "forvaltningen", "borgerservice", "ejendomsservice", "enheden",
        "området", "centeret", "teamet",
    ]

    /// Whether a name has the form of an office's.
    static func hasForm(_ name: String) -> Bool {
        // "Plan & Klima"
        let raw = name.split(separator: " ").map { $0 == "&" ? "og" : String($0) }
        let words = raw.map { String($0.trimmingPunctuation()) }
        guard let first = words.first, first.first?.isUppercase ?? false, words.count <= 8,
            words.allSatisfy({ isCapital($0) || connectors.contains($0) })
        else { return false }
        // "Social- og Ældreudvalget" decides, and is no office.
        if words.last?.lowercased().hasSuffix("udvalget") ?? false { return false }
        let key = first.lowercased()
        if heads.contains(key) || centres.contains(key), words.count > 1 {
            return words.count > 2 || isCapital(words[1])
        }
        if let last = words.last?.lowercased(),
            endings.contains(where: {
                last.hasSuffix($0)
                    && (last.count > $0.count || words.count > 1 || $0.hasSuffix("service"))
            })
        {
            return words.count <= 6 && !last.hasSuffix("bestyrelsen")
        }
        return isCoordinated(raw)
    }

    private static let connectors: Set<String> = ["og", "for", "af", "i"]

    private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase ?? false }

    /// "Børn og Unge", "By, Land og Kultur": fields of work with "og" before the last, each one
    /// word and none of them a name with a company's or a body's word.
    private static func isCoordinated(_ words: [String]) -> Bool {
        guard words.count >= 3, words.count <= 6, words[words.count - 2] == "og" else {
            return false
        }
        let fields = words.filter { $0 != "og" }
        guard fields.count == words.count - 1,
            fields.dropLast().allSatisfy({ $0.hasSuffix(",") || $0 == fields[fields.count - 2] })
        else { return false }
        return fields.allSatisfy { field in
            let word = String(field.trimmingPunctuation())
            return isCapital(word) && word.count > 1 && !word.contains(".")
        }
            // "BFF og SHF" are two for short, "Digitalisering og IT" is one.
            && fields.contains { $0.contains(where: \.isLowercase) }
            && RespondentKinds.isNoBody(words)
    }

    // MARK: In labels

    private static let answers: Set<String> = [
        "svar", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "vurdering",
        "vurderinger", "besvarelse", "indstilling", "stillingtagen", "anbefaling", "replik",
        "overvejelser", "svarer", "bemærker", "oplyser", "vurderer",
    ]
    /// What only an administration gives, whatever it is called.
    private static let own: Set<String> = [
        "vurdering", "besvarelse", "indstilling", "stillingtagen", "anbefaling", "overvejelser",
    ]
    private static let verbs: Set<String> = ["svarer", "bemærker", "oplyser", "vurderer"]

    /// The office whose remark a line or the words before a colon announce: "Teknik og Miljøs
    /// svar", "Kommentar fra Økonomi og Analyse:"; nil for any other line.
    static func inLabel(_ line: String) -> String? {
        var words = LineJoiner.tidied(line).split(separator: " ").map(String.init)
        guard (2...12).contains(words.count), !line.endsSentence else { return nil }
        if let last = words.last, last.hasSuffix(":") { words[words.count - 1].removeLast() }
        let first = words[0].lowercased()
        var name: String
        if answers.contains(first), words.count > 2, ["fra", "af", "ved"].contains(words[1]) {
            name = words.dropFirst(2).joined(separator: " ")
        } else {
            guard let answer = words.firstIndex(where: { answers.contains($0.lowercased()) }),
                answer > 0
            else { return nil }
            let tail = words[(answer + 1)...]
            guard tail.count <= 5,
                tail.isEmpty || ["og", "på", "til"].contains(tail.first ?? "")
            else { return nil }
            name = words[..<answer].joined(separator: " ")
            if !verbs.contains(words[answer].lowercased()) {
                guard let bare = withoutGenitive(name) else { return nil }
                name = bare
            }
        }
        return hasForm(name) ? name : nil
    }

    /// "Stillingtagen fra Præhospitalet": an office by what it gives, whatever its name's form.
    static func answering(_ line: String) -> String? {
        let words = LineJoiner.tidied(line).split(separator: " ").map(String.init)
        guard (3...8).contains(words.count), !line.endsSentence,
            own.contains(words[0].lowercased()),
            ["fra", "ved"].contains(words[1]), isCapital(words[2])
        else { return nil }
        var name = words.dropFirst(2).joined(separator: " ")
        if name.hasSuffix(":") { name.removeLast() }
        return name.contains(where: { ",:".contains($0) }) ? nil : name
    }

    /// "Vurdering", "indstillinger": what only an administration gives.
    static func isOwn(_ key: String) -> Bool {
        own.contains(key) || key.hasSuffix("er") && own.contains(String(key.dropLast(2)))
    }

    /// "Vurdering", "svar": a kind of text that an administration gives.
    static func isAnswer(_ key: String) -> Bool { answers.contains(key) && !verbs.contains(key) }

    static func withoutGenitive(_ name: String) -> String? {
        for ending in ["'s", "’s", ":s"] where name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        if name.hasSuffix("'") || name.hasSuffix("’") { return String(name.dropLast()) }
        return name.hasSuffix("s") ? String(name.dropLast()) : nil
    }

    // MARK: In texts

    /// Offices that head remarks, or that open sentences as none of those who answered.
    /// - Parameter respondents: the names of those who answered.
    static func find(in paragraphs: [Words], respondents: [String]) -> [String] {
        let known = Set(respondents.map(Fold.compactKey))
        var names: [String] = []
        var wishes: [String: (wishing: Int, all: Int)] = [:]
        // "Plejecentret" is "Plejecentret Kilden" for short.
        let firstWords = Set(respondents.compactMap { $0.split(separator: " ").first })
        func add(_ name: String) {
            if !names.contains(name), !known.contains(Fold.compactKey(name)),
                !firstWords.contains(name[...])
            {
                names.append(name)
            }
        }
        AnnouncedOffices.names(in: paragraphs, respondents: respondents).forEach(add)
        DeclaredOffices.names(in: paragraphs).forEach(add)
        OneWordOffices.names(in: paragraphs).forEach(add)
        for words in paragraphs {
            if let colon = words.text.prefix(120).firstIndex(of: ":"),
                let name = inLabel(String(words.text[...colon]))
            {
                add(name)
            } else if words.words.count <= 12,
                let name = inLabel(words.text) ?? answering(words.text)
            {
                add(name)
            }
            if words.words.count <= 18, words.text.hasSuffix(")") || words.text.hasSuffix("):") {
                RemarkLabel.offices(in: words.text).filter(hasForm).forEach(add)
            }
            if words.words.count <= 18 { together(words.text).forEach(add) }
            // "Skovstyrelsen, Sekretariat for By (SB), 30. april 2037"
            if words.words.count <= 16, FrontMatter.isPublisher(words.text) {
                for part in words.text.split(separator: ",").dropFirst() {
                    let office = String(part.prefix { $0 != "(" }).trimmingBlanks()
                    if hasForm(office) { add(office) }
                }
            }
            // A memo's sender, or an office alone above the title.
            let memo = ["Fra: ", "Fra "].first(where: words.text.hasPrefix)
            let alone = memo.map { String(words.text.dropFirst($0.count)) } ?? words.text
            if words.words.count <= 9, alone != words.text || alone.hasPrefix("Center for "),
                hasForm(alone)
            {
                add(alone)
            }
            for start in words.words.indices where opensStatement(start, words.words) {
                guard let end = subjectEnd(words.words, start) else { continue }
                let name = words.quote(start..<end)
                let verb = words.words[end].key
                guard DepartmentFinder.isVerbOfName(verb), hasForm(name) || mayBeCalled(name),
                    !isDoneTo(words.words[(end + 1)...], verb)
                else { continue }
                wishes[name, default: (0, 0)].all += 1
                if SpeakerFinder.wishes.contains(verb) {
                    wishes[name, default: (0, 0)].wishing += 1
                }
            }
        }
        // What mostly wishes is somebody who answers.
        for (name, count) in wishes.sorted(by: { $0.key < $1.key })
        where count.wishing * 2 <= count.all {
            // A name in no office's form must speak often, where all who answered are known.
            guard
                hasForm(name)
                    || count.wishing == 0 && count.all >= 3 && respondents.count >= 3
            else { continue }
            add(name)
        }
        return names
    }

    /// A sentence, or what follows a label: "Svar: Børn og Skole fastholder".
    private static func opensStatement(_ index: Int, _ words: [Words.Word]) -> Bool {
        words[index].opensSentence
            || (1...4).contains(index) && words[index - 1].closing.contains(":")
    }

    /// "Fælles kommentar fra Center for Klima og Center for Anlæg": two offices of one form.
    private static func together(_ label: String) -> [String] {
        guard let from = label.firstRange(of: " fra "), RemarkLabel.isLabel(label) else {
            return []
        }
        var list = String(label[from.upperBound...])
        if list.hasSuffix(":") { list.removeLast() }
        for and in list.ranges(of: " og ") {
            let sides = [String(list[..<and.lowerBound]), String(list[and.upperBound...])]
            let areBoth = sides.allSatisfy { side in
                let first = side.lowercased().prefix { $0 != " " }
                return hasForm(side) && (heads.contains(String(first)) || !side.contains(" "))
            }
            if areBoth { return sides }
        }
        return []
    }

    /// "Kirkegade og Torvet er fremrykket": something is done to it, and it says nothing.
    private static func isDoneTo(_ after: ArraySlice<Words.Word>, _ verb: String) -> Bool {
        guard ["er", "bliver", "blev"].contains(verb), let next = after.first?.key else {
            return false
        }
        return next.count > 5 && next.hasSuffix("et") && !["indstillet", "bekendt"].contains(next)
    }

    /// "Byens Rum": two capitalised words and more that are no body's name and no person's.
    private static func mayBeCalled(_ name: String) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        return (2...4).contains(words.count) && words.allSatisfy(isCapital)
            && !RespondentKinds().areTold(by: name)
    }

    /// The end of the capitalised words with their "og" and "for" that open a sentence, where a
    /// word in lower case follows; nil where the sentence opens otherwise.
    private static func subjectEnd(_ words: [Words.Word], _ start: Int) -> Int? {
        guard words[start].isCapitalised else { return nil }
        var index = start
        while index < words.count, index - start <= 8,
            words[index].sentence == words[start].sentence,
            words[index].isCapitalised || connectors.contains(words[index].key)
                || words[index].key == "&"
        {
            index += 1
        }
        // "Kommentar: Sundhedsforvaltningen": a label ends before the name begins.
        guard index < words.count, index > start, words[index - 1].isCapitalised,
            !words[start..<index].contains(where: { $0.closing.contains(":") }),
            words[index].sentence == words[start].sentence, words[index - 1].closing.isEmpty
        else { return nil }
        return index
    }
}

extension RespondentKinds {
    /// Whether no word of a name is one of companies and associations.
    static func isNoBody(_ words: [String]) -> Bool {
        let signs: Set<String> = ["a/s", "aps", "i/s", "k/s", "amba", "ivs", "søn", "sønner", "co"]
        return !words.contains { word in
            let key = word.lowercased().trimmingPunctuation()
            return signs.contains(String(key)) || key.hasSuffix("råd") || key.hasSuffix("rådet")
                || key.hasSuffix("forening") || key.hasSuffix("foreningen")
                || key.hasSuffix("lokaludvalg")
        }
    }
}

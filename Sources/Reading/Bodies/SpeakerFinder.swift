import PolicyModel

/// Which of the respondents a passage lets speak: "X og Y savner", "efter X's opfattelse".
///
/// A name counts whole, the longest first, so that "Foreningen Nord" is not heard in "Foreningen
/// Nord Ungdom"; a body that is only mentioned did not say it. Later in a passage a body may be
/// called by its last word or its kind ("Lokaludvalget"): that adds nobody.
struct SpeakerFinder: Sendable {
    /// By the words of the name in lower case, with blanks between.
    private var names: [String: Respondent.ID] = [:]
    /// How many words the names have that begin with a word, the most first.
    private var lengths: [String: [Int]] = [:]
    private let citizens: [Respondent.ID]
    /// Whether names in brackets behind a passage are those who said it.
    private let bracketsTell: Bool

    /// - Parameter aliases: short forms that the document gives: "(DH)".
    init(
        _ respondents: [Respondent], aliases: [String: Respondent.ID] = [:],
        bracketsTell: Bool = false
    ) {
        self.bracketsTell = bracketsTell
        citizens = respondents.filter { $0.kind == .citizen && $0.name.hasPrefix("Borger (") }
            .map(\.id)
        let firstWords = respondents.reduce(into: [String: Int]()) { counts, respondent in
            if let first = NameForms.keys(respondent.name).first { counts[first, default: 0] += 1 }
        }
        let kindWords = NameForms.kindWords(respondents, firstWords)
        for respondent in respondents where !respondent.name.hasPrefix("Borger (") {
            for form in NameForms.forms(of: respondent, firstWords: kindWords) {
                add(form, respondent.id)
            }
        }
        for respondent in respondents {
            if let form = NameForms.withoutLegalForm(respondent.name),
                form.count > 1 || firstWords[form[0]] == 1
            {
                add(form, respondent.id)
            }
        }
        // "Borger 4 mener": as a list counts them.
        for respondent in respondents where respondent.name.hasPrefix("Borger (") {
            let number = respondent.name.dropFirst(8).prefix { $0 != ")" }
            add(["borger", String(number)], respondent.id)
            add(["borger", "nr", String(number)], respondent.id)
        }
        for (alias, respondent) in aliases {
            add(alias.lowercased().split(separator: " ").map(String.init), respondent)
        }
        // "Ældrerådet" is "Klinteby Ældreråd" where it is the only one of that kind.
        let kinds = Dictionary(grouping: respondents) { $0.name.split(separator: " ").last ?? "" }
        for (kind, bodies) in kinds where bodies.count == 1 && NameForms.isNamedByKind(kind) {
            add([NameForms.definite(kind.lowercased())], bodies[0].id)
        }
        for key in lengths.keys { lengths[key]?.sort(by: >) }
    }

    private mutating func add(_ form: [String], _ respondent: Respondent.ID) {
        guard let first = form.first else { return }
        let name = form.joined(separator: " ")
        if names[name] == nil { names[name] = respondent }
        if !lengths[first, default: []].contains(form.count) {
            lengths[first, default: []].append(form.count)
        }
    }

    struct Voice: Sendable {
        let respondent: Respondent.ID
        let range: Range<Int>
        /// Whether it opens the passage.
        let opensPassage: Bool
        /// Whether the next word is its verb of saying: "Ældrerådet anbefaler".
        let isFollowedByVoice: Bool
    }

    /// Each speaker once, in the order of the text.
    func voices(in words: Words) -> [Voice] {
        var mentions: [(range: Range<Int>, respondent: Respondent.ID, genitive: Bool)] = []
        var index = 0
        while index < words.words.count {
            if let (name, end, genitive) = match(words.words, at: index) {
                mentions.append((index..<end, name, genitive))
                index = end
            } else {
                index += 1
            }
        }
        var voices: [Voice] = []
        var heard: Set<Respondent.ID> = []
        var spoke = false
        let announced = RunInSender.names(in: words)
        let inBrackets = bracketsTell ? BracketedNames.ranges(in: words) : []
        for (position, mention) in mentions.enumerated() {
            spoke =
                Self.isAnnounced(mention.range, words.words)
                || announced?.contains(mention.range.lowerBound) ?? false
                || inBrackets.contains { $0.contains(mention.range.lowerBound) }
                || speaks(position, mentions, words.words, oneBeforeSpoke: spoke)
            guard spoke, heard.insert(mention.respondent).inserted else { continue }
            voices.append(
                Voice(
                    respondent: mention.respondent, range: mention.range,
                    opensPassage: mention.range.lowerBound == 0
                        || mention.range.lowerBound == 1 && words.words[0].key == "en",
                    isFollowedByVoice: mention.range.upperBound < words.words.count
                        && Self.voices.contains(words.words[mention.range.upperBound].key)))
        }
        return voices
    }

    /// "Ældrerådet: Rådet ønsker …": the name opens the passage, and a colon ends it.
    private static func isAnnounced(_ range: Range<Int>, _ words: [Words.Word]) -> Bool {
        range.lowerBound == 0 && range.upperBound < words.count
            && words[range.upperBound - 1].closing.contains(":")
    }

    private func match(
        _ words: [Words.Word], at start: Int
    ) -> (Respondent.ID, Int, Bool)? {
        let word = words[start]
        if word.isCapitalised || word.isNumber || word.key == "borger" {
            let isOwner = word.key.hasSuffix("'s") || word.key.hasSuffix("’s")
            let stems =
                [word.key] + (word.key.hasSuffix("s") ? [String(word.key.dropLast())] : [])
                + (isOwner ? [String(word.key.dropLast(2))] : [])
            for stem in stems {
                for length in lengths[stem] ?? [] where start + length <= words.count {
                    let end = start + length
                    var keys = words[start..<end].map(\.key)
                    keys[0] = stem
                    var genitive = length == 1 && stem != word.key
                    var found = names[keys.joined(separator: " ")]
                    if found == nil, length > 1, let last = keys.last, last.hasSuffix("s") {
                        keys[length - 1] = String(last.dropLast())
                        found = names[keys.joined(separator: " ")]
                        genitive = true
                    }
                    // A longer name that is on no list is somebody else.
                    if let found, length == 1 || stem == word.key, !continues(words, end) {
                        return (found, end, genitive)
                    }
                }
            }
        }
        // "en borger" where only one unnamed citizen has answered.
        if citizens.count == 1, word.key == "borger",
            start > 0 && words[start - 1].key == "en" || start == 0 && word.closing.contains(":")
        {
            return (citizens[0], start + 1, false)
        }
        return nil
    }

    /// Whether a capitalised word follows directly and makes the name a longer one.
    private func continues(_ words: [Words.Word], _ end: Int) -> Bool {
        guard end < words.count, words[end - 1].closing.isEmpty,
            words[end].sentence == words[end - 1].sentence
        else { return false }
        let next = words[end]
        return next.isCapitalised && !next.isNumber && next.text.contains(where: \.isLowercase)
    }

    private func speaks(
        _ position: Int,
        _ mentions: [(range: Range<Int>, respondent: Respondent.ID, genitive: Bool)],
        _ words: [Words.Word], oneBeforeSpoke: Bool
    ) -> Bool {
        let range = mentions[position].range
        let sentence = words[range.lowerBound].sentence
        var start = range.lowerBound
        if start > 0, words[start - 1].key == "en" { start -= 1 }
        let before =
            start > 0 && words[start - 1].sentence == sentence
            ? words[start - 1].key : ""
        let beforeThat =
            start > 1 && words[start - 2].sentence == sentence
            ? words[start - 2].key : ""
        let after = words[range.upperBound...].prefix(16).prefix { $0.sentence == sentence }
        // "ifølge X", "efter X's opfattelse", "herunder X"
        // "Ligesom X, mener Y"; "ligesom X gør det i dag" only mentions it.
        if before == "ligesom" { return words[range.upperBound - 1].closing.contains(",") }
        if before == "ifølge" || before == "herunder" || before == "heriblandt" { return true }
        if mentions[position].genitive
            || (after.first?.key).map(Self.opinionNouns.contains) ?? false
        {
            let noun = after.first?.key ?? ""
            // "Ungerådets høringssvar handler om …" opens a sentence of its own.
            if before.isEmpty, mentions[position].genitive {
                // "Handicaprådets synspunkt deles af …"
                if Self.opinionNouns.contains(noun), after.dropFirst().first?.key == "deles" {
                    return true
                }
                return Self.wishNouns.contains(noun) && noun != "støtte" && noun != "opbakning"
            }
            if before == "i" { return noun.contains("svar") || noun.hasPrefix("henvendelse") }
            return
                (["efter", "ifølge", "det"].contains(before)
                || before == "er" && beforeThat == "det") && Self.opinionNouns.contains(noun)
        }
        // "foreslås af X", "et ønske fra X", "X og Y" with X heard.
        if before == "fra", beforeThat.isEmpty, start == 1 || words[start - 1].opensSentence {
            let verbs = [
                "lyder", "anføres", "foreslås", "ønskes", "efterlyses", "kommer", "påpeges",
            ]
            if let verb = after.first?.key, verbs.contains(verb) { return true }
        }
        // "I tre svar, bl.a. fra X, efterlyses …"
        if before == "fra", ["bl.a", "andet", "heriblandt", "herunder"].contains(beforeThat) {
            return true
        }
        if before == "af" || before == "fra" {
            let isBacked =
                beforeThat == "op" && start > 2 && words[start - 3].key.hasPrefix("bakke")
            return isBacked || Self.isPassiveVoice(beforeThat)
                || Self.wishNouns.contains(beforeThat)
                || Self.organs.contains(beforeThat) && Self.goesOn(after)
        }
        if before == "i" || before == "for" || before == "hos",
            Self.organs.contains(beforeThat), Self.goesOn(after)
        {
            return true
        }
        // "A tager sammen med B til orde for": beside the verb, not what A wants.
        if before == "med", beforeThat == "sammen", position > 0, oneBeforeSpoke {
            return start - 2 - mentions[position - 1].range.upperBound <= 1
        }
        // "Foreningerne oplyser, at X har samme erfaring"; "det gør X også".
        if before == "at", !["det", "der"].contains(Self.opening(before: start, words)) {
            return false
        }
        if before == "gør", beforeThat == "det" { return false }
        if Self.deafening.contains(before) { return false }
        if before == "og" || before == "samt" || before.isEmpty == false,
            position > 0, mentions[position - 1].range.upperBound >= start - 1,
            words[mentions[position - 1].range.lowerBound].sentence == sentence,
            ["og", "samt"].contains(before) || mentions[position - 1].range.upperBound == start
        {
            return oneBeforeSpoke
        }
        if Self.voices.contains(before) || Self.auxiliaries.contains(before) { return true }
        // The verb, past a relative clause, an apposition, others in the list.
        // Others in the list are no words in between: "X, Y og Z er enige om".
        let listed = Set(mentions.flatMap { Array($0.range) })
        // "X studser over, at …": whatever the verb, what it says follows.
        if range.lowerBound == 0,
            let verb = after.indices.first(where: { !listed.contains($0) && after[$0].key != "og" }
            ),
            Self.saysThat(after[verb...])
        {
            return true
        }
        var depth = 0
        for index in after.indices.prefix(20) {
            let word = after[index]
            if listed.contains(index) || word.key == "og" || word.key == "samt" { continue }
            if depth >= 14 { break }
            if Self.voices.contains(word.key) { return true }
            // "kunne tænke sig"
            if word.key == "kunne", index + 1 < after.endIndex, after[index + 1].key == "tænke" {
                return true
            }
            if Self.auxiliaries.contains(word.key), depth < 4 {
                return !Self.isMentioned(after[(index + 1)...])
            }
            if DanishWords.finiteVerbs.contains(word.key), depth == 0 { return false }
            if ["at", "når", "hvis"].contains(word.key) { return false }
            depth += 1
        }
        return false
    }

    /// The word that opens the sentence; no sentence that tells anything is longer.
    private static func opening(before index: Int, _ words: [Words.Word]) -> String {
        words[max(0, index - 60)..<index].last { $0.opensSentence }?.key ?? ""
    }

    /// Whether a voice follows directly.
    private static func goesOn(_ after: ArraySlice<Words.Word>) -> Bool {
        after.prefix(2).contains { voices.contains($0.key) }
    }

    /// "X er nævnt i planen", "X kan inddrages", "X vil blive hørt": something is done to it.
    private static func isMentioned(_ after: ArraySlice<Words.Word>) -> Bool {
        let next = after.prefix(4).map(\.key)
        return next.contains { ["nævnt", "omtalt", "medtaget", "inddraget", "glemt"].contains($0) }
            || next.contains { $0.count > 5 && $0.hasSuffix("es") && !voices.contains($0) }
            || next.first == "blive" || next.first == "ikke" && next.dropFirst().first == "blive"
    }
}

/// Those who answered, told by the shape of a sentence alone: three names and more, one after the
/// other, in a paragraph that speaks of answers. "Ni svar nåede frem: …", "Afsenderne er …",
/// "Tak til de 13, der skrev til os. Det var …".
enum ListByShape {
    /// The list's words, without the sentence before and behind it; nil where none has the shape.
    static func names(in text: String) -> String? {
        let lower = text.lowercased()
        guard answers.contains(where: lower.contains) else { return nil }
        let words = Words(text)
        for sentence in 0..<min(20, words.sentenceCount) {
            let range = words.range(ofSentence: sentence)
            let part = words.words[range]
            guard part.count <= longest, !part.contains(where: { others.contains($0.key) })
            else { continue }
            if let list = subject(of: part, words), isList(NameList.split(list)) { return list }
            for start in part.indices.dropFirst() where mayLead(start, words) {
                guard words.words[start].isCapitalised else { continue }
                let end =
                    words.opensBracket(before: start)
                    ? part.indices[start...].first { words.words[$0].closing.contains(")") }
                        .map { $0 + 1 }
                    : part.indices[start...].first {
                        ["som", "der"].contains(words.words[$0].key)
                    }
                let list = words.quote(start..<(end ?? range.upperBound))
                if isList(NameList.split(list)) {
                    // In front: an "og" parts two names at the end only.
                    return (singles(in: part, words) + [list]).joined(separator: ", ")
                }
            }
        }
        return nil
    }

    /// "Stilauget, Ældrerådet og KL har svaret": what opens the sentence, as far as the verb.
    private static func subject(of part: ArraySlice<Words.Word>, _ words: Words) -> String? {
        guard
            let verb = part.firstIndex(where: {
                $0.key == "har" || ["afgav", "indsendte", "svarede", "bidrog"].contains($0.key)
            }), verb > part.startIndex,
            part.first?.isCapitalised ?? false,
            part[verb].key != "har"
                || part[verb...].dropFirst().prefix(3).contains(where: { sent.contains($0.key) })
        else { return nil }
        return words.quote(part.startIndex..<verb)
    }

    private static let sent: Set<String> = [
        "svaret", "afgivet", "indsendt", "indgivet", "fremsendt", "bidraget", "reageret",
    ]

    /// "Dertil kommer svar fra 14 borgere": how many, beside a list without any.
    static func citizens(in text: String) -> String? {
        let words = Words(text)
        for index in words.words.indices.dropFirst().dropLast()
        where words.words[index].key == "fra" {
            // "… og 4 fra borgere"
            let sent = words.words[index - 1]
            if sent.isNumber || DanishWords.numerals[sent.key] != nil,
                ["borger", "borgere", "privatpersoner"].contains(words.words[index + 1].key)
            {
                return String(sent.text) + " borgere"
            }
            guard index + 2 < words.words.count else { continue }
            let (before, count) = (words.words[index - 1].key, words.words[index + 1])
            guard before.hasSuffix("svar") || before.hasPrefix("henvendelse") || before == "bidrag",
                count.isNumber || DanishWords.numerals[count.key] != nil,
                ["borger", "borgere", "privatpersoner"].contains(words.words[index + 2].key)
            else { continue }
            return String(count.text) + " borgere"
        }
        return nil
    }

    /// "Kommunerne Alby, Borup og Colby": the word that is each one's.
    static func municipalities(in text: String) -> [String] {
        let words = Words(text)
        guard let first = words.words.firstIndex(where: { $0.text == "Kommunerne" }) else {
            return []
        }
        let sentence = words.range(ofSentence: words.words[first].sentence)
        guard words.words[sentence].contains(where: { $0.key.contains("svar") }),
            !words.words[sentence].contains(where: { others.contains($0.key) })
        else { return [] }
        let names = words.words[(first + 1)..<sentence.upperBound].prefix {
            $0.isCapitalised || $0.key == "og"
        }
        return names.filter(\.isCapitalised).map { $0.text + " Kommune" }
    }

    /// No list that a reader follows has more words, and every place that may lead is tried.
    private static let longest = 600

    /// Stems of what a paragraph about answers says.
    private static let answers = [
        "svar", "skrev", "indsigelse", "bidrag", "henvend", "bemærkning", "høring",
    ]

    /// What tells of those who were only asked, or stayed silent.
    private static let others: Set<String> = [
        "ikke", "inviteret", "udsendt", "hørt", "orienteret", "sendt", "opfordret",
    ]

    private static func mayLead(_ start: Int, _ words: Words) -> Bool {
        let word = words.words[start - 1]
        let leads: Set<String> = ["er", "var", "fra", "af", "svaret", "nemlig"]
        if word.closing.contains(":") || leads.contains(word.key) { return true }
        return words.opensBracket(before: start)
    }

    /// "Heraf 4 fra foreninger (A, B, C og D), 1 fra Rolund Menighedsråd": who stands alone.
    private static func singles(in part: ArraySlice<Words.Word>, _ words: Words) -> [String] {
        part.indices.dropLast(2).compactMap { index in
            guard ["1", "et", "en", "ét"].contains(words.words[index].key),
                words.words[index + 1].key == "fra", words.words[index + 2].isCapitalised
            else { return nil }
            var end = index + 2
            while end < part.endIndex {
                let word = words.words[end]
                guard word.isCapitalised || ["i", "for", "af", "på"].contains(word.key) else {
                    break
                }
                end += 1
                if !word.closing.isEmpty { break }
            }
            return words.quote((index + 2)..<end)
        }
    }

    private static func isList(_ items: [String]) -> Bool {
        guard items.count >= 3, items.allSatisfy(isName) else { return false }
        let told = items.count { $0.contains(" ") || RespondentKinds().areTold(by: $0) }
        return told * 2 >= items.count
    }

    /// "Torvets Lejerforening", "tre borgere"; no clause.
    private static func isName(_ item: String) -> Bool {
        let words = item.split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard (1...9).contains(words.count), let last = words.last else { return false }
        if ["borger", "borgere"].contains(last.lowercased()) { return true }
        return words[0].first?.isUppercase ?? false
            && !words.contains { DanishWords.finiteVerbs.contains($0.lowercased()) }
    }
}

/// The ministry or agency whose note it is: the one that stands alone in front, else the one that is
/// named most.
enum MinistryName {
    private static let endings = ["ministeriet", "styrelsen", "direktoratet", "departementet"]

    static func find(in paragraphs: [Words]) -> String? {
        var counts: [String: Int] = [:]
        var order: [String] = []
        // Alone on a line in front of all: whose paper it is, though it may name its ministry more often.
        for words in paragraphs.prefix(8) {
            // "Styrelsen for Persontransport – j.nr. 2026-3318"
            if let range = name(words.words, at: 0), words.words.count <= range.count + 4,
                !words.text.endsSentence, !words.quote(range).hasSuffix("s"),
                !words.words.contains(where: { DanishWords.finiteVerbs.contains($0.key) }),
                !words.words.dropFirst(range.count).contains(where: { $0.key == "og" })
            {
                return words.quote(range)
            }
        }
        for words in paragraphs {
            var index = 0
            while index < words.words.count {
                guard let range = name(words.words, at: index) else {
                    index += 1
                    continue
                }
                let name = withoutGenitive(words.quote(range))
                if counts[name] == nil { order.append(name) }
                counts[name, default: 0] += 1
                index = range.upperBound
            }
        }
        // "Styrelsens kommentar" over the remarks: the agency's paper, however often its ministry is named.
        if let short = labelled(in: paragraphs) {
            let own = order.filter { shortForms($0).contains(short) }
            if !own.isEmpty { order = own }
        }
        return order.enumerated().max {
            (counts[$0.element] ?? 0, -$0.offset) < (counts[$1.element] ?? 0, -$1.offset)
        }?.element
    }

    /// Those that labels name beside it: "Styrelsens og Havneministeriets kommentar".
    static func others(than own: String, in paragraphs: [Words]) -> [String] {
        paragraphs.filter { $0.words.count <= 8 && RemarkLabel.isLabel($0.text) }
            .flatMap { words in
                words.words.indices.compactMap { index in
                    self.name(words.words, at: index).map { words.quote($0) }
                }
            }
            .map(withoutGenitive)
            .reduce(into: []) { names, name in
                if name != own, !names.contains(name) { names.append(name) }
            }
    }

    /// No ministry's own name ends in an s.
    private static func withoutGenitive(_ name: String) -> String {
        name.hasSuffix("s") ? String(name.dropLast()) : name
    }

    /// What most labels of the remarks call it for short.
    private static func labelled(in paragraphs: [Words]) -> String? {
        var counts: [String: Int] = [:]
        for words in paragraphs where words.words.count <= 6 && RemarkLabel.isLabel(words.text) {
            for ending in endings where words.words.contains(where: { $0.key == ending + "s" }) {
                counts[ending, default: 0] += 1
            }
        }
        return counts.filter { $0.value >= 2 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    static func shortForms(_ name: String?) -> Set<String> {
        guard let name else { return [] }
        let lower = name.lowercased()
        return Set(endings.filter { lower.hasSuffix($0) || lower.hasPrefix($0 + " for ") })
    }

    /// Where "Styrelsen for Kyst og Fritid", "Ministeriet for Havne, Fyr og Vandveje" ends.
    private static func fieldsEnd(_ words: [Words.Word], at start: Int) -> Int? {
        guard start + 2 < words.count, words[start].isCapitalised, words[start + 1].key == "for",
            endings.contains(words[start].key), words[start + 2].isCapitalised
        else { return nil }
        var end = start + 3
        while end < words.count, end - start <= 9, words[end].sentence == words[start].sentence {
            let isListed = words[end - 1].closing == "," && words[end].isCapitalised
            let isLast =
                words[end].key == "og" && words[end - 1].closing.isEmpty && end + 1 < words.count
                && words[end + 1].isCapitalised
            guard isListed || isLast else { break }
            end += isLast ? 2 : 1
            if isLast { break }
        }
        // "…, Kommunernes Landsforening og …" is a list of bodies, not of fields.
        if words[start + 2..<end].contains(where: { $0.closing == "," }),
            !words[start..<end].contains(where: { $0.key == "og" })
        {
            return start + 3
        }
        return end
    }

    /// "Kyst- og Havneministeriet", "Social-, Bolig- og Ældreministeriet", "Vejdirektoratet".
    private static func name(_ words: [Words.Word], at start: Int) -> Range<Int>? {
        if let end = fieldsEnd(words, at: start) { return start..<end }
        var index = start
        while index < words.count, index - start <= 6,
            words[index].sentence == words[start].sentence
        {
            let word = words[index]
            let key = withoutGenitive(word.key)
            if word.isCapitalised,
                endings.contains(where: { key.hasSuffix($0) && key.count > $0.count }),
                !key.hasSuffix("bestyrelsen")
            {
                return start..<(index + 1)
            }
            guard word.isCapitalised && word.key.hasSuffix("-") || word.key == "og" && index > start
            else { return nil }
            index += 1
        }
        return nil
    }
}

/// The ministry or agency whose note it is: the one that is named most.
enum MinistryName {
    private static let endings = ["ministeriet", "styrelsen", "direktoratet", "departementet"]

    static func find(in paragraphs: [Words]) -> String? {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for words in paragraphs {
            var index = 0
            while index < words.words.count {
                guard let range = name(words.words, at: index) else {
                    index += 1
                    continue
                }
                var name = words.quote(range)
                if name.hasSuffix("s") { name.removeLast() }
                if counts[name] == nil { order.append(name) }
                counts[name, default: 0] += 1
                index = range.upperBound
            }
        }
        return order.enumerated().max {
            (counts[$0.element] ?? 0, -$0.offset) < (counts[$1.element] ?? 0, -$1.offset)
        }?.element
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
            let key = word.key.hasSuffix("s") ? String(word.key.dropLast()) : word.key
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

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
        return Set(endings.filter { name.lowercased().hasSuffix($0) })
    }

    /// "Kyst- og Havneministeriet", "Social-, Bolig- og Ældreministeriet", "Vejdirektoratet".
    private static func name(_ words: [Words.Word], at start: Int) -> Range<Int>? {
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

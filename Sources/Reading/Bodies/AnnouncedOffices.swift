import PolicyModel

/// Offices before a colon, in documents where each passage has its speaker in front of it:
/// "Ældrerådet: Vi ønsker …", "Dagtilbudsstaben: Det er …". Who speaks so again and again and is none
/// of those who answered answers them; where only one side is announced, the form of the name tells.
enum AnnouncedOffices {
    private static let least = 3

    static func names(in paragraphs: [Words], respondents: [String]) -> [String] {
        let known = Set(respondents.map(Fold.compactKey))
        var order: [String] = []
        var counts: [String: Int] = [:]
        var ofRespondents = 0
        for words in paragraphs {
            guard let name = speaker(words) else { continue }
            if known.contains(Fold.compactKey(name)) {
                ofRespondents += 1
                continue
            }
            for part in name.components(parted: " og ") where !known.contains(Fold.compactKey(part))
            {
                if counts[part] == nil { order.append(part) }
                counts[part, default: 0] += 1
            }
        }
        return order.filter { name in
            (counts[name] ?? 0) >= 2 && !UnnamedCitizen.matches(name)
                && (ofRespondents >= least || OfficeNames.hasForm(name))
        }
    }

    /// The capitalised words before a passage's first colon.
    private static func speaker(_ words: Words) -> String? {
        guard
            let colon = words.words.prefix(8).firstIndex(where: { $0.closing.contains(":") }),
            colon + 1 < words.words.count, words.words[colon].sentence == 0
        else { return nil }
        let name = words.words[...colon]
        guard name.first?.isCapitalised ?? false,
            name.allSatisfy({ $0.isCapitalised || ["og", "i", "for", "af"].contains($0.key) })
        else { return nil }
        return words.quote(0..<(colon + 1))
    }
}

extension String {
    /// What stands before and behind the first of such words; the whole where there is none.
    func components(parted by: String) -> [String] {
        guard let range = firstRange(of: by) else { return [self] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }
}

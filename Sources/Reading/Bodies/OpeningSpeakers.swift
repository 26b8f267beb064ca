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

    private static func parts(of name: String, _ alone: Set<String>) -> [String] {
        if alone.contains(name) { return [name] }
        let parts = RespondentList.split(name.replacingLast(" og ", with: ", "))
        if parts.contains(where: alone.contains) { return parts.filter(isName) }
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
        let name = words.quote(first.lowerBound..<verb)
        return isName(name) ? name : nil
    }

    private static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: " ")
        guard let first = parts.first, first.first?.isUppercase ?? false, parts.count >= 2,
            parts.dropFirst().contains(where: { $0.first?.isUppercase ?? false }),
            !name.contains("ministeri"), !name.contains("§")
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

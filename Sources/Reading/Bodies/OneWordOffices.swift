import PolicyModel

/// Offices whose name is one common word with a capital: "Dagtilbud har justeret forslaget",
/// "noteres af Dagtilbud". A capital at a sentence's beginning tells nothing; one inside a
/// sentence, behind words that say who tells, does.
enum OneWordOffices {
    /// In the order of the text.
    static func names(in paragraphs: [Words]) -> [String] {
        var named: [String] = []
        var opening: Set<String> = []
        var places: Set<String> = []
        for words in paragraphs {
            for index in words.words.indices {
                let word = words.words[index]
                guard word.isCapitalised, word.text.count >= 5, word.text.allSatisfy(\.isLetter)
                else { continue }
                let name = String(word.text)
                if word.opensSentence {
                    if index + 1 < words.words.count, word.closing.isEmpty,
                        DepartmentFinder.isFiniteVerb(words.words[index + 1].key)
                    {
                        opening.insert(name)
                    }
                    continue
                }
                let before = words.words[index - 1].key
                if locating.contains(before) || isMunicipality(words.words, index) {
                    places.insert(name)
                } else if isTold(words.words, index), !named.contains(name) {
                    named.append(name)
                }
            }
        }
        return named.filter {
            opening.contains($0) && !places.contains($0) && !RespondentKinds().areTold(by: $0)
        }
    }

    private static let locating: Set<String> = ["i", "på", "ved", "til", "fra", "omkring"]

    private static func isMunicipality(_ words: [Words.Word], _ index: Int) -> Bool {
        index + 1 < words.count && ["kommune", "kommunes"].contains(words[index + 1].key)
    }

    /// "Ifølge Dagtilbud", "noteres af Dagtilbud", alone between words in lower case.
    private static func isTold(_ words: [Words.Word], _ index: Int) -> Bool {
        let isAlone =
            !words[index - 1].isCapitalised
            && (!words[index].closing.isEmpty || index + 1 == words.count
                || !words[index + 1].isCapitalised && words[index + 1].key != "og")
        return isAlone
            && DepartmentFinder.isSource(index..<(index + 1), words)
    }
}

/// "Tages op ved næste revision", "afklares i den videre proces": a verb of handling and a later
/// occasion in one sentence refer a wish, whatever the words between them.
enum OutcomeProcess {
    /// From the verb to the occasion, or the other way.
    static func hits(in words: Words) -> [Range<Int>] {
        var hits: [Range<Int>] = []
        for index in words.words.indices where verbs.contains(words.words[index].key) {
            let clause = OutcomeVerbs.clause(around: index, words.words)
            let near = words.words[
                max(clause.lowerBound, index - 4)..<min(clause.upperBound, index + 3)]
            // "Blev taget ned i foråret" is done.
            guard !near.contains(where: { OutcomeVerbs.negations.contains($0.key) }),
                !near.contains(where: { $0.key == "blev" }),
                !isUse(index, words.words)
            else { continue }
            let sentence = words.words[index].sentence
            let reach = max(0, index - 12)..<min(words.words.count, index + 14)
            let later = reach.first {
                words.words[$0].sentence == sentence && isLater($0, words.words)
            }
            guard let later else { continue }
            hits.append(min(index, later)..<(max(index, later) + 1))
        }
        return hits
    }

    /// "Tages i brug".
    private static func isUse(_ index: Int, _ words: [Words.Word]) -> Bool {
        index + 2 < words.count && words[index + 1].key == "i" && words[index + 2].key == "brug"
    }

    private static func isLater(_ index: Int, _ words: [Words.Word]) -> Bool {
        let key = words[index].key
        if occasions.contains(key) { return true }
        if key == "forbindelse" {
            return index + 1 < words.count && words[index + 1].key == "med"
        }
        return beginnings.contains { key.hasPrefix($0) }
    }

    private static let verbs: Set<String> = [
        "afgøres", "afklares", "analyseres", "behandles", "belyses", "besluttes", "drøfte",
        "drøftes", "fastlægges", "forelægges", "inddrages", "indgå", "indgår", "overvejes",
        "planlægges", "rejses", "tage", "tager", "tages", "taget", "undersøge", "undersøges",
        "vurdere", "vurderes", "genoptages", "medtages", "udarbejdes",
        "regnes", "beregnes", "gennemgås",
    ]

    private static let occasions: Set<String> = [
        "kommende", "næste", "senere", "efterfølgende", "forestående", "fremadrettede", "videre",
        "efteråret", "foråret", "når",
    ]

    private static let beginnings = [
        "projektering", "detailprojekt", "handleplan", "handlingsplan", "revision", "budget",
    ]
}

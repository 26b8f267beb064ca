import PolicyModel

/// Words by their stems, weighed by how few of a hearing's passages hold them: what "shared rare
/// words" means wherever Pejl suggests a tie.
struct RareWords: Sendable {
    private var counts: [String: Int] = [:]
    private var total = 0

    /// - Parameter texts: all passages and titles of a hearing.
    init(_ texts: [Set<String>]) {
        total = texts.count
        for text in texts { for stem in text { counts[stem, default: 0] += 1 } }
    }

    /// From 0, for a word that nearly every text has, or none, to 1, for a word of one text.
    func weight(_ stem: String) -> Double {
        guard let count = counts[stem], total > 1 else { return 0 }
        let share = Double(count) / Double(total)
        guard share < 0.34 else { return 0 }
        return (1 - share) / Double(count).squareRoot()
    }

    /// What two texts share, in weight and in number of rare words.
    func shared(_ one: Set<String>, _ other: Set<String>) -> (weight: Double, count: Int) {
        var sum = 0.0
        var count = 0
        for stem in one.count < other.count ? one : other
        where one.contains(stem) && other.contains(stem) {
            let weight = weight(stem)
            sum += weight
            if weight > 0.25 { count += 1 }
        }
        return (sum, count)
    }

    /// The stems of the words that can tell one passage from another. Compounds give their
    /// beginning and their end as well, so that "støjgener" meets "støj".
    static func stems(of text: String) -> Set<String> {
        var stems: Set<String> = []
        for word in Words(text).words {
            guard word.key.count >= 4, !DanishWords.common.contains(word.key),
                !DanishWords.openers.contains(word.key),
                !DanishWords.finiteVerbs.contains(word.key), !plain.contains(word.key),
                word.key.contains(where: \.isLetter)
            else { continue }
            stems.insert(stem(Fold.key(word.key)))
        }
        return stems
    }

    /// Without the commonest endings; never shorter than four letters.
    static func stem(_ word: String) -> String {
        for ending in [
            "ernes", "erne", "enes", "ende", "ens", "ets", "ede", "ene", "ere", "er", "en", "et",
            "te", "es", "e", "s",
        ] where word.hasSuffix(ending) && word.count - ending.count >= 4 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    /// Words of letters as such, which tell nothing of their subject.
    private static let plain: Set<String> = [
        "altid", "anden", "andet", "aldrig", "begynde", "bedre", "beder", "biler", "bruge", "både",
        "endnu", "ellers", "enkelte", "første", "gerne", "gode", "godt", "have",
        "hele", "hver", "hvis", "håber", "igen", "ingen", "komme", "lave", "ligger", "meget",
        "mener", "mindre", "mindst", "mere", "mest", "netop", "nemlig", "noget", "omkring",
        "selv", "sige", "siger", "siden", "sidste", "skulle", "sådanne", "store", "stort", "synes",
        "takke", "takker", "tror", "vores", "vore", "være", "derfor", "dermed", "hermed", "hverken",
        "kommer", "kommet", "langt", "lidt", "tage", "taget", "udkast", "udkastet", "planen",
        "forslaget", "høring", "svar", "bør", "måtte", "lang", "god", "give", "giver", "side",
    ]
}

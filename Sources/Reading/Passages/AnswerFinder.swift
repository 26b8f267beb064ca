import PolicyModel

/// Which response a remark says it answers: "For så vidt angår bemærkningen om bolig …".
///
/// The words of the reference are looked for in the responses of the same section. Only a single
/// clear answer is stated; where two fit, none is.
struct AnswerFinder: Sendable {
    /// What introduces a reference; the reference is what follows, to the next comma or verb.
    private static let references = PhraseBook<Bool>([
        ("for så vidt angår ~1 *en|*et|*erne om", true),
        ("i forhold til ~1 bemærkning*|forslag*|ønske*|spørgsmål* om", true),
        ("med hensyn til ~1 bemærkning*|forslag*|ønske*|spørgsmål* om", true),
        ("hvad angår ~1 *en|*et|*erne om", true),
        ("for så vidt angår", true),
        ("hvad angår", true),
        ("^ bemærkningen|forslaget|ønsket|opfordringen|spørgsmålet|kritikken om|af", true),
    ])

    private let responses: [(position: Int, words: [String])]

    /// - Parameter responses: those of one section, as words.
    init(responses: [Words]) {
        // Among hundreds no reference is clear, and looking would cost their product.
        guard responses.count <= 300 else {
            self.responses = []
            return
        }
        self.responses = responses.enumerated().map { position, words in
            (position, words.words.map(\.key))
        }
    }

    struct Answer: Hashable, Sendable {
        /// The response's place among those given.
        let response: Int
        let words: String
    }

    /// In the order of the references, each response once.
    func answers(in remark: Words) -> [Answer] {
        guard !responses.isEmpty else { return [] }
        var answers: [Answer] = []
        var covered = 0
        for hit in Self.references.hits(in: remark) where hit.range.lowerBound >= covered {
            let end = referenceEnd(remark, from: hit.range.upperBound)
            covered = end
            let terms = remark.words[hit.range.upperBound..<end].map(\.key).filter(Self.tells)
            guard let response = best(terms),
                !answers.contains(where: { $0.response == response })
            else { continue }
            answers.append(
                Answer(response: response, words: remark.quote(hit.range.lowerBound..<end)))
        }
        return answers
    }

    private func referenceEnd(_ words: Words, from start: Int) -> Int {
        var index = start
        while index < words.words.count, index - start < 16 {
            let word = words.words[index]
            if word.sentence != words.words[max(0, start - 1)].sentence { break }
            if DanishWords.finiteVerbs.contains(word.key) { break }
            index += 1
            if word.closing.contains(",") || word.closing.contains(":") { break }
        }
        return index
    }

    private static func tells(_ word: String) -> Bool {
        word.count >= 4 && !DanishWords.common.contains(word) && !DanishWords.openers.contains(word)
    }

    /// The response that shares the rarest words, when it is clearly ahead.
    private func best(_ terms: [String]) -> Int? {
        guard !terms.isEmpty else { return nil }
        var scores = Array(repeating: 0.0, count: responses.count)
        for term in Set(terms) {
            let holders = responses.filter { response in
                response.words.contains { Self.isRelated(term, $0) }
            }
            guard !holders.isEmpty else { continue }
            // One of one still tells a little: there is nothing else that it could mean.
            let rarity =
                responses.count == 1
                ? 1 : Double(responses.count - holders.count) / Double(responses.count)
            for holder in holders { scores[holder.position] += rarity / Double(holders.count) }
        }
        let ranked = scores.enumerated().sorted { $0.element > $1.element }
        guard let first = ranked.first, first.element > 0.3 else { return nil }
        if ranked.count > 1, ranked[1].element * 1.6 > first.element { return nil }
        return first.offset
    }

    /// The same stem, or one inside the other as compounds have it ("bolig", "boligplacering").
    static func isRelated(_ term: String, _ word: String) -> Bool {
        if term == word { return true }
        let stem = Self.stem(term)
        guard stem.count >= 4 else { return false }
        return word.hasPrefix(stem) || (stem.count >= 5 && word.contains(stem))
            || (Self.stem(word).count >= 5 && term.hasPrefix(Self.stem(word)))
    }

    /// Without the commonest endings of nouns; never shorter than four letters.
    private static func stem(_ word: String) -> String {
        for ending in ["ernes", "erne", "enes", "ene", "ens", "ets", "er", "en", "et", "e", "s"]
        where word.hasSuffix(ending) && word.count - ending.count >= 4 {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}

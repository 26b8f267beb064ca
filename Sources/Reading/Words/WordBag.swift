import PolicyModel

/// How often each word of a text occurs, folded: enough to say how like two texts are.
struct WordBag: Sendable {
    private let words: [String: Int]
    private let count: Int

    init(_ text: String) {
        var words: [String: Int] = [:]
        var count = 0
        for word in WordBalance.words(text) {
            words[Fold.key(word), default: 0] += 1
            count += 1
        }
        self.words = words
        self.count = count
    }

    /// Dice's coefficient over the words: 0 to 1.
    func likeness(to other: WordBag) -> Double {
        let (few, many) = words.count < other.words.count ? (self, other) : (other, self)
        var shared = 0
        for (word, count) in few.words { shared += min(count, many.words[word] ?? 0) }
        return 2 * Double(shared) / Double(max(1, count + other.count))
    }
}

/// A paragraph's words with their sentences, made once and asked by every finder.
struct Words: Sendable {
    struct Word: Hashable, Sendable {
        /// Without the punctuation around it; a hyphen at the end stays ("Skole-").
        let text: Substring
        /// ``text`` in lower case.
        let key: String
        /// From 0.
        let sentence: Int
        let opensSentence: Bool
        /// The punctuation behind it: ",", ".", ":" …; empty for none.
        let closing: Substring
        /// Whether a line feed (a bullet) stands before it.
        let opensLine: Bool

        var isCapitalised: Bool { text.first?.isUppercase ?? false }
        var isNumber: Bool { !key.isEmpty && key.allSatisfy(\.isNumber) }
    }

    let text: String
    let words: [Word]
    let sentenceCount: Int

    init(_ text: String) {
        self.text = text
        var words: [Word] = []
        var sentence = 0
        var opens = true
        for stretch in PlainBytes.stretches(of: text) ?? Self.stretches(of: text) {
            let raw = text[stretch.range]
            let core = raw.trimmingPunctuation()
            guard !core.isEmpty else { continue }
            let closing = raw[core.endIndex...]
            if !words.isEmpty, opens { sentence += 1 }
            words.append(
                Word(
                    text: core, key: core.lowered, sentence: sentence, opensSentence: opens,
                    closing: closing, opensLine: words.isEmpty || stretch.opensLine))
            opens = Self.endsSentence(
                core: core, closing: closing, next: text[stretch.range.upperBound...])
        }
        self.words = words
        sentenceCount = words.isEmpty ? 0 : sentence + 1
    }

    /// What stands between two blanks, and whether a line feed is among those before it.
    struct Stretch: Equatable {
        let range: Range<String.Index>
        let opensLine: Bool
    }

    /// A text's words with the punctuation around them.
    static func pieces(of text: String) -> [Substring] {
        (PlainBytes.stretches(of: text) ?? stretches(of: text)).map { text[$0.range] }
    }

    /// Of any text, character by character.
    static func stretches(of text: String) -> [Stretch] {
        var stretches: [Stretch] = []
        var position = text.startIndex
        while position < text.endIndex {
            var opensLine = false
            while position < text.endIndex, text[position].isBlank {
                if text[position] == "\n" { opensLine = true }
                position = text.index(after: position)
            }
            guard position < text.endIndex else { break }
            let end = text[position...].firstIndex(where: \.isBlank) ?? text.endIndex
            stretches.append(Stretch(range: position..<end, opensLine: opensLine))
            position = end
        }
        return stretches
    }

    /// The words as the text has them, punctuation between them kept, around it left out.
    func quote(_ range: Range<Int>) -> String {
        guard let first = words[range].first, let last = words[range].last else { return "" }
        return String(text[first.text.startIndex..<last.text.endIndex])
    }

    /// Whether a bracket opens right before a word.
    func opensBracket(before index: Int) -> Bool {
        text[..<words[index].text.startIndex].last == "("
    }

    /// The indices of the words of one sentence.
    func range(ofSentence sentence: Int) -> Range<Int> {
        guard let first = words.firstIndex(where: { $0.sentence == sentence }) else { return 0..<0 }
        let last = words.lastIndex { $0.sentence == sentence } ?? first
        return first..<(last + 1)
    }

    private static func endsSentence(
        core: Substring, closing: Substring, next: Substring
    ) -> Bool {
        // "Bredbånd A.m.b.a., Multihuset" goes on.
        guard !closing.isEmpty, closing.contains(where: { $0 == "." || $0 == "!" || $0 == "?" }),
            !closing.contains(",")
        else { return false }
        guard let after = next.first(where: { !$0.isWhitespace && !$0.isSentencePunctuation })
        else { return true }
        guard after.isUppercase || after.isNumber else { return false }
        if closing.first == "." {
            // "… og KL. Datatilsynet har": capitals are a body's, unless it is "KL. 14".
            let isBody = core.count > 1 && core.allSatisfy(\.isUppercase) && !after.isNumber
            if !isBody, DanishWords.abbreviations.contains(core.lowercased() + ".") {
                return false
            }
            // An initial ("H. C.") or an ordinal ("den 3. Maj").
            if core.count == 1, core.first?.isUppercase == true { return false }
            if after.isNumber, core.count <= 2, core.allSatisfy(\.isNumber) { return false }
        }
        return true
    }
}

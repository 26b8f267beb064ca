/// Which words number the headings of a document, the upper level first.
struct LevelWords: Hashable, Sendable {
    /// In lower case. Empty where only bare numbers head sections, or nothing does.
    let words: [String]
    /// Whether "2.1 Title" heads sections: only where no word does.
    let usesBareNumbers: Bool

    /// The highest chapter that "2 Title" may head, without a full stop: only beside "2.1 Title".
    private var plainUpTo = 0
    /// Whether "A.1 Title" heads sections, and "A. Title" above them.
    private var usesLetters = false
    /// Whether "II. Title" or "II Title" does.
    private var usesRoman = false
    /// Whether "B Title" and "B. Title" do, after "A Title" and before "C Title".
    private var usesPlainLetters = false

    /// The numbers under whose headings "2.1 Title" and "B.1 Title" stand: "Tema 2", "Tema B".
    private var dottedUnder: Set<Substring> = []

    init(words: [String], usesBareNumbers: Bool = false) {
        self.words = words
        self.usesBareNumbers = usesBareNumbers
    }

    /// Bare numbers alone, "2 Title" among them where the document has "2.1 Title" as well.
    init(numbering document: SourceDocument) {
        let lines = document.blocks.flatMap { block in
            block.kind == .paragraph || block.kind.isHeading ? block.lines.map(\.text) : []
        }
        var learnt = LevelWords(words: [], usesBareNumbers: true)
        learnt.plainUpTo = Self.plainUpTo(
            lines.compactMap { line in
                HeadingNumber.parse(line).flatMap { $0.number.word == nil ? $0.number.number : nil }
            })
        learnt.learnLetters(lines)
        self = learnt
    }

    private mutating func learnLetters(_ lines: [String]) {
        let found = lines.compactMap(HeadingNumber.parse).filter {
            $0.number.isLettered && RomanNumber.mayBeTitle($0.title)
        }
        usesLetters = Self.usesLetters(found.map(\.number.number))
        usesRoman = RomanNumber.numbers(found.map(\.number.number))
        let plain = found.map(\.number.number).filter { $0.count == 1 }
        usesPlainLetters =
            plain.count >= 3 && zip(plain, "ABCDEFGHIJ").allSatisfy { $0 == String($1) }
    }

    /// Two of "A.1", "A.2", "B.1": lone letters with a full stop are too often initials.
    private static func usesLetters(_ numbers: [String]) -> Bool {
        Set(numbers.filter { ($0.first?.isLetter ?? false) && $0.contains(".") }).count >= 2
    }

    /// One or two chapters may have no parts.
    private static func plainUpTo(_ numbers: [String]) -> Int {
        let parts = Set(numbers).filter { $0.contains(".") && $0.first?.isNumber ?? false }
        guard parts.count >= 2 else { return 0 }
        return (parts.compactMap { Int($0.prefix { $0 != "." }) }.max() ?? 0) + 2
    }

    /// - Parameter lines: those that may open a heading, in the document's order.
    init(learningFrom lines: [String]) {
        var numbers: [String: [HeadingNumber]] = [:]
        var order: [String] = []
        var bare: [String] = []
        for line in lines {
            guard let (number, title) = HeadingNumber.parse(line) else { continue }
            guard let word = number.word?.lowercased() else {
                if number.hasSeparator, !title.endsSentence { bare.append(number.number) }
                continue
            }
            let isKnown = HeadingNumber.wellKnown.contains(word)
            guard isKnown || number.hasSeparator, isKnown || number.number.count <= 3 else {
                continue
            }
            // "Mål 3 udgår …" is a sentence.
            if !number.hasSeparator, !(title.first?.isUppercase ?? true) { continue }
            if numbers[word] == nil { order.append(word) }
            numbers[word, default: []].append(number)
        }
        let excluded: Set<String> = ["bilag", "side", "budget", "figur", "tabel", "henvendelse"]
        let believed = order.filter { word in
            guard !excluded.contains(word) else { return false }
            return HeadingNumber.wellKnown.contains(word)
                || Set((numbers[word] ?? []).map(\.number)).count >= 2
        }
        // "Delmål 2.1" stands below "Indsatsområde 2", however many there are of either. Else the word with
        // fewer headings is the upper one; of equals, the first.
        func isBelow(_ word: String) -> Bool {
            let found = numbers[word] ?? []
            return word.hasPrefix("del")
                || found.count { $0.number.contains(".") } * 2 > found.count
        }
        words = believed.enumerated().sorted { a, b in
            let (belowA, belowB) = (isBelow(a.element), isBelow(b.element))
            if belowA != belowB { return belowB }
            let countA = numbers[a.element]?.count ?? 0
            let countB = numbers[b.element]?.count ?? 0
            return countA == countB ? a.offset < b.offset : countA < countB
        }.map(\.element)
        let digits = bare.filter { $0.first?.isNumber ?? false }
        usesBareNumbers = words.isEmpty && Set(digits).count >= 2
        if words.isEmpty {
            learnLetters(lines)
        } else {
            learnDotted(lines, under: words.flatMap { numbers[$0] ?? [] })
        }
        if usesBareNumbers { plainUpTo = Self.plainUpTo(bare) }
    }

    /// Two of "1.1 Title", "1.2 Title" under "Tema 1".
    private mutating func learnDotted(_ lines: [String], under tops: [HeadingNumber]) {
        let tops = Set(tops.map { $0.number[...] })
        let dotted = lines.compactMap(HeadingNumber.parse).filter { Self.isDotted($0, under: tops) }
            .map(\.number.number)
        if Set(dotted).count >= 2, dotted.contains(where: { $0.hasSuffix(".1") }) {
            dottedUnder = tops
        }
    }

    private static func isDotted(
        _ found: (number: HeadingNumber, title: String), under tops: Set<Substring>
    ) -> Bool {
        let parts = found.number.number.split(separator: ".")
        return found.number.word == nil && parts.count == 2 && tops.contains(parts[0])
            && !found.title.endsSentence && found.title.utf8.count < 100
    }

    /// Whether a line opens a numbered heading of this document.
    func heading(_ line: String) -> (number: HeadingNumber, title: String)? {
        guard let found = HeadingNumber.parse(line) else { return nil }
        if !dottedUnder.isEmpty, Self.isDotted(found, under: dottedUnder) { return found }
        guard let word = found.number.word?.lowercased() else {
            if found.number.isLettered {
                return isLetteredHeading(found.number, found.title) ? found : nil
            }
            if usesBareNumbers, found.number.hasSeparator { return found }
            guard let number = Int(found.number.number), number > 0, number <= plainUpTo,
                !found.title.endsSentence, found.title.utf8.count < 80
            else { return nil }
            return found
        }
        guard words.contains(word) else { return nil }
        if !found.number.hasSeparator, !(found.title.first?.isUppercase ?? true) { return nil }
        return found
    }

    private func isLetteredHeading(_ number: HeadingNumber, _ title: String) -> Bool {
        // "A.m.b.a." ends a name.
        guard !title.endsSentence || title.lastWord.dropLast().contains(".") else { return false }
        if usesRoman, RomanNumber.isRoman(number.number) {
            return number.hasSeparator || RomanNumber.mayBeTitle(title)
        }
        if usesPlainLetters, number.number.count == 1 { return RomanNumber.mayBeTitle(title) }
        return usesLetters && number.hasSeparator
    }
}

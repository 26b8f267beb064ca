import Foundation

/// What a document's own files say of one paragraph and pandoc does not: the emphasis that comes
/// from styles, the number that comes from a list, the page, the rank as a heading.
struct ParagraphFact: Hashable, Sendable {
    /// The paragraph's letters and digits: what tells it apart. See ``key(of:)``.
    var key = ""
    /// The paragraph as it stands in the file, for one that pandoc leaves out.
    var text = ""
    /// How many letters and digits the key has.
    var letters = 0
    /// Emphasis over stretches of the key; their lengths add up to ``letters``.
    var emphasis: [Stretch] = []
    /// What the paragraph's style alone makes of its text.
    var isItalic = false
    var isBold = false
    /// Pages that begin inside the paragraph: after how many letters. 0 is its beginning.
    var pageStarts: [Int] = []
    /// Of the paragraph's beginning; nil where the document does not know its pages.
    var page: Int?
    /// "2.1", "Mål 3.", "b)": as the list prints it. nil for a bullet and where there is none.
    var number: String?
    /// 1 on top.
    var headingLevel: Int?
    /// The paragraph style's name, in the author's language.
    var style: String?

    /// Which cell of which header row of a table it stands in, where the format marks such rows.
    var headerCell: HeaderCell?

    struct HeaderCell: Hashable, Sendable {
        var row: Int
        var column: Int
    }

    struct Stretch: Hashable, Sendable {
        var letters: Int
        var isItalic: Bool
        var isBold: Bool
    }

    mutating func append(_ text: String, isItalic: Bool, isBold: Bool) {
        self.text += text
        let key = Self.key(of: text)
        let count = key.unicodeScalars.count
        guard count > 0 else { return }
        self.key += key
        letters += count
        if let last = emphasis.last, last.isItalic == isItalic, last.isBold == isBold {
            emphasis[emphasis.count - 1].letters += count
        } else {
            emphasis.append(Stretch(letters: count, isItalic: isItalic, isBold: isBold))
        }
    }

    /// Letters and digits alone: blanks, quotes and hyphens are where two readers of one file
    /// differ.
    static func key(of text: String) -> String {
        let composed = text.composedIfNeeded
        var scalars = String.UnicodeScalarView()
        for scalar in composed.unicodeScalars where scalar.isLetterOrDigit {
            scalars.append(scalar)
        }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    var isLetterOrDigit: Bool {
        if isASCII {
            return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
                || (0x61...0x7A).contains(value)
        }
        return properties.isAlphabetic || properties.numericType != nil
    }
}

extension String {
    /// In NFC; text without combining marks is returned as it is.
    var composedIfNeeded: String {
        let needs = unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
        return needs ? precomposedStringWithCanonicalMapping : self
    }
}

/// Finds the facts of the paragraphs that pandoc tells of, by their letters, going forward.
///
/// pandoc leaves out empty paragraphs, moves titles and puts footnotes elsewhere; a paragraph that
/// is not found keeps what pandoc says. Linear in the number of paragraphs.
struct ParagraphFacts: Sendable {
    private let facts: [ParagraphFact]
    private let places: [String: [Int]]
    private var next = 0
    private var taken: Set<Int> = []
    let pageCount: Int?

    init(_ facts: [ParagraphFact] = [], pageCount: Int? = nil) {
        self.facts = facts
        self.pageCount = pageCount
        var places: [String: [Int]] = [:]
        for (index, fact) in facts.enumerated() where !fact.key.isEmpty {
            places[fact.key, default: []].append(index)
        }
        self.places = places
    }

    /// The next paragraph with these letters, and its place among all.
    mutating func take(_ key: String) -> (index: Int, fact: ParagraphFact)? {
        guard !key.isEmpty, let places = places[key] else { return nil }
        // By halves: a table may say "Ja" ten thousand times.
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < next { low = middle + 1 } else { high = middle }
        }
        guard low < places.count else { return nil }
        let index = places[low]
        next = index + 1
        taken.insert(index)
        return (index, facts[index])
    }

    /// The paragraphs of a header row, if that is what comes next.
    mutating func takeHeaderRow() -> [ParagraphFact]? {
        guard let first = facts.indices.dropFirst(next).first(where: { !facts[$0].key.isEmpty }),
            let row = facts[first].headerCell?.row
        else { return nil }
        let end = facts[first...].firstIndex { $0.headerCell?.row != row } ?? facts.endIndex
        next = end
        taken.formUnion(first..<end)
        return facts[first..<end].filter { !$0.key.isEmpty }
    }

    /// The first paragraph with these letters, wherever it stands: for titles, which pandoc gives
    /// before the text.
    func first(_ key: String) -> (index: Int, fact: ParagraphFact)? {
        places[key]?.first.map { ($0, facts[$0]) }
    }

    /// Paragraphs whose letters are nowhere in a text: what pandoc has left out, as it does with
    /// some text boxes and with tables of an unusual make. `letters` is a ``ParagraphFact/key``.
    func missing(from letters: String) -> [(index: Int, fact: ParagraphFact)] {
        let width = 8  // Less than a word may be anything.
        let wanted = facts.indices.filter { index in
            !taken.contains(index) && facts[index].key.utf8.count >= width
        }
        guard !wanted.isEmpty else { return [] }
        // By their first letters, so that looking through a long text is done once.
        let bytes = Array(letters.utf8)
        var starts: [[UInt8]: [Int]] = [:]
        for index in wanted { starts[Array(facts[index].key.utf8.prefix(width))] = [] }
        if bytes.count >= width {
            for at in 0...(bytes.count - width) {
                let head = Array(bytes[at..<(at + width)])
                // A text that says one thing over and over is not searched for ever.
                if let places = starts[head], places.count < 1_000 { starts[head]?.append(at) }
            }
        }
        return wanted.compactMap { index in
            let key = Array(facts[index].key.utf8)
            let places = starts[Array(key[..<width])] ?? []
            return places.contains { bytes[$0...].starts(with: key) } ? nil : (index, facts[index])
        }
    }
}

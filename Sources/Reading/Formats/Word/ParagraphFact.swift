import Foundation

/// What a document's own files say of one paragraph and pandoc does not: the emphasis that comes
/// from styles, the number that comes from a list, the page, the rank as a heading.
struct ParagraphFact: Hashable, Sendable {
    /// The paragraph's letters and digits: what tells it apart. See ``key(of:)``.
    var key = ""
    /// How many letters and digits the key has.
    var letters = 0
    /// Emphasis over stretches of the key; their lengths add up to ``letters``.
    var emphasis: [Stretch] = []
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

    struct Stretch: Hashable, Sendable {
        var letters: Int
        var isItalic: Bool
        var isBold: Bool
    }

    mutating func append(_ text: String, isItalic: Bool, isBold: Bool) {
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

    /// The next paragraph with these letters.
    mutating func take(_ key: String) -> ParagraphFact? {
        guard !key.isEmpty, let index = places[key]?.first(where: { $0 >= next }) else {
            return nil
        }
        next = index + 1
        return facts[index]
    }

    /// The first paragraph with these letters, wherever it stands: for titles, which pandoc gives
    /// before the text.
    func first(_ key: String) -> (index: Int, fact: ParagraphFact)? {
        places[key]?.first.map { ($0, facts[$0]) }
    }
}

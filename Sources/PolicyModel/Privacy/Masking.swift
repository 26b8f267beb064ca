/// The words that stand where personal data was, from the catalogue: the model has no language.
public struct MaskWords: Hashable, Sendable {
    public var words: [PersonalData.Kind: String]

    public init(_ words: [PersonalData.Kind: String]) { self.words = words }

    subscript(kind: PersonalData.Kind) -> String { words[kind] ?? "[\(kind.rawValue)]" }
}

/// How much was taken out, by kind.
public struct MaskingCounts: Hashable, Sendable {
    public private(set) var counts: [PersonalData.Kind: Int] = [:]

    public init() {}

    public subscript(kind: PersonalData.Kind) -> Int { counts[kind] ?? 0 }
    public var total: Int { counts.values.reduce(0, +) }
    public var isEmpty: Bool { total == 0 }

    public mutating func add(_ kind: PersonalData.Kind) { counts[kind, default: 0] += 1 }

    public static func += (a: inout Self, b: Self) {
        a.counts.merge(b.counts, uniquingKeysWith: +)
    }

    /// What was found in texts, nothing replaced: what an import reports.
    public init(in texts: some Sequence<String>) {
        for text in texts { for finding in PersonalData.find(in: text) { add(finding.kind) } }
    }
}

/// Replaces personal data and the names of citizens by words that say what was there.
public struct Masking: Sendable {
    private let words: MaskWords
    private let names: NameFinder

    /// `citizens`: names of respondents who are citizens; unnamed ones ("Borger (7)") are skipped.
    public init(words: MaskWords, citizens: [String] = []) {
        self.words = words
        names = NameFinder(citizens)
    }

    /// The text with masks in it. `sayers`: names of citizens whose own letter this is, where
    /// also a first name or a surname alone is theirs.
    public func masked(
        _ text: String, sayers: [String] = [], counts: inout MaskingCounts
    ) -> String {
        var findings = PersonalData.find(in: text)
        findings += names.find(in: text)
        if !sayers.isEmpty { findings += NameFinder(partsOf: sayers).find(in: text) }
        if findings.isEmpty { return text }
        let characters = Array(text)
        var result = ""
        var position = 0
        for finding in PersonalData.disjoint(findings) {
            result += String(characters[position..<finding.range.lowerBound])
            result += words[finding.kind]
            position = finding.range.upperBound
            counts.add(finding.kind)
        }
        return result + String(characters[position...])
    }
}

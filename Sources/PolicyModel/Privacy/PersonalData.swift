/// Finds what can be told by its shape alone to belong to a person: CPR numbers, e-mail
/// addresses, phone numbers and street addresses.
///
/// What it cannot find: names and health in running text. docs/privacy.md says so to the users;
/// names of citizens who are respondents are ``Masking``'s.
///
/// Cost: linear in the text; every rule looks at a bounded number of characters around its
/// place. Works on `Character`, so NFC and NFD are one, and skips soft hyphens and zero-width
/// characters, which would else hide a number from it and not from a reader.
public enum PersonalData {
    /// What was found, in the order that decides when two rules claim the same characters.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Shaped as a CPR number, also where the date is impossible.
        case cpr
        case email
        case phone
        case address
        /// A citizen who answered. Never found by ``find(in:)``: the shape does not tell.
        case name
    }

    public struct Finding: Hashable, Sendable {
        public let kind: Kind
        /// Character offsets in the text.
        public let range: Range<Int>

        public init(kind: Kind, range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }

    /// Ascending and without overlap.
    public static func find(in text: String) -> [Finding] {
        guard mayHold(text) else { return [] }
        let scan = ScannedText(text)
        var found = EmailRule.find(in: scan)
        found += NumberRule.find(in: scan)
        found += AddressRule.find(in: scan)
        found += CitizenStreetRule.find(in: scan)
        return disjoint(found)
    }

    /// Most passages hold neither a digit nor an @: they cost one pass over their bytes.
    private static func mayHold(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) || $0 == 0x40 }
            || text.unicodeScalars.contains { !$0.isASCII && $0.properties.numericType != nil }
            || text.contains(where: { $0 == "[" || $0 == "(" })
            || CitizenStreetRule.mayHold(text)
    }

    /// Findings that overlap become one that covers both, so that nothing of either is left.
    static func disjoint(_ findings: [Finding]) -> [Finding] {
        let order = Dictionary(uniqueKeysWithValues: zip(Kind.allCases, 0...))
        let sorted = findings.sorted {
            ($0.range.lowerBound, order[$0.kind] ?? 0) < ($1.range.lowerBound, order[$1.kind] ?? 0)
        }
        var result: [Finding] = []
        for finding in sorted {
            guard let last = result.last, finding.range.lowerBound < last.range.upperBound else {
                result.append(finding)
                continue
            }
            let first = (order[last.kind] ?? 0) <= (order[finding.kind] ?? 0) ? last : finding
            let end = max(last.range.upperBound, finding.range.upperBound)
            result[result.count - 1] = Finding(
                kind: first.kind, range: last.range.lowerBound..<end)
        }
        return result
    }
}

/// A text made plain for the rules: every blank one blank, every dash a hyphen, every decimal
/// digit an ASCII digit; line breaks stay; what cannot be seen is left out. Each letter
/// remembers the character it came from.
struct ScannedText {
    private(set) var letters: [Character] = []
    private var origins: [Int] = []

    init(_ text: String) {
        letters.reserveCapacity(text.utf8.count)
        origins.reserveCapacity(text.utf8.count)
        for (position, character) in text.enumerated() {
            guard let plain = Self.plain(character) else { continue }
            letters.append(plain)
            origins.append(position)
        }
    }

    var count: Int { letters.count }

    /// A line feed outside the text, so that rules may look past both ends.
    subscript(position: Int) -> Character {
        letters.indices.contains(position) ? letters[position] : "\n"
    }

    /// A range of letters as character offsets of the original.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return origins[range.lowerBound]..<(origins[range.upperBound - 1] + 1)
    }

    func string(_ range: Range<Int>) -> String {
        String(letters[range.clamped(to: 0..<count)])
    }

    private static func plain(_ character: Character) -> Character? {
        if character.isNewline { return "\n" }
        if let ascii = character.asciiValue { return ascii == 0x09 ? " " : character }
        let folded = Fold.folded(character).exact
        switch folded {
        case "": return nil
        case " ", "-": return Character(folded)
        default: break
        }
        let first = character.unicodeScalars.first
        if let first, first.properties.numericType == .decimal,
            let value = first.properties.numericValue
        {
            return Character(UnicodeScalar(UInt8(0x30 + Int(value) % 10)))
        }
        switch character {
        case "＠", "﹫": return "@"
        case "＋": return "+"
        case "．": return "."
        default: return character
        }
    }
}

extension Character {
    var isDigit: Bool { self >= "0" && self <= "9" && isASCII }
}

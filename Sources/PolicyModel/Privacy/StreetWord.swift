/// Whether a word is a street's, by its ending: the one list, for the mask and for the reader.
public struct StreetWord: Hashable, Sendable {
    public enum Certainty: Sendable {
        /// -vej, -gade, -stræde and the like, as a compound or after another capital.
        case sure
        /// -have, -torv, -kaj …: words that also stand for other things.
        case likely
        /// Any other word; only a floor or a postal code makes it a street.
        case unknown
    }

    public let certainty: Certainty
    /// Whether it is nothing but the ending: "Vej", "Torvet".
    public let isBare: Bool

    public init(_ word: String) {
        let folded = Fold.key(word)
        isBare = Self.sureEndings.contains(folded) || Self.likelyEndings.contains(folded)
        if isBare {
            certainty = Self.sureEndings.contains(folded) ? .sure : .likely
        } else if Self.ends(folded, with: Self.sureEndings), !Self.verbs.contains(folded) {
            certainty = .sure
        } else {
            certainty = Self.ends(folded, with: Self.likelyEndings) ? .likely : .unknown
        }
    }

    private static func ends(_ folded: String, with endings: Set<String>) -> Bool {
        endings.contains { folded.hasSuffix($0) && folded.count >= $0.count + 2 }
    }

    private static let sureEndings: Set<String> = Set(
        [
            "vej", "vejen", "gade", "gaden", "allé", "alle", "alléen", "stræde", "strædet",
            "boulevard", "boulevarden", "vænge", "vænget", "gyde", "gyden",
        ].map { Fold.key($0) })
    private static let likelyEndings: Set<String> = Set(
        [
            "plads", "pladsen", "have", "haven", "toft", "toften", "torv", "torvet", "kaj",
            "kajen", "mole", "molen", "park", "parken", "bakke", "bakken", "vang", "vangen",
            "sti", "stien", "brygge", "bryggen", "krog", "krogen", "løkke", "løkken", "kvarter",
        ].map { Fold.key($0) })
    /// Verbs and the like that end as streets do.
    private static let verbs: Set<String> = [
        "overvej", "genovervej", "undervej", "opvej", "afvej", "tilvej", "alle", "samtalle",
    ]
}

import PolicyModel

/// Whether a full line that ends a sentence ends a paragraph as well, in text without blank lines:
/// told by how the next line opens, and by what the paragraph so far is.
///
/// A sentence may end at a full line by chance, so only openings count that begin paragraphs
/// more often than they go on with one: who answered, the administration, a wish that is taken up.
enum GluedOpenings {
    /// - Parameters:
    ///   - open: the lines of the paragraph so far.
    ///   - next: those that follow.
    static func startsAnew(
        _ next: ArraySlice<SourceLine>, after open: ArraySlice<SourceLine>
    ) -> Bool {
        let words = opening(next)
        if isParty(words) { return true }
        let before = opening(open)
        if let speaker = administration(words) {
            // "Forvaltningen … Forvaltningen vil derfor" goes on.
            return !isOffice(before)
                && !open.contains { $0.text.lowercased().contains(speaker) }
        }
        return takesUp(words) && isSaid(before, open)
    }

    /// Whether a text opens with who says it: "Ældrerådet ønsker", "En borger mener".
    static func opensWithSomebody(_ lines: ArraySlice<SourceLine>) -> Bool {
        Seam.opensWithSpeaker(lines) || isParty(opening(lines))
    }

    /// The first two lines, which no opening is longer than.
    private static func opening(_ lines: ArraySlice<SourceLine>) -> Words {
        Words(LineJoiner().join(Array(lines.prefix(2))))
    }

    /// "En borger foreslår", "To høringsparter mener", "Et høringssvar spørger".
    private static func isParty(_ words: Words) -> Bool {
        parties.hits(in: words).contains { $0.range.lowerBound == 0 }
    }

    private static let parties = PhraseBook<Bool>([
        (
            "^ en|et|enkelte|flere|nogle|adskillige|mange|to|tre|fire|fem|seks|# ~2 borger|borgere|høringssvar|svar|høringspart|høringsparter|parter|deltager|deltagere|indsiger|indsigere|organisationer|henvendelser ~1 *r|har|er|ønsker",
            true
        ),
        ("^ en række høringssvar|høringsparter|parter|organisationer|borgere", true),
        ("^ det foreslås|påpeges|bemærkes|anføres|ønskes|fremføres|efterlyses", true),
    ])

    /// The short name under which the administration opens a line and does something.
    private static func administration(_ words: Words) -> String? {
        guard words.words.count > 2 else { return nil }
        let key = words.words[0].key
        let isShort =
            ["forvaltningen", "administrationen", "ministeriet", "styrelsen", "direktoratet"]
            .contains(key) || key.hasSuffix("forvaltningen")
        return isShort && DepartmentFinder.isFiniteVerb(words.words[1].key) ? key : nil
    }

    /// "Begge bemærkninger imødekommes", "Forslaget om en høringsret", "Det er præciseret, at".
    private static func takesUp(_ words: Words) -> Bool {
        if points.hits(in: words).contains(where: { $0.range.lowerBound == 0 }) { return true }
        guard let end = words.words.first(where: { $0.sentence == 1 }) else {
            return isDecided(words)
        }
        return isDecided(Words(String(words.text[..<end.text.startIndex])))
    }

    private static let points = PhraseBook<Bool>([
        ("^ begge|disse|samtlige bemærkninger|forslag|ønsker|indsigelser|synspunkter", true),
        ("^ forslaget|ønsket|bemærkningen|opfordringen|spørgsmålet|indsigelsen om|fra|til", true),
    ])

    private static func isDecided(_ words: Words) -> Bool {
        let outcome = OutcomeReading(words, proposalsCount: false)
        return outcome.basis == .stated
            && outcome.outcomes.contains {
                $0 != .covered && $0 != .noted
            }
    }

    /// Whether the paragraph so far is somebody's who answered.
    private static func isSaid(_ words: Words, _ lines: ArraySlice<SourceLine>) -> Bool {
        if isParty(words) { return true }
        guard !isOffice(words) else { return false }
        return Seam.opensWithSpeaker(lines)
            || words.words.prefix(14).contains { word in
                word.sentence == 0 && SpeakerFinder.wishes.contains(word.key)
            }
    }

    /// "Forvaltningen bemærker", "Social og Sundhed bemærker".
    private static func isOffice(_ words: Words) -> Bool {
        if administration(words) != nil { return true }
        guard
            let verb = words.words.prefix(10).firstIndex(where: {
                DepartmentFinder.isFiniteVerb($0.key)
            }), verb > 0
        else { return false }
        return OfficeNames.hasForm(words.quote(0..<verb))
    }
}

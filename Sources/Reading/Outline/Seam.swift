/// Whether a paragraph goes on over a page end, or one ends and another begins there.
///
/// Between pages an extract has lost the blank line. Grammar decides the plain cases; in the
/// others the line's width, the blanks behind it and the next words are weighed.
struct Seam: Sendable {
    /// A page end at which the text could be read both ways.
    struct Decision: Hashable, Sendable {
        /// The page that begins there.
        let page: Int?
        let line: Int?
        let goesOn: Bool
        /// 0.5 to 1.
        let confidence: Double
    }

    enum Verdict: Sendable {
        case goesOn(Decision?)
        case endsHere(Decision?)
    }

    let measure: LineMeasure
    /// For texts that are broken at a column; nil for any other, and for the résumé.
    var columns: ColumnWrap?
    /// Whether this text has paragraphs without a blank line between them.
    var isGlued = false
    /// Whether every line is a paragraph (``UnbrokenLines``).
    var isUnbroken = false

    /// Words that open a paragraph of a résumé, or only go on with the one before.
    private static let openings = PhraseBook<Double>([
        ("^ en|et|enkelte|flere|nogle|adskillige|mange|langt ~3 høring*|parter|organisation*", 2),
        ("^ der|det *es|foreslås", 1),
        ("^ endelig|endvidere|yderligere|desuden|derudover|herudover|ligeledes *es|foreslås", 0.5),
        ("^ på baggrund af høring*", 1.5),
        ("^ ~4 *forvaltningen|forvaltningerne", 1.5),
        ("^ i den|denne forbindelse", -2),
        ("^ samtidig|således|derfor|her|dette|denne|disse|heraf|det|de", -0.5),
    ])

    func verdict(after last: SourceLine, before block: SourceBlock) -> Verdict {
        guard let first = block.lines.first else { return .endsHere(nil) }
        let start = first.text.firstTelling
        let ends = last.text.endsSentence
        let crossesPage = last.page != first.page
        if !ends {
            if last.text.hasSuffix(":") { return .endsHere(nil) }
            if start?.isLowercase ?? false { return .goesOn(nil) }
            return crossesPage ? .goesOn(nil) : .endsHere(nil)
        }
        if start?.isLowercase ?? false { return .goesOn(nil) }
        if DanishWords.abbreviations.contains(last.text.lastWord), start?.isNumber ?? false {
            return .goesOn(nil)
        }
        // The last point of a list ended: what follows is no part of it.
        if last.text.startsWithBullet, start?.isUppercase ?? false { return .endsHere(nil) }
        guard crossesPage else { return .endsHere(nil) }
        // "Foreningen Åbne Luger savner …" on top of a page begins its own paragraph.
        let score =
            evidence(last, block.lines[...]) + (Self.opensWithSpeaker(block.lines[...]) ? 3 : 0)
        let decision = Decision(
            page: first.page, line: first.number, goesOn: score <= 0,
            confidence: min(0.99, 0.5 + abs(score) * 0.12))
        return score > 0 ? .endsHere(decision) : .goesOn(decision)
    }

    /// Whether a paragraph ends inside a block, with no blank line below it: only where everything
    /// says so.
    ///
    /// - Parameter open: the lines of the paragraph so far, where they are known.
    func endsInside(
        _ last: SourceLine, before rest: ArraySlice<SourceLine>,
        after open: ArraySlice<SourceLine> = []
    ) -> Bool {
        if isUnbroken, let next = rest.first?.text {
            return !next.startsWithBullet
                && (last.text.endsSentence || !(next.firstTelling?.isLowercase ?? false))
        }
        guard let next = rest.first, last.text.endsSentence,
            next.text.firstTelling?.isUppercase ?? false,
            !DanishWords.abbreviations.contains(last.text.lastWord)
        else { return false }
        if let columns {
            return columns.endedByItself(last.text, before: next.text)
                || isGlued
                    && (Self.opensWithSpeaker(rest)
                        || !open.isEmpty && GluedOpenings.startsAnew(rest, after: open))
        }
        // A short line and then somebody else who speaks: "Foreningen Åbne Luger savner …".
        let isSpeaker = Self.opensWithSpeaker(rest)
        guard
            measure.endsByItself(last.text, before: next.text) >= (isSpeaker ? 1 : 3)
        else { return false }
        return evidence(last, rest) + (isSpeaker ? 2 : 0) > 1.5
    }

    /// Whether a line that follows a sentence's end begins with a name and what its bearer says:
    /// "Foreningen Åbne Luger savner …". A full line tells nothing, a new speaker does.
    static func opensWithSpeaker(_ rest: ArraySlice<SourceLine>) -> Bool {
        let words = Words(LineJoiner().join(Array(rest.prefix(2)))).words
        guard
            let verb = words.prefix(10).firstIndex(where: {
                SpeakerFinder.voices.contains($0.key) || auxiliaries.contains($0.key)
            }), verb > 0, words[verb].sentence == 0
        else { return false }
        let name = words[..<verb]
        // "KL", "Patientlauget", "Vejkontoret"; "Rådet" and "Foreningen" are still the one before.
        let isShortForm =
            verb == 1
            && (name[0].text.count { $0.isUppercase } >= 2
                || name[0].isCapitalised && !bare.contains(name[0].key)
                    && (RespondentKinds().areTold(by: String(name[0].text))
                        || OfficeNames.hasForm(String(name[0].text))))
        return isShortForm
            || verb > 1 && name.dropFirst().contains { $0.isCapitalised && !$0.isNumber }
                && name.allSatisfy {
                    $0.isCapitalised || links.contains($0.key)
                }
    }

    private static let bare: Set<String> = [
        "foreningen", "rådet", "lauget", "klubben", "styrelsen", "bestyrelsen", "ministeriet",
        "forbundet", "selskabet", "udvalget", "organisationen", "skolen", "menighedsrådet",
        "bydelsrådet", "lokalrådet", "borger", "borgere", "naboer", "beboerne", "grundejerne",
    ]
    private static let auxiliaries: Set<String> = ["har", "er", "kan", "vil", "havde", "skal"]
    private static let links: Set<String> = [
        "og", "i", "for", "af", "ved", "på", "samt", "flere", "andre", "m.fl",
    ]

    /// Positive for an end.
    private func evidence(_ last: SourceLine, _ rest: ArraySlice<SourceLine>) -> Double {
        guard let first = rest.first else { return 0 }
        let score =
            measure.endsByItself(last.text, before: first.text)
            + measure.blanksSpeakForEnd(last)
        let opening = Words(LineJoiner().join(Array(rest.prefix(2))))
        let hit = Self.openings.hits(in: opening).first { $0.range.lowerBound == 0 }
        if let columns, columns.endedByItself(last.text, before: first.text) {
            return score + 3 + (hit?.meaning ?? 0)
        }
        return score + (hit?.meaning ?? 0)
    }
}

import PolicyModel
import Testing

@testable import Reading

/// Who sent a letter that is added to a hearing. Every name is invented.
@Suite("Senders of single letters")
struct LetterSendersTests {
    private func existing() throws -> Hearing {
        try readWhole(
            """
            # Resumé af høringssvar til havnepolitik

            Der er modtaget høringssvar fra: Handicaprådet i Holt, Svalens Venner og Inga Holm.

            ## Mål 1: Flere trapper

            Svalens Venner ønsker en rampe.

            *Havneforvaltningen har tilføjet en rampe.*
            """, "resume.md"
        ).hearing
    }

    private func sender(of text: String) throws -> [String] {
        let result = try Reader.read(
            bytes: Array(text.utf8), name: "04-svar.md",
            options: ReadingOptions(existing: try existing()))
        #expect(result.style == .letters)
        #expect(WordBalance(document: result.source, hearing: result.hearing).holds)
        return Array(Set(result.hearing.said.flatMap(\.self)))
    }

    @Test func theOwnerInATitleIsTheOneThatTheHearingHas() throws {
        #expect(
            try sender(
                of: """
                    Til Holt Kommune

                    Handicaprådets svar på høringen om havnepolitik

                    Vi vil gerne have en rampe. Vi beder om en plan.

                    På rådets vegne

                    Formandskabet
                    """) == ["Handicaprådet i Holt"])
    }

    @Test(arguments: ["Hilsen Inga Holm", "Med venlig hilsen Inga Holm"])
    func aNameMayStandBehindTheClosing(closing: String) throws {
        #expect(
            try sender(
                of:
                    "Jeg sender her mit svar om havnepolitikken.\n\nJeg foreslår en trappe.\n\n\(closing)"
            ) == ["Inga Holm"])
    }

    /// Nothing says what it is but that somebody speaks of himself, and to a hearing that is there.
    @Test func whatIsAddedNeedsNoSalutation() throws {
        #expect(
            try sender(
                of: """
                    # Svar på jeres politik

                    Mit navn må ikke komme på hjemmesiden. Jeg vil ikke have vrøvl.

                    ## Pengene

                    Hvor mange penge følger der med? Jeg kan ikke se det.

                    **Kontakt:**
                    Inga Holm, Strandvænget 7, 1. th., Holt
                    """) == ["Inga Holm"])
    }
}

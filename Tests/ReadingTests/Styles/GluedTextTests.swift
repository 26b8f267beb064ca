import Foundation
import PolicyModel
import Testing

@testable import Reading

/// Text without blank lines between its paragraphs: where one ends at a full line, the opening of
/// the next tells. Every name is invented.
@Suite("Text without blank lines")
struct GluedTextTests {
    private static func lines(_ text: String) -> ArraySlice<SourceLine> {
        text.split(separator: "\n").map { SourceLine(String($0)) }[...]
    }

    @Test(arguments: [
        ("Rolund Roklub ønsker en sti.", "Forvaltningen bemærker, at stien er lagt ind."),
        ("Stien er for smal til både cykler og gående.", "En borger foreslår en bro."),
        (
            "Stien er for smal til både cykler og gående.",
            "To høringsparter mener, at der mangler lys."
        ),
        ("Rolund Roklub ønsker en sti.", "Begge bemærkninger imødekommes."),
        ("En borger foreslår en bro.", "Forslaget om en bro indgår i stiplanen."),
        ("En række høringsparter ønsker lys.", "Det er præciseret, at der er lys ved broen."),
        ("Roklubben opfordrer til mere lys.", "Planen er ændret, så der nu er lys."),
    ])
    func theOpeningOfTheNext(open: String, next: String) {
        #expect(GluedOpenings.startsAnew(Self.lines(next), after: Self.lines(open)))
    }

    @Test(arguments: [
        ("Forvaltningen er enig i ønsket.", "Forvaltningen vil derfor anlægge en sti."),
        (
            "Forvaltningen vurderer, at tider strider mod reglerne.",
            "Forslaget kan ikke imødekommes."
        ),
        ("Broen er fra 1920, og forvaltningen har målt den.", "Forvaltningen vil måle den igen."),
        ("Rolund Roklub ønsker en sti.", "Stien skal være bred."),
        ("Rolund Roklub ønsker en sti.", "Borgerne er glade for den."),
    ])
    func whatGoesOn(open: String, next: String) {
        #expect(!GluedOpenings.startsAnew(Self.lines(next), after: Self.lines(open)))
    }

    private static let glued = """
        Resumé af høringssvar til stiplan for Rolund Kommune
        Planen har været i høring i sommeren. Der er modtaget høringssvar fra følgende:
        Rolund Roklub
        Handicaprådet
        Stilauget i Kær
        2 borgere
        Nedenfor er svarene gengivet efter tema, og forvaltningen har svaret på dem alle.

        Tema 1. Stier
        Rolund Roklub ønsker en sti langs åen, så man kan gå fra klubben til byen og hjem
        igen, også om vinteren.
        Forvaltningen bemærker, at stien langs åen er lagt ind i planen som projekt nr. 4.
        Handicaprådet peger på, at stier skal kunne bruges af alle, og at der skal være en
        bænk for hver hundrede meter.
        Det er tilføjet i planen, at der er bænke langs stien.
        """

    @Test func namesOnLinesAreNotRunTogether() throws {
        let hearing = try readWhole(Self.glued).hearing
        #expect(
            hearing.respondents.map(\.name) == [
                "Rolund Roklub", "Handicaprådet", "Stilauget i Kær", "Borger (1)", "Borger (2)",
            ])
        #expect(hearing.responses.count == 2)
        #expect(hearing.remarks.count == 2)
    }

    @Test func aListWithCommasIsBrokenAtAnyWord() throws {
        let list = """
            følgende:
            Rolund Roklub, Handicaprådet, Stilauget
            i Kær, to borgere.
            Ned
            """
        let text = Self.glued.replacingOccurrences(
            of: "følgende:\nRolund Roklub\nHandicaprådet\nStilauget i Kær\n2 borgere\nNed",
            with: list)
        let hearing = try readWhole(text).hearing
        #expect(hearing.respondents.map(\.name).contains("Stilauget i Kær"))
    }
}

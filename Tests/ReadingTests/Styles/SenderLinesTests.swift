import Foundation
import PolicyModel
import Testing

@testable import Reading

/// The names of those who answered on bare lines of their own.
@Suite("Names on bare lines")
struct SenderLinesTests {
    private let resume = """
        Sølund Kommune
        Kultur- og Fritidsforvaltningen

        Opsamling på høringen af Friluftsstrategi 2031-2035

        Udkastet var i høring fra den 4. april til den 16. maj 2030.

        Følgende har afgivet høringssvar:

        Sølund Kajakklub
        Danmarks Naturfredningsforening Sølund og Sølund Ornitologiske Forening
        Handicaprådet
        Hundeejernes Landsforbund, afdeling Sølund
        Efterskolen ved Søen og Højskolen Ly
        To borgere

        Delmål A1 - Flere badebroer

        Sølund Kajakklub og Efterskolen ved Søen savner en plan for vinteren.

        Administrationen er enig, og en driftsplan er skrevet ind i strategien.

        Øvrige bemærkninger

        Handicaprådet takker for inddragelsen.

        Administrationen takker for bemærkningen.
        """

    @Test func whoPublishesItIsNoHeadingAndSwallowsNoSenders() throws {
        let hearing = try readWhole(resume).hearing
        #expect(hearing.title == "Friluftsstrategi 2031-2035")
        #expect(hearing.authority == "Sølund Kommune")
        #expect(hearing.opens?.description == "2030-04-04")
        #expect(hearing.sections.map(\.title) == ["Flere badebroer", "Øvrige bemærkninger"])
        #expect(
            hearing.respondents.map(\.name) == [
                "Sølund Kajakklub", "Danmarks Naturfredningsforening Sølund",
                "Sølund Ornitologiske Forening", "Handicaprådet",
                "Hundeejernes Landsforbund, afdeling Sølund", "Efterskolen ved Søen",
                "Højskolen Ly", "Borger (1)", "Borger (2)",
            ])
        #expect(hearing.responses.map(\.attributions.count) == [2, 1])
        #expect(hearing.remarks.count == 2)
    }

    /// Each name a paragraph of its own, as Word has them; the heading after the last is none.
    @Test func namesMayStandApart() throws {
        let apart = resume.replacingOccurrences(of: "Kajakklub\nDan", with: "Kajakklub\n\nDan")
            .replacingOccurrences(of: "Forening\nHan", with: "Forening\n\nHan")
            .replacingOccurrences(of: "rådet\nHunde", with: "rådet\n\nHunde")
            .replacingOccurrences(of: "Sølund\nEfter", with: "Sølund\n\nEfter")
            .replacingOccurrences(of: "Ly\nTo", with: "Ly\n\nTo")
            .replacingOccurrences(of: "Delmål A1 - Flere", with: "Flere")
        let hearing = try readWhole(apart).hearing
        #expect(hearing.respondents.count == 9)
        #expect(hearing.sections.map(\.title) == ["Flere badebroer", "Øvrige bemærkninger"])
    }
}

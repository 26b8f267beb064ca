import PolicyModel
import Testing

@testable import Reading

/// Standpoints as points by letter, each with the numbers of who made it, and answers to each.
@Suite("Points by letter")
struct LetteredPointsTests {
    private static let text = """
        Høringssvar til forslag til helhedsplan for Vang Havn

        Maj 2035

        Planen var i høring fra den 16. januar til den 13. marts 2035. Bemærkningerne er Plan og
        Bys, hvis ikke andet er nævnt.

        1. Husene

        1.1 Højden

        Følgende synspunkter er fremført:

        a) Husene er for høje (svar 1 og 4).
        b) Husene er passende (svar 3).

        Havnens Ejerlav (svar 4) har vedlagt et diagram.

        Bemærkninger

        Ad a) Den øverste etage er trukket tre meter tilbage.

        Ad b) Afstanden fastlægges i lokalplanen, som ventes i høring i 2036.

        2. Støj

        2.1 Værftet

        Vang Værft A/S oplyser, at der arbejdes om natten (svar 2).

        Bemærkninger

        De nærmeste huse er flyttet 80 meter mod syd, så værftet kan fortsætte som i dag.

        Bilag A Høringssvar

         1  Borger
         2  Vang Værft A/S
         3  Borger
         4  Havnens Ejerlav
        """

    @Test func pointsAreOnePassageOfAllWhoMadeThem() throws {
        let hearing = try readWhole(Self.text).hearing
        #expect(
            hearing.said == [
                ["Borger (1)", "Havnens Ejerlav", "Borger (3)"], ["Havnens Ejerlav"],
                ["Vang Værft A/S"],
            ])
        #expect(hearing.responses[0].text.split(separator: "\n").count == 3)
    }

    @Test func aMonthAloneIsNoHeading() throws {
        let hearing = try readWhole(Self.text).hearing
        #expect(hearing.sections.map(\.title) == ["Husene", "Højden", "Støj", "Værftet"])
        #expect(hearing.opens?.description == "2035-01-16")
    }

    @Test func answersToEachPoint() throws {
        let hearing = try readWhole(Self.text).hearing
        #expect(hearing.remarks.allSatisfy { $0.departments == ["Plan og By"] })
        #expect(hearing.remarks[0].outcomes == [.changed])
        #expect(hearing.remarks[1].outcomes == [.referred])
        #expect(hearing.remarks[2].outcomes.contains(.changed))
    }

    @Test(arguments: [
        ("Ønsket koster penge, og der er ikke afsat penge til det.", [Outcome.declined]),
        (
            "Der er i budgettet for 2034 afsat penge til broen, og den tages i brug i maj.",
            [.covered]
        ),
        ("Lyset på stien prioriteres ikke i 2035.", [.declined]),
        ("Ventelisterne administreres af boligselskaberne selv.", [.outside]),
    ])
    func decisions(remark: String, outcomes: [Outcome]) {
        #expect(OutcomeReading(Words(remark)).outcomes == outcomes)
    }
}

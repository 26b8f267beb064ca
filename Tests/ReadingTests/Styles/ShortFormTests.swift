import PolicyModel
import Testing

@testable import Reading

/// Bodies that a text calls by their kind alone, and remarks that answer several at once. Every
/// name is invented.
@Suite("Short forms")
struct ShortFormTests {
    private static func speakers(_ names: [String], _ text: String) -> [String] {
        let respondents = names.map {
            Respondent(
                id: Respondent.ID(Slug.make($0)), name: $0, kind: RespondentKinds().kind(of: $0),
                answered: true)
        }
        let voices = SpeakerFinder(respondents).voices(in: Words(text))
        return voices.compactMap { voice in
            respondents.first { $0.id == voice.respondent }?.name
        }
    }

    @Test(arguments: [
        ("Lindersund Ungeråd", "Ungerådet ønsker flere stier."),
        ("Klinteby Ældreråd", "Ældrerådet ønsker flere stier."),
        ("Klinteby og Omegns Borgerforening", "Borgerforeningen ønsker flere stier."),
        ("Kær Vandværk", "Vandværket ønsker flere stier."),
        ("Klinteby Menighedsråd", "Menighedsrådet ønsker flere stier."),
        ("Rolund Spejdergruppe", "Efter Spejdergruppens opfattelse mangler der stier."),
    ])
    func theDefiniteOfAKindIsTheOnlyOneOfIt(name: String, text: String) {
        #expect(Self.speakers([name, "Stilauget i Rolund"], text) == [name])
    }

    /// Two of a kind are not told apart by it, and what is said of many names nobody.
    @Test(arguments: [
        (["Lindersund Ungeråd", "Rolund Ungeråd"], "Ungerådet ønsker flere stier."),
        (["Rolund Kommune", "Stilauget"], "Kommunen ønsker flere stier."),
        (["Kær Byråd", "Stilauget"], "Byrådet ønsker flere stier."),
        (["Rolund Samråd", "Stilauget"], "Samrådet ønsker flere stier."),
    ])
    func whatSeveralAreCalledIsNobody(names: [String], text: String) {
        #expect(Self.speakers(names, text) == [])
    }

    @Test(arguments: [
        "Begge bemærkninger imødekommes. Stien og bænkene er skrevet ind i planen.",
        "Begge forslag indgår i det videre arbejde med planen.",
        "Disse ønsker giver ikke anledning til ændringer.",
        "Samtlige indsigelser er behandlet i bilag 4.",
    ])
    func whatAnswersSeveralIsARemark(remark: String) throws {
        let text = """
            Resumé af høringssvar til stiplan for Rolund

            Der er modtaget høringssvar fra Rolund Roklub, Naboforeningen Kær og Stilauget i Rolund.

            Tema 1. Stier

            Naboforeningen Kær ønsker en sti langs åen.

            Rolund Roklub ønsker bænke ved søen.

            \(remark)
            """
        let hearing = try readWhole(text).hearing
        #expect(hearing.responses.count == 2)
        #expect(hearing.remarks.map(\.text) == [remark])
    }
}

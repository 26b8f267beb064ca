import PolicyModel
import Testing

@testable import Reading

/// What typical documents say in turns that the reader had not met: who wrote them, who answered
/// with nothing to say, and decisions with their reasons. Every name is invented.
struct OrdinaryWordingTests {
    @Test(arguments: [
        ("Bemærkningerne er udarbejdet af Center for Plan og Byg.", "Center for Plan og Byg"),
        ("Svarene er vurderet af Natur og Vand, som også fører tilsyn.", "Natur og Vand"),
        ("Forvaltningen er i dette notat Vej og Park.", "Vej og Park"),
        ("Ved forvaltningen forstås Børn og Kultur.", "Børn og Kultur"),
        ("Vej og Park, Klinteby Kommune, den 12. maj 2035", "Vej og Park"),
        ("Klinteby Kommune, Vej og Park, maj 2035", "Vej og Park"),
        ("Planen er vedtaget af Klinteby Byråd.", nil),
        ("Forslaget er skrevet af Ældrerådet.", nil),
        ("Forvaltningen er enig med Klinteby Lokalråd.", nil),
    ])
    func aDocumentSaysWhoWroteIt(text: String, office: String?) {
        #expect(DeclaredOffices.names(in: [Words(text)]) == [office].compactMap { $0 })
    }

    @Test func theOfficeOfTheFrontMatterIsForvaltningen() throws {
        let text = """
            # Hvidbog om forslag til kommuneplan

            Der er indkommet 2 høringssvar. Svarene er vurderet af Center for Plan og Byg.

            ## Foreninger

            ### Klinteby Borgerforening

            Foreningen ønsker flere bænke.

            Forvaltningens bemærkninger

            Ønsket er videresendt til Vej og Park.

            ### Stilauget Klinten

            Lauget ønsker en sti.

            Forvaltningens bemærkninger

            Stien er indtegnet på kortet.
            """
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "hvidbog.md").hearing
        #expect(
            hearing.remarks.map(\.departments)
                == [["Center for Plan og Byg"], ["Center for Plan og Byg"]])
    }

    @Test(arguments: [
        (
            "Svaneskolen og Møllelauget har svaret, at de ikke har bemærkninger til udkastet.",
            ["Svaneskolen", "Møllelauget"]
        ),
        ("Klinteby Kommune har oplyst, at den ingen bemærkninger har.", []),
        ("Møllelauget har meddelt, at det ikke afgiver høringssvar.", []),
        ("Møllelauget har svaret, at stien bør bevares.", []),
    ])
    func whoHasNothingToSayHasAnswered(text: String, names: [String]) {
        #expect(SilentBodies.answeredWithNothing(in: text) == names)
        if !names.isEmpty { #expect(SilentBodies.names(in: text) == []) }
    }

    @Test(arguments: [
        "Møllerådet er blevet hørt, men har ikke afgivet høringssvar.",
        "Møllerådet var også på høringslisten, men har ikke indsendt høringssvar.",
        "Møllerådet blev hørt, men har ikke svaret.",
    ])
    func whoWasHeardAndSilentHasItsNameAlone(text: String) {
        #expect(SilentBodies.names(in: text) == ["Møllerådet"])
    }

    @Test func aPersonInBracketsIsACitizen() {
        let list = RespondentList(preface: [
            "Følgende har haft bemærkninger: Møllelauget, Svaneskolen og Bo Engsig (privatperson)."
        ])
        #expect(list.entries.map(\.name) == ["Møllelauget", "Svaneskolen", "Bo Engsig"])
        #expect(list.entries.last?.kind == .citizen)
    }

    @Test(arguments: [
        ([Outcome.declined], "Ønsket imødekommes ikke, da rådet fra sag til sag tager stilling."),
        ([.declined], "Der er i dag flere biler end pladser. Antallet ændres ikke."),
        ([.declined], "Vi har forståelse for ønsket, men fastholder, at grunden udgår."),
        (
            [.declined],
            "Planen indeholder ikke krav om hegn. Det giver ikke anledning til ændringer."
        ),
        (
            [.outside, .declined],
            "Takster følger af loven, som kommunen ikke kan fravige. Afvises."
        ),
        ([.outside], "Lån behandles særskilt af udvalget og ligger uden for planens rammer."),
        ([.referred], "Styrelsen vil udarbejde en vejledning i løbet af foråret 2035."),
        ([.referred], "Ministeriet vil udsende en pjece, når loven er vedtaget."),
        ([.changed, .declined], "Ønsket imødekommes delvist, idet den første time gøres gratis."),
        (
            [.changed, .referred],
            "Imødekommes delvist. Resten afgøres i de årlige budgetforhandlinger."
        ),
        ([.covered], "Der er i dag en sti langs åen."),
        ([.noted], "Taget til efterretning."),
        ([.changed], "Begge ønsker imødekommes, jf. bemærkning 3."),
        ([.referred], "Forslaget indgår i det videre arbejde."),
        ([.changed], "Planen er tilrettet, så der kommer fire pladser."),
        ([.changed], "Det er præciseret i § 9, at kravet ikke gælder under stævner."),
        ([.declined], "Bemærkningen har ikke givet anledning til ændringer."),
    ])
    func outcomes(outcomes: [Outcome], text: String) {
        let reading = OutcomeReading(Words(text))
        #expect(Set(reading.outcomes) == Set(outcomes), "\(reading.outcomes): \(text)")
    }

    @Test func aSummaryThatTellsWhoWasAskedIsNoListOfThem() throws {
        let text = """
            Notat om høringssvar til plan for torvet
            Svanelauget og Møllelauget var på høringslisten.

            Borde
            Svanelauget ønsker flere borde.
            Forvaltningens bemærkninger
            Bordene er skrevet ind i planen.

            Lys
            Møllelauget ønsker mere lys.
            Forvaltningens bemærkninger
            Ønsket imødekommes ikke.
            """
        let result = try Reader.read(bytes: Array(text.utf8), name: "notat.txt")
        #expect(result.style != .invited)
        #expect(result.hearing.remarks.count == 2)
    }

    @Test func theGeneralPartHoldsNoThemesWhereNothingIsNumbered() throws {
        let text = """
            # Resumé af høringssvar til Torvepolitik

            Der er modtaget høringssvar fra Svanelauget, Møllelauget og Stilauget.

            ## Generelle bemærkninger

            Svanelauget støtter politikken.

            Forvaltningen kvitterer for støtten.

            ## Lys og borde

            Møllelauget ønsker mere lys.

            Forvaltningen har tilføjet et afsnit om lys.
            """
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "resume.md").hearing
        #expect(hearing.sections.map(\.parent) == [nil, nil])
    }
}

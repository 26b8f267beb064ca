import PolicyModel
import Testing

@testable import Reading

/// What stands in a sender's cell of a table besides a plain name: its number, the one above it
/// again, a citizen who is not named, two bodies. Every name is invented.
@Suite("Cells of senders")
struct SenderCellTests {
    @Test(arguments: ["Nr.", "Afsender", "Nr. og afsender", ""])
    func aNumberAndANameShareACell(header: String) throws {
        let hearing = try readTable(
            """
            \(header);Høringssvar;Kommunens svar
            3 (Stilauget i Rolund);Lauget ønsker flere stier.;Stierne er lagt ind i planen.
            4 (Borger);Borgeren ønsker mere lys.;Der er lys nok.
            7 (Rolund Roklub);Klubben ønsker en bro.;Broen er der ikke råd til.
            """)
        #expect(
            hearing.respondents.map(\.name)
                == ["Stilauget i Rolund", "Borger (4)", "Rolund Roklub"])
        #expect(hearing.submissions.map(\.number) == ["3", "4", "7"])
    }

    @Test(arguments: [
        ("3. Stilauget", "Stilauget", "3"), ("3 Stilauget", "Stilauget", "3"),
        ("Stilauget (3)", "Stilauget", "3"), ("Stilauget (svar nr. 3)", "Stilauget", "3"),
        ("(3) Stilauget", "Stilauget", "3"), ("Nr. 3: Stilauget", "Stilauget", "3"),
    ])
    func theNumberIsNoPartOfTheName(cell: String, name: String, number: String) {
        let sender = SkemaSender.names(in: cell)
        #expect(sender.names == [name])
        #expect(sender.number == number)
    }

    @Test(arguments: ["3F Rolund", "Klubben af 1921", "Klubben (1921)", "Borgerlauget (BL)"])
    func whatBelongsToTheNameStays(cell: String) {
        let sender = SkemaSender.names(in: cell)
        #expect(sender.names == [cell])
        #expect(sender.number == nil)
    }

    // MARK: The one above

    @Test(arguments: [
        "Samme forening", "Samme afsender", "Samme", "Foreningen ovenfor", "Samme som ovenfor",
        "Se ovenfor", "Som ovenfor", "do.", "–”–", "\u{2033}", "Ovenstående forening",
    ])
    func theSenderAboveSpeaksAgain(words: String) throws {
        let hearing = try readTable(
            """
            Nr.;Afsender;Høringssvar;Kommunens svar
            1;Borger;Borgeren ønsker mere lys.;Der er lys nok.
            2;Naboforeningen Kær;Foreningen ønsker flere stier.;Stierne er lagt ind i planen.
            3;\(words);Foreningen ønsker også bænke.;Bænkene er opstillet.
            """)
        #expect(hearing.respondents.map(\.name) == ["Borger (1)", "Naboforeningen Kær"])
        #expect(hearing.said == [["Borger (1)"], ["Naboforeningen Kær"], ["Naboforeningen Kær"]])
        #expect(hearing.submissions.map(\.number) == ["1", "2", "3"])
    }

    @Test(arguments: ["Samme virksomhed", "Samme forening"])
    func whoIsNotCalledSoIsNobody(words: String) throws {
        let hearing = try readTable(
            """
            Nr.;Afsender;Høringssvar;Kommunens svar
            1;Borger;Borgeren ønsker mere lys.;Der er lys nok.
            2;\(words);Der bør være flere bænke.;Bænkene er opstillet.
            """)
        #expect(hearing.respondents.map(\.name) == ["Borger (1)"])
        #expect(hearing.said == [["Borger (1)"], []])
    }

    @Test func noneAboveIsNobody() throws {
        let hearing = try readTable(
            """
            Nr.;Afsender;Høringssvar;Kommunens svar
            1;Samme afsender;Der bør være flere bænke.;Bænkene er opstillet.
            2;Naboforeningen Kær;Foreningen ønsker flere stier.;Stierne er lagt ind i planen.
            """)
        #expect(hearing.respondents.map(\.name) == ["Naboforeningen Kær"])
        #expect(hearing.said == [[], ["Naboforeningen Kær"]])
    }

    @Test(arguments: ["Samme Sag", "Sammenslutningen", "Foreningen Samme Havn", "Skolen", "Rolund"])
    func namesAreNotTheOneAbove(name: String) {
        #expect(!SameSender.fills(name))
    }

    @Test func aPassageMaySpeakOfTheSameAgain() throws {
        let text = """
            Resumé af høringssvar til stiplan for Rolund

            Der er modtaget høringssvar fra Rolund Roklub, Naboforeningen Kær og Stilauget i Rolund.

            Tema 1. Stier

            Naboforeningen Kær ønsker en sti langs åen.

            Samme forening savner bænke ved søen.

            Forvaltningen bemærker, at stien er lagt ind i planen.

            Tema 2. Broer

            Samme forening ønsker en bro.

            Rolund Roklub og Stilauget i Rolund mener, at broen er for lav.

            Samme forening ønsker en trappe.

            Forvaltningen bemærker, at broen ikke kan hæves.
            """
        let hearing = try readWhole(text).hearing
        #expect(
            hearing.said == [
                ["Naboforeningen Kær"], ["Naboforeningen Kær"], [],
                ["Rolund Roklub", "Stilauget i Rolund"], [],
            ])
    }

    // MARK: Nobody's name

    @Test(arguments: [
        "Borger, uden adresse", "Borger (anonym)", "Anonym", "Privatperson", "Anonym henvendelse",
        "Borger (ønsker ikke navn offentliggjort)", "Enkeltperson", "Nabo, adresse ukendt",
    ])
    func aCitizenWithoutANameIsNoBody(cell: String) throws {
        let hearing = try readTable(
            """
            Nr.;Afsender;Høringssvar;Kommunens svar
            1;Naboforeningen Kær;Foreningen ønsker flere stier.;Stierne er lagt ind i planen.
            2;\(cell);Der bør være flere bænke.;Bænkene er opstillet.
            """)
        #expect(hearing.respondents.map(\.name) == ["Naboforeningen Kær", "Borger (2)"])
        #expect(hearing.respondents.last?.kind == .citizen)
    }

    @Test func aCitizensOwnNumberTellsHimApart() throws {
        let hearing = try readTable(
            """
            Afsender;Høringssvar;Kommunens svar
            Borger 4;Der bør være mere lys.;Der er lys nok.
            Stilauget;Lauget ønsker flere stier.;Stierne er lagt ind i planen.
            Borger 4;Der bør være flere bænke.;Bænkene er opstillet.
            """)
        #expect(hearing.respondents.map(\.name) == ["Borger (4)", "Stilauget"])
        #expect(hearing.said == [["Borger (4)"], ["Stilauget"], ["Borger (4)"]])
    }

    // MARK: Two in one cell

    @Test(arguments: [
        ("Havnelauget I/S og Aeroklubben", ["Havnelauget I/S", "Aeroklubben"]),
        ("Aeroklubben og Rolund Roklub", ["Aeroklubben", "Rolund Roklub"]),
        ("Kær og Rolund Lokaludvalg", ["Kær og Rolund Lokaludvalg"]),
        ("Madsen A/S og Søn", ["Madsen A/S og Søn"]),
        ("Foreningen for Børn og Skolen", ["Foreningen for Børn og Skolen"]),
    ])
    func twoBodiesWhereEitherStandsElsewhere(cell: String, names: [String]) {
        let known = Set(["Rolund Roklub", "Rolund Lokaludvalg", "Skolen"].map(Fold.compactKey))
        #expect(SkemaSender.names(in: cell, known: known).names == names)
    }

    @Test func twoBodiesOfAColumn() throws {
        let hearing = try readTable(
            """
            Nr.;Afsender;Høringssvar;Kommunens svar
            1;Dykkerne og Landingen;Der bør være flere bænke.;Bænkene er opstillet.
            2;Dykkerne;Der bør være mere lys.;Der er lys nok.
            3;Landingen;Der bør være en bro.;Broen er lagt ind i planen.
            """)
        #expect(hearing.respondents.map(\.name) == ["Dykkerne", "Landingen"])
    }

    // MARK: Whose remarks they are

    private func authors(_ around: String, header: String = "Forvaltningens svar") throws
        -> [[String]]
    {
        let html = """
            <html><body><p>Høringssvar til stiplan</p>\(around)<table><tr><th>Nr.</th>
            <th>Afsender</th><th>Høringssvar</th><th>\(header)</th></tr>
            <tr><td>1</td><td>Stilauget</td><td>Lauget ønsker flere stier.</td>
            <td>Stierne er lagt ind i planen.</td></tr>
            <tr><td>2</td><td>Borger</td><td>Der bør være lys.</td>
            <td>Forvaltningen har talt med Kultur- og Fritidsforvaltningen, som ejer lyset.</td>
            </tr></table></body></html>
            """
        return try readWhole(html, "skema.html").hearing.remarks.map(\.departments)
    }

    @Test func whatStandsAroundTheTableTellsWhoAnswers() throws {
        #expect(
            try authors("<p>Svarene er skrevet af Teknik- og Miljøforvaltningen.</p>")
                == [["Teknik- og Miljøforvaltningen"], ["Teknik- og Miljøforvaltningen"]])
    }

    @Test func aHeaderThatNamesItsOfficeTellsWhoAnswers() throws {
        #expect(
            try authors("", header: "Teknik- og Miljøforvaltningens svar")
                == [["Teknik- og Miljøforvaltningen"], ["Teknik- og Miljøforvaltningen"]])
    }
}

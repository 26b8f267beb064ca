import PolicyModel
import Testing

@testable import Reading

/// Offices, suggested answers, and other turns of the genre. Every name is invented.
struct OfficeTests {
    @Test(arguments: [
        ("Teknik og Miljøs svar", "Teknik og Miljø"),
        ("Plan, Natur og Miljøs bemærkninger:", "Plan, Natur og Miljø"),
        ("Kommentar fra Økonomi og Analyse", "Økonomi og Analyse"),
        ("Bemærkning fra Center for Trafik", "Center for Trafik"),
        ("Center for Plan og Byg svarer", "Center for Plan og Byg"),
        ("Borgerservices vurdering", "Borgerservice"),
        ("Forvaltningens svar", nil), ("Ældrerådets bemærkninger", nil),
        ("Lærerne og Forældrerådets svar", nil), ("Svar fra borgerne", nil),
    ])
    func aLabelNamesItsOffice(label: String, office: String?) {
        #expect(OfficeNames.inLabel(label) == office)
    }

    @Test func anOfficeIsNotWhoAnsweredNorChildrenAndYoungPeople() throws {
        let text = """
            # Resumé af høringssvar til Børnepolitik 2031

            Der er modtaget høringssvar fra Lys og Luft, Klinteby Skoleråd og en borger.

            ## Trivsel

            Lys og Luft ønsker flere vinduer.

            Det foreslås, at børn og unge høres oftere.

            Børn og Unge oplyser, at vinduer er skrevet ind i politikken.

            ## Leg

            Klinteby Skoleråd mener, at der mangler gynger.

            Børn og Unge har tilføjet et afsnit om gynger.
            """
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "resume.md").hearing
        #expect(hearing.registers.departments.map(\.name) == ["Børn og Unge"])
        #expect(hearing.responses.count == 3)
        #expect(hearing.remarks.map(\.departments) == [["Børn og Unge"], ["Børn og Unge"]])
        #expect(hearing.responses[1].attributions.isEmpty)
    }

    // MARK: Suggested answers

    private func remark(_ id: String, _ text: String, _ answers: [ResponseLink] = []) -> Remark {
        Remark(
            id: Remark.ID(id), section: "tema", text: text, source: SourceSpan(document: "d"),
            answers: answers)
    }

    private let responses = [
        ("H1", "Der ønskes flere gynger og en svævebane på legepladsen."),
        ("H2", "Buslinjen bør køre til svømmehallen om søndagen."),
        ("H3", "Cykelparkeringen ved stationen er overfyldt."),
    ].map { id, text in
        Response(
            id: Response.ID(id), section: "tema", text: text, source: SourceSpan(document: "d"))
    }

    @Test func sharedRareWordsSuggestAnAnswer() {
        var remarks = [
            remark("B1", "En svævebane er for dyr, men legepladsen får gynger."),
            remark("B2", "Buslinjen drives af regionen, og svømmehallen har lukket søndagen over."),
            remark("B3", "Der tages stilling til budgettet senere."),
        ]
        SuggestedAnswers.add(to: &remarks, responses: responses)
        #expect(remarks[0].answers == [ResponseLink(response: "H1", basis: .suggested)])
        #expect(remarks[1].answers == [ResponseLink(response: "H2", basis: .suggested)])
        #expect(remarks[2].answers.isEmpty)
    }

    @Test func whatIsStatedIsNotGuessed() {
        let stated = [ResponseLink(response: "H1", basis: .stated)]
        var remarks = [
            remark("B1", "En svævebane er for dyr, men gynger indgår i projektet.", stated),
            remark("B2", "Gynger og en svævebane kræver plads på legepladsen."),
        ]
        SuggestedAnswers.add(to: &remarks, responses: responses)
        #expect(remarks[0].answers == stated)
        #expect(remarks[1].answers.isEmpty)
    }

    @Test func oneRemarkOrOneResponseNeedsNoGuess() {
        var one = [remark("B1", "En svævebane er for dyr, men gynger indgår i projektet.")]
        SuggestedAnswers.add(to: &one, responses: responses)
        #expect(one[0].answers.isEmpty)
        var two = [one[0], remark("B2", "Buslinjen er nedlagt.")]
        SuggestedAnswers.add(to: &two, responses: [responses[0]])
        #expect(two.allSatisfy { $0.answers.isEmpty })
    }

    // MARK: Layout

    @Test func levelsMayHaveTwoWordsAndCodes() {
        #expect(
            HeadingNumber.parse("Strategisk spor A – Nemt for alle")?.number.label
                == "Strategisk spor A")
        #expect(HeadingNumber.parse("Indsats A1. Et klart sprog")?.number.label == "Indsats A1")
        #expect(HeadingNumber.parse("Indsats A1. Et klart sprog")?.title == "Et klart sprog")
    }

    @Test func theNumberOfASectionAboutTheHearingIsKept() throws {
        let text = """
            1. Høringen

            Planen var i høring fra den 1. maj til den 1. juli 2031. Der er modtaget høringssvar fra
            Stilauget Åen, Klinteby Ældreråd og en borger.

            2. Stier

            Stilauget Åen ønsker lys på stien.

            Teknik og Miljø har tilføjet lys i planen.

            3. Bænke

            Klinteby Ældreråd savner bænke.

            Teknik og Miljø noterer sig ønsket.
            """
        let result = try Reader.read(
            bytes: Array(text.utf8), name: "a.txt", options: ReadingOptions(style: .resumeByTheme))
        #expect(WordBalance(document: result.source, hearing: result.hearing).holds)
        #expect(result.hearing.sections.map(\.title) == ["Stier", "Bænke"])
    }

    @Test func aChapterOfANamedBodyMayHaveADottedNumber() {
        #expect(SenderGroup.isBody("2.1 Havnegadens Beboerforening"))
        #expect(!SenderGroup.isBody("2.1 Skovrejsning"))
        #expect(!SenderGroup.isBody("2.2 Store Husdyrbrug"))
    }

    @Test func aSentenceWithAnOfficeIsNoLabel() {
        #expect(!RemarkLabel.isLabel("Center for Skole har gengivet de 6 svar og knyttet"))
        #expect(!RemarkLabel.isLabel("Kommentar fra Byplan: Målene følges i kommuneplanen"))
        #expect(RemarkLabel.isLabel("Vejstyrelsens bemærkninger"))
        #expect(!RemarkLabel.isLabel("Skolebestyrelsens bemærkninger"))
    }

    @Test func narrowColumnsTakenForOneLineAreParted() {
        func piece(_ text: String, _ left: Int, _ width: Int, _ top: Int) -> PDFPiece {
            var piece = PDFPiece(top: top, left: left, width: width, height: 16, size: 14)
            piece.runs = [TextRun(text, isItalic: false, isBold: false)]
            return piece
        }
        let rows = [
            PDFRow(cells: [[piece("Nr. Afsender", 116, 99, 0)], [piece("Svar", 273, 40, 0)]]),
            PDFRow(cells: [
                [piece("1", 116, 9, 20)], [piece("Bakkens Skole", 147, 100, 20)],
                [piece("Skolen ønsker lys.", 273, 130, 20)],
            ]),
            PDFRow(cells: [
                [piece("2", 116, 9, 40)], [piece("Stilauget", 147, 70, 40)],
                [piece("Stien er mørk.", 273, 110, 40)],
            ]),
        ]
        guard case .table(let table)? = PDFTable.parts(of: rows).first else {
            Issue.record("no table")
            return
        }
        #expect(table.rows[0].map { $0.lines.map(\.text).joined() } == ["Nr.", "Afsender", "Svar"])
    }
}

import PolicyModel
import Testing

@testable import Reading

/// Tables of responses: invented ones for each trap, and the samples in every form.
struct SkemaTests {
    private func read(_ csv: String, _ name: String = "skema.csv") throws -> Hearing {
        try result(csv, name).hearing
    }

    private func result(_ text: String, _ name: String = "skema.csv") throws -> StyleResult {
        let source = try FormatReader.document(bytes: Array(text.utf8), name: name)
        let result = try SkemaStyle.read(source, document: "d", registers: [])
        let balance = WordBalance(document: source, hearing: result.hearing)
        #expect(balance.lost == [])
        #expect(balance.added == [])
        return result
    }

    @Test func aRowIsAResponseWithItsAnswer() throws {
        let hearing = try read(
            """
            Nr.;Høringspart;Resumé;Administrationens svar;Anbefaling
            1;Møllevang Lokaludvalg;Udvalget savner træer.;Administrationen er enig.;Imødekommes.
            2;Borger;Der bør være bænke.;;Imødekommes ikke.
            """)
        #expect(hearing.responses.map(\.text) == ["Udvalget savner træer.", "Der bør være bænke."])
        #expect(
            hearing.remarks.map(\.text) == [
                "Administrationen er enig.\nImødekommes.", "Imødekommes ikke.",
            ])
        #expect(hearing.remarks.map(\.outcomeWords) == ["Imødekommes.", "Imødekommes ikke."])
        #expect(hearing.remarks[1].outcomes == [.declined])
        #expect(hearing.remarks.map { $0.answers.map(\.response) } == [["H1"], ["H2"]])
        #expect(hearing.remarks.allSatisfy { $0.answers.allSatisfy { $0.basis == .stated } })
        #expect(hearing.respondents.map(\.name) == ["Møllevang Lokaludvalg", "Borger (2)"])
        #expect(hearing.submissions.map(\.number) == ["1", "2"])
        #expect(hearing.responses[0].attributions.first?.basis == .stated)
        #expect(hearing.responses[1].source.firstLine == 3)
    }

    @Test(arguments: [
        ("Afsender", SkemaRole.sender), ("Fra", .sender), ("Høringssvar fra", .sender),
        ("Høringssvar", .response), ("Bemærkning fra afsender", .response),
        ("Høringspartens bemærkninger", .response), ("Forvaltningens kommentar", .remark),
        ("Teknik- og Miljøforvaltningens svar", .remark), ("Kommunens bemærkninger", .remark),
        ("Vurdering", .remark), ("Indstilling", .recommendation), ("Løbenr.", .number),
        ("Medfører ændring?", .recommendation), ("Emne", .topic), ("Dato", .received),
        ("Indkommet", .received), ("Modtaget den", .received), ("Dato for modtagelse", .received),
        ("Indsendt af", .sender), ("Indkomne høringssvar", .response),
        ("Forvaltningens vurdering og indstilling", .remark),
        ("Ansvarlig forvaltning", .department),
        ("Høringssvar nr.", .number),
    ])
    func headersTellRoles(header: String, role: SkemaRole) {
        #expect(SkemaHeader.role(of: header) == role)
    }

    @Test func aColumnOfDatesSaysWhenEachWasReceived() throws {
        let hearing = try read(
            """
            Nr;Indkommet;Navn;Høringssvar;Forvaltningens svar
            1;3. maj 2033;Stilauget;Flere stier.;Tak.
            2;04-05-2033;Klinteby Padel og Klinteby Tennisklub;Flere baner.;Tak.
            3;7/5 2033;Borger;Mere ro.;Tak.
            4;i går;KL;Intet.;Tak.
            """)
        let days = hearing.submissions.map { $0.received.map { "\($0.day)/\($0.month)" } }
        #expect(days == ["3/5", "4/5", "7/5", nil])
    }

    @Test func jaAndNejAnswerWhetherTheDraftIsChanged() throws {
        let hearing = try read(
            """
            Nr;Afsender;Høringssvar;Kommunens svar;Ændring af planen?
            1;Stilauget;Flere stier.;Der stilles krav om stier.;Ja, § 7
            2;Klubben Skum;Flere baner.;Banerne er der plads til.;Nej
            3;KL;Færre krav.;Kravene afgøres efter loven.;Nej
            """)
        #expect(hearing.remarks.map(\.outcomes) == [[.changed], [.declined], [.outside]])
        #expect(hearing.remarks.map(\.outcomeWords) == ["Ja, § 7", "Nej", "Nej"])
    }

    @Test func withoutHeadersTheContentTells() throws {
        let hearing = try read(
            """
            1;Ejerforeningen Tangvej 4;Vi ønsker flere bænke på pladsen.;Det giver ikke anledning til ændringer.
            2;Ungdomsklubben Blæksprutten;Klubben ønsker en bane til bold.;Ønsket imødekommes i afsnit 2.
            3;Rederiet Skumtop ApS;Rederiet finder kajen for smal.;Forslaget imødekommes ikke.
            """)
        #expect(hearing.responses.count == 3)
        #expect(hearing.remarks.count == 3)
        #expect(hearing.respondents.count == 3)
    }

    @Test func groupsAreThemes() throws {
        let hearing = try read(
            """
            Nr.;Fra;Høringssvar;Forvaltningens svar
            A. Støj;;;
            1;Havnelauget;Der er for meget støj.;Det noteres.
            B. Lys;;;
            2;Havnelauget;Der er for lidt lys.;Det noteres.
            """)
        #expect(hearing.sections.map(\.title) == ["Støj", "Lys"])
        #expect(hearing.sections.map(\.label) == ["A.", "B."])
        #expect(hearing.responses.map { $0.section?.rawValue } == ["stoej", "lys"])
        #expect(hearing.respondents.count == 1)
        #expect(hearing.submissions.count == 2)
    }

    @Test func withdrawnRowsSayNothing() throws {
        let result = try result(
            """
            Nr.;Fra;Høringssvar;Forvaltningens svar
            1;Havnelauget;Der er for meget støj.;Det noteres.
            2;Tovværkets Venner;Trukket tilbage;
            4;Borger;Der er for lidt lys.;Det noteres.
            """)
        #expect(result.hearing.responses.count == 2)
        #expect(result.report.findings.contains { $0.kind == .withdrawn })
        #expect(
            result.report.findings.first { $0.kind == .numberingGap }?.detail == "2, 3")
    }

    @Test func aRowWithoutSenderIsAFurtherPoint() throws {
        let hearing = try read(
            """
            Nr.;Fra;Høringssvar;Forvaltningens svar
            1;Havnelauget;Der er for meget støj.;Det noteres.
            ;;Der bør være en bod.;Imødekommes ikke.
            """)
        #expect(hearing.responses.map(\.submissions) == [["S1"], ["S1"]])
        #expect(hearing.responses[1].attributions.map(\.respondent) == ["havnelauget"])
    }

    @Test func topicsThatRecurAreThemes() throws {
        let hearing = try read(
            """
            Emne;Afsender;Bemærkning;Forvaltningens bemærkning
            Trafik;Havnelauget;Vejen er for smal.;Det noteres.
            Trafik;Borger;Vejen er for bred.;Det noteres.
            Grønt;Borger;Der er for få træer.;Imødekommes.
            """)
        #expect(hearing.sections.map(\.title) == ["Trafik", "Grønt"])
        #expect(hearing.respondents.map(\.name) == ["Havnelauget", "Borger (1)", "Borger (2)"])
        #expect(hearing.responses[0].text == "Vejen er for smal.")
    }

    @Test func severalNumbersInARow() throws {
        let hearing = try read(
            """
            Nr.;Afsender;Høringssvar;Forvaltningens bemærkning
            "3, 5 og 8";Borger;Der bør være bænke.;Imødekommes.
            9;Borger;Der bør være lys.;Imødekommes.
            """)
        #expect(hearing.submissions.map(\.number) == ["3", "5", "8", "9"])
        #expect(hearing.responses[0].submissions.count == 3)
    }

    @Test func aGroupMayBeTheSender() throws {
        let hearing = try read(
            """
            | Høringssvar | Forvaltningens bemærkning |
            |---|---|
            | Møllevang Lokaludvalg | |
            | Der bør være bænke. | Imødekommes. |
            | Der bør være lys. | Imødekommes ikke. |
            | Tangvejens Grundejerforening | |
            | Vejen er for smal. | Det noteres. |
            """, "skema.md")
        #expect(hearing.sections.isEmpty)
        #expect(
            hearing.respondents.map(\.name) == [
                "Møllevang Lokaludvalg", "Tangvejens Grundejerforening",
            ])
        #expect(hearing.responses.map(\.submissions) == [["S1"], ["S1"], ["S2"]])
    }

    @Test func aTableForEachResponse() throws {
        let hearing = try read(
            """
            <h1>Høringssvar til Havneplan</h1>
            <table><tr><td>Afsender</td><td>Havnelauget</td></tr>
            <tr><td>Høringssvar</td><td>Kajen er for smal.</td></tr>
            <tr><td>Forvaltningens svar</td><td>Det noteres.</td></tr></table>
            <table><tr><td>Afsender</td><td>Borger</td></tr>
            <tr><td>Høringssvar</td><td>Kajen er for bred.</td></tr>
            <tr><td>Forvaltningens svar</td><td>Imødekommes ikke.</td></tr></table>
            """, "skema.html")
        #expect(hearing.title == "Havneplan")
        #expect(hearing.responses.map(\.text) == ["Kajen er for smal.", "Kajen er for bred."])
        #expect(hearing.remarks.count == 2)
        #expect(hearing.respondents.map(\.name) == ["Havnelauget", "Borger (1)"])
    }

    @Test func headingsBetweenTablesAreThemes() throws {
        let table = { (name: String) in
            """
            <table><tr><th>Afsender</th><th>Høringssvar</th><th>Kommunens svar</th></tr>
            <tr><td>\(name)</td><td>Kajen er for smal.</td><td>Det noteres.</td></tr></table>
            """
        }
        let hearing = try read(
            "<h1>Svar om høring af Havneplan</h1><h2>Kajer</h2>" + table("Havnelauget")
                + "<h2>Broer</h2>" + table("Brolauget"), "skema.html")
        #expect(hearing.sections.map(\.title) == ["Kajer", "Broer"])
        #expect(hearing.responses.map { $0.section?.rawValue } == ["kajer", "broer"])
    }

    @Test func aTextWithoutSuchATableIsNone() throws {
        let source = try FormatReader.document(
            bytes: Array("| By | Tal |\n|---|---|\n| Havn | 4 |\n| Strand | 5 |\n".utf8),
            name: "tal.md")
        #expect(SkemaStyle.score(source) < 0.3)
    }

    @Test(arguments: ["skema.docx", "skema.html", "skema.csv"])
    func theSample(form: String) throws {
        guard let source = try StyleSamples.document("skema/" + form),
            let gold = try StyleSamples.gold("skema/skema.gold.json", as: TableGold.self)
        else { return }
        #expect(SkemaStyle.score(source) > 0.8)
        let hearing = try SkemaStyle.read(source, document: "d", registers: []).hearing
        let balance = WordBalance(document: source, hearing: hearing)
        #expect(balance.holds, "\(balance)")
        #expect(!hearing.unplaced.contains { $0.reason == .unread })
        #expect(hearing.sections.map(\.title) == gold.sections.map(\.title))
        let names = Dictionary(uniqueKeysWithValues: hearing.respondents.map { ($0.id, $0) })
        #expect(hearing.respondents.map(\.name) == gold.respondents.map(\.name))
        #expect(hearing.respondents.map(\.kind.rawValue) == gold.respondents.map(\.kind))
        #expect(hearing.respondents.map(\.lokaludvalg) == gold.respondents.map(\.lokaludvalg))
        for body in gold.respondents {
            let numbers = hearing.submissions.filter { submission in
                submission.respondents.contains { names[$0]?.name == body.name }
            }.compactMap(\.number)
            #expect(numbers == body.numbers)
        }
        let said = gold.items.filter { $0.kind == "response" }
        try #require(hearing.responses.count == said.count)
        let titles = Dictionary(uniqueKeysWithValues: hearing.sections.map { ($0.id, $0.title) })
        for (item, response) in zip(said, hearing.responses) {
            #expect(StyleSamples.begins(response.text, with: item.first))
            #expect(StyleSamples.ends(response.text, with: item.last))
            #expect(response.section.flatMap { titles[$0] } == item.sectionTitle)
            #expect(
                response.attributions.compactMap { names[$0.respondent]?.name } == item.respondents)
        }
        let answered = gold.items.filter { $0.kind == "remark" }
        try #require(hearing.remarks.count == answered.count)
        var right = 0
        for (item, remark) in zip(answered, hearing.remarks) {
            #expect(StyleSamples.begins(remark.text, with: item.first))
            #expect(remark.departments == item.departments)
            if let recommendation = item.recommendation {
                #expect(StyleSamples.ends(remark.text, with: recommendation))
                #expect(
                    StyleSamples.words(remark.outcomeWords ?? "")
                        == StyleSamples.words(recommendation))
            }
            let found = Set(remark.outcomes.map(\.rawValue))
            if found.isSubset(of: item.outcomes), !found.isEmpty { right += 1 }
        }
        print("skema \(form): outcomes \(right) of \(answered.count)")
        #expect(right * 10 >= answered.count * 9)
        if form != "skema.csv" {
            #expect(hearing.opens == CalendarDay(gold.opens))
            #expect(hearing.closes == CalendarDay(gold.closes))
        }
    }
}

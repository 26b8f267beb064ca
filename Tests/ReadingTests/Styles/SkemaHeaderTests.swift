import PolicyModel
import Testing

@testable import Reading

/// Columns and rows of tables in words that were met late.
@Suite("Columns in other words")
struct SkemaHeaderTests {
    @Test(arguments: [
        ("Det indstilles", SkemaRole.recommendation), ("Rettes teksten?", .recommendation),
        ("Ændres planen?", .recommendation), ("Sekretariatets bemærkning", .remark),
        ("Centrets bemærkning", .remark), ("Spørgsmål", .response), ("Svar", .remark),
        ("Løbenummer", .number), ("Part", .sender),
    ])
    func headers(text: String, role: SkemaRole) {
        #expect(SkemaHeader.role(of: text) == role)
    }

    @Test func whatIsRecommendedIsNeitherLostNorATheme() throws {
        let hearing = try readTable(
            """
            Løbenummer;Part;Indhold;Faglig kommentar;Det indstilles
            1;Stilauget;Lauget ønsker flere stier.;Stien er lagt ind i planen.;At planen ændres
            2;Ungdomsklubben;Klubben ønsker en bane.;Banen er der ikke plads til.;At planen ikke ændres
            """)
        #expect(hearing.sections.isEmpty)
        #expect(hearing.remarks.map(\.outcomes) == [[.changed], [.declined]])
    }

    @Test func aRowThatSumsUpIsNobodys() throws {
        let hearing = try readTable(
            """
            Nr.;Afsender;Høringssvar;Kommunens svar
            1;Stilauget;Lauget ønsker flere stier.;Stien er lagt ind i planen.
            2;Ungdomsklubben;Klubben ønsker en bane.;Banen er der ikke plads til.
            I alt;2 svar;;
            """)
        #expect(hearing.respondents.map(\.name) == ["Stilauget", "Ungdomsklubben"])
        #expect(hearing.submissions.count == 2)
    }

    /// Tables of questions and answers, each under a line in bold, as Word has them.
    @Test func aLineAboveEachTableHeadsIt() throws {
        func table(_ question: String, _ answer: String) -> String {
            "<table><tr><th>Spørgsmål</th><th>Svar</th></tr>"
                + "<tr><td>\(question)</td><td>\(answer)</td></tr>"
                + "<tr><td>Hvem betaler?</td><td>Det gør kommunen.</td></tr></table>"
        }
        let html =
            "<html><body><p>Spørgsmål og svar i høringen om busplan for Rolund</p>"
            + "<p><strong>Linje 4</strong></p>" + table("Hvor er bussen?", "Den er i planen.")
            + "<p><strong>Skolebusser</strong></p>" + table("Er der seler?", "Nej.")
            + "<p>Med venlig hilsen</p></body></html>"
        let hearing = try readWhole(html, "busplan.html").hearing
        #expect(hearing.sections.map(\.title) == ["Linje 4", "Skolebusser"])
        #expect(
            hearing.responses.map { $0.section?.rawValue }
                == ["linje-4", "linje-4", "skolebusser", "skolebusser"])
        #expect(
            hearing.remarks.map { $0.answers.map(\.response) } == [["H1"], ["H2"], ["H3"], ["H4"]])
        #expect(hearing.unplaced.allSatisfy { $0.reason != .unread })
    }
}

import PolicyModel
import Testing

@testable import Reading

/// Letters and lists into a hearing that is there: they add, and people's work stays.
struct LettersReimportTests {
    private func letter(_ text: String, _ name: String, into hearing: Hearing) throws -> Hearing {
        let source = try FormatReader.document(bytes: Array(text.utf8), name: name)
        var read = LettersStyle.read(
            source, document: Document.ID(Slug.make(Reader.stem(name))), registers: [],
            existing: hearing
        ).hearing
        read.documents[0].sha256 = SHA256.hexadecimal(of: Array(text.utf8))
        let replacing: Document.ID? =
            switch Reimport.replacement(for: read, in: hearing) {
            case .document(let id): id
            case .none, .unclear: nil
            }
        return Reimport(read, into: hearing, replacing: replacing).hearing
    }

    private static let museum = "Skumby Museum\n\nAd mål 1: Der bør være ryglæn på alle bænke.\n"
    private static let council = "Skumby Ældreråd\n\nMål 2 støtter vi, for vi sover let.\n"

    /// Every reference points to something.
    private func isWhole(_ hearing: Hearing) -> Bool {
        let sections = Set(hearing.sections.map(\.id))
        let respondents = Set(hearing.respondents.map(\.id))
        let submissions = Set(hearing.submissions.map(\.id))
        let responses = Set(hearing.responses.map(\.id))
        let documents = Set(hearing.documents.map(\.id))
        return responses.count == hearing.responses.count
            && submissions.count == hearing.submissions.count
            && hearing.responses.allSatisfy { response in
                response.section.map(sections.contains) ?? true
                    && submissions.isSuperset(of: response.submissions)
                    && respondents.isSuperset(of: response.attributions.map(\.respondent))
                    && responses.isSuperset(of: response.supports.map(\.response))
                    && documents.contains(response.source.document)
            }
            && hearing.submissions.allSatisfy { submission in
                respondents.isSuperset(of: submission.respondents)
                    && submission.document.map(documents.contains) ?? true
            }
    }

    @Test func oneAfterTheOtherAdds() throws {
        var hearing = LettersTests.hearing
        hearing = try letter(Self.museum, "01-museum.txt", into: hearing)
        hearing = try letter(Self.council, "02-aeldreraad.txt", into: hearing)
        #expect(isWhole(hearing))
        #expect(hearing.sections == LettersTests.hearing.sections)
        #expect(hearing.documents.map(\.kind) == [.summary, .responses, .responses])
        #expect(hearing.submissions.map(\.id) == ["S1", "S2"])
        #expect(hearing.submissions.map(\.number) == ["1", "2"])
        #expect(hearing.responses.map(\.id) == ["H1", "H2", "H3", "H4", "H5"])
        #expect(hearing.responses[3].section == "goal-1")
        #expect(hearing.responses[4].submissions == ["S2"])
        #expect(hearing.respondents.count == 4)
    }

    /// Three bodies sent the same words: three letters, whatever the likeness.
    @Test func aCampaignLetterReplacesNobodys() throws {
        let words = "\n\nAd mål 1: Der bør være ryglæn på alle bænke, og de bør stå i læ.\n"
        var hearing = LettersTests.hearing
        for (position, sender) in ["Skumby Museum", "Skumby Ældreråd", "Skumby Bageri"].enumerated()
        {
            hearing = try letter(sender + words, "0\(position + 1).txt", into: hearing)
        }
        #expect(isWhole(hearing))
        #expect(hearing.documents.count == 4)
        #expect(hearing.submissions.count == 3)
        #expect(hearing.responses.filter { $0.kind == .full }.count == 3)
    }

    @Test func aCorrectedLetterStandsForTheEarlier() throws {
        var hearing = try letter(Self.museum, "01-museum.txt", into: LettersTests.hearing)
        hearing = try letter(Self.council, "02-aeldreraad.txt", into: hearing)
        hearing.responses[3].tags = ["bænke"]
        let corrected = Self.museum + "\nMål 2 er godt for vores gæster.\n"
        let after = try letter(corrected, "01-museum.txt", into: hearing)
        #expect(isWhole(after))
        #expect(after.submissions.map(\.id) == ["S1", "S2"])
        #expect(after.responses.first { $0.id == "H4" }?.tags == ["bænke"])
        #expect(after.responses.filter { $0.submissions == ["S1"] }.count == 2)
        #expect(after.responses.filter { $0.submissions == ["S2"] }.count == 1)
        #expect(after.sections == LettersTests.hearing.sections)
    }

    @Test func theSameTwiceChangesNothing() throws {
        let hearing = try letter(Self.museum, "01-museum.txt", into: LettersTests.hearing)
        #expect(try letter(Self.museum, "01-museum.txt", into: hearing) == hearing)
    }

    @Test func theSummaryAgainKeepsTheLetters() throws {
        var hearing = try letter(Self.museum, "01-museum.txt", into: LettersTests.hearing)
        hearing = Reimport(LettersTests.hearing, into: hearing, replacing: "bilag-2").hearing
        #expect(isWhole(hearing))
        #expect(hearing.submissions.count == 1)
        #expect(hearing.responses.count == 4)
    }

    @Test func aTablesNumberIsTheLetters() throws {
        let table = try FormatReader.document(
            bytes: Array(
                """
                Nr.;Afsender;Høringssvar;Kommunens svar
                1;Skumby Museum;Museet ønsker bænke.;Det noteres.
                2;Borger;Færgen er for dyr.;Det noteres.
                """.utf8), name: "skema.csv")
        var hearing = try SkemaStyle.read(table, document: "skema", registers: []).hearing
        hearing = try letter(Self.museum, "1-museum.txt", into: hearing)
        #expect(isWhole(hearing))
        #expect(hearing.submissions.count == 2)
        #expect(hearing.submissions[0].document != nil)
        #expect(hearing.respondents.count == 2)
        // Number 2 is somebody else's, so a museum's file called 2 has no number.
        let other = try letter(
            "Skumby Ældreråd\n\nFærgen er for dyr.\n", "2-raad.txt", into: hearing)
        #expect(other.submissions.last?.number == nil)
        #expect(other.submissions.count == 3)
    }

    @Test func theInvitedAndTheOthers() throws {
        let source = try FormatReader.document(
            bytes: Array(
                """
                # Bilag 3. Høringsliste

                ## Råd

                - Skumby Ældreråd
                - Skumby Ungeråd

                ## Organisationer

                - Foreningen Tovværket
                - 3F Skumby
                """.utf8), name: "bilag3.md")
        #expect(InvitedStyle.score(source) >= 0.8)
        let list = try InvitedStyle.read(
            source, document: "bilag-3", registers: [], existing: LettersTests.hearing)
        let balance = WordBalance(document: source, hearing: list.hearing)
        #expect(balance.holds, "\(balance)")
        #expect(
            list.hearing.respondents.map(\.name) == [
                "Skumby Ældreråd", "Skumby Ungeråd", "Foreningen Tovværket", "3F Skumby",
            ])
        #expect(list.hearing.respondents.allSatisfy { $0.invited == true && !$0.answered })
        var hearing = Reimport(list.hearing, into: LettersTests.hearing, replacing: nil).hearing
        hearing = try letter(Self.museum, "museum.txt", into: hearing)
        hearing = try letter(Self.council, "raad.txt", into: hearing)
        let facts = Dictionary(
            uniqueKeysWithValues: hearing.respondents.map { ($0.name, [$0.answered, $0.invited]) })
        #expect(facts["Foreningen Tovværket"] == [true, true])
        #expect(facts["Borger (1)"] == [true, false])
        #expect(facts["Skumby Museum"] == [true, false])
        #expect(facts["Skumby Ældreråd"] == [true, true])
        #expect(facts["3F Skumby"] == [false, true])
        #expect(hearing.opens == LettersTests.hearing.opens)
        #expect(hearing.sections == LettersTests.hearing.sections)
    }

    @Test func listsInASentenceAndATable() throws {
        for (text, name) in [
            (
                "Høringsparter\n\nUdkastet er sendt til: Skumby Museum, Skumby Ældreråd, Foreningen Tovværket og 3F Skumby.\n",
                "liste.txt"
            ),
            (
                "Høringsparter\n\n1. Skumby Museum\n2. Skumby Ældreråd\n3. Foreningen Tovværket\n4. 3F Skumby\n",
                "liste2.txt"
            ),
            (
                "Høringsparter;\nSkumby Museum;a@example.org\nSkumby Ældreråd;\nForeningen Tovværket;\n3F Skumby;\n",
                "liste.csv"
            ),
        ] {
            let source = try FormatReader.document(bytes: Array(text.utf8), name: name)
            let list = try InvitedStyle.read(source, document: "d", registers: [])
            #expect(
                list.hearing.respondents.map(\.name) == [
                    "Skumby Museum", "Skumby Ældreråd", "Foreningen Tovværket", "3F Skumby",
                ], "\(name)")
            #expect(WordBalance(document: source, hearing: list.hearing).holds)
        }
    }

    @Test func personalDataIsCounted() throws {
        let text = """
            Til Skumby Kommune

            Jeg bor på Tangvej 14, 2. tv. og kan ringes op på tlf. 12 34 56 78.

            Venlig hilsen
            Ole Brink
            ole@example.org
            310670-0000
            """
        let result = try Reader.read(
            bytes: Array(text.utf8), name: "brev.txt", options: ReadingOptions(kind: .responses))
        let counts = Dictionary(
            uniqueKeysWithValues: result.findings.filter { $0.kind == .personalData }.map {
                ($0.detail ?? "", $0.count ?? 0)
            })
        #expect(counts == ["cpr": 1, "email": 1, "phone": 1, "address": 1, "name": 1])
        #expect(result.findings.contains { $0.kind == .personalDataUnseen })
        #expect(result.hearing.respondents.map(\.name) == ["Ole Brink"])
    }

    @Test func kindsAreGuessed() throws {
        func kind(_ text: String, _ name: String) throws -> Document.Kind {
            let source = try FormatReader.document(bytes: Array(text.utf8), name: name)
            return OtherKinds.kind(of: source, ReadingOptions())
        }
        #expect(
            try kind("Til Skumby Kommune\n\nVi støtter planen.\n\nMvh\nSkumby Museum\n", "a.txt")
                == .responses)
        #expect(
            try kind("Høringsliste\n\nSkumby Museum\nSkumby Ældreråd\n3F Skumby\n", "b.txt")
                == .invited)
        #expect(
            try kind(
                "Nr.;Afsender;Høringssvar;Kommunens svar\n1;Borger;Vi vil have bænke.;Ja.\n2;Borger;Vi vil have lys.;Nej.\n",
                "c.csv")
                == .summary)
        #expect(
            try kind(
                "# Havneplan\n\n## Mål 1. Bænke\n\nEn række høringssvar ønsker bænke.\n\n*Forvaltningen bemærker, at der kommer bænke.*\n",
                "d.md")
                == .summary)
    }
}

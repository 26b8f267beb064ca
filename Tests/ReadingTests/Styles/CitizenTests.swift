import PolicyModel
import Testing

@testable import Reading

/// What the reader owes citizens: their data are found and counted in whatever form they write
/// them, and nothing is ever said to be theirs on a guess.
struct CitizenTests {
    // MARK: Found and counted

    @Test(arguments: [
        (PersonalData.Kind.cpr, "310670-0000"), (.cpr, "3106700000"), (.cpr, "310670 0000"),
        (.cpr, "999999-9999"), (.cpr, "310670 - 0000"), (.cpr, "31 06 70 0000"),
        (.cpr, "31 06 70-0000"), (.cpr, "31.06.70-0000"), (.cpr, "31-06-70-0000"),
        (.email, "ellen.storm@example.org"), (.email, "ellen (at) example.org"),
        (.phone, "12345678"), (.phone, "12 34 56 78"), (.phone, "1234 5678"),
        (.phone, "+45 12 34 56 78"), (.phone, "+4512345678"), (.phone, "+45 1234 5678"),
        (.phone, "0045 12 34 56 78"), (.phone, "12-34-56-78"),
        (.address, "Rebslagerstræde 12, 2. tv."), (.address, "Gl. Mastevej 3"),
        (.address, "Ankerstræde 12 B, st. th., 9999 Bølgesund"),
    ])
    func theReportCountsIt(kind: PersonalData.Kind, text: String) throws {
        let letter = """
            Til Skumby Kommune

            Vi ønsker flere bænke. I kan finde os her: \(text)

            Venlig hilsen
            Skumby Museum
            """
        let resume = """
            Resume af høringssvar til Havneplan

            Mål 1. Flere bænke

            En række høringssvar ønsker flere bænke. Et af dem oplyser \(text)

            Forvaltningen bemærker, at målet er fastholdt.
            """
        for (document, name) in [(letter, "brev.txt"), (resume, "resume.txt")] {
            let findings = try Reader.read(bytes: Array(document.utf8), name: name).findings
                .filter { $0.kind == .personalData }
            #expect(
                findings.map { "\($0.detail ?? "") \($0.count ?? 0)" } == ["\(kind.rawValue) 1"],
                "\(name): \(text)")
        }
    }

    // MARK: Never suggested

    /// Hearings that know a citizen by name, and one by number.
    private static let known = [
        Respondent(id: "ole-brink", name: "Ole Brink", kind: .citizen, answered: true),
        Respondent(id: "borger-7", name: "Borger (7)", kind: .citizen, answered: true),
        Respondent(id: "museum", name: "Skumby Museum", kind: .organisation, answered: true),
    ]

    private static let said =
        "Kranerne larmer om natten, og beboerne vågner, når kæderne skramler mod kajen."

    private static func hearing(saidBy speaker: Respondent.ID) -> Hearing {
        Hearing(
            id: "havn", title: "Havneplan", authority: "Skumby Kommune",
            documents: [Document(id: "bilag-2", name: "Bilag 2.pdf", kind: .summary)],
            sections: [
                Section(
                    id: "goal-1", kind: .goal, label: "Mål 1", number: .whole(1),
                    title: "Mindre larm fra kranerne om natten")
            ],
            respondents: known,
            responses: [
                Response(
                    id: "H1", section: "goal-1", text: said,
                    source: SourceSpan(document: "bilag-2"),
                    attributions: [Attribution(respondent: speaker, basis: .stated)])
            ])
    }

    /// Everything that could hint at a citizen: a file's name that is a citizen's, or says that it
    /// is one; a text in nearly the words of what a citizen said; and nobody who signs.
    @Test(
        arguments: [
            "ole-brink.txt", "07-ole-brink.txt", "brink.txt", "borger.txt", "borger-7.txt",
            "07-borger.txt", "Borger (7).txt", "anonym.txt", "privatperson.txt", "beboer-3.txt",
            "en-nabo.txt", "lodsejer.txt", "Ellen Storm.txt", "svar.txt",
        ], ["", "Jeg skriver om havnen. "])
    func whateverTheFileIsCalled(name: String, opening: String) throws {
        for speaker in Self.known.map(\.id) {
            let hearing = Self.hearing(saidBy: speaker)
            let result = try Reader.read(
                bytes: Array((opening + Self.said + "\n").utf8), name: name,
                options: ReadingOptions(kind: .responses, existing: hearing))
            let merged = Reimport(result.hearing, into: hearing, replacing: nil).hearing
            Self.expectNothingIsSuggested(in: merged, "\(name), \(opening)")
        }
    }

    private static func expectNothingIsSuggested(in hearing: Hearing, _ what: String) {
        let citizens = Set(hearing.respondents.filter { $0.kind == .citizen }.map(\.id))
        for response in hearing.responses {
            let guessed = response.attributions.filter { $0.basis == .suggested }
            #expect(
                citizens.isDisjoint(with: guessed.map(\.respondent)), "\(what): \(guessed)")
            // That a citizen's letter stands behind a passage says that the citizen said it.
            let isCitizens = response.attributions.contains { citizens.contains($0.respondent) }
            let ties = response.supports.filter { $0.basis == .suggested }
            #expect(!isCitizens || ties.isEmpty, "\(what): \(ties)")
        }
    }

    /// The samples' letters, two of them citizens'.
    @Test func inTheSamples() throws {
        guard let bytes = try Samples.bytes("resume/resume.docx"),
            let gold = try StyleSamples.gold("bilag4/bilag4.gold.json", as: LettersGold.self)
        else {
            print("skipped: ../shared/samples is not here")
            return
        }
        var hearing = try Reader.read(bytes: bytes, name: "resume.docx").hearing
        for file in gold.files where !file.empty {
            guard let bytes = try Samples.bytes("bilag4/\(file.file)") else { continue }
            let result = try Reader.read(
                bytes: bytes, name: file.file, options: ReadingOptions(existing: hearing))
            hearing = Reimport(result.hearing, into: hearing, replacing: nil).hearing
        }
        #expect(hearing.respondents.contains { $0.kind == .citizen })
        Self.expectNothingIsSuggested(in: hearing, "samples")
    }
}

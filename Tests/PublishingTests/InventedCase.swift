import PolicyModel

/// An invented hearing in an invented town, with a letter, a citizen and personal data planted
/// in every place a text can stand. Dates of CPR numbers are impossible, the phone number cannot
/// be assigned, the mail is at example.org.
enum InventedCase {
    /// What must stand in no masked output.
    static let planted = [
        "310670-0000", "12 34 56 78", "ellen.tangloeb@example.org", "Takkelagegade 14",
        "Ellen Tangløb", "ellen-tangloeb", "Tangløb", "Hemmelig note", "Rebekka Sagsbehandler",
    ]

    static let hearing = Hearing(
        id: "havnepolitik", title: "Havnepolitik", authority: "Bølgesund Kommune",
        caseNumber: "2024-0217995", opens: CalendarDay(year: 2025, month: 2, day: 1),
        closes: CalendarDay(year: 2025, month: 3, day: 15), registers: registers,
        documents: [
            Document(
                id: "bilag-2", name: "resume.docx", annex: "Bilag 2", kind: .summary, pages: 6),
            Document(
                id: "bilag-4-ellen-tangloeb", name: "Ellen Tangløb.pdf", annex: "Bilag 4",
                kind: .responses, pages: 3),
        ],
        preface: [
            PrefaceParagraph(
                text: "Svar er modtaget fra Nordkaj Lokaludvalg og Ellen Tangløb.", source: span(1))
        ],
        sections: sections, respondents: respondents,
        submissions: [
            Submission(
                id: "svar-1", number: "1", respondents: ["nordkaj-lokaludvalg"],
                document: "bilag-4-ellen-tangloeb"),
            Submission(
                id: "svar-ellen-tangloeb", number: "2", respondents: ["ellen-tangloeb"],
                document: "bilag-4-ellen-tangloeb"),
        ],
        responses: summary + letters, remarks: remarks,
        unplaced: [
            UnplacedText(
                text: "Ring til Ellen Tangløb på 12 34 56 78.", source: span(6), reason: .unread)
        ])

    private static let registers = Registers(
        lokaludvalg: [
            Lokaludvalg(name: "Nordkaj", places: ["Fyrtårnet"]), Lokaludvalg(name: "Sydkaj"),
            Lokaludvalg(name: "Kongens Mole"), Lokaludvalg(name: "Østhavn"),
        ],
        departments: [
            Department(abbreviation: "HAV", name: "Havneforvaltningen"),
            Department(abbreviation: "VEJ", name: "Vejforvaltningen"),
        ])

    private static let sections = [
        Section(id: "generelt", kind: .theme, title: "Generelle bemærkninger"),
        Section(
            id: "pejlemaerke-1", kind: .pejlemaerke, label: "Pejlemærke 1", number: .whole(1),
            title: "Rent vand"),
        Section(
            id: "goal-1", kind: .goal, label: "Mål 1", number: .whole(1), title: "Badevand",
            parent: "pejlemaerke-1", status: .kept),
        Section(
            id: "goal-3", kind: .goal, label: "Mål 3", number: .whole(3), title: "Husbåde",
            parent: "pejlemaerke-1", status: .dropped),
        Section(
            id: "goal-4", kind: .goal, label: "Mål 4", number: .whole(4), title: "Ro på vandet",
            parent: "pejlemaerke-1", status: .kept),
    ]

    private static let respondents = [
        Respondent(
            id: "nordkaj-lokaludvalg", name: "Nordkaj Lokaludvalg", kind: .lokaludvalg,
            lokaludvalg: ["Nordkaj"], answered: true),
        Respondent(
            id: "faelles", name: "Sydkaj og Kgs. Mole Lokaludvalg", kind: .lokaludvalg,
            lokaludvalg: ["Sydkaj", "Kongens Mole"], answered: true),
        Respondent(
            id: "roklubben", name: "Roklubben *Åren*, Takkelagegade 14, 3. tv.",
            kind: .organisation, answered: true),
        Respondent(id: "borger-1", name: "Borger (1)", kind: .citizen, answered: true),
        Respondent(id: "ellen-tangloeb", name: "Ellen Tangløb", kind: .citizen, answered: true),
    ]

    static func span(_ page: Int, document: Document.ID = "bilag-2") -> SourceSpan {
        SourceSpan(document: document, page: page, lastPage: page)
    }

    private static let note = Note(
        text: "Hemmelig note", author: "Rebekka Sagsbehandler", written: "2025-03-20T10:00:00Z")

    private static let summary = [
        Response(
            id: "H1", section: "goal-1", gist: "Badebro ved Fyrtårnet",
            text: "Der ønskes en badebro ved Fyrtårnet. <script>alert(1)</script> & | *fed*",
            source: span(2),
            attributions: [
                Attribution(respondent: "nordkaj-lokaludvalg", basis: .stated),
                Attribution(respondent: "roklubben", basis: .suggested),
            ],
            quantity: Quantity(words: "4 henvendelser", count: 4, lokaludvalg: true),
            places: [Place(name: "Fyrtårnet", lokaludvalg: "Nordkaj")], notes: [note]),
        Response(
            id: "H2", section: "goal-1", text: "=2+2 er ikke en formel.\n- Det er et punkt.",
            source: span(2),
            attributions: [Attribution(respondent: "faelles", basis: .assigned)],
            quantity: Quantity(words: "en række"), assignedTo: ["HAV"]),
        Response(
            id: "H3", section: "goal-4", text: "Ring til mig på 12 34 56 78, hilsen Ellen Tangløb.",
            source: span(4)),
    ]

    private static let letters = [
        Response(
            id: "H4", kind: .full, section: "goal-1", text: "Vi ønsker en badebro.",
            source: span(1, document: "bilag-4-ellen-tangloeb"), submissions: ["svar-1"],
            attributions: [Attribution(respondent: "nordkaj-lokaludvalg", basis: .stated)],
            supports: [ResponseLink(response: "H1", basis: .assigned)]),
        Response(
            id: "H5", kind: .full, section: "goal-4", sectionBasis: .suggested,
            text: "Motorbådene larmer om natten.",
            source: span(1, document: "bilag-4-ellen-tangloeb"), submissions: ["svar-1"],
            attributions: [Attribution(respondent: "nordkaj-lokaludvalg", basis: .stated)],
            supports: [ResponseLink(response: "H3", basis: .suggested)]),
        Response(
            id: "H6", kind: .full, section: nil,
            text: """
                Jeg, Ellen, bor Takkelagegade 14, 3. tv., Bølgesund (310670-0000).
                Skriv til ellen.tangloeb@example.org.
                """,
            source: span(2, document: "bilag-4-ellen-tangloeb"),
            submissions: ["svar-ellen-tangloeb"],
            attributions: [Attribution(respondent: "ellen-tangloeb", basis: .stated)]),
    ]

    private static let remarks = [
        Remark(
            id: "B1", section: "goal-1", gist: "Badebroen er skrevet ind",
            text: "Havneforvaltningen har skrevet badebroen ind i politikken.", source: span(3),
            departments: ["HAV"], outcomes: [.changed], outcomeWords: "har skrevet ind",
            outcomeBasis: .stated, answers: [ResponseLink(response: "H1", basis: .stated)]),
        Remark(
            id: "B2", section: "goal-1",
            text: "Vejforvaltningen kan ikke imødekomme ønsket, fordi bunden er for blød.",
            source: span(3), departments: ["VEJ"], outcomes: [.declined, .referred],
            outcomeWords: "kan ikke imødekomme", outcomeBasis: .stated,
            answers: [ResponseLink(response: "H2", basis: .suggested)]),
        Remark(
            id: "B3", section: "goal-3", text: "Mål 3 udgår af politikken.",
            source: SourceSpan(document: "bilag-2", page: 3, lastPage: 4),
            departmentWords: "Forvaltningerne", outcomes: [.changed], outcomeBasis: .stated),
        Remark(
            id: "B4", section: "generelt", text: "Ellen Tangløbs svar er læst.", source: span(5),
            departments: ["HAV"], outcomes: [.noted], outcomeBasis: .suggested, notes: [note]),
    ]
}

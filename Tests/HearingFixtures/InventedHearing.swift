public import PolicyModel

/// An invented municipality with something of everything the format can hold.
public enum Invented {
    public static let span = SourceSpan(
        document: "bilag-2", page: 4, lastPage: 5, firstLine: 101, lastLine: 104)
    public static let bare = SourceSpan(document: "brev")

    public static let hearing = Hearing(
        id: "havneplan-2031", title: "Havneplan 2031", authority: "Maagevang Kommune",
        caseNumber: "2030-0000001", opens: CalendarDay("2030-02-01"),
        closes: CalendarDay("2030-03-15"), isExample: true,
        registers: Registers(
            lokaludvalg: [
                Lokaludvalg(name: "Østhavn", code: "9001", places: ["Kajen", "Fyrtårnet"]),
                Lokaludvalg(name: "Hørløkke", code: nil, places: []),
                Lokaludvalg(name: "Ålekisten", code: "9003", places: ["Dæmningen"]),
            ],
            departments: [
                Department(abbreviation: "HAV", name: "Havneforvaltningen"),
                Department(abbreviation: "Ø", name: "Økonomi"),
            ]),
        documents: [
            Document(
                id: "bilag-2", name: "bilag 2.pdf", annex: "Bilag 2", kind: .summary, pages: 9,
                sha256: String(repeating: "0a", count: 32)),
            Document(id: "brev", name: "brev.txt", kind: .responses),
            Document(id: "liste", name: "liste.csv", kind: .invited),
        ],
        preface: [
            PrefaceParagraph(text: "Tre parter har svaret.", source: span),
            PrefaceParagraph(text: "Læs \"sådan\" \\ her.", source: bare),
        ],
        sections: [
            Section(id: "generelt", kind: .theme, title: "Generelle bemærkninger"),
            Section(
                id: "pejlemaerke-1", kind: .pejlemaerke, label: "Pejlemærke 1",
                number: .whole(1), title: "En havn for alle"),
            Section(
                id: "goal-2", kind: .goal, label: "Mål 2", number: .whole(2),
                title: "Flere både", parent: "pejlemaerke-1", status: .kept),
            Section(
                id: "goal-2.1", kind: .goal, label: "2.1", number: .text("2.1"),
                title: "Små både", parent: "goal-2", status: .dropped),
        ],
        respondents: [
            Respondent(
                id: "oesthavn-hoerloekke", name: "Østhavn og Hørløkke Lokaludvalg",
                kind: .lokaludvalg, lokaludvalg: ["Østhavn", "Hørløkke"], answered: true,
                invited: true),
            Respondent(id: "roklub", name: "Roklubben Åren", kind: .organisation, answered: true),
            Respondent(
                id: "borger-1", name: "Borger (1)", kind: .citizen, answered: true,
                invited: false),
        ],
        submissions: [
            Submission(
                id: "s1", number: "12a", respondents: ["oesthavn-hoerloekke", "roklub"],
                received: CalendarDay("2030-03-01"), document: "brev"),
            Submission(id: "s2", respondents: ["borger-1"]),
        ],
        responses: [
            Response(
                id: "H1", section: "generelt", gist: "Kajen er for kort",
                text: "En række parter finder Kajen for kort.\n– og for våd", wording: .restated,
                source: span,
                quantity: Quantity(words: "En række", lokaludvalg: true, authority: false)),
            Response(
                id: "H2", kind: .full, section: "goal-2", sectionBasis: .suggested,
                text: "Vi vil gerne have flere både ved Fyrtårnet.", source: bare,
                submissions: ["s1", "s2"],
                attributions: [
                    Attribution(respondent: "oesthavn-hoerloekke", basis: .stated),
                    Attribution(respondent: "roklub", basis: .assigned),
                    Attribution(respondent: "borger-1", basis: .suggested),
                ],
                quantity: Quantity(words: "to", count: 2, lokaludvalg: false, authority: true),
                supports: [ResponseLink(response: "H1", basis: .assigned)],
                places: [
                    Place(name: "Fyrtårnet", lokaludvalg: "Østhavn"), Place(name: "Havnen"),
                ],
                tags: ["både", "sikkerhed"], assignedTo: ["HAV"],
                notes: [
                    Note(text: "Ring igen", author: "Asta Å", written: "2030-04-01T08:00:00Z")
                ]),
            Response(id: "H3", kind: .full, section: nil, text: "Hils!", source: bare),
        ],
        remarks: [
            Remark(
                id: "B1", section: "goal-2", gist: "Flere både er på vej",
                text: "HAV har tilrettet planen.\nDet imødekommes delvist.", source: span,
                departments: ["HAV", "Ø"], outcomes: [.changed, .referred],
                outcomeWords: "imødekommes delvist", outcomeBasis: .stated,
                answers: [
                    ResponseLink(response: "H2", basis: .stated),
                    ResponseLink(response: "H1", basis: .suggested),
                ],
                places: [Place(name: "Dæmningen", lokaludvalg: "Ålekisten")],
                tags: ["både"],
                notes: [Note(text: "Tjek", author: "Bo", written: "2030-04-02T09:30:00Z")]),
            Remark(
                id: "B2", section: nil, text: "Forvaltningerne takker.", source: bare,
                departmentWords: "Forvaltningerne", status: .draft),
        ],
        unplaced: [
            UnplacedText(text: "Side 1 af 9", source: span, reason: .furniture),
            UnplacedText(text: "???", source: bare, reason: .unread),
        ])
}

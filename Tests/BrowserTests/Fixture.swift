import Language
import PolicyModel

@testable import Browser

/// An invented hearing in the form of the real one: two pejlemærker and unnumbered top sections, a
/// gap in the goals, a dropped goal, sub-themes, a joint response, linked and unlinked remarks.
enum Fixture {
    static let document: Document.ID = "bilag-2"

    static func hearing(wording: Wording = .restated) -> Hearing {
        Hearing(
            id: "cykelpolitik", title: "Cykelpolitik 2031-34", authority: "Kystby Kommune",
            isExample: wording == .restated,
            registers: Registers(
                lokaludvalg: [
                    Lokaludvalg(name: "Havnen", code: "1", places: ["Fiskerkajen"]),
                    Lokaludvalg(name: "Nordbyen", code: "2", places: ["Møllemarken"]),
                    Lokaludvalg(name: "Ådalen", code: "3", places: []),
                    Lokaludvalg(name: "Østervang", code: "4", places: ["Klitten"]),
                ],
                departments: [
                    Department(abbreviation: "TEK", name: "Teknikforvaltningen"),
                    Department(abbreviation: "BØR", name: "Børneforvaltningen"),
                ]),
            documents: [
                Document(id: document, name: "bilag2.txt", annex: "Bilag 2", kind: .summary)
            ],
            sections: sections, respondents: respondents,
            responses: responses(wording), remarks: remarks(wording))
    }

    private static var sections: [Section] {
        func goal(_ number: Int, _ title: String, _ parent: Section.ID, dropped: Bool = false)
            -> Section
        {
            Section(
                id: Section.ID("goal-\(number)"), kind: .goal, label: "Mål \(number)",
                number: .whole(number), title: title, parent: parent,
                status: dropped ? .dropped : .kept)
        }
        func theme(_ id: String, _ title: String, _ parent: Section.ID? = nil) -> Section {
            Section(id: Section.ID(id), kind: .theme, title: title, parent: parent)
        }
        func pejlemaerke(_ number: Int, _ title: String) -> Section {
            Section(
                id: Section.ID("pejlemaerke-\(number)"), kind: .pejlemaerke,
                label: "Pejlemærke \(number)", number: .whole(number), title: title)
        }
        return [
            theme("generelle", "Generelle bemærkninger"),
            theme("opfoelgning", "Opfølgning på politikken", "generelle"),
            pejlemaerke(1, "Flere borgere i Kystby skal cykle hele året til skole og arbejde"),
            goal(1, "Flere skolebørn skal cykle sikkert til skole", "pejlemaerke-1"),
            goal(2, "Flere ansatte skal cykle til arbejde", "pejlemaerke-1"),
            theme("cykelparkering", "Cykelparkering", "goal-2"),
            theme("bad", "Bad og omklædning", "goal-2"),
            goal(3, "Flere elcykler i kommunens drift", "pejlemaerke-1", dropped: true),
            pejlemaerke(
                2,
                "Flere borgere i Kystby skal have en cykelsti tæt på hjemmet, og færre skal "
                    + "komme til skade i trafikken, uanset hvor i kommunen de bor"),
            goal(6, "Et sammenhængende net af cykelstier fra kyst til skov", "pejlemaerke-2"),
            theme("oevrige", "Øvrige bemærkninger"),
            theme("tone", "Om politikkens tone", "oevrige"),
        ]
    }

    private static var respondents: [Respondent] {
        [
            Respondent(
                id: "havnen", name: "Havnen Lokaludvalg", kind: .lokaludvalg,
                lokaludvalg: ["Havnen"], answered: true),
            Respondent(
                id: "nordbyen-aadalen", name: "Nordbyen og Ådalen Lokaludvalg",
                kind: .lokaludvalg, lokaludvalg: ["Nordbyen", "Ådalen"], answered: true),
            Respondent(
                id: "cyklister", name: "Kystby Cyklister", kind: .organisation, answered: true),
            Respondent(id: "skolen", name: "Klitskolen", kind: .education, answered: true),
        ]
    }

    private static func source(_ page: Int, to last: Int? = nil) -> SourceSpan {
        SourceSpan(document: document, page: page, lastPage: last ?? page)
    }

    private static func responses(_ wording: Wording) -> [Response] {
        func response(
            _ number: Int, _ section: Section.ID, _ gist: String?, _ text: String, page: Int,
            quantity: String? = nil, places: [Place] = [], said: [Attribution] = [],
            tags: [String] = []
        ) -> Response {
            Response(
                id: Response.ID("H\(number)"), section: section, gist: gist, text: text,
                wording: wording, source: source(page), attributions: said,
                quantity: quantity.map { Quantity(words: $0) }, places: places, tags: tags)
        }
        return [
            response(
                1, "generelle", "Støtte til en ny cykelpolitik",
                "Det anføres, at politikken er velkommen, og at den bør følges op hvert år.",
                page: 1, quantity: "en række"),
            response(
                2, "opfoelgning", "Årlig opfølgning",
                "Det foreslås, at der gøres status hvert år.", page: 2, quantity: "enkelte"),
            response(
                3, "goal-1", "Sikre skoleveje ved Møllemarken og flere cykelhjelme til de små",
                "Det anbefales, at skolevejene ved Møllemarken gøres sikre med lys og bump.\n"
                    + "Desuden ønskes flere cykelhjelme til de mindste, og at forældre får råd "
                    + "om hjelme ved skolestart.",
                page: 3, quantity: "flere",
                places: [Place(name: "Møllemarken", lokaludvalg: "Nordbyen")], tags: ["skole"]),
            response(
                4, "goal-1", nil,
                "Der peges på, at børn lærer at cykle i børnehaven, og at pædagoger bør have tid "
                    + "til det i hverdagen.",
                page: 3),
            response(
                5, "cykelparkering", "Overdækket parkering ved boligforeninger",
                "Det foreslås, at boligforeninger får tilskud til overdækket parkering.",
                page: 4, quantity: "en række",
                said: [Attribution(respondent: "cyklister", basis: .assigned)]),
            response(
                6, "bad", "Bad på arbejdspladsen",
                "Det ønskes, at kommunens arbejdspladser har bad.", page: 4),
            response(
                7, "goal-3", "Færre elcykler", "Det bemærkes, at elcykler er dyre i drift.",
                page: 5, quantity: "enkelte"),
            response(
                8, "pejlemaerke-2", "Cykelsti til alle",
                "Der er støtte til cykelstier tæt på hjemmet.",
                page: 6, quantity: "en række"),
            response(
                9, "goal-6", "Sti langs Fiskerkajen",
                "Det anbefales, at stien langs Fiskerkajen føres helt til skoven. "
                    + "Boligpolitikken og cykelpolitikken bør hænge sammen.",
                page: 7, quantity: "4 henvendelser",
                places: [Place(name: "Fiskerkajen", lokaludvalg: "Havnen")]),
            response(
                10, "goal-6", "Bedre belysning", "Det ønskes, at stierne er oplyst hele natten.",
                page: 7),
            response(
                11, "tone", "Mere venlig tone",
                "Det bemærkes, at de\u{301}r kunne st\u{61}\u{30A} mere om glæden ved at cykle.",
                page: 8),
        ]
    }

    private static func remarks(_ wording: Wording) -> [Remark] {
        func remark(
            _ number: Int, _ section: Section.ID, _ gist: String?, _ text: String, page: Int,
            departments: [String] = ["TEK"], outcomes: [Outcome] = [], words: String? = nil,
            answers: [ResponseLink] = [], places: [Place] = []
        ) -> Remark {
            Remark(
                id: Remark.ID("B\(number)"), section: section, gist: gist, text: text,
                wording: wording, source: source(page), departments: departments,
                departmentWords: words, outcomes: outcomes,
                outcomeBasis: outcomes.isEmpty ? nil : .stated, answers: answers, places: places)
        }
        return [
            remark(
                1, "generelle", "Årlig status til udvalget",
                "Forvaltningen bemærker, at der gives en årlig status.", page: 2,
                departments: [], outcomes: [.covered], words: "Forvaltningerne"),
            remark(
                2, "goal-1", "Skoleveje er med i planen",
                "Forvaltningen oplyser, at skolevejene ved Møllemarken er med i planen for 2031.",
                page: 3, outcomes: [.covered],
                places: [Place(name: "Møllemarken", lokaludvalg: "Nordbyen")]),
            remark(
                3, "goal-1", "Hjelme henvises til budget",
                "Ønsket om hjelme kan rejses i budgetforhandlingerne.", page: 4,
                departments: ["BØR"], outcomes: [.referred],
                answers: [ResponseLink(response: "H3", basis: .stated)]),
            remark(
                4, "goal-1", "Børnehaver afgør selv",
                "Den enkelte børnehave tilrettelægger selv dagen.", page: 4,
                departments: ["BØR"], outcomes: [.outside]),
            remark(
                5, "cykelparkering", "Tilskud afvises",
                "Kommunen kan ikke give tilskud til private boligforeninger.", page: 5,
                outcomes: [.declined]),
            remark(
                6, "goal-3", "Mål 3 udgår", "Målet udgår af politikken.", page: 6,
                outcomes: [.changed]),
            remark(
                7, "goal-6", "Stien er på vej ved Klitten og Fiskerkajen",
                "Forvaltningen arbejder allerede med en sti ved Klitten og Fiskerkajen.", page: 7,
                outcomes: [.covered],
                places: [
                    Place(name: "Klitten", lokaludvalg: "Østervang"),
                    Place(name: "Fiskerkajen", lokaludvalg: "Havnen"),
                ]),
            remark(
                8, "goal-6", "Lys om natten koster for meget",
                "Der er ikke afsat midler til belysning hele natten, og ønsket imødekommes ikke.",
                page: 8, departments: ["TEK", "BØR"], outcomes: [.declined, .referred]),
        ]
    }

    static let danish = Catalogue(language: "da", parsing: LanguageFiles.danish)

    static func session(
        _ columns: Int = 80, _ rows: Int = 24, wording: Wording = .restated,
        kept: KeptPlace? = nil, filter: Filter = .none, settings: BrowserSettings = .init()
    ) -> BrowserSession {
        BrowserSession(
            source: HearingIndex(hearing(wording: wording)), catalogue: danish, settings: settings,
            size: Size(columns: columns, rows: rows), kept: kept, filter: filter)
    }
}

extension BrowserSession {
    /// The session after a script of keys.
    func after(_ script: String) throws -> BrowserSession {
        var session = self
        for event in try KeyScript.events(script) { _ = session.handle(event) }
        return session
    }

    var screen: String { render().lines.joined(separator: "\n") }
    /// The bottom line.
    var bottom: String { render().lines.last ?? "" }
    var screenWithoutBottom: String { render().lines.dropLast().joined(separator: "\n") }
}

import PolicyModel
import Testing

@testable import Reading

@Suite("Bodies, places and voices")
struct BodiesTests {
    private let register = Fixture.register.registers

    @Test func aListIsDividedAtItsNamesOnly() {
        #expect(
            NameList.split(
                "Anker A/S, Nord og Syd Lokaludvalg, Klubben ved Kaj og Bro, Ib Lund")
                == ["Anker A/S", "Nord og Syd Lokaludvalg", "Klubben ved Kaj og Bro", "Ib Lund"])
        #expect(NameList.split("A Forening, B Forening og C Forening").count == 3)
        #expect(NameList.split("Anker A/S, Nord og Syd Lokaludvalg").count == 2)
        #expect(NameList.split("A Forening, B Forening samt en borger").last == "en borger")
    }

    @Test func unnamedCitizensAreCountedAndSilentBodiesToldApart() {
        let list = RespondentList(preface: [
            "Der er kommet høringssvar fra: Anker A/S, Bro Forening samt 3 borgere. "
                + "Kaj Lokaludvalg har meddelt, at udvalget ikke afgiver høringssvar."
        ])
        #expect(list.entries.map(\.unnamedCitizens) == [0, 0, 3, 0])
        #expect(list.entries.map(\.answered) == [true, true, true, false])
        #expect(list.entries.last?.name == "Kaj Lokaludvalg")
    }

    @Test(
        arguments: [
            ("Strandby Lokaludvalg", ["Strandby"]), ("Strandbys Lokaludvalg", ["Strandby"]),
            ("Lokaludvalget for Klitby", ["Klitby"]),
            ("Klitby og Gl. Tang Lokaludvalg", ["Klitby", "Gammel Tang"]),
            ("Havne-Øst Lokaludvalg", ["Havne Øst"]), ("Månebyen Lokaludvalg", ["Månebyen"]),
            ("Strandby Sejlklub", []),
        ] as [(String, [String])])
    func committeesAreResolved(_ name: String, _ committees: [String]) {
        #expect(LokaludvalgNames(register.lokaludvalg).resolve(name) == committees)
    }

    @Test(
        arguments: [
            ("Vi mødes i Strandby og på Nordstranden.", ["Strandby", "Nordstranden"]),
            ("Tanghusenes beboere", ["Tanghusene"]), ("Tanghusets kat", []),
            ("Klitbys kyst", ["Klitby"]), ("Strandby Lokaludvalg mener", []),
            ("Strandby og Klitby Lokaludvalg", []), ("Klitbykompagniet", []),
            ("Havne er store", ["Havne"]), ("Havne Øst er stor", ["Havne Øst"]),
        ] as [(String, [String])])
    func placesAreWholeNamesAndNoBodies(_ text: String, _ places: [String]) {
        let finder = PlaceFinder(register.lokaludvalg)
        #expect(finder.places(in: Words(text)).map(\.name) == places)
    }

    @Test func aNameThatTwoCommitteesShareBelongsToNone() {
        let places = PlaceFinder(register.lokaludvalg).places(in: Words("Folk i Havne sover."))
        #expect(places == [Place(name: "Havne", lokaludvalg: nil)])
    }

    @Test(
        arguments: [
            ("Tang Menighedsråd", .church), ("Havne Ældreråd", .council), ("Anker ApS", .company),
            ("Rådet for Unge i Muslinge Kommune", .council), ("Muslinge Kommune", .authority),
            ("Boligforeningen Kajen", .housing), ("Grundejerforeningen Kajen", .residents),
            ("Sømændenes A-kasse", .union), ("Klitby Gymnasium", .education),
            ("Strandens Arbejdsgiverforening", .employer), ("Havets Venner", .organisation),
            ("Lone Strand", .citizen), ("Ib Klausen", .citizen), ("En borger", .citizen),
        ] as [(String, Respondent.Kind)])
    func kindsAreToldByNames(_ name: String, _ kind: Respondent.Kind) {
        #expect(RespondentKinds().kind(of: name) == kind)
    }

    @Test func whatTheRegisterSaysOfABodyGoesFirst() {
        #expect(
            RespondentKinds(known: ["Havets Venner": .union]).kind(of: "HAVETS venner") == .union)
    }

    private func voices(_ text: String) -> [String] {
        let names = [
            "Foreningen Nord", "Foreningen Nord Ungdom", "Ældrerådet i Muslinge Kommune",
            "Anker A/S",
        ]
        let respondents = names.map {
            Respondent(id: Respondent.ID(Slug.make($0)), name: $0, kind: .organisation)
        }
        return SpeakerFinder(respondents).voices(in: Words(text)).map(\.respondent.rawValue)
    }

    @Test(
        arguments: [
            ("Foreningen Nord og Anker A/S savner lys.", ["foreningen-nord", "anker-a-s"]),
            ("Foreningen Nord Ungdom foreslår dans.", ["foreningen-nord-ungdom"]),
            ("Det er for dyrt, mener Anker A/S.", ["anker-a-s"]),
            ("Flere parter, herunder Foreningen Nord, er imod.", ["foreningen-nord"]),
            ("Lys er efter Ældrerådets opfattelse vigtigst.", ["aeldreraadet-i-muslinge-kommune"]),
            ("Der er ros til samarbejdet med Foreningen Nord.", []),
            ("Foreningen Nords hus bør males.", []),
            ("Foreningen Nordlys ønsker sol.", []),
            ("Lyset foreslås af Anker A/S.", ["anker-a-s"]),
            ("Kommunen bør besøge Anker A/S, når det regner.", []),
        ] as [(String, [String])])
    func onlyThoseWhoSpeakAreHeard(_ text: String, _ heard: [String]) {
        #expect(voices(text) == heard)
    }

    private func authors(_ text: String, before: String? = nil) -> (RemarkAuthors) {
        RemarkAuthors(
            Words(text),
            finder: DepartmentFinder(
                departments: register.departments, authority: "Muslinge Kommune"), before: before)
    }

    @Test func departmentsSpeakWhereTheyAreSubjects() {
        #expect(
            authors("Park- og Legeforvaltningen oplyser, at det regner.").departments == ["PLF"])
        #expect(
            authors("Dertil bemærker PLF og Børne- og Strandforvaltningen, at det regner.")
                .departments == ["PLF", "BSF"])
        #expect(authors("Huset ejes af Park- og Legeforvaltningen.").departments == [])
        #expect(authors("Vejforvaltningen har et tag.").departments == ["Vejforvaltningen"])
        #expect(
            authors("Forvaltningen er enig.", before: "BSF").departments == ["BSF"])
        let nobody = authors("Forvaltningerne er enige.")
        #expect(nobody.departments == [])
        #expect(nobody.words == "Forvaltningerne")
        #expect(authors("Forvaltningen er enig.").words == "Forvaltningen")
    }

    @Test func whoIsOnlyComparedWithDidNotSayIt() {
        let club = Respondent(
            id: "l", name: "Læseforeningen", kind: .organisation, answered: true)
        let finder = SpeakerFinder([club])
        #expect(
            finder.voices(
                in: Words("En borger foreslår mere, ligesom Læseforeningen gør det i dag.")
            ).isEmpty)
        #expect(
            finder.voices(in: Words("Ligesom Læseforeningen, ønsker en borger ro.")).count == 1)
    }
}

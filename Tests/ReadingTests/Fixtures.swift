import Foundation
import PolicyModel

@testable import Reading

/// An invented résumé with the traps of its genre: every name, place and wish in it is made up.
enum Fixture {
    /// Four pages, each beginning with one blank; page 3 shows its number instead. Numbers 3 is
    /// missing; goal 2 is dropped; a remark is split by pages 2 and 3; a paragraph ends unseen
    /// between pages 1 and 2; "Det bemærkes" opens a response and a remark; a line of text begins
    /// with the word of its own heading; one body stands twice in the list.
    static let resume = """
         BILAG 3\u{20}

        Bilag 3. Resumé af høringssvar til Legepladspolitik 2031-34\u{20}
        \u{20}
        Udkast til Legepladspolitik 2031-34 var fra den 2. maj til 9. juni\u{20}
        2030 i høring hos alle, der har lyst til at lege i Muslinge Kommune.\u{20}
        \u{20}
        Følgende har sendt høringssvar: Strandby Lokaludvalg, Klitby og Gl.\u{20}
        Tang Lokaludvalg, Muslinge Ældreråd, Foreningen Gynger for Alle,\u{20}
        Karen Sandorm, Tangkogernes Fagforening, Foreningen Gynger for\u{20}
        Alle Ungdom, Foreningen Gynger for Alle, Muslingebankens Gymnasium,\u{20}
        Rutsjebaner A/S samt en borger.\u{20}
        \u{20}
        Svarene gengives her kort. Forvaltningernes bemærkninger følger efter\u{20}
        høringssvarene under hvert mål og er trykt i kursiv.\u{20}

        Generelle bemærkninger\u{20}
        En lang række høringssvar glæder sig til flere legepladser og roser\u{20}
        den korte tekst, som både børn og voksne kan læse uden hjælp.\u{20}
        \u{20}
        Det bemærkes, at sandkasserne slet ikke omtales, skønt de er det\u{20}
        første, som de mindste børn løber hen til om morgenen.  \u{20}
         Enkelte høringsparter frygter, at gyngerne kommer til at stå for\u{20}
        tæt på stierne, når pladsen bliver delt med cyklister fra havnen.\u{20}
        \u{20}
        Park- og Legeforvaltningen bemærker, at sandkasser er nævnt i alle\u{20}
        de tegninger, som følger med politikken, og at forvaltningen har\u{20}
        skrevet ordet ind i indledningen.\u{20}
        \u{20}
        Det bemærkes, at afstanden til stier er fastsat i de tekniske krav\u{20}
        for legeredskaber, som kommunen har brugt i mange år.\u{20}


        Bemærkninger til politikkens 2 spor\u{20}

        Spor 1 – Alle børn skal kunne lege tæt på deres\u{20}
        egen bolig\u{20}

        Delmål 1. Flere gynger skal hænge i skygge\u{20}
        Gynger\u{20}
        I flere høringssvar efterlyses gynger til voksne ved biblioteket.\u{20}
        Gynger er ifølge svarene det redskab, der samler flest på tværs af\u{20}
        alder, og de bør derfor stå ved hver eneste plads i Strandby.\u{20}
        \u{20}
        Klitby og Gl. Tang Lokaludvalg savner et tag over bænkene, og\u{20}
        foreslår, at det bygges af de brædder, der skyller i land.\u{20}
        \u{20}
        Børne- og Strandforvaltningen og Park- og Legeforvaltningen arbejder\u{20}
        allerede på at sætte gynger op i skygge. For så vidt angår forslaget om\u{20}
        tag over bænkene oplyser Park- og Legeforvaltningen, at der ikke er\u{20}


        \u{20}
        Side 3 af 4\u{20}

        afsat midler til det. Ønsket kan rejses ved de kommende budget-\u{20}
        forhandlinger.\u{20}
        \u{20}
        Delmål 2. Rutsjebaner skal være røde\u{20}
        Tangkogernes Fagforening og Rutsjebaner A/S fraråder målet, da farven\u{20}
        falmer i saltvand, og ingen kan huske, hvem der ønskede den.\u{20}
        \u{20}
        Forvaltningerne har på baggrund af høringssvarene ladet delmål 2\u{20}
        udgå af politikken.\u{20}
        \u{20}
        Spor 2 – Havnen skal være for alle\u{20}
        4 høringssvar støtter sporet. Det foreslås, at det deles i to, så\u{20}
        både kajen og stranden får en side for sig selv i politikken.\u{20}
        \u{20}
        Forvaltningerne har fastholdt ét samlet spor, så teksten er kort.\u{20}
        \u{20}
        Delmål 4. Ældre skal kunne vippe\u{20}
        Muslinge Ældreråd peger på, at vipper med ryglæn findes i andre lande,\u{20}
        men at ingen butik i Muslinge Kommune har dem.  \u{20}
         Vipper med ryglæn er prøvet i Klitby sidste år. Park- og Lege-\u{20}
        forvaltningen har derfor tilføjet dem til listen over redskaber, som\u{20}
        kan købes af enhver institution og forening.\u{20}

        Øvrige bemærkninger\u{20}

        Om mågerne\u{20}
        Karen Sandorm og en borger spørger, hvem der fjerner mågernes reder.\u{20}
        \u{20}
        Mågereder hører under Naturstyrelsen og ikke under kommunen.\u{20}
        """

    static let register = AuthorityRegister(
        authority: "Muslinge Kommune",
        registers: Registers(
            lokaludvalg: [
                Lokaludvalg(name: "Strandby", code: "1", places: ["Nordstranden"]),
                Lokaludvalg(name: "Klitby", code: "2"),
                Lokaludvalg(name: "Gammel Tang", code: "3", places: ["Tanghuse"]),
                Lokaludvalg(name: "Havne Øst", code: "4"),
                Lokaludvalg(name: "Havne Vest", code: "5", places: ["Tanghusene"]),
            ],
            departments: [
                Department(abbreviation: "PLF", name: "Park- og Legeforvaltningen"),
                Department(abbreviation: "BSF", name: "Børne- og Strandforvaltningen"),
            ]),
        kinds: ["Karen Sandorm": .citizen])

    static func read(
        _ text: String = resume, registers: [AuthorityRegister] = [register]
    ) throws -> ReadingResult {
        try Reader.read(bytes: Array(text.utf8), name: "bilag-3.txt", registers: registers)
    }

    /// A hearing's passages with all that depends on where they stand left out.
    static func essence(_ hearing: Hearing) -> [String] {
        hearing.sections.map { "\($0.id) \($0.label ?? "") \($0.title)" }
            + hearing.responses.map { "\($0.id) \($0.section?.rawValue ?? "") \($0.text)" }
            + hearing.remarks.map { "\($0.id) \($0.section?.rawValue ?? "") \($0.text)" }
    }
}

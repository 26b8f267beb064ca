import Foundation
import PolicyModel
import Testing

/// The municipality's own document, where a checkout has it beside itself; never committed.
private enum SharedSource {
    static let name = "shared/source/bilag-2-integrationspolitik-2019-22.txt"
    static var isThere: Bool { file != nil }

    /// In a folder beside the checkout, or beside the one that holds its worktrees.
    static var file: URL? {
        var folder = URL(filePath: #filePath)
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            let candidate = folder.appending(path: name)
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
        }
        return nil
    }

    static func lines() throws -> [String] {
        try String(contentsOf: #require(file), encoding: .utf8).split(separator: "\n")
            .map(String.init)
    }
}

/// Every number, address and person here is invented; CPR-shaped numbers have impossible dates.
struct PersonalDataTests {
    /// What was found, as "kind:text".
    private func found(_ text: String) -> [String] {
        let characters = Array(text)
        return PersonalData.find(in: text).map {
            "\($0.kind.rawValue):" + String(characters[$0.range])
        }
    }

    @Test(arguments: [
        ("Borger, Møllevej", ["address:Møllevej"]),
        ("4.1 Borger, Gl. Strandvej", ["address:Gl. Strandvej"]),
        ("Nabo (Engtoften)", ["address:Engtoften"]),
        ("Nr. 6 – Borger, Kirkebakken", ["address:Kirkebakken"]),
        ("18 Nabo, Klintevej 7", ["address:Klintevej 7"]),
        ("LODSEJER, Åvænget", ["address:Åvænget"]),
        // Every word for a person that the reader knows.
        ("Anonym, Møllevej", ["address:Møllevej"]),
        ("Grundejer (Skovvej)", ["address:Skovvej"]),
        // A place, a body, and what a sentence says.
        ("Borger, Klinteby", []), ("Borgerforeningen Møllevej", []), ("Møllevej", []),
        ("En borger på Nørregade har haft vand i kælderen.", []),
        ("Som borger, Gladhjerte, ser man det.", []), ("Borger (7)", []), ("Borger,", []),
    ])
    func theStreetOfACitizenWithoutANameIsAnAddress(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(arguments: [
        ("Mit nummer er 310670-0000.", "310670-0000"),
        ("CPR 3106700000", "3106700000"),
        ("310670 0000 er det", "310670 0000"),
        ("(310670–0000)", "310670–0000"),
        ("cpr-nr.: 310670 - 0000,", "310670 - 0000"),
        ("født 31.06.70-0000", "31.06.70-0000"),
        ("Mit nummer er 31 06 70 0000.", "31 06 70 0000"),
        ("31 06 70-0000", "31 06 70-0000"),
        ("999999-9999", "999999-9999"),
        ("310670-xxxx", "310670-xxxx"),
        ("310\u{AD}670-00\u{200B}00", "310\u{AD}670-00\u{200B}00"),
        ("３１０６７０-0000", "３１０６７０-0000"),
        ("310670\u{A0}-\u{A0}0000", "310670\u{A0}-\u{A0}0000"),
    ])
    func cprIsFound(text: String, number: String) {
        #expect(found(text) == ["cpr:" + number])
    }

    @Test(arguments: [
        ("Skriv til ellen.tangloeb@example.org.", "ellen.tangloeb@example.org"),
        ("mailto:a-b_c+d@post.example.dk)", "a-b_c+d@post.example.dk"),
        ("<ellen@example.org>", "ellen@example.org"),
        ("søren.ærø@bølgesund.example", "søren.ærø@bølgesund.example"),
        ("ellen (at) example.org", "ellen (at) example.org"),
        ("ellen[snabel-a]example.org", "ellen[snabel-a]example.org"),
        ("12345678@example.org", "12345678@example.org"),
    ])
    func emailIsFound(text: String, address: String) {
        #expect(found(text) == ["email:" + address])
    }

    @Test(arguments: [
        ("Ring på 12345678.", "12345678"),
        ("tlf. 12 34 56 78", "12 34 56 78"),
        ("Telefon: 12-34-56-78", "12-34-56-78"),
        ("12.34.56.78 er mit", "12.34.56.78"),
        ("1234 5678", "1234 5678"),
        ("+45 12 34 56 78", "+45 12 34 56 78"),
        ("+4512345678", "+4512345678"),
        ("(+45) 12 34 56 78", "(+45) 12 34 56 78"),
        ("0045 12345678", "0045 12345678"),
        ("45 12 34 56 78", "45 12 34 56 78"),
        ("+46 70 123 45 67", "+46 70 123 45 67"),
        ("mobil 12 345 678", "12 345 678"),
        ("tlf12345678", "12345678"),
        ("Mobil: 20180814", "20180814"),
        ("kontakt os (12 34 56 78)", "12 34 56 78"),
        ("12\u{A0}34\u{A0}56\u{A0}78", "12\u{A0}34\u{A0}56\u{A0}78"),
    ])
    func phoneIsFound(text: String, number: String) {
        #expect(found(text) == ["phone:" + number])
    }

    @Test func twoPhonesAfterEachOther() {
        #expect(found("12 34 56 78 12 34 56 79") == ["phone:12 34 56 78", "phone:12 34 56 79"])
        #expect(found("12345678/12345679") == ["phone:12345678", "phone:12345679"])
        #expect(found("12345678, 12345679") == ["phone:12345678", "phone:12345679"])
    }

    @Test(arguments: [
        ("Jeg bor Rebslagerstræde 12, 2. tv.", "Rebslagerstræde 12, 2. tv."),
        ("på Takkelagegade 14, 3. tv., Bølgesund", "Takkelagegade 14, 3. tv."),
        ("Rebslagerstræde 12A", "Rebslagerstræde 12A"),
        ("Ankerstræde 12 B, st. th., 9999 Bølgesund", "Ankerstræde 12 B, st. th., 9999 Bølgesund"),
        ("Se Rebslagerstræde 12-14.", "Rebslagerstræde 12-14"),
        ("rebslagerstræde 12", "rebslagerstræde 12"),
        ("Hans Nielsens Vej 7, 1. sal", "Hans Nielsens Vej 7, 1. sal"),
        ("Gl. Mastevej 3", "Gl. Mastevej 3"),
        ("ved H.C. Ankers Boulevard 101 i dag", "H.C. Ankers Boulevard 101"),
        ("Jernbane Allé 12, 2720 Bølgesund", "Jernbane Allé 12, 2720 Bølgesund"),
        ("Kølhaven 4, 2.th", "Kølhaven 4, 2.th"),
        ("Tovværkstoften 8.", "Tovværkstoften 8"),
        ("Havnetorvet 3 og", "Havnetorvet 3"),
        ("Nordre Kaj 9, 3. mf.", "Nordre Kaj 9, 3. mf."),
        ("Fyrmolen 2, 9999 Nørre Bølgesund", "Fyrmolen 2, 9999 Nørre Bølgesund"),
        ("Sejlmagervænget 77", "Sejlmagervænget 77"),
        ("Ankerholmen 12, 3. tv.", "Ankerholmen 12, 3. tv."),
        ("Bådsmandsgade 5\n9999 Bølgesund", "Bådsmandsgade 5\n9999 Bølgesund"),
        ("Øster Mastegade 5, kld. tv", "Øster Mastegade 5, kld. tv"),
        ("Mastevej 5, 12. sal, dør 4", "Mastevej 5, 12. sal, dør 4"),
        ("bopæl: Ankerplads 5, 9999 Bølgesund Ø.", "Ankerplads 5, 9999 Bølgesund Ø"),
    ])
    func addressIsFound(text: String, address: String) {
        #expect(found(text) == ["address:" + address])
    }

    @Test(arguments: [
        // Years, dates, amounts, percentages.
        "Politikken gælder 2019-22 og ikke 2018 2022.", "den 14. august 2018", "14-08-2018",
        "14.08.2018 kl. 10.30", "1.500 kr.", "12.345.678 kr.", "70 mio. kr. over 4 år",
        "12345678 kr.", "12 345 678 borgere", "25 pct. af 13,9 pct.", "20180814", "14082018",
        // Case, law, register and page numbers.
        "sag 2018-0217995", "eDoc 2018-0217995-12", "lov nr. 1115 af 31. august 2018",
        "CVR-nr. 12345678", "CVR 12 34 56 78", "EAN 5798009876543", "s. 12-13", "side 1234-5678",
        "LBK nr 12345678", "ISBN 8712345678", "§ 12, stk. 2", "KLE 00.16.02", "H45, B12 og 2.1.3",
        "10 20 30 4000 500", "8 10 20 30 4000",
        "10 20 30 40 50 60", "0,12345678", "nr. 7, 12, 34 og 56", "P-nr. 1001234567",
        "1234567890123456", "+12.000.000 kr.", "+45 pct.",
        // Streets that are places, and what only looks like one.
        "På Nørrebrogade er der trafik.", "Mastevej og Ankervej", "på Mastevej 2018",
        "Overvej 12 forslag", "Vi vil have 12 elever", "Skolehaven 3 gange om ugen",
        "på Mastevej 200 biler i timen", "Mastegade 2. etape", "Mastegade 12. maj 2018",
        "en vej 12 km lang", "Mål 12 og pejlemærke 5", "Bilag 2, s. 15", "alle 12 mål",
        "Alle 12 mål", "Mastegade 30 km/t", "ad vej 4", "Danmark 2030", "Tabel 3 og figur 4",
        "Havne 9999 Bølgesund",
        "Parken 10 minutter væk", "Mastevej 12,5 meter", "i Bølgesund 3. del",
        // @ without an address.
        "@bølgesund", "a @ b", "3 @ 5 kr.", "ellen@", "@example.org", "kl. 10 (at læse)", "a@b",
    ])
    func nothingIsFound(text: String) {
        #expect(found(text) == [])
    }

    @Test func findsAllInOneLetter() {
        let text = """
            Ellen, Rebslagerstræde 12, 2. tv., 9999 Bølgesund, tlf. 12 34 56 78 \
            (310670-0000), ellen@example.org. Sag 2018-0217995.
            """
        #expect(PersonalData.find(in: text).map(\.kind) == [.address, .phone, .cpr, .email])
    }

    @Test func decomposedLettersAreTheSame() {
        // "Rebslagerstræde 12 ved Åen" with the ring as a combining mark.
        #expect(found("A\u{30A}strandsalle\u{301} 12, 2. tv.").count == 1)
        #expect(found("sA\u{30A}ren@example.org").count == 1)
    }

    /// The real résumé names streets, sums, years and budgets, and nobody's number.
    @Test(.enabled(if: SharedSource.isThere)) func theSourceDocumentHoldsNone() throws {
        for line in try SharedSource.lines() { #expect(found(line) == [], "\(line)") }
    }

    /// Text made to make a search walk back and forth: time grows with length, not its square.
    @Test(arguments: ["1 ", "12 34 ", "a@", "A.B.", "Vej ", "12-", "a@b.", "(at) ", "Gl. Vej 1 "])
    func hostileTextIsLinear(piece: String) {
        func cost(_ count: Int) -> Duration {
            let text = String(repeating: piece, count: count)
            return ContinuousClock().measure { _ = PersonalData.find(in: text) }
        }
        _ = cost(100)
        let small = cost(2_000)
        let large = cost(20_000)
        #expect(large < small * 60 + .milliseconds(200))
    }
}

struct MaskingTests {
    private let words = MaskWords([
        .cpr: "[CPR-nummer fjernet]", .email: "[e-mail fjernet]", .phone: "[telefonnummer fjernet]",
        .address: "[adresse fjernet]", .name: "[navn fjernet]",
    ])

    private func masked(_ text: String, sayers: [String] = []) -> String {
        var counts = MaskingCounts()
        let masking = Masking(words: words, citizens: ["Ellen Marie Tangløb", "Borger (7)"])
        return masking.masked(text, sayers: sayers, counts: &counts)
    }

    @Test func masksStandWhereTheDataStood() {
        #expect(
            masked("Ring 12 34 56 78 eller skriv til e@example.org.")
                == "Ring [telefonnummer fjernet] eller skriv til [e-mail fjernet].")
        #expect(masked("Bor Mastevej 3, st. tv.\nHilsen") == "Bor [adresse fjernet]\nHilsen")
        #expect(masked("Ingen data.") == "Ingen data.")
    }

    @Test(arguments: [
        "Ellen Marie Tangløb", "ELLEN TANGLØB", "Ellen M. Tangløb", "ellen tanglo\u{308}b",
        "Ellen\u{A0}Tangløb", "Ellen Tangloeb",
    ])
    func namesOfCitizensAreMasked(name: String) {
        #expect(masked("Hilsen \(name), borger") == "Hilsen [navn fjernet], borger")
    }

    @Test func genitiveAndNeighbours() {
        #expect(masked("Ellen Tangløbs forslag") == "[navn fjernet] forslag")
        #expect(masked("Helene Tangløb og Tangløb") == "Helene Tangløb og Tangløb")
        #expect(masked("Borger (7) skriver") == "Borger (7) skriver")
    }

    @Test func inTheOwnLetterAFirstNameIsTheirs() {
        let text = "Kh Ellen T. Jeg, Tangløb, mener det."
        #expect(masked(text, sayers: []) == text)
        #expect(
            masked(text, sayers: ["Ellen Marie Tangløb"])
                == "Kh [navn fjernet] T. Jeg, [navn fjernet], mener det.")
    }

    @Test func countsPerKind() {
        var counts = MaskingCounts()
        let masking = Masking(words: words)
        _ = masking.masked("12345678, 12345679 og 310670-0000", counts: &counts)
        #expect(counts[.phone] == 2)
        #expect(counts[.cpr] == 1)
        #expect(counts.total == 3)
        #expect(MaskingCounts(in: ["12345678", "a@b.dk"])[.email] == 1)
    }

    @Test func maskingTwiceChangesNothing() {
        let once = masked("Mastevej 3, 2. tv., 12345678, 310670-0000, e@example.org")
        #expect(masked(once) == once)
    }
}

import Foundation
import PolicyModel
import Publishing
import Testing

struct DisclosureTests {
    private let hearing = InventedCase.hearing

    private func outputs(_ publication: Publication) -> [(String, String)] {
        let report = Report.report(of: publication)
        let export = Report.export(of: publication, withContext: true)
        return [
            ("report markdown", report.markdown), ("report html", report.html),
            ("report pandoc", report.pandocInput.text), ("export markdown", export.markdown),
            ("export html", export.html),
            ("sheet", String(decoding: DistributionSheet.bytes(of: publication), as: UTF8.self)),
            ("hearing", "\(publication.hearing)"),
            ("filter", "\(publication.filter)"),
        ]
    }

    @Test(arguments: [
        Filter.none, Filter([.lokaludvalg: ["Nordkaj"]]), Filter([.respondent: ["ellen-tangloeb"]]),
        Filter([.reply: ["none"]], search: SearchQuery("Tangløb")),
        Filter([:], search: SearchQuery("310670-0000")),
    ])
    func nothingPlantedIsInAnyMaskedOutput(filter: Filter) throws {
        for language in ["da", "en"] {
            let publication = Publication(
                hearing, filter: filter, disclosure: .masked, words: try Examples.words(language))
            for (name, text) in outputs(publication) {
                for secret in InventedCase.planted {
                    #expect(!text.contains(secret), "\(name) holds \(secret)")
                }
            }
        }
    }

    @Test func internalKeepsAllAndSaysSoOnTop() throws {
        let publication = Publication(
            hearing, disclosure: .internal, words: try Examples.words())
        let text = Report.export(of: publication).markdown
        for secret in ["310670-0000", "Ellen Tangløb", "Hemmelig note"] {
            #expect(text.contains(secret))
        }
        #expect(text.split(separator: "\n")[1].hasPrefix("> **INTERN"))
        #expect(publication.maskingSummary == nil)
    }

    @Test func suggestionsAreLeftOut() throws {
        let masked = Publication(hearing, disclosure: .masked, words: try Examples.words()).hearing
        #expect(masked.responses.allSatisfy { $0.attributions.allSatisfy(\.basis.counts) })
        #expect(masked.responses.allSatisfy { $0.supports.allSatisfy(\.basis.counts) })
        #expect(masked.remarks.allSatisfy { $0.answers.allSatisfy(\.basis.counts) })
        #expect(masked.responses[4].section == nil)
        #expect(masked.remarks[3].outcomes.isEmpty)
    }

    @Test func aNamedCitizenGetsAFreeNumber() throws {
        let publication = Publication(hearing, disclosure: .masked, words: try Examples.words())
        let citizens = publication.hearing.respondents.filter { $0.kind == .citizen }
        #expect(citizens.map(\.name) == ["Borger (1)", "Borger 2"])
        #expect(citizens.map(\.id) == ["borger-1", "borger-2"])
        #expect(publication.hearing.responses[5].attributions.first?.respondent == "borger-2")
        #expect(publication.hearing.submissions[1].respondents == ["borger-2"])
    }

    @Test func aCitizenIsAskedForByName() throws {
        let publication = Publication(
            hearing, filter: Filter([.respondent: ["ellen-tangloeb"]]), disclosure: .masked,
            words: try Examples.words())
        #expect(publication.responses.map(\.id) == ["H6"])
        #expect(Report.report(of: publication).markdown.contains("Høringspart: Borger 2"))
    }

    @Test func whatWasMaskedIsCounted() throws {
        let publication = Publication(hearing, disclosure: .masked, words: try Examples.words())
        #expect(publication.removed[.cpr] == 1)
        #expect(publication.removed[.phone] == 2)
        #expect(publication.removed[.email] == 1)
        #expect(publication.removed[.address] == 2)
        let summary = try #require(publication.maskingSummary?.string)
        #expect(summary.hasPrefix("Maskeret: 1 CPR-nummer, 2 adresser, 2 telefonnumre, 1 e-mail"))
        #expect(summary.hasSuffix("Læs igennem før offentliggørelse."))
    }

    @Test func nothingElseChanges() throws {
        var plain = hearing
        plain.responses = Array(hearing.responses.prefix(0))
        plain.remarks = Array(hearing.remarks.prefix(3))
        plain.respondents = Array(hearing.respondents.prefix(2))
        plain.preface = []
        plain.unplaced = []
        plain.submissions = []
        plain.documents = Array(hearing.documents.prefix(1))
        plain.remarks[0].answers = []
        plain.remarks[1].answers = []
        let words = try Examples.words()
        #expect(Publication(plain, disclosure: .masked, words: words).hearing == plain)
    }

    @Test func restatedTextIsRefused() throws {
        let words = try Examples.words()
        let ours = Publication(try Examples.bundled(), disclosure: .masked, words: words)
        #expect(!ours.mayBePublic)
        #expect(ours.refusal?.string.contains("H1-H51") ?? false)
        let theirs = Publication(hearing, disclosure: .masked, words: words)
        #expect(theirs.mayBePublic)
        #expect(theirs.refusal == nil)
    }
}

/// A citizen's letter is often called after its sender, and not with the whole name.
struct LetterFileTests {
    private func masked(_ name: String, kind: Respondent.Kind = .citizen) throws -> Hearing {
        let hearing = Hearing(
            id: "h", title: "T",
            documents: [
                Document(id: "bilag-2", name: "resume.docx", kind: .summary),
                Document(id: Document.ID(name.lowercased()), name: name, kind: .responses),
            ],
            respondents: [Respondent(id: "c", name: "Åse Kølvand", kind: kind, answered: true)],
            submissions: [
                Submission(
                    id: "svar-1", respondents: ["c"], document: Document.ID(name.lowercased()))
            ])
        return Publication(hearing, disclosure: .masked, words: try Examples.words()).hearing
    }

    @Test(arguments: [
        "08-koelvand.txt", "KOLVAND.txt", "Kølvand_svar.txt", "svar fra aase.txt", "ÅseKølvand.txt",
    ])
    func nothingOfTheNameIsLeft(name: String) throws {
        let hearing = try masked(name)
        #expect(hearing.documents.map(\.name) == ["resume.docx", "dokument-2.txt"])
        #expect(hearing.documents[1].id == "dokument-2")
        #expect(hearing.submissions[0].document == "dokument-2")
    }

    @Test func otherNamesStay() throws {
        #expect(try masked("08-borger.txt").documents[1].name == "08-borger.txt")
        // A body is no person.
        let body = try masked("koelvand.txt", kind: .company)
        #expect(body.documents[1].name == "koelvand.txt")
    }
}

/// The planted data of the sample letters, where a checkout has them beside itself.
struct SampleTests {
    private static var folder: URL? {
        var folder = Examples.root
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            let samples = folder.appending(path: "shared/samples")
            if FileManager.default.fileExists(atPath: samples.path) { return samples }
        }
        return nil
    }

    @Test(.enabled(if: folder != nil, "no samples beside the checkout"))
    func theCitizensLetterIsMasked() throws {
        let file = try #require(Self.folder).appending(path: "bilag4/04-borger.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let name = "Ellen Tangløb"
        let hearing = Hearing(
            id: "h", title: "T",
            respondents: [Respondent(id: "c", name: name, kind: .citizen, answered: true)],
            responses: [
                Response(
                    id: "H1", kind: .full, section: nil, text: text,
                    source: SourceSpan(document: "d"),
                    attributions: [Attribution(respondent: "c", basis: .stated)])
            ])
        let publication = Publication(hearing, disclosure: .masked, words: try Examples.words())
        let masked = Report.export(of: publication).markdown
        for secret in [
            name, "Tangløb", "Ellen", "Takkelagegade 14", "310670-0000", "12 34 56 78",
            "ellen.tangloeb@example.org",
        ] {
            #expect(text.contains(secret))
            #expect(!masked.contains(secret))
        }
    }

    /// Documents without personal data in them: nothing is taken for it.
    @Test(.enabled(if: folder != nil, "no samples beside the checkout"))
    func nothingElseIsTaken() throws {
        let folder = try #require(Self.folder)
        for name in [
            "resume/resume-layout.txt", "resume/resume-plain.txt", "svar/svar.txt",
            "notat/notat-skadet.txt", "skema/skema.csv", "bilag4/08-koelvand.txt",
        ] {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let characters = Array(text)
            let found = PersonalData.find(in: text).map { String(characters[$0.range]) }
            #expect(found.isEmpty, "\(name): \(found)")
        }
    }
}

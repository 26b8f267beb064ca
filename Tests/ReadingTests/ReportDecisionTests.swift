import Foundation
import PolicyModel
import Testing

@testable import Reading

/// Every decision has its reason and a confidence, in the ids of the hearing.
@Suite struct ReportDecisionTests {
    private func read(_ text: String = Fixture.resume, _ name: String = "bilag 3.txt") throws
        -> ReadingResult
    {
        try Reader.read(bytes: Array(text.utf8), name: name)
    }

    private func decisions(
        _ result: ReadingResult, _ item: String
    ) -> [Decision.What: Decision] {
        let own = result.report.decisions(in: result.hearing, after: nil)
            .filter { $0.item == item }
        return Dictionary(own.map { ($0.what, $0) }, uniquingKeysWith: { a, _ in a })
    }

    @Test func everyDecisionOfEveryPassageHasAReason() throws {
        let result = try read()
        let all = result.report.decisions(in: result.hearing, after: nil)
        for response in result.hearing.responses {
            let own = all.filter { $0.item == response.id.rawValue }.map(\.what)
            #expect(own.contains(.response))
            #expect(own.contains(.attribution) == !response.attributions.isEmpty)
        }
        for remark in result.hearing.remarks {
            let own = all.filter { $0.item == remark.id.rawValue }.map(\.what)
            #expect(own.contains(.remark))
            #expect(
                own.contains(.author)
                    == (!remark.departments.isEmpty || remark.departmentWords != nil))
            #expect(own.contains(.outcome) == !remark.outcomes.isEmpty)
        }
        #expect(
            Set(all.filter { $0.what == .heading }.map(\.item))
                == Set(result.hearing.sections.map(\.id.rawValue)))
        #expect(all.count >= 40)
        for decision in all where decision.what != .goesOn && decision.what != .ends {
            #expect(!decision.reasons.isEmpty, "\(decision)")
            let confidence = try #require(decision.confidence)
            #expect((0.5...1).contains(confidence), "\(decision)")
        }
    }

    @Test func theReasonsAreTheDocumentsWords() throws {
        let result = try read()
        let named = try #require(
            result.hearing.responses.first { $0.text.hasPrefix("Klitby og Gl. Tang") })
        let attribution = try #require(decisions(result, named.id.rawValue)[.attribution])
        #expect(
            attribution.reasons
                == [.init(cue: "respondentSpeaks", words: "Klitby og Gl. Tang Lokaludvalg")])
        let remark = try #require(
            result.hearing.remarks.first { $0.text.hasPrefix("Park- og Legeforvaltningen") })
        let author = try #require(decisions(result, remark.id.rawValue)[.author])
        #expect(author.reasons.map(\.cue) == ["administrationSpeaks"])
        #expect(author.reasons[0].words?.hasPrefix("Park- og Legeforvaltningen") == true)
        let goal = try #require(decisions(result, "goal-1")[.heading])
        #expect(goal.reasons.first == .init(cue: "headingNumber", words: "Delmål 1"))
    }

    @Test func ofATable() throws {
        let result = try read(
            """
            Nr.;Fra;Høringssvar;Forvaltningens svar;Indstilling
            A. Støj;;;;
            1;Havnelauget;Der er for meget støj.;HAV bemærker, at det noteres.;Imødekommes ikke.
            2;Borger;Der er for lidt lys.;Det noteres.;
            """, "skema.csv")
        #expect(result.style == .table)
        let response = decisions(result, "H1")
        #expect(response[.response]?.reasons.map(\.cue) == ["column"])
        #expect(response[.attribution]?.reasons == [.init(cue: "column", words: "Havnelauget")])
        let remark = decisions(result, "B1")
        #expect(remark[.outcome]?.reasons == [.init(cue: "column", words: "Imødekommes ikke.")])
        let section = try #require(result.hearing.sections.first?.id.rawValue)
        #expect(decisions(result, section)[.heading]?.reasons.map(\.cue) == ["headingFormat"])
    }

    @Test func ofALetter() throws {
        let letter = """
            Til Skumby Kommune

            Mål 1: Vi ønsker flere bænke.

            Venlig hilsen
            Skumby Museum
            """
        let result = try Reader.read(
            bytes: Array(letter.utf8), name: "brev.txt",
            options: ReadingOptions(kind: .responses, existing: LettersTests.hearing))
        let sender = try #require(decisions(result, "S1")[.sender])
        #expect(sender.name == "Skumby Museum" && sender.reasons == [.init(cue: "signature")])
        #expect(decisions(result, "H1")[.section]?.reasons.map(\.cue) == ["reference"])
        let unsigned = try Reader.read(
            bytes: Array("Der bør være flere bænke.\n".utf8), name: "brev.txt",
            options: ReadingOptions(kind: .responses, existing: LettersTests.hearing))
        let none = try #require(decisions(unsigned, "S1")[.noSender])
        #expect(none.isDoubt && none.confidence == nil)
    }

    @Test func afterAMergeTheyBearTheHearingsIDs() throws {
        let first = try read()
        var existing = first.hearing
        // Somebody took a passage away before the first; the others keep their numbers.
        existing.responses.removeFirst()
        let again = try read()
        let reimport = Reimport(
            again.hearing, into: existing, replacing: existing.documents.first?.id)
        let merged = reimport.hearing
        let decisions = again.report.decisions(in: merged, after: reimport)
        let texts = Dictionary(
            merged.responses.map { ($0.id.rawValue, $0.text) }, uniquingKeysWith: { a, _ in a })
        let read = Dictionary(
            again.hearing.responses.map { ($0.id.rawValue, $0.text) },
            uniquingKeysWith: { a, _ in a })
        let before = again.report.decisions(in: again.hearing, after: nil)
        let kinds = decisions.filter { $0.what == .response }
        #expect(kinds.count == merged.responses.count)
        for (after, before) in zip(kinds, before.filter { $0.what == .response }) {
            #expect(texts[after.item] == read[before.item])
        }
        #expect(kinds.first?.item != "H1")
    }

    @Test func ofARedactedPassageNoWordsAreTold() throws {
        let first = try read()
        let named = try #require(first.hearing.responses.first { !$0.attributions.isEmpty })
        let reimport = Reimport(
            try read().hearing, into: first.hearing, replacing: first.hearing.documents.first?.id,
            overruled: Reimport.Overruled(texts: [named.id.rawValue]))
        let own = first.report.decisions(in: reimport.hearing, after: reimport)
            .filter { $0.item == named.id.rawValue }
        #expect(own.map(\.what).contains(.attribution))
        #expect(own.flatMap(\.reasons).allSatisfy { $0.words == nil })
        let others = first.report.decisions(in: reimport.hearing, after: reimport)
        #expect(others.flatMap(\.reasons).contains { $0.words != nil })
    }

    /// The words for it, in each language; the room that tells them does not know the list.
    @Test(arguments: ["da", "en"])
    func everyKindOfTraceHasWords(language: String) throws {
        let file = Samples.repository.appendingPathComponent("Resources/language/\(language).txt")
        let names = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .compactMap { $0.split(separator: " = ").first.map(String.init) }
        for cue in Evidence.Cue.allCases {
            let parts = cue.rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }
            #expect(names.contains("import.cue." + parts.joined()), "\(cue)")
        }
    }

    @Test func everyStyleIsCalledByItsNameAndNoOther() {
        let styles = DocumentStyle.allCases
        #expect(styles.first == .resumeByTheme)
        for names in [styles.map(\.rawValue), styles.map(\.danish), styles.map(\.english)] {
            #expect(Set(names).count == styles.count && names.allSatisfy { !$0.isEmpty })
        }
        for style in styles { #expect(DocumentStyle(rawValue: style.rawValue) == style) }
        #expect(DocumentStyle(rawValue: "no-such-style") == nil)
    }
}

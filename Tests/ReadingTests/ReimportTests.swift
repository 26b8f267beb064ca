import Foundation
import PolicyModel
import Testing

@testable import Reading

@Suite("The same document again")
struct ReimportTests {
    private func read(_ text: String = Fixture.resume) throws -> Hearing {
        try Fixture.read(text).hearing
    }

    /// A hearing in which people have worked.
    private func worked() throws -> Hearing {
        var hearing = try read()
        hearing.responses[1].gist = "Sandkasser mangler"
        hearing.responses[1].tags = ["sand"]
        hearing.responses[1].assignedTo = ["PLF"]
        hearing.responses[1].notes = [
            Note(text: "ring", author: "Ib", written: "2031-01-01T00:00:00Z")
        ]
        hearing.responses[0].attributions = [
            Attribution(respondent: "strandby-lokaludvalg", basis: .assigned)
        ]
        hearing.responses[3].section = "goal-4"
        hearing.responses[3].sectionBasis = .assigned
        hearing.remarks[0].outcomes = [.noted]
        hearing.remarks[0].outcomeBasis = .assigned
        hearing.remarks[0].answers = [ResponseLink(response: "H2", basis: .assigned)]
        return hearing
    }

    @Test func theSameBytesChangeNothing() throws {
        let hearing = try worked()
        let again = Reimport(try read(), into: hearing, replacing: hearing.documents[0].id)
        #expect(again.hearing == hearing)
        #expect(again.count(.unchanged) == 16)
        #expect(again.changes.count == 16)
    }

    @Test func aCorrectedDocumentKeepsIdsAndWork() throws {
        let hearing = try worked()
        let corrected = try read(
            Fixture.resume
                .replacingOccurrences(of: "skønt de er det", with: "selv om de er det")
                .replacingOccurrences(
                    of: "Om mågerne\u{20}\n",
                    with:
                        "Om mågerne\u{20}\nDer efterspørges et skilt om måger ved kajen.\u{20}\n\n"
                ))
        let merge = Reimport(corrected, into: hearing, replacing: hearing.documents[0].id)
        let merged = merge.hearing
        #expect(merge.count(.reworded) == 1)
        #expect(merge.changes.filter { $0.kind == .added }.map(\.subject) == ["H10"])
        #expect(merge.count(.gone) == 0)
        #expect(
            merged.responses.map(\.id.rawValue) == [
                "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H10", "H9",
            ])
        #expect(merged.remarks.map(\.id) == hearing.remarks.map(\.id))
        let second = merged.responses[1]
        #expect(second.text.contains("selv om"))
        #expect(second.gist == "Sandkasser mangler")
        #expect(second.tags == ["sand"])
        #expect(second.assignedTo == ["PLF"])
        #expect(second.notes.count == 1)
        #expect(merged.responses[0].attributions == hearing.responses[0].attributions)
        #expect(merged.responses[3].section == "goal-4")
        #expect(merged.remarks[0].outcomes == [.noted])
        #expect(merged.remarks[0].answers == hearing.remarks[0].answers)
    }

    @Test func whatIsGoneStaysOnlyWithItsWork() throws {
        let hearing = try worked()
        let lines = Fixture.resume.components(separatedBy: "\n")
        // Without the sandboxes, which somebody worked on, and without the frightened cyclists.
        let shorter = lines.enumerated().filter { index, line in
            ![
                "Det bemærkes, at sandkasserne", "første, som de mindste", " Enkelte høringsparter",
                "tæt på stierne",
            ].contains { line.hasPrefix($0) }
        }.map(\.element).joined(separator: "\n")
        let merge = Reimport(try read(shorter), into: hearing, replacing: hearing.documents[0].id)
        #expect(merge.changes.filter { $0.kind == .keptWithWork }.map(\.subject) == ["H2"])
        #expect(merge.changes.filter { $0.kind == .gone }.map(\.subject) == ["H3"])
        // What is gone stands nowhere else.
        #expect(
            merge.changes.filter { $0.kind == .gone }.map(\.was)
                == [hearing.responses.first { $0.id == "H3" }?.text])
        #expect(
            merge.hearing.responses.map(\.id.rawValue) == [
                "H1", "H2", "H4", "H5", "H6", "H7", "H8", "H9",
            ])
        // A number that was used is not used again.
        let reborn = Reimport(
            try read(), into: merge.hearing, replacing: hearing.documents[0].id,
            overruled: Reimport.Overruled(usedIDs: ["H12"]))
        #expect(reborn.changes.filter { $0.kind == .added }.map(\.subject) == ["H13"])
    }

    @Test func whatPeopleTookOutStaysOut() throws {
        var hearing = try read()
        hearing.responses[8].text = "[navn fjernet] og en borger spørger."
        hearing.remarks[1].outcomes = []
        hearing.remarks[1].outcomeBasis = nil
        hearing.remarks[6].section = "gynger"
        let merge = Reimport(
            try read(), into: hearing, replacing: hearing.documents[0].id,
            overruled: Reimport.Overruled(
                sections: ["B7"], outcomes: ["B2"], texts: ["H9"]))
        #expect(merge.hearing.responses[8].text == hearing.responses[8].text)
        #expect(merge.hearing.remarks[1].outcomes == [])
        #expect(merge.hearing.remarks[6].section == "gynger")
    }

    // MARK: Response or remark, said by a person

    /// H4 was read as a response, and a person made it a remark.
    private func overruled(_ id: String, _ kind: Passage.Kind) throws -> (Hearing, String) {
        var hearing = try read()
        let changes = try #require(try hearing.apply(.setKind(kind), to: id))
        return (hearing, try #require(changes.last).after.id)
    }

    @Test func whatAPersonMadeARemarkIsNoResponseTheSecondTime() throws {
        let (hearing, id) = try overruled("H4", .remark)
        let again = Reimport(
            try read(), into: hearing, replacing: hearing.documents[0].id,
            overruled: Reimport.Overruled(kinds: [id], usedIDs: ["H4", id]))
        #expect(again.hearing == hearing)
        #expect(again.changes.allSatisfy { $0.kind == .unchanged })
        let forgotten = Reimport(try read(), into: hearing, replacing: hearing.documents[0].id)
        #expect(forgotten.hearing != hearing, "it is the decision that keeps it")
    }

    @Test func whatAPersonMadeAResponseIsNoRemarkTheSecondTime() throws {
        let (hearing, id) = try overruled("B3", .response)
        let again = Reimport(
            try read(), into: hearing, replacing: hearing.documents[0].id,
            overruled: Reimport.Overruled(kinds: [id]))
        #expect(again.hearing == hearing)
    }

    @Test func aDecisionHoldsForARewordedPassageInItsNewSection() throws {
        var (hearing, id) = try overruled("H2", .remark)
        let section = try #require(hearing.sections.last).id
        _ = try hearing.apply(.move(section), to: id)
        _ = try hearing.apply(.setDepartments(["PLF"]), to: id)
        let corrected = try read(
            Fixture.resume.replacingOccurrences(of: "skønt de er det", with: "selv om de er det"))
        let again = Reimport(
            corrected, into: hearing, replacing: hearing.documents[0].id,
            overruled: Reimport.Overruled(sections: [id], kinds: [id], authors: [id]))
        let remark = try #require(again.hearing.passage(id)?.remark)
        #expect(remark.text.contains("selv om"))
        #expect(remark.section == section)
        #expect(remark.departments == ["PLF"])
        #expect(again.hearing.responses.count == hearing.responses.count)
    }

    @Test func aDecidedPassageThatIsGoneIsKeptAndListed() throws {
        let (hearing, id) = try overruled("H4", .remark)
        var shorter = try read()
        shorter.responses.remove(at: 3)
        let again = Reimport(
            shorter, into: hearing, replacing: hearing.documents[0].id,
            overruled: Reimport.Overruled(kinds: [id]))
        #expect(again.changes.filter { $0.kind == .keptWithWork }.map(\.subject) == [id])
        #expect(again.hearing.passage(id) != nil)
    }

    @Test func anEditionOfAnotherNameIsKnownByItsPassages() throws {
        var hearing = try read()
        hearing.documents[0].sha256 = "other"
        hearing.documents[0].name = "anden.txt"
        let document = hearing.documents[0].id
        #expect(Reimport.replacement(for: try read(), in: hearing) == .document(document))
        hearing.documents.append(
            Document(id: "letters", name: "breve.txt", kind: .responses))
        #expect(Reimport.replacement(for: try read(), in: hearing) == .document(document))
        var other = try read()
        for index in other.responses.indices { other.responses[index].text = "Sne \(index)" }
        for index in other.remarks.indices { other.remarks[index].text = "Is \(index)" }
        #expect(Reimport.replacement(for: other, in: hearing) == .none)
    }

    @Test func anotherDocumentIsAddedBesideTheFirst() throws {
        let hearing = try read()
        var other = try read()
        for index in other.responses.indices { other.responses[index].text = "Sne \(index)" }
        other.remarks = []
        let merge = Reimport(other, into: hearing, replacing: nil)
        #expect(merge.hearing.documents.map(\.id.rawValue) == ["bilag-3", "bilag-3-2"])
        #expect(merge.hearing.responses.count == 18)
        #expect(merge.hearing.responses[9].id == "H10")
        #expect(merge.hearing.responses[9].source.document == "bilag-3-2")
        #expect(merge.hearing.remarks == hearing.remarks)
        #expect(merge.hearing.respondents == hearing.respondents)
    }

    @Test func ourRenderingGivesWayToTheWordsThemselves() throws {
        var hearing = try read()
        for index in hearing.responses.indices {
            hearing.responses[index].text = "Gengivet: \(index)"
            hearing.responses[index].wording = .restated
            hearing.responses[index].gist = "gist \(index)"
        }
        // One that the document does not have.
        var extra = hearing.responses[0]
        extra.id = "H99"
        extra.section = "oevrige-bemaerkninger"
        extra.source.firstLine = 900
        extra.source.lastLine = 901
        hearing.responses.append(extra)
        let merge = Reimport(try read(), into: hearing, replacing: hearing.documents[0].id)
        #expect(merge.count(.madeOriginal) == 9)
        #expect(merge.changes.filter { $0.kind == .keptRestated }.map(\.subject) == ["H99"])
        #expect(merge.hearing.responses.map(\.gist) == hearing.responses.map(\.gist))
        #expect(merge.hearing.responses.last?.wording == .restated)
    }

    @Test func twinsAreFoundAndStrangersAreNot() throws {
        let hearing = try read()
        #expect(TwinFinder.twin(of: hearing, among: [hearing]) == hearing.id)
        var stranger = hearing
        stranger.id = "other"
        stranger.title = "Cykelpolitik"
        stranger.authority = "Anden Kommune"
        stranger.opens = CalendarDay("2020-01-01")
        stranger.closes = CalendarDay("2020-02-01")
        #expect(TwinFinder.twin(of: hearing, among: [stranger]) == nil)
        #expect(TwinFinder.twin(of: hearing, among: [stranger, hearing]) == hearing.id)
        #expect(
            TwinFinder.holder(of: hearing.documents[0].sha256 ?? "", among: [stranger]) == "other")
        #expect(TwinFinder.holder(of: "none", among: [hearing]) == nil)
    }

    @Test func thingsOfAnOldOrderComeBackWhereTheyStood() {
        #expect(
            Order.merged([1, 2, 3], with: [9, 1, 8, 7, 3], keeping: [7, 8, 9]) == [
                9, 1, 8, 7, 2, 3,
            ])
    }
}

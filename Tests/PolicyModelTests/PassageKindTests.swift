import PolicyModel
import Testing

/// A person says that a passage is a remark and no response, or the other way.
struct PassageKindTests {
    private let hearing = Hearing(
        id: "h", title: "H", documents: [Document(id: "d", name: "d", kind: .summary)],
        sections: [Section(id: "goal-1", kind: .goal, title: "Mål")],
        responses: [
            Self.response("H1", line: 1), Self.response("H2", line: 4, tags: ["kaj"]),
            Self.response("H3", line: 20, supports: "H2"),
        ],
        remarks: [
            Remark(
                id: "B1", section: "goal-1", text: "Nej.",
                source: SourceSpan(document: "d", firstLine: 2, lastLine: 2),
                departments: ["KMF"], outcomes: [.declined], outcomeBasis: .stated,
                answers: [ResponseLink(response: "H2", basis: .stated)]),
            Remark(
                id: "B2", section: "goal-1", text: "Ja.",
                source: SourceSpan(document: "d", firstLine: 9, lastLine: 9)),
        ])

    private static func response(
        _ id: Response.ID, line: Int, tags: [String] = [], supports: Response.ID? = nil
    ) -> Response {
        Response(
            id: id, section: "goal-1", text: "Afsnit \(id.rawValue)",
            source: SourceSpan(document: "d", firstLine: line, lastLine: line),
            attributions: [Attribution(respondent: "raad", basis: .assigned)],
            supports: supports.map { [ResponseLink(response: $0, basis: .stated)] } ?? [],
            tags: tags)
    }

    @Test func aResponseBecomesARemarkAtItsPlace() throws {
        var hearing = hearing
        let changes = try #require(try hearing.apply(.setKind(.remark), to: "H2"))
        #expect(hearing.responses.map(\.id) == ["H1", "H3"])
        #expect(hearing.remarks.map(\.id) == ["B1", "B3", "B2"], "in the document's order")
        let remark = hearing.remarks[1]
        #expect(remark.text == "Afsnit H2" && remark.tags == ["kaj"])
        #expect(remark.section == "goal-1" && remark.departments == [])
        #expect(hearing.remarks[0].answers == [], "nothing points to what is no response")
        #expect(hearing.responses[1].supports == [])
        #expect(changes.map(\.aspect) == [.link, .support, .kind])
        #expect(changes.map(\.before.id) == ["B1", "H3", "H2"])
        #expect(changes.last?.after == .remark(remark))
    }

    @Test func takenBackFromTheEndEverythingIsAsItWas() throws {
        var hearing = hearing
        let before = hearing
        let changes = try #require(try hearing.apply(.setKind(.remark), to: "H2"))
        for change in changes.reversed() {
            let now = try #require(hearing.passage(change.after.id))
            let back = try now.stepping(change.aspect, from: change.after, to: change.before)
            _ = hearing.replace(now, by: back, change.aspect)
        }
        #expect(hearing == before)
    }

    @Test func aRemarkBecomesAResponseAndKeepsNothingOfItsOwn() throws {
        var hearing = hearing
        _ = try hearing.apply(.setKind(.response), to: "B1", used: ["H9"])
        #expect(hearing.responses.map(\.id) == ["H1", "H10", "H2", "H3"])
        #expect(hearing.responses[1].attributions == [])
        #expect(hearing.remarks.map(\.id) == ["B2"])
    }

    @Test func whatIsDoneMeanwhileStaysWhenTheKindIsTakenBack() throws {
        var hearing = hearing
        let changes = try #require(try hearing.apply(.setKind(.remark), to: "H1"))
        _ = try hearing.apply(.setTags(["ny"]), to: "B3")
        let now = try #require(hearing.passage("B3"))
        let kind = try #require(changes.last)
        let back = try now.stepping(.kind, from: kind.after, to: kind.before)
        #expect(back.tags == ["ny"])
        #expect(back.response?.attributions == hearing.responses.first?.attributions)
    }

    @Test func whatItIsAlreadyIsConfirmed() throws {
        var hearing = hearing
        let changes = try hearing.apply(.setKind(.response), to: "H1")
        #expect(changes?.count == 1)
        #expect(changes?.first?.before == changes?.first?.after)
        #expect(hearing == self.hearing)
    }

    @Test func lettersAndDraftsHaveNoOtherKind() {
        var letter = hearing
        letter.responses[0].kind = .full
        #expect(throws: CaseworkRefusal.wrongKind) {
            _ = try letter.apply(.setKind(.remark), to: "H1")
        }
        letter.remarks[0].status = .draft
        #expect(throws: CaseworkRefusal.wrongKind) {
            _ = try letter.apply(.setKind(.response), to: "B1")
        }
    }

    @Test func whoSpeaksInARemark() throws {
        let remark = Passage.remark(hearing.remarks[0])
        let after = try remark.applying(.setDepartments(["KMF", " SKF ", "SKF"]))
        #expect(after.remark?.departments == ["KMF", "SKF"])
        let back = try after.stepping(.author, from: after, to: remark)
        #expect(back == remark)
        #expect(throws: CaseworkRefusal.wrongKind) {
            try Passage.response(hearing.responses[0]).applying(.setDepartments(["KMF"]))
        }
        let seen = remark
        #expect(
            CaseworkAction.setDepartments(["KMF", "BYF"]).rebased(from: seen, onto: after)
                == .setDepartments(["KMF", "SKF", "BYF"]))
    }
}

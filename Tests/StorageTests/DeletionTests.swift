import Foundation
import GRDB
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

@Suite struct DeletionTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func hold(_ word: String) -> Bool {
        ["pejl.sqlite", "pejl.sqlite-wal"].contains {
            scratch.bytes($0).range(of: Data(word.utf8)) != nil
        }
    }

    /// A hearing whose texts can be told from all others.
    private var secret: Hearing {
        var hearing = Invented.hearing
        hearing.id = "secret"
        hearing.title = "qzxhemmeligtitel"
        for at in hearing.responses.indices {
            hearing.responses[at].text = String(repeating: "qzxhemmelig svar \(at). ", count: 400)
            hearing.responses[at].gist = "qzxhemmelig gist"
        }
        hearing.respondents[2].name = "qzxhemmelig borger"
        return hearing
    }

    @Test func noByteOfADeletedHearingIsLeft() throws {
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        try store.save(secret, by: "Asta")
        try store.update("secret", by: "Asta") { hearing in
            hearing.remarks[0].text = "qzxhemmelig bemærkning"
            return [
                Change(
                    entity: "remark", item: "B1", what: "text", before: "\"qzxhemmelig før\"",
                    after: "\"qzxhemmelig nu\"")
            ]
        }
        #expect(hold("qzxhemmelig"))
        #expect(try store.delete("secret", by: "Bo", why: "indsigelse"))
        for word in ["qzxhemmelig", "hemmelig", "qzx"] { #expect(!hold(word), "\(word)") }
        let index = try store.search(SearchQuery("hemmelig"), in: "secret")
        #expect(index == [])
        #expect(try store.history(of: "secret") == [])
        let deletion = try #require(try store.deletions().first)
        #expect(deletion.who == "Bo")
        #expect(deletion.why == "indsigelse")
        #expect(deletion.entity == .hearing)
        #expect(deletion.item == "secret")
        #expect(try store.load(Invented.hearing.id) == Invented.hearing)
        #expect(try store.check() == [])
    }

    @Test func aReaderDelaysTheScrubbingAndNothingElse() throws {
        let store = try HearingStore.open(at: scratch.path(), patience: 0.1)
        try store.save(secret, by: "Asta")
        let other = try HearingStore.open(at: scratch.path())
        try other.database.read { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM hearing")
            let isScrubbed = try store.delete("secret", by: "Bo", why: nil)
            #expect(!isScrubbed)
        }
        #expect(hold("qzxhemmelig"))
        _ = try HearingStore.open(at: scratch.path())
        #expect(!hold("qzxhemmelig"))
    }

    @Test func aLetterGoesWithItsPassagesAndItsCitizen() throws {
        let store = try HearingStore.inMemory()
        var hearing = Invented.hearing
        hearing.responses[1].submissions = ["s2"]
        hearing.responses[1].attributions = [Attribution(respondent: "borger-1", basis: .stated)]
        try store.save(hearing, by: "x")
        try store.delete(submission: "s2", in: hearing.id, by: "Bo", why: nil)
        let left = try store.load(hearing.id)
        #expect(left.submissions.map(\.id) == ["s1"])
        #expect(left.responses.map(\.id) == ["H1", "H3"])
        #expect(left.remarks[0].answers == [ResponseLink(response: "H1", basis: .suggested)])
        #expect(left.respondents.map(\.id) == ["oesthavn-hoerloekke", "roklub"])
        #expect(try store.deletions().map(\.entity) == [.submission])
        #expect(
            code { try store.delete(submission: "s2", in: hearing.id, by: "x", why: nil) }
                == .notFound)
        #expect(try store.check() == [])
    }

    @Test func aPassageOfTwoLettersStays() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        try store.delete(submission: "s2", in: Invented.hearing.id, by: "Bo", why: nil)
        let left = try store.load(Invented.hearing.id)
        #expect(left.responses[1].submissions == ["s1"])
    }

    @Test func aDocumentGoesWithAllThatWasReadFromIt() throws {
        let store = try HearingStore.inMemory(onCreate: { [Invented.hearing] })
        try store.delete(document: "bilag-2", in: Invented.hearing.id, by: "Bo", why: nil)
        let left = try store.load(Invented.hearing.id)
        #expect(left.documents.map(\.id) == ["brev", "liste"])
        #expect(left.responses.map(\.id) == ["H2", "H3"])
        #expect(left.responses[0].supports == [])
        #expect(left.remarks.map(\.id) == ["B2"])
        #expect(left.preface.map(\.source.document) == ["brev"])
        // Nothing is left under "Generelle bemærkninger"; the others were empty before, or are used.
        #expect(!left.sections.map(\.id).contains("generelt"))
        #expect(left.sections.map(\.id).contains("pejlemaerke-1"))
    }
}

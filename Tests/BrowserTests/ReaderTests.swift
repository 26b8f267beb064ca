import PolicyModel
import Testing

@testable import Browser

/// Full text: what is laid out, when, and how much of it.
@Suite struct ReaderTests {
    /// The fixture with so many more remarks in goal 1, where three stand.
    private func session(more: Int) throws -> BrowserSession {
        var hearing = Fixture.hearing()
        let model = try #require(hearing.remarks.first { $0.section == "goal-1" })
        for number in 0..<more {
            var remark = model
            remark.id = Remark.ID("B\(100 + number)")
            remark.answers = []
            hearing.remarks.append(remark)
        }
        return BrowserSession(
            source: HearingIndex(hearing), catalogue: Fixture.danish,
            size: Size(columns: 80, rows: 24))
    }

    @Test func waysOnAreCountedWhereTheyAreNotShown() throws {
        let opened = try session(more: 30).after("1<Enter><Enter><Right>")
        let reader = try #require(opened.wanted.reader)
        let page = try #require(opened.readerPage(reader, in: opened.readerBody))
        let links = page.blocks.count { if case .link = $0.kind { true } else { false } }
        let all = opened.words.source.count(.remark, in: "goal-1")
        #expect(links == 24 && all > 24)
        #expect(try opened.after("<End>").screen.contains("… og \(all - links) til"))
        // Where all are shown nothing is said.
        #expect(try !session(more: 0).after("1<Enter><Enter><Right><End>").screen.contains(" til;"))
    }

    /// Scrolling lays out nothing; whatever the page is made of does.
    @Test func thePageIsKeptWhileNothingChangesIt() throws {
        var session = try session(more: 30).after("1<Enter><Enter><Right>")
        let first = try #require(session.laidOut?.key)
        session = try session.after("jj<Space>")
        #expect(session.laidOut?.key == first)
        session = try session.after("/skole<Enter>")
        let reader = try #require(session.wanted.reader)
        let page = try #require(session.readerPage(reader, in: session.readerBody))
        #expect(page.blocks.contains { !$0.hits.flatMap(\.self).isEmpty })
        _ = session.handle(.resize(Size(columns: 60, rows: 20)))
        #expect(session.laidOut?.key.width == session.readerBody.columns - 2)
        #expect(try session.after("bb").laidOut == nil)
    }
}

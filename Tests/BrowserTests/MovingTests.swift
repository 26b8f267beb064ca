import Language
import PolicyModel
import Testing

@testable import Browser

/// Keys to selection: moving, Enter all the way, and the way back.
@Suite struct MovingTests {
    private func place(_ keys: String) throws -> Location {
        let session = try Fixture.session().after(keys)
        return session.shown.place(from: session.wanted)
    }

    @Test func arrowsAndLettersMove() throws {
        #expect(try place("j").top == "pejlemaerke-1")
        #expect(try place("<Down><Down>").top == "pejlemaerke-2")
        #expect(try place("jjk").top == "pejlemaerke-1")
        #expect(try place("G").top == "oevrige")
        #expect(try place("Gg").top == "generelle")
        #expect(try place("<End><Home>").top == "generelle")
        #expect(try place("jjjjjjjj").top == "oevrige")
        #expect(try place("<PgDn>").top == "oevrige")
    }

    @Test func panesFollowAtOnce() throws {
        let here = try place("j")
        #expect(here.section == "goal-1")
        #expect(here.response == "H3")
        #expect(here.remark == "B3", "the one that answers comes first")
    }

    @Test func tabAndArrowsChangePane() throws {
        #expect(try place("<Tab>").focus == .goals)
        #expect(try place("<S-Tab>").focus == .remarks)
        #expect(try place("<Right><Right>").focus == .responses)
        #expect(try place("<Right><Right><Left>").focus == .goals)
        #expect(try place("<Left>").focus == .sections)
        #expect(try place("<Tab><Tab><Tab><Tab>").focus == .sections)
    }

    @Test func enterGoesAllTheWay() throws {
        #expect(try place("j<Enter>").focus == .goals)
        #expect(try place("j<Enter><Enter>").focus == .responses)
        let remarks = try place("j<Enter><Enter><Enter>")
        #expect(remarks.focus == .remarks)
        #expect(remarks.remark == "B3")
        #expect(try place("j<Enter><Enter><Enter><Enter>").reader?.passage == .remark("B3"))
        // The section's first, where nothing is tied.
        #expect(try place("6<Enter><Enter><Enter>").remark == "B7")
    }

    @Test func rightOpensFullText() throws {
        #expect(try place("j<Enter><Enter><Right>").reader?.passage == .response("H3"))
        #expect(try place("j<Enter><Enter><Right><Left>").reader == nil)
    }

    @Test func backIsExactlyWhereOneCameFrom() throws {
        let steps = ["j", "<Enter>", "jj", "<Enter>", "<Enter>", "<Enter>"]
        var session = Fixture.session(80, 16)
        var places: [(Location, [String])] = []
        for step in steps {
            if step == "<Enter>" {
                places.append((session.shown.place(from: session.wanted), session.render().lines))
            }
            session = try session.after(step)
        }
        let end = session.shown.place(from: session.wanted)
        for (place, lines) in places.reversed() {
            session = try session.after("b")
            #expect(session.shown.place(from: session.wanted) == place)
            #expect(session.render().lines == lines)
        }
        for _ in places { session = try session.after("v") }
        #expect(session.shown.place(from: session.wanted).isSame(as: end))
    }

    @Test func theWaySurvivesFilterAndSize() throws {
        let there = try place("1<Enter><Enter>")
        let back = try place("1<Enter><Enter><Enter><Enter>fhavn<Enter>x<40x12><80x24>bbb")
        #expect(back.isSame(as: there))
    }

    @Test func digitsGoToGoals() throws {
        #expect(try place("6<Enter>").section == "goal-6")
        #expect(try place("6<Enter>").focus == .goals)
        #expect(try place("6<Enter>").top == "pejlemaerke-2")
        let gap = try Fixture.session().after("4<Enter>")
        #expect(gap.bottom == "Mål 4 forekommer ikke i bilag 2.")
        #expect(gap.shown.topRow?.id == "generelle")
        #expect(try Fixture.session().after("6<BS><BS>").field == nil)
        #expect(try place("6<Esc>").section != "goal-6")
    }

    @Test func numbersShowGapsAndDroppedGoals() throws {
        let screen = try Fixture.session().after("jj").screen
        #expect(screen.contains("Mål 4 og 5 forekommer ikke i bilag 2."))
        let first = try Fixture.session().after("j").screen
        #expect(first.contains("Mål 3 udgår ifølge bemærkning, s. 6."))
        #expect(first.contains("3 (udgår) Flere elcykler"))
    }

    @Test func spaceReadsTheWholeHearing() throws {
        var session = try Fixture.session(80, 60).after(" ")
        var read: [String] = []
        for _ in 0..<19 {
            if let id = session.wanted.reader?.passage.text { read.append(id) }
            session = try session.after(" ")
        }
        #expect(
            read == [
                "H1", "B1", "H2", "H3", "H4", "B2", "B3", "B4", "H5", "B5", "H6", "H7", "B6", "H8",
                "H9", "H10", "B7", "B8", "H11",
            ])
        #expect(session.bottom == "Slut på høringen. b går tilbage.")
        // Closing lands on what was read; back goes the way it was read.
        #expect(try session.after("q").shown.selectedResponse?.id == "H11")
        #expect(try session.after("b").wanted.reader?.passage == .remark("B8"))
    }

    @Test func fullTextHasACurrentParagraphAndLinks() throws {
        let open = try Fixture.session().after("1<Enter><Enter><Right>")
        #expect(open.render().lines[7].hasPrefix("> Det anbefales"))
        #expect(try open.after("j").render().lines[8].hasPrefix("> Desuden"))
        // Past the facts to the link, and along it.
        let followed = try open.after("jjjjjj<Enter>")
        #expect(followed.wanted.reader?.passage == .remark("B3"))
        #expect(try followed.after("b").wanted.reader?.passage == .response("H3"))
    }

    @Test func quitClosesWhatIsOpenThenLeaves() throws {
        var session = try Fixture.session().after("1<Enter><Enter>z<Right>")
        #expect(session.handle(.key(.character("q"))) == [])
        #expect(session.wanted.reader == nil)
        #expect(session.handle(.key(.character("q"))) == [])
        #expect(!session.isZoomed)
        #expect(session.handle(.key(.character("q"))) == [.leave])
    }

    @Test func interruptLeavesAtTheSecond() throws {
        var session = Fixture.session()
        #expect(session.handle(.interrupt(atMilliseconds: 10_000)) == [])
        #expect(session.bottom == "Ctrl-C igen afslutter.")
        #expect(session.handle(.interrupt(atMilliseconds: 12_500)) == [])
        #expect(session.handle(.interrupt(atMilliseconds: 13_000)) == [.leave])
        var typing = try Fixture.session().after("/bolig")
        #expect(typing.handle(.interrupt(atMilliseconds: 0)) == [])
        #expect(typing.field == nil)
        #expect(typing.lastSearch == "bolig")
        var keys = Fixture.session()
        #expect(keys.handle(.key(.control("c"))) == [])
        #expect(keys.handle(.key(.character("j"))) == [])
        #expect(keys.handle(.key(.control("c"))) == [])
        #expect(keys.handle(.key(.control("c"))) == [.leave])
    }

    @Test func suspendAndRepaint() throws {
        var session = Fixture.session()
        #expect(session.handle(.key(.control("z"))) == [.suspend])
        #expect(session.handle(.resumed) == [.repaint])
        #expect(session.handle(.key(.control("l"))) == [.repaint])
        var restricted = Fixture.session(settings: BrowserSettings(restricted: true))
        #expect(restricted.handle(.key(.control("z"))) == [])
    }

    @Test func unknownKeysAndPasteDoNothing() throws {
        var session = Fixture.session()
        let before = session.shown.place(from: session.wanted)
        _ = session.handle(.key(.character("ø")))
        #expect(session.bottom == "Ukendt tast: ø. / søger, ? viser alle taster.")
        #expect(session.handle(.paste("qqq\nx")) == [])
        #expect(session.shown.place(from: session.wanted) == before)
        var typing = try session.after("/")
        _ = typing.handle(.paste("bo\nlig"))
        #expect(typing.field?.input.text == "bo lig")
    }

    @Test func thePlaceIsKept() throws {
        let session = try Fixture.session().after("6<Enter><Enter>jfhavn<Enter>")
        let kept = session.keptPlace
        let next = Fixture.session(kept: kept)
        #expect(next.keptPlace == kept)
        // Over the line of keys, which somebody who has just come needs.
        let told = next.message?.text.string
        #expect(told == "Filter fra sidst er slået til: Havnen nævnt. x viser alt.")
        #expect(try next.after("x").shown.selectedResponse?.id == "H10")
        var other = kept
        other.hearing = "en anden"
        #expect(Fixture.session(kept: other).filter.isEmpty)
    }

    @Test func changedDataKeepsTheSelection() throws {
        var session = try Fixture.session().after("6<Enter><Enter>j")
        var hearing = Fixture.hearing()
        hearing.responses.removeAll { $0.id == "H9" }
        session.replace(source: HearingIndex(hearing))
        #expect(session.shown.selectedResponse?.id == "H10")
        hearing.responses.removeAll { $0.id == "H10" }
        session.replace(source: HearingIndex(hearing))
        #expect(session.shown.selectedResponse == nil)
    }

    /// What a move costs on a slow line: the cells that change.
    @Test func aMoveChangesFewCells() throws {
        func changed(_ keys: String, _ key: String) throws -> Int {
            let before = try Fixture.session().after(keys)
            let after = try before.after(key)
            return zip(before.render().cells, after.render().cells).count { $0 != $1 }
        }
        #expect(try changed("1<Enter><Enter><Enter>", "j") <= 24)
        #expect(try changed("1<Enter><Enter><Right>", "j") <= 8)
        #expect(try changed("?", "j") <= 60)
        #expect(try changed("f", "<Down>") <= 260)
        #expect(try changed("j", "j") <= 900)
    }

    /// Space alone comes through every passage in order, in every window, and then says so.
    @Test(arguments: [
        (80, 24), (120, 40), (60, 16), (40, 12), (33, 9), (20, 6), (12, 5), (80, 13), (100, 17),
    ])
    func readingOnComesToTheEnd(columns: Int, rows: Int) throws {
        var session = try Fixture.session(columns, rows).after("g<Enter><Enter>")
        let all = session.order.passages.map { PassageID($0) }
        var visited: [PassageID] = []
        let end = Fixture.danish.text(.readerEnd)
        for _ in 0..<3_000 {
            session = try session.after("<Space>")
            guard let reader = session.wanted.reader else { continue }
            if visited.last != reader.passage { visited.append(reader.passage) }
            if session.message?.text.string == end { break }
        }
        #expect(session.message?.text.string == end)
        #expect(visited == Array(all.suffix(visited.count)))
        #expect(visited.count >= all.count - 1)
    }
}

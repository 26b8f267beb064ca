import PolicyModel
import Testing

@testable import Browser

/// Lists of windows against the arrays they stand for.
@Suite struct WindowsTests {
    /// A pane's lines by runs are what they are row by row.
    @Test(arguments: 1...40)
    func paneListsAreTheirRows(seed: UInt64) {
        var random = SplitMix(state: seed)
        let room = Int.random(in: 0...12, using: &random)
        var list = PaneList(room: room, rowHeight: Int.random(in: 1...3, using: &random))
        var pieces: [(piece: PaneList.Piece, start: Int, height: Int)] = []
        var height = 0
        var row = 0
        for note in 0..<Int.random(in: 0...4, using: &random) {
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                let extra = Int.random(in: 0...4, using: &random) == 0 ? 1 : 0
                list.addRow(row, extra: extra)
                pieces.append((.row(row), height, list.rowHeight + extra))
                height += list.rowHeight + extra
                row += 1
            }
            if Bool.random(using: &random) {
                list.addNote(note, lines: 2)
                pieces.append((.note(note), height, 2))
                height += 2
            }
        }
        #expect(list.height == height)
        for scroll in 0...max(0, height) {
            let visible = pieces.filter {
                $0.start + $0.height > scroll && $0.start < scroll + room
            }
            let told = list.visible(from: scroll)
            #expect(told.map(\.piece) == visible.map(\.piece), "seed \(seed), scroll \(scroll)")
            #expect(told.map(\.start) == visible.map(\.start))
            #expect(told.map(\.height) == visible.map(\.height))
        }
        for wanted in 0..<row {
            let place = pieces.first { $0.piece == .row(wanted) }
            #expect(list.rowStart(wanted) == place?.start)
            let scroll = list.scroll(from: Int.random(in: 0...40, using: &random), showing: wanted)
            if let place, place.height <= room {
                #expect(scroll <= place.start && place.start + place.height <= scroll + room)
            }
        }
    }

    private static let filters: [Filter] = [
        .none, Filter([.lokaludvalg: ["Havnen"]]), Filter([.outcome: ["covered", "declined"]]),
        Filter([.section: ["pejlemaerke-1"]]), Filter([.reply: ["none"]]),
        Filter([.department: ["TEK"]], search: SearchQuery("sti")),
    ]

    /// Beside a response, where some remarks are at hand and the section's others are not.
    @Test(arguments: filters)
    func rowsThatMatchAreToldUnread(filter: Filter) {
        let listing = Fixture.session(filter: filter).listing
        for top in listing.tops {
            for row in listing.rows(of: top.id) {
                for response in listing.responses(of: row) {
                    let remarks = Answers(to: response, in: row, of: listing).remarks
                    #expect(remarks.matching(remarks.indices) == remarks.map(listing.matches))
                    let last = remarks.indices.suffix(2)
                    #expect(remarks.matching(last) == remarks.suffix(2).map(listing.matches))
                }
            }
        }
    }

    /// Reading order, lists, membership and the way back from a passage to its number.
    @Test(arguments: filters)
    func windowsAreWhatTheFilterShows(filter: Filter) throws {
        let index = HearingIndex(Fixture.hearing())
        let selection = index.select(filter)
        let windows = PassageWindows(index, index.choose(filter))
        let order = ReadingOrder(windows)
        var expected: [String] = []
        for section in index.nodes.map({ Optional($0.section.id) }) + [nil] {
            let responses = index.responses(in: section).filter(selection.contains)
            let remarks = index.remarks(in: section).filter(selection.shows)
            expected += responses.map(\.id.rawValue) + remarks.map(\.id.rawValue)
            let list = PassageList<Response>(windows, in: [section])
            #expect(list.map(\.id) == responses.map(\.id))
            #expect(Array(PassageList<Remark>(windows, in: [section])) == remarks)
            let shown = PassageList<Remark>(windows, in: [section])
            #expect(shown.matching(shown.indices) == remarks.map(selection.contains))
            for (number, response) in responses.enumerated() {
                #expect(list.firstIndex(of: response.id) == number)
            }
        }
        #expect(order.ids == expected)
        for (number, passage) in order.passages.enumerated() {
            let id = PassageID(passage)
            #expect(order.position(of: id) == number)
            let place = try #require(index.place(of: id))
            #expect(order.insertion(of: place) == number)
        }
        for response in index.hearing.responses where !selection.contains(response) {
            #expect(order.position(of: .response(response.id)) == nil)
        }
    }

    /// A section's list without those that stand above it as linked.
    @Test func listsLeaveOutWhatStandsElsewhere() {
        let index = HearingIndex(Fixture.hearing())
        let windows = PassageWindows(index, .everything(index.head.counts))
        var list = PassageList<Remark>(windows)
        list.append([index.remark("B3")].compactMap(\.self))
        list.append(section: "goal-1", without: ["B3"])
        #expect(list.map(\.id) == ["B3", "B2", "B4"])
        #expect(["B3", "B2", "B4"].map { list.firstIndex(of: $0) } == [0, 1, 2])
        #expect(list.firstIndex(of: "B1") == nil)
    }
}

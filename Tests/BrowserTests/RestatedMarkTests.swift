import PolicyModel
import Testing

@testable import Browser

/// In a hearing of both kinds IKKE ORDRET stands where a restated text is shown, and nowhere else.
@Suite struct RestatedMarkTests {
    /// Verbatim but for H3, of goal 1, whose other response is H4.
    private static let mixed: Hearing = {
        var hearing = Fixture.hearing(wording: .original)
        let at = hearing.responses.firstIndex { $0.id == "H3" } ?? 0
        hearing.responses[at].wording = .restated
        hearing.responses[at + 1].tags = ["børn"]
        return hearing
    }()

    @Test(arguments: [
        // "Generelle bemærkninger", a goal with it, another goal.
        ("", false), ("1<Enter>", true), ("2<Enter>", false),
    ])
    func aMixedHearing(keys: String, isMarked: Bool) throws {
        #expect(try Self.isMarked(.none, keys) == isMarked)
    }

    /// Not under a filter that leaves it out, but under one that lets it through.
    @Test(arguments: [("børn", false), ("skole", true)])
    func underAFilter(tag: String, isMarked: Bool) throws {
        #expect(try Self.isMarked(Filter([.tag: [tag]]), "1<Enter>") == isMarked)
    }

    private static func isMarked(_ filter: Filter, _ keys: String) throws -> Bool {
        let session = BrowserSession(
            source: HearingIndex(mixed), catalogue: Fixture.danish,
            size: Size(columns: 80, rows: 24), filter: filter)
        return try session.after(keys).render().lines[0].hasSuffix("IKKE ORDRET")
    }

    /// A selection of everything tells no positions to look at.
    @Test func wholeSectionsAreTakenAtTheirCount() {
        let index = HearingIndex(Self.mixed)
        let windows = PassageWindows(index, .everything(index.head.counts))
        #expect(windows.holdsRestated(.response, in: "goal-1", most: 200) == true)
        #expect(windows.holdsRestated(.remark, in: "goal-1", most: 200) == false)
        #expect(windows.holdsRestated(.response, in: "goal-2", most: 200) == false)
    }

    /// Of two, one restated: two shown hold it, one must be looked at, and more than `most` are not.
    @Test func someOfASectionAreLookedThrough() throws {
        let index = HearingIndex(Self.mixed)
        func told(_ ids: [Response.ID], most: Int = 200) -> Bool? {
            let places = ids.compactMap { index.place(of: .response($0)) }
            let run = PassageSelection.Run(
                kind: .response, section: "goal-1", positions: places.map { Int32($0.position) })
            return PassageWindows(index, PassageSelection(ascending: [run]))
                .holdsRestated(.response, in: "goal-1", most: most)
        }
        #expect(told(["H3"]) == true)
        #expect(told(["H4"]) == false)
        #expect(told(["H3", "H4"]) == true)
        #expect(told(["H4"], most: 0) == nil)
    }
}

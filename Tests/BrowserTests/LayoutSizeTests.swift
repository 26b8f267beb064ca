import PolicyModel
import Testing

@testable import Browser

@Suite struct LayoutSizeTests {
    @Test func plusAndMinusMoveTheLinesAndAreKept() throws {
        let start = Fixture.session()
        let larger = try start.after("+")
        let before = try #require(start.layout.panes[.sections])
        let after = try #require(larger.layout.panes[.sections])
        #expect(after.columns == before.columns + 4 && after.rows == before.rows + 2)
        #expect(try larger.after("-").layout == start.layout)
        let again = Fixture.session(kept: larger.keptPlace)
        #expect(again.layout == larger.layout)
        // The last pane grows to the left.
        let remarks = try start.after("<Tab><Tab><Tab>+").layout.panes[.remarks]
        #expect((remarks?.columns ?? 0) > (start.layout.panes[.remarks]?.columns ?? 0))
    }

    @Test(arguments: [(60, 16), (80, 24), (110, 20), (200, 60)])
    func noPaneGetsTooSmall(columns: Int, rows: Int) throws {
        for keys in ["++++++++++++++++++++++++++++", "----------------------------"] {
            for tabs in ["", "<Tab>", "<Tab><Tab>", "<Tab><Tab><Tab>"] {
                let session = try Fixture.session(columns, rows).after(tabs + keys)
                for rect in session.layout.panes.values {
                    #expect(rect.columns >= 30 && rect.rows >= 4)
                }
                #expect(session.layout.panes.count == 4)
            }
        }
    }

    @Test func sizesFromAnEditedFileAreHarmless() {
        let kept = KeptPlace(
            hearing: "cykelpolitik", sizes: ["left": .max, "upper": .min, "wrong": 7])
        #expect(Fixture.session(kept: kept).layout.panes.count == 4)
    }

    @Test func aWindowDrawnSmallerKeepsItsFormALittle() throws {
        #expect(try Fixture.session(110, 30).after("<107x30>").layout.form == .threeColumns)
        #expect(Fixture.session(107, 30).layout.form == .twoByTwo)
        #expect(try Fixture.session(110, 30).after("<105x30>").layout.form == .twoByTwo)
        #expect(try Fixture.session(80, 16).after("<80x15>").layout.form == .twoByTwo)
        #expect(try Fixture.session(80, 16).after("<80x14><80x15>").layout.form == .alone)
    }

    @Test func theFilterIsEditedAsText() throws {
        let filtered = try Fixture.session().after("fhavnen<Enter>F")
        #expect(filtered.bottom.contains("Filter: lokaludvalg:Havnen"))
        let both = try filtered.after(" sti<Enter>")
        #expect(both.filter[.lokaludvalg] == ["Havnen"])
        #expect(both.filter.search?.isEmpty == false)
        let wrong = try Fixture.session().after("Flokaludvalg:xyzzy<Enter>")
        #expect(wrong.field?.input.text == "lokaludvalg:xyzzy")
        #expect(wrong.bottom.contains("ukendt: xyzzy"))
        let danish = try Fixture.session().after("Fudfald:ændret<Enter>")
        #expect(danish.filter[.outcome] == ["changed"])
    }

    @Test func barsAndGaps() throws {
        let bars = try Fixture.session().after("o<Tab><Tab><Tab>")
        #expect(bars.screen.contains("Pejlemærke 1 · Ændret"))
        #expect(bars.screen.contains("# 1"))
        let gaps = try bars.after("<Tab>")
        #expect(gaps.screen.contains("Østervang"))
        #expect(gaps.screen.contains("står ikke på listen"))
        #expect(gaps.screen.contains("ingen bemærkninger"))
    }

    /// In a hearing of thousands they stood as "343223".
    @Test func numbersOfASectionNeverTouch() throws {
        var hearing = Fixture.hearing()
        hearing.responses += (0..<1_234).map {
            Response(
                id: Response.ID("X\($0)"), section: "goal-6", text: "Flere stier.",
                source: SourceSpan(document: Fixture.document, page: 9, lastPage: 9))
        }
        hearing.remarks += (0..<223).map {
            Remark(
                id: Remark.ID("Y\($0)"), section: "goal-6", text: "Det noteres.",
                source: SourceSpan(document: Fixture.document, page: 9, lastPage: 9))
        }
        for (columns, rows) in [(40, 24), (80, 24), (120, 40)] {
            let session = BrowserSession(
                source: HearingIndex(hearing), catalogue: Fixture.danish,
                size: Size(columns: columns, rows: rows))
            #expect(session.screen.contains(#/ 12\d\d 2\d\d/#), "\(session.screen)")
        }
    }
}

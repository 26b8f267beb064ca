import PolicyModel
import Testing

@testable import Browser

@Suite struct OverviewTests {
    private let words = Words(source: HearingIndex(Fixture.hearing()), catalogue: Fixture.danish)

    /// General and other remarks are counted too: the totals are the hearing's.
    @Test func totalsAreTheHearings() throws {
        let tables = try words.tables()
        #expect(tables[1].rows.last?.cells.last?.text == "8")
        #expect(tables[2].rows.last?.cells.last?.text == "8")
        let each = tables[2].rows.dropLast().compactMap {
            $0.cells.last.flatMap { Int($0.text.string) }
        }
        #expect(each.reduce(0, +) == 8)
        let havnen = tables[0].rows.first
        #expect(havnen?.name == "Havnen")
        #expect(havnen?.cells.map(\.text.string) == ["·", "·", "2/0", "·", "2/0"])
    }

    /// A passage that two committees are named in counts once in the total; the last row is all.
    @Test func theCommitteesTableEndsWithTheHearing() throws {
        let table = try words.tables()[0]
        let rows = table.rows.suffix(2).map { $0.cells.map(\.text.string) }
        // H3, B2, H9 and B7 name places; B7 names two districts.
        #expect(rows[0] == ["·", "2/0", "2/0", "·", "4/0"])
        #expect(rows[1].last == String(11 + 8))
        let parts = rows[1].dropLast().compactMap { Int($0) }
        #expect(parts.reduce(0, +) == 11 + 8)
    }

    /// Shades go with the numbers beside them, and totals have none.
    @Test func shades() throws {
        let table = try words.tables()[1]
        for row in table.rows {
            for cell in row.cells {
                let number = Int(cell.text.string) ?? 0
                #expect(cell.weight == nil || cell.weight == number)
                #expect((table.shade(cell) > 0) == (cell.weight ?? 0 > 0))
                #expect((0...4).contains(table.shade(cell)))
            }
        }
        #expect(table.rows.last?.cells.allSatisfy { table.shade($0) == 0 } == true)
    }

    @Test func gapsInTheNumbersAreGaps() throws {
        let gaps = try words.tables()[4].rows.map(\.name.string)
        #expect(gaps.contains("Mål 4") && gaps.contains("Mål 5"))
    }

    /// Behind every number stand as many passages.
    @Test func everyCellIsItsFilter() throws {
        for table in try words.tables().dropFirst().dropLast() {
            for row in table.rows {
                for cell in row.cells {
                    guard let filter = cell.filter, !cell.isEmpty else { continue }
                    let count = try words.source.choose(filter).remarkCount
                    // A bar has its number after it.
                    let number = cell.text.string.split(separator: " ").last.map(String.init)
                    #expect(String(count) == number, "\(row.name) \(filter)")
                }
            }
        }
    }

    @Test func enterShowsThePassages() throws {
        let session = try Fixture.session().after("oll<Enter>")
        #expect(session.overlay == nil)
        #expect(session.filter[.lokaludvalg] == ["Havnen"])
        #expect(session.filter[.section] == ["pejlemaerke-2"])
        #expect(session.listing.responseCount + session.listing.remarkCount == 2)
        #expect(try session.after("bx").shown.topRow?.id == "generelle")
    }

    @Test func respondentsByKindInDanishOrder() throws {
        let session = try Fixture.session().after("r")
        guard case .respondents(let view)? = session.overlay else {
            Issue.record("no respondents")
            return
        }
        #expect(
            view.rows.map(\.respondent.name) == [
                "Havnen Lokaludvalg", "Nordbyen og Ådalen Lokaludvalg", "Kystby Cyklister",
                "Klitskolen",
            ])
        #expect(view.rows.map(\.said) == [0, 0, 1, 0])
        #expect(try session.after("jj<Enter>").filter[.respondent] == ["cyklister"])
        #expect(try session.after("j<Enter>").filter[.lokaludvalg] == ["Nordbyen", "Ådalen"])
        #expect(try session.after("G<Enter>").bottom.contains("oplyser ikke, hvad Klitskolen"))
    }

    /// In a hearing of thousands they were cut to "106/…"; now columns go out of sight, and that is told.
    @Test func numbersAreNeverCut() throws {
        var hearing = Fixture.hearing()
        for section in ["goal-1", "goal-6", "tone", "opfoelgning"] {
            hearing.responses += (0..<1_234).map {
                Response(
                    id: Response.ID("\(section)-\($0)"), section: Section.ID(section), text: "Sti.",
                    source: SourceSpan(document: Fixture.document, page: 9, lastPage: 9),
                    attributions: [Attribution(respondent: "havnen", basis: .stated)])
            }
        }
        func screen(_ columns: Int, _ keys: String) throws -> String {
            try BrowserSession(
                source: HearingIndex(hearing), catalogue: Fixture.danish,
                size: Size(columns: columns, rows: 24)
            ).after(keys).screen
        }
        for (columns, keys) in [(40, "o"), (40, "ollll"), (80, "o"), (120, "o")] {
            let told = try screen(columns, keys)
            #expect(told.contains("/1234") && !told.contains("/12…"), "\(told)")
            #expect(told.contains("→") == (keys == "o" && columns == 40), "\(told)")
            #expect(told.contains("←") == (keys == "ollll"), "\(told)")
        }
    }
}

import PolicyModel
import Testing

@testable import Browser

/// What the keys `s`, `p`, `w`, `c`, `y` and `Y` do with the selected passage.
@Suite struct FromHereTests {
    private func choices(_ keys: String) throws -> [String] {
        guard case .choices(let view)? = try Fixture.session().after(keys).overlay else {
            return []
        }
        return view.rows.map(\.text.string)
    }

    @Test func linksOfAResponse() throws {
        #expect(
            try choices("1<Enter><Enter>p") == [
                "Mål 1: Flere skolebørn skal cykle sikkert til skole",
                "Besvaret ifølge teksten: B3 s.4 Hjelme henvises til budget",
                "Øvrig bemærkning: B2 s.3 Skoleveje er med i planen",
                "Øvrig bemærkning: B4 s.4 Børnehaver afgør selv", "Nævnt: Møllemarken",
            ])
        let followed = try Fixture.session().after("1<Enter><Enter>pj<Enter>")
        #expect(followed.wanted.reader?.passage == .remark("B3"))
        #expect(try followed.after("b").shown.selectedResponse?.id == "H3")
        #expect(try Fixture.session().after("jjj<Enter><Enter>p<Enter>").wanted.focus == .goals)
    }

    @Test func sameAsHere() throws {
        #expect(
            try choices("1<Enter><Enter>s") == [
                "Lokaludvalg: Nordbyen · 1 svar, 1 bem.",
                "Forvaltning: BØR Børneforvaltningen · 4 svar, 3 bem.",
                "Emneord: skole · 1 svar, 0 bem.",
            ])
        let session = try Fixture.session().after("1<Enter><Enter>sj<Enter>")
        #expect(session.filter[.department] == ["BØR"])
        #expect(session.listing.responseCount == 4)
        #expect(session.listing.remarkCount == 3)
    }

    @Test func nextWithoutReplyAndNextChanged() throws {
        var session = Fixture.session()
        var found: [String] = []
        for _ in 0..<4 {
            session = try session.after("w")
            found.append(session.shown.selectedResponse?.id.rawValue ?? "none")
        }
        #expect(found == ["H2", "H6", "H8", "H11"])
        #expect(try session.after("w").shown.selectedResponse?.id == "H2", "round the end")
        let changed = try Fixture.session().after("c")
        #expect(changed.shown.selectedRemark?.id == "B6")
        #expect(changed.wanted.focus == .remarks)
        #expect(try changed.after("b").shown.topRow?.id == "generelle")
    }

    @Test func copyHasItsSource() throws {
        var session = try Fixture.session().after("6<Enter><Enter>j")
        #expect(
            session.handle(.key(.character("y"))) == [
                .copy(
                    "Det ønskes, at stierne er oplyst hele natten.\n[Pejls gengivelse af bilag 2, s. 7. Ikke ordret, må ikke citeres.]"
                )
            ])
        var verbatim = try Fixture.session(wording: .original).after("6<Enter><Enter>j")
        #expect(
            verbatim.handle(.key(.character("y"))) == [
                .copy(
                    "Det ønskes, at stierne er oplyst hele natten.\n[H10, Cykelpolitik 2031-34, bilag 2, s. 7]"
                )
            ])
    }

    @Test func plainTextHasNoFrame() throws {
        let session = try Fixture.session().after("6<Enter><Enter>jY")
        let lines = session.render().lines
        #expect(lines[0].hasSuffix("IKKE ORDRET"))
        #expect(lines[1] == "Det ønskes, at stierne er oplyst hele natten.")
        #expect(lines[2].hasPrefix("[Pejls gengivelse"))
        #expect(lines[3...].joined().isEmpty)
        #expect(try session.after("q").overlay == nil)
    }
}

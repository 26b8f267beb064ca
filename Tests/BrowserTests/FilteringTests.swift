import PolicyModel
import Testing

@testable import Browser

@Suite struct FilteringTests {
    @Test func lokaludvalgThatOnlyIsNamed() throws {
        let session = try Fixture.session().after("fhavn<Enter>")
        #expect(session.listing.responseCount == 1)
        #expect(session.listing.remarkCount == 1)
        #expect(session.shown.tops.map(\.id) == ["pejlemaerke-2"])
        #expect(session.shown.responses.map(\.id) == ["H9"])
        // The section's other remark stays as context, counted apart.
        #expect(session.shown.answers.remarks.map(\.id) == ["B7", "B8"])
        #expect(session.shown.answers.matching == 1)
        #expect(session.render().lines[1].contains("Havnen nævnt · 1 af 11 afsnit, 1 af 8"))
        #expect(
            session.bottom
                == "Havnen Lokaludvalg har svaret. Bilag 2 oplyser ikke, hvad udvalget anførte.")
    }

    @Test func jointAnswerAndTheOneThatIsNotListed() throws {
        let joint = try Fixture.session().after("fnordby <Enter>")
        #expect(
            joint.screen.contains("Nordbyen og Ådalen har afgivet fælles høringssvar."))
        let missing = try Fixture.session().after("fosterv<Enter>")
        #expect(
            missing.bottom == "Østervang Lokaludvalg står ikke på listen over modtagne høringssvar."
        )
    }

    @Test func clearingGoesBackToWhereOneWas() throws {
        let before = try Fixture.session().after("jj")
        let session = try before.after("fnord<Enter>x")
        #expect(session.filter.isEmpty)
        #expect(session.shown.topRow?.id == "pejlemaerke-2")
        let moved = try Fixture.session().after("fhavn<Enter><Enter>x")
        #expect(moved.shown.topRow?.id == "pejlemaerke-2")
    }

    @Test func severalValuesAndTwoFields() throws {
        let either = try Fixture.session().after("fhavn nord <Enter>")
        #expect(either.filter[.lokaludvalg] == ["Havnen", "Nordbyen"])
        #expect(either.listing.responseCount == 2)
        let both = try Fixture.session().after("f <Tab><Tab><Tab><Down> <Enter>")
        #expect(both.filter[.lokaludvalg] == ["Havnen"])
        #expect(both.filter[.department] == ["BØR"])
        #expect(both.listing.responseCount == 1)
    }

    @Test func openingAndApplyingChangesNothing() throws {
        let session = try Fixture.session().after("fhavn<Enter>")
        #expect(try session.after("f<Enter>").filter == session.filter)
        // Another row replaces it.
        #expect(try session.after("fnord<Enter>").filter[.lokaludvalg] == ["Nordbyen"])
        // Unpicked: nothing is left.
        #expect(try session.after("f <Enter>").filter.isEmpty)
    }

    @Test func liveCountsAreWhatTheFilterLeaves() throws {
        var tested = 0
        for (group, field) in Picker.groups.enumerated() {
            // A group's names are made when it is shown.
            let keys = "f" + String(repeating: "<Tab>", count: group)
            let session = try Fixture.session().after(keys)
            guard case .picker(let picker)? = session.overlay else {
                Issue.record("no picker")
                return
            }
            #expect(picker.groupField == field)
            for row in picker.names {
                var filter = Filter()
                filter.add(row.value, to: field)
                let selection = try session.words.source.choose(filter)
                let counts = try #require(picker.counts(of: row))
                #expect(counts.responses == selection.responseCount, "\(field) \(row.value)")
                #expect(counts.remarks == selection.remarkCount, "\(field) \(row.value)")
                tested += 1
            }
        }
        #expect(tested > Picker.groups.count)
    }

    @Test func narrowingIgnoresBlanksCaseAndLetters() throws {
        for typed in ["adal", "ÅDAL", "aadal", "Å d", "å-d"] {
            let script = typed.split(separator: " ").joined()
            let session = try Fixture.session().after("f\(script)")
            guard case .picker(let picker)? = session.overlay else {
                Issue.record("no picker")
                return
            }
            #expect(picker.row?.value == "Ådalen", "\(typed)")
        }
    }

    @Test func escapeAndInterruptClose() throws {
        #expect(try Fixture.session().after("fhavn<Esc>").filter.isEmpty)
        let left = try Fixture.session().after("fhavn<C-c>")
        #expect(left.overlay == nil)
        guard case .picker(let picker)? = try left.after("f").overlay else {
            Issue.record("no picker")
            return
        }
        #expect(picker.field.text == "havn")
    }

    @Test func anEmptyPaneSaysWhy() throws {
        // A remark only: the responses say how many there are without the filter.
        let session = try Fixture.session().after("fØsterv<Enter>")
        #expect(session.screen.contains("Ingen høringssvar passer til"))
        #expect(session.screen.contains("Uden filter er der 2."))
        var filter = Filter()
        filter.add("findes ikke", to: .tag)
        let nothing = Fixture.session(filter: filter)
        #expect(nothing.screen.contains("Ingen afsnit passer til filteret."))
        #expect(nothing.screen.contains("Uden filter er der 4."))
        #expect(try nothing.after("jj<Enter><Enter><Right> x").filter.isEmpty)
    }

    @Test func filterTextRoundTrips() {
        var filter = Filter()
        filter.add("Nordbyen", to: .lokaludvalg)
        filter.add("declined", to: .outcome)
        filter.search = SearchQuery("cykel sti")
        let index = HearingIndex(Fixture.hearing())
        let again = FilterText.filter(FilterText.line(filter), for: index)
        #expect(again.values == filter.values)
        #expect(again.search?.terms.map(\.typed) == ["cykel", "sti"])
        #expect(FilterText.filter("lokaludvalg:\"Ukendt\"", for: index).isEmpty)
    }
}

@Suite struct SearchingTests {
    @Test func typingJumpsAndCountsAndMarks() throws {
        let session = try Fixture.session().after("/bolig")
        #expect(session.search?.hits.ids == ["H5", "B5", "H9"])
        #expect(session.shown.selectedResponse?.id == "H5")
        #expect(session.bottom.hasSuffix("1 af 3 træf"))
        let marked = session.render().cells.filter { $0.role == .hit }.compactMap(\.glyph)
        #expect(String(marked).lowercased().contains("bolig"))
        #expect(session.render().cursor?.row == 23)
    }

    @Test func nextAndPreviousGoRound() throws {
        let session = try Fixture.session().after("/bolig<Enter>")
        #expect(session.bottom.hasPrefix("1 af 3 træf (n, N): "))
        #expect(session.bottom.contains("boligforeninger"))
        #expect(try session.after("n").shown.selectedRemark?.id == "B5")
        #expect(try session.after("n").wanted.focus == .remarks)
        #expect(try session.after("nn").shown.selectedResponse?.id == "H9")
        #expect(try session.after("nnn").shown.selectedResponse?.id == "H5")
        #expect(try session.after("N").shown.selectedResponse?.id == "H9")
        #expect(try session.after("Nb").shown.topRow?.id == "generelle")
    }

    @Test func nextInFullText() throws {
        let session = try Fixture.session().after("/bolig<Enter><Right>n")
        #expect(session.wanted.reader?.passage == .remark("B5"))
    }

    @Test func escapeGoesBack() throws {
        let before = try Fixture.session().after("jj<Enter>")
        let after = try before.after("/bolig<Esc>")
        #expect(after.render().lines == before.render().lines)
        let kept = try before.after("/cykel<Enter>/zzz<Esc>")
        #expect(kept.search?.query.typed == "cykel")
    }

    @Test func noHitsLeaveEverything() throws {
        let before = try Fixture.session().after("jj<Enter>")
        let typing = try before.after("/zzz")
        #expect(typing.bottom.hasSuffix("ingen træf"))
        #expect(typing.render().lines[4..<22] == before.render().lines[4..<22])
        let kept = try before.after("/zzz<Enter>")
        #expect(kept.bottom == "Ingen træf på “zzz”.")
        #expect(kept.shown.place(from: kept.wanted).isSame(as: before.wanted))
    }

    @Test func searchStaysInsideTheFilter() throws {
        let session = try Fixture.session().after("fhavn<Enter>/bolig<Enter>")
        #expect(session.search?.hits.ids == ["H9"])
        #expect(try session.after("x").search?.hits.count == 3)
        let none = try Fixture.session().after("fhavn<Enter>/tilskud<Enter>")
        #expect(none.bottom.contains("inden for filteret"))
    }

    @Test func badQueriesEmptyNothing() throws {
        let unknown = try Fixture.session().after("/foo:bar bolig")
        #expect(unknown.bottom.hasSuffix("ukendt felt: foo (tegn 1)"))
        let quote = try Fixture.session().after("/\"bolig")
        #expect(quote.search?.hits.count == 3)
        let field = try Fixture.session().after("/lokaludvalg:havnen sti<Enter>")
        #expect(field.search?.hits.ids == ["H9", "B7"])
    }

    @Test func nfdTextIsFoundAndMarked() throws {
        let session = try Fixture.session().after("/stå<Enter>")
        #expect(session.shown.selectedResponse?.id == "H11")
        let marked = session.render().cells.filter { $0.role == .hit }.compactMap(\.glyph)
        #expect(String(marked) == "stå")
    }

    @Test func shortWordsMatchAtAWordsStart() throws {
        let session = try Fixture.session().after("/ba<Enter>")
        #expect(session.search?.hits.ids == ["H6"])
    }
}

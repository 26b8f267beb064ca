import Language
import PolicyModel
import Testing

@testable import Browser

@Suite struct CaseworkTests {
    /// On H3 in its pane.
    private func session(readOnly: Bool = false) throws -> BrowserSession {
        try Fixture.session(settings: BrowserSettings(readOnly: readOnly)).after("1<Enter><Enter>")
    }

    /// The edits of the first save effect after a script.
    private func edits(_ session: inout BrowserSession, _ script: String) throws -> [CaseworkEdit] {
        var found: [CaseworkEdit] = []
        for event in try KeyScript.events(script) {
            for case .save(.change(let edits), _) in session.handle(event) { found += edits }
        }
        return found
    }

    /// What the runtime does, without a store.
    private func apply(
        _ edits: [CaseworkEdit], to session: inout BrowserSession,
        conflicts: [CaseworkConflict] = []
    ) throws -> [CaseworkChange] {
        var hearing = try session.words.hearing()
        let changes = try edits.map { edit in
            let after = try edit.seen.applying(edit.action)
            switch after {
            case .response(let response):
                hearing.responses = hearing.responses.map { $0.id == response.id ? response : $0 }
            case .remark(let remark):
                hearing.remarks = hearing.remarks.map { $0.id == remark.id ? remark : $0 }
            }
            return CaseworkChange(aspect: edit.action.aspect, before: edit.seen, after: after)
        }
        session.replace(source: HearingIndex(hearing))
        _ = session.handle(
            .casework(
                ticket: session.pendingTicket ?? 0, .changed(changes, conflicts: conflicts)))
        return changes
    }

    @Test func registersARespondentInFourKeysBesideTheName() throws {
        var session = try session()
        let edits = try edits(&session, "mhavnen<Enter>")
        #expect(edits.map(\.action) == [.attribute("havnen")])
        #expect(edits.first?.seen.id == "H3")
        #expect(session.overlay == nil)
        _ = try apply(edits, to: &session)
        #expect(session.bottom.contains("Registreret: Havnen Lokaludvalg tilføjet til H3"))
        #expect(session.screen.contains("Havnen Lokaludvalg"))
    }

    @Test func severalGroupsAreOneRegistration() throws {
        var session = try session()
        let edits = try edits(&session, "m <Tab><Tab>trafik<Enter>")
        #expect(edits.count == 2)
        #expect(edits.contains { $0.action == .setTags(["skole", "trafik"]) })
    }

    @Test func outcomesOfARemark() throws {
        var session = try session().after("<Enter>")
        // B3 is referred; changed is added, referred taken away.
        let edits = try edits(&session, "m <Down><Down><Down><Down> <Enter>")
        #expect(edits.map(\.action) == [.setOutcomes([.changed])])
        #expect(edits.first?.seen.id == "B3")
    }

    @Test func linksBelongToTheRemark() throws {
        var session = try session()
        let edits = try edits(&session, "m<Tab>b2<Enter>")
        #expect(edits.map(\.action) == [.link("H3")])
        #expect(edits.first?.seen.id == "B2")
    }

    @Test func whatTheDocumentStatesStays() throws {
        var session = try session()
        #expect(try edits(&session, "m<Tab>b3<Enter>").isEmpty)
        #expect(session.bottom.contains("fremgår") || session.screen.contains("siger"))
    }

    @Test func titleAndNoteAreWritten() throws {
        var session = try session()
        let titled = try edits(&session, "m<S-Tab><S-Tab>!<Enter>")
        #expect(
            titled.map(\.action) == [
                .setGist("Sikre skoleveje ved Møllemarken og flere cykelhjelme til de små!")
            ])
        var other = try self.session()
        let noted = try edits(&other, "m<S-Tab>Ring til skolen<Enter>")
        let note = Note(text: "Ring til skolen", author: "", written: "")
        #expect(noted.map(\.action) == [.addNote(note)])
    }

    @Test func severalAreRegisteredAtOnce() throws {
        var session = try session().after("tjt")
        #expect(session.bottom.contains("2 afsnit valgt"))
        #expect(session.screen.contains(" *H3") || session.screen.contains("*H3"))
        let edits = try edits(&session, "mhavnen<Enter>")
        #expect(edits.map(\.seen.id) == ["H3", "H4"])
        _ = try apply(edits, to: &session)
        #expect(session.picked.isEmpty)
    }

    @Test func undoNamesWhatItDoesAndAsksForOlder() throws {
        var session = try session()
        let made = try edits(&session, "mhavnen<Enter>")
        let changes = try apply(made, to: &session)
        #expect(try session.effects("u") == [.save(.undo(confirmed: false), ticket: 2)])
        let back = changes.map {
            CaseworkChange(aspect: $0.aspect, before: $0.after, after: $0.before)
        }
        _ = session.handle(.casework(ticket: 2, .undone(back, drafts: [], conflicts: [])))
        #expect(
            session.bottom.hasPrefix("Fortrudt: Havnen Lokaludvalg fjernet fra H3. U gendanner."))
        #expect(try session.effects("u") == [.save(.undo(confirmed: false), ticket: 3)])
        _ = session.handle(.casework(ticket: 3, .older(changes, day: "01-11-2026")))
        #expect(try session.effects("u") == [.save(.undo(confirmed: true), ticket: 4)])
        _ = session.handle(.casework(ticket: 4, .nothingToUndo))
        _ = try session.effects("U")
        _ = session.handle(.casework(ticket: 5, .older(changes, day: "01-11-2026")))
        // Any other key takes the question away.
        #expect(try session.effects("ju") == [.save(.undo(confirmed: false), ticket: 6)])
    }

    @Test func conflictsAreTold() throws {
        var session = try session().after("<Enter>")
        let made = try edits(&session, "m <Enter>")
        _ = try apply(
            made, to: &session,
            conflicts: [CaseworkConflict(passage: "B3", who: "Inga Holm", time: "10.42")])
        #expect(
            session.message?.text.string.contains("Inga Holm ændrede B3 kl. 10.42") == true)
    }

    @Test(arguments: ["m", "t", "u", "U"])
    func nothingIsRecordedReadOnly(key: String) throws {
        var session = try session(readOnly: true)
        #expect(try session.effects(key).isEmpty)
        #expect(session.overlay == nil)
        #expect(session.bottom.contains("Kun læseadgang"))
    }

    @Test func anotherPersonsListIsKept() throws {
        guard case .response(let seen)? = try session().currentPassage else { return }
        var current = seen
        current.tags.append("trafik")
        let action = CaseworkAction.setTags(["cykler"])
        #expect(
            action.rebased(from: .response(seen), onto: .response(current))
                == .setTags(["trafik", "cykler"]))
        #expect(!Passage.response(current).conflicts(in: .tag, with: .response(seen)))
        current.gist = "Andet"
        #expect(Passage.response(current).conflicts(in: .gist, with: .response(seen)))
        // Undoing the tag leaves the other's title.
        let undone = try Passage.response(current).stepping(
            .tag, from: .response(current), to: .response(seen))
        #expect(undone.gist == "Andet" && undone.tags == seen.tags)
    }

    @Test func somebodyNewIsWrittenWithAPlus() throws {
        var session = try session()
        let edits = try edits(&session, "m+Nordlyskoret<Enter>")
        guard case .attributeNewcomer(let newcomer)? = edits.first?.action else {
            Issue.record("\(edits)")
            return
        }
        #expect(newcomer.name == "Nordlyskoret" && newcomer.answered)
        #expect(newcomer.id == "nordlyskoret" && edits.count == 1)
        // The plus wins over a name that looks like it.
        var other = try self.session()
        let made = try self.edits(&other, "m+havnen<Enter>").map(\.action)
        #expect(made.count == 1 && made.first != .attribute("havnen"))
    }

    @Test func wordsAreTakenOutWithAReason() throws {
        var session = try session()
        let to = "m<S-Tab><S-Tab><S-Tab><S-Tab>"
        #expect(try edits(&session, to + "møllemarken<Enter>").isEmpty)
        #expect(session.bottom.contains("hvorfor"), "a reason is asked for")
        let made = try edits(&session, "navn<Enter>")
        #expect(
            made.map(\.action) == [
                .redact("møllemarken", replacement: "[fjernet: navn]", why: "navn")
            ])
        guard case .response(let after)? = try made.first?.seen.applying(made[0].action) else {
            return
        }
        #expect(!after.text.contains("Møllemarken") && after.text.contains("[fjernet: navn]"))
        var wrong = try self.session()
        #expect(try edits(&wrong, to + "findesikke<Tab>navn<Enter>").isEmpty)
        #expect(wrong.bottom.contains("Ordene står ikke i teksten"))
    }

    /// One hearing with every kind of guess on H3, which is taken for a letter's passage.
    private func guessing() throws -> BrowserSession {
        var session = try session()
        var hearing = try session.words.hearing()
        let at = try #require(hearing.responses.firstIndex { $0.id == "H3" })
        hearing.responses[at].kind = .full
        hearing.responses[at].attributions = [Attribution(respondent: "havnen", basis: .suggested)]
        hearing.responses[at].supports = [ResponseLink(response: "H4", basis: .suggested)]
        let remark = try #require(hearing.remarks.firstIndex { $0.id == "B4" })
        hearing.remarks[remark].answers = [ResponseLink(response: "H3", basis: .suggested)]
        session.replace(source: HearingIndex(hearing))
        return session
    }

    @Test func suggestionsAreAcceptedAndRejected() throws {
        var session = try guessing()
        #expect(try edits(&session, "m").isEmpty)
        #expect(session.screen.contains("[Forslag]"))
        // The first accepted, the second rejected, the third left alone.
        let made = try edits(&session, " <Down>  <Enter>")
        #expect(made.map(\.action) == [.attribute("havnen"), .removeSupport("H4")])
        var other = try guessing()
        let all = try edits(&other, "m <Down> <Down> <Enter>")
        #expect(all.map(\.action) == [.attribute("havnen"), .support("H4"), .link("H3")])
        #expect(all.map(\.seen.id) == ["H3", "H3", "B4"])
    }

    @Test func whatALetterStandsBehindIsAdded() throws {
        var session = try guessing()
        // Suggestions, respondent, answers, supports.
        let made = try edits(&session, "m<Tab><Tab><Tab>h1<Enter>")
        #expect(made.map(\.action) == [.support("H1")])
        // A summary's passage has no such group.
        var summary = try self.session()
        _ = try edits(&summary, "jm")
        #expect(!summary.screen.contains("Støtter"))
    }

    @Test func allOfThePaneThenAllThatTheFilterShows() throws {
        var session = try session()
        _ = try session.effects("T")
        #expect(session.picked.map(\.text) == ["H3", "H4"])
        _ = try session.effects("T")
        let all = session.order.passages.filter { $0.id.hasPrefix("H") }
        #expect(session.picked.count == all.count && all.count > 2)
        #expect(session.bottom.contains("Alle \(all.count) afsnit valgt"))
        let made = try edits(&session, "m <Enter>")
        #expect(made.count == all.count)
        _ = try session.effects("T")
        #expect(session.picked.isEmpty)
    }

    @Test func theHistoryIsAskedForAndShown() throws {
        var session = try session()
        #expect(try session.effects("H") == [.save(.history("H3"), ticket: 1)])
        guard case .response(let seen)? = session.currentPassage else { return }
        var after = seen
        after.attributions = [Attribution(respondent: "havnen", basis: .assigned)]
        let change = CaseworkChange(
            aspect: .attribution, before: .response(seen), after: .response(after))
        func line(_ day: String, _ what: String, _ change: CaseworkChange?) -> HistoryLine {
            HistoryLine(
                moment: "\(day)-11-2031 10.42", who: "Inga Holm", item: "H3", what: what,
                change: change, why: nil)
        }
        let back = CaseworkChange(
            aspect: .attribution, before: .response(after), after: .response(seen))
        let lines = [line("01", "attribution", change), line("02", "undo-attribution", back)]
        _ = session.handle(.casework(ticket: 1, .history(lines, of: "H3")))
        #expect(session.screen.contains("Historik for H3"))
        #expect(session.screen.contains("10.42 Inga Holm: Havnen Lokaludvalg tilføjet til H3"))
        #expect(
            session.screen.contains("10.42 Inga Holm: fortrudt: Havnen Lokaludvalg fjernet fra H3"))
        let rows = session.screen.split(separator: "\n").map(String.init)
        let days = rows.filter { $0.hasPrefix("0") }.map { $0.prefix(2) }
        #expect(days == ["02", "01"], "the newest first")
        #expect(try session.effects("<Tab>") == [.save(.history(nil), ticket: 2)])
        _ = session.handle(.casework(ticket: 2, .history(lines, of: nil)))
        #expect(session.screen.contains("Historik for høringen"))
        #expect(try session.effects("<Tab>") == [.save(.history("H3"), ticket: 3)])
        _ = session.handle(.casework(ticket: 3, .history(lines, of: "H3")))
        _ = try session.effects("<Enter>")
        #expect(session.overlay == nil && session.wanted.reader?.passage.text == "H3")
    }
}

extension BrowserSession {
    /// The effects of the last key of a script.
    mutating func effects(_ script: String) throws -> [Effect] {
        var last: [Effect] = []
        for event in try KeyScript.events(script) { last = handle(event) }
        return last
    }
}

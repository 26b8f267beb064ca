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
        var hearing = session.words.index.hearing
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
        session.replace(index: HearingIndex(hearing))
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
        _ = session.handle(.casework(ticket: 2, .undone(back)))
        #expect(
            session.bottom.hasPrefix("Fortrudt: Havnen Lokaludvalg fjernet fra H3. U gendanner."))
        #expect(try session.effects("u") == [.save(.undo(confirmed: false), ticket: 3)])
        _ = session.handle(.casework(ticket: 3, .older(changes[0], day: "2026-11-01")))
        #expect(try session.effects("u") == [.save(.undo(confirmed: true), ticket: 4)])
        _ = session.handle(.casework(ticket: 4, .nothingToUndo))
        _ = try session.effects("U")
        _ = session.handle(.casework(ticket: 5, .older(changes[0], day: "2026-11-01")))
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
}

extension BrowserSession {
    /// The effects of the last key of a script.
    mutating func effects(_ script: String) throws -> [Effect] {
        var last: [Effect] = []
        for event in try KeyScript.events(script) { last = handle(event) }
        return last
    }
}

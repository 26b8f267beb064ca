import PolicyModel
import Testing

@testable import Browser

/// `e` and `i` without any file: requests out, answers in.
@Suite struct TrayTests {
    private func session(readOnly: Bool = false) -> BrowserSession {
        Fixture.session(
            settings: BrowserSettings(readOnly: readOnly, inTray: "/ind", outTray: "/ud"))
    }

    private func press(_ session: inout BrowserSession, _ key: Key) -> [Effect] {
        session.handle(.key(key))
    }

    @Test func savingAsksForWhatIsShown() throws {
        var open = try session().after("fhavn<Enter>e")
        #expect(open.screen.contains("Havnen nævnt, 1 afsnit"))
        #expect(open.screen.contains("Personoplysninger maskeres"))
        let effects = press(&open, .enter)
        guard case .tray(.write(let export), let ticket)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(export.isMasked && export.form == .reportWord)
        #expect(export.filter[.lokaludvalg] == ["Havnen"])
        _ = open.handle(.tray(ticket: ticket, .step(.setting, number: 2, of: 3)))
        #expect(open.bottom.contains("2 af 3"))
        _ = open.handle(.tray(ticket: ticket, .done(["Gemt i /ud: x.docx."])))
        #expect(open.bottom == "Gemt i /ud: x.docx.")
    }

    @Test func withoutMaskingOnlyWhenAsked() throws {
        var open = try session().after("eG<Enter>")
        #expect(open.screen.contains("Intet maskeres"))
        guard case .tray(.write(let export), _)? = press(&open, .enter).first else {
            Issue.record("nothing asked")
            return
        }
        #expect(!export.isMasked)
        // The masked forms offer no other way there.
        for form in TrayForm.allCases.indices {
            var masked = try session().after("e" + String(repeating: "j", count: form))
            guard case .tray(.write(let export), _)? = press(&masked, .enter).first else {
                Issue.record("\(form)")
                continue
            }
            #expect(export.isMasked && export.form == TrayForm.allCases[form])
        }
    }

    @Test func importingReadsFirstAndAsks() throws {
        var open = session()
        guard case .tray(.list, let list)? = press(&open, .character("i")).first else {
            Issue.record("no list")
            return
        }
        _ = open.handle(.tray(ticket: list, .files(ModeScreen.files)))
        guard case .tray(.read(let trial), let ticket)? = press(&open, .enter).first else {
            Issue.record("nothing is read")
            return
        }
        #expect(trial.isTrial && trial.file == "bilag-4.pdf")
        let told = TrayReply.trial(
            trial, told: ["12 høringssvar-afsnit."], targets: [.thisHearing, .newHearing])
        _ = open.handle(.tray(ticket: ticket, told))
        #expect(open.screen.contains("12 høringssvar-afsnit."))
        var new = try open.after("j")
        guard case .tray(.read(let real), _)? = press(&new, .enter).first else {
            Issue.record("not imported")
            return
        }
        #expect(!real.isTrial && real.target == .newHearing)
        var not = try open.after("jj")
        #expect(press(&not, .enter).isEmpty && not.overlay == nil && not.trayWork == nil)
    }

    @Test func inDoubtAPersonSays() throws {
        var open = session()
        _ = press(&open, .character("i"))
        let trial = TrayImport(file: "b.pdf", isTrial: true)
        _ = open.handle(
            .tray(ticket: open.lastTicket, .unclear(trial, documents: ["bilag-2", "bilag-3"])))
        var second = try open.after("j")
        guard case .tray(.read(let read), _)? = press(&second, .enter).first else {
            Issue.record("nothing is read")
            return
        }
        #expect(read.replaces == "bilag-3" && read.isTrial)
    }

    @Test func abandonedAnswersAreDropped() throws {
        var open = try session().after("e")
        guard case .tray(_, let ticket)? = press(&open, .enter).first else {
            Issue.record("nothing asked")
            return
        }
        // One at a time, and keys go on meanwhile.
        #expect(press(&open, .character("e")).isEmpty && open.overlay == nil)
        _ = press(&open, .character("j"))
        #expect(open.shown.topRow?.id == "pejlemaerke-1")
        #expect(
            open.handle(.interrupt(atMilliseconds: 5)) == [.abandonTray(ticket: ticket)])
        _ = open.handle(.tray(ticket: ticket, .done(["Gemt."])))
        #expect(!open.bottom.contains("Gemt"))
    }

    @Test func withoutTraysOrRightsItIsSaid() throws {
        #expect(try Fixture.session().after("e").bottom.contains("udbakke"))
        #expect(try Fixture.session().after("i").bottom.contains("indbakke"))
        var reader = session(readOnly: true)
        #expect(press(&reader, .character("i")).isEmpty)
        #expect(reader.bottom.contains("Kun læseadgang"))
        #expect(try session(readOnly: true).after("e").screen.contains("Gem det viste"))
    }
}

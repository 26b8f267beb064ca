import Language
import PolicyModel

/// `e` and `i`: what is shown goes out as a file, and a file of the in-tray comes in.
struct TrayWork: Hashable, Sendable {
    let ticket: Int
    /// "Gemmer rapport, Word".
    let what: SafeText
    /// The line of messages, once the runtime has told how far it is.
    var progress: SafeText?
}

extension BrowserSession {
    // MARK: Out

    mutating func openExport(isMasked: Bool = true) {
        guard let folder = settings.outTray else {
            say(.trayNoOut, role: .problem)
            return
        }
        guard !isBusyWithTray() else { return }
        guard listing.responseCount + listing.remarkCount > 0 || filter.isEmpty else {
            say(.trayNothingShown)
            return
        }
        var rows = TrayForm.allCases.map { form in
            Choices.Row(
                text: words.safe(form.phrase),
                action: .tray(.write(TrayExport(form: form, filter: filter, isMasked: isMasked))))
        }
        if isMasked {
            rows.append(Choices.Row(text: words.safe(.trayUnmaskedChoice), action: .unmasked))
        }
        overlay = .choices(
            Choices(
                title: words.safe(.trayExportTitle, ["folder": folder.string]),
                lead: [shownInWords, words.safe(isMasked ? .trayMasked : .trayUnmasked)],
                rows: rows))
    }

    /// What "what is shown" is: the filter, and how much it leaves.
    private var shownInWords: SafeText {
        let counts = [
            "filter": words.filter(listing), "responses": String(listing.responseCount),
            "remarks": String(listing.remarkCount),
        ]
        return words.safe(filter.isEmpty ? .trayAll : .trayFiltered, counts)
    }

    // MARK: In

    mutating func openImport() -> [Effect] {
        guard !settings.readOnly else {
            say(.trayReadOnly, role: .problem)
            return []
        }
        guard settings.inTray != nil else {
            say(.trayNoIn, role: .problem)
            return []
        }
        return request(.list)
    }

    private mutating func isBusyWithTray() -> Bool {
        if trayWork != nil { say(.trayBusy) }
        return trayWork != nil
    }

    mutating func request(_ request: TrayRequest) -> [Effect] {
        guard !isBusyWithTray() else { return [] }
        lastTicket += 1
        let what: SafeText =
            switch request {
            case .list: words.safe(.trayListing)
            case .read(let read): words.safe(.trayReading, ["name": read.file])
            case .write(let write):
                // Without the explanation that stands after it in the list.
                words.safe(
                    .trayWriting,
                    ["form": String(words.text(write.form.phrase).prefix { $0 != ":" })])
            }
        trayWork = TrayWork(ticket: lastTicket, what: what)
        return [.tray(request, ticket: lastTicket)]
    }

    /// Ctrl-C while something is read or written: nothing of it remains.
    mutating func abandonTrayWork() -> [Effect] {
        guard let trayWork else { return [] }
        self.trayWork = nil
        say(.trayAbandoned)
        return [.abandonTray(ticket: trayWork.ticket)]
    }

    /// In the line of messages while there is nothing else to say: a frame a step, and no clock.
    var trayProgress: SafeText? { trayWork.map { $0.progress ?? $0.what } }

    // MARK: Answers

    mutating func receive(_ reply: TrayReply, ticket: Int) {
        guard ticket == trayWork?.ticket else { return }
        if case .step(let step, let number, let all) = reply {
            let what = trayWork?.what.string ?? ""
            trayWork?.progress = words.safe(
                .trayProgress,
                [
                    "what": what, "number": String(number), "all": String(all),
                    "step": words.text(step.phrase),
                ])
            return
        }
        trayWork = nil
        switch reply {
        case .step: break
        case .files(let files): show(files)
        case .trial(let trial, let told, let targets): ask(trial, told, targets)
        case .unclear(let trial, let documents): ask(trial, whichOf: documents)
        case .done(let lines):
            message = Message(text: SafeText(lines.map(\.string).joined(separator: " ")))
        case .failed(let why): message = Message(text: why, role: .problem)
        }
    }

    private mutating func show(_ files: [TrayFile]) {
        // Somebody is in the middle of something else by now.
        guard field == nil, overlay == nil, let folder = settings.inTray else { return }
        guard !files.isEmpty else {
            say(.trayEmpty, ["folder": folder.string])
            return
        }
        let rows = files.map { file in
            Choices.Row(
                text: words.line(file),
                action: .tray(.read(TrayImport(file: file.name, isTrial: true))))
        }
        overlay = .choices(
            Choices(
                title: words.safe(.trayImportTitle, ["folder": folder.string]),
                lead: [words.safe(.trayImportLead)], rows: rows))
    }

    private mutating func ask(
        _ trial: TrayImport, _ told: [SafeText], _ targets: [TrayImport.Target]
    ) {
        guard field == nil, overlay == nil else {
            say(.trayCameLate, ["name": trial.file])
            return
        }
        var rows = targets.map { target in
            var wanted = trial
            wanted.target = target
            wanted.isTrial = false
            return Choices.Row(
                text: words.safe(
                    target == .thisHearing ? .trayInto : .trayNew,
                    ["title": words.source.head.title]),
                action: .tray(.read(wanted)))
        }
        rows.append(Choices.Row(text: words.safe(.trayDoNot), action: .nothing))
        overlay = .choices(
            Choices(
                title: words.safe(.trayTrialTitle, ["name": trial.file]), lead: told, rows: rows))
    }

    private mutating func ask(_ trial: TrayImport, whichOf documents: [String]) {
        guard field == nil, overlay == nil else {
            say(.trayCameLate, ["name": trial.file])
            return
        }
        var rows = documents.map { document in
            var wanted = trial
            wanted.replaces = document
            return Choices.Row(
                text: words.safe(.trayReplaces, ["document": document]),
                action: .tray(.read(wanted))
            )
        }
        rows.append(Choices.Row(text: words.safe(.trayDoNot), action: .nothing))
        overlay = .choices(
            Choices(
                title: words.safe(.trayTrialTitle, ["name": trial.file]),
                lead: [words.safe(.trayUnclear)], rows: rows))
    }
}

extension Words {
    /// "bilag-4.pdf · 1,2 MB · 23.11.2026".
    fileprivate func line(_ file: TrayFile) -> SafeText {
        var parts = [file.name, size(file.bytes)]
        if let day = file.day {
            parts.append(
                catalogue.language == "da"
                    ? "\(day.day).\(day.month).\(day.year)" : day.description)
        }
        return SafeText(parts.joined(separator: " · "))
    }

    private func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(bytes) B" }
        if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return text(
            .trayMegabytes, ["whole": String(tenths / 10), "tenths": String(tenths % 10)])
    }
}

extension TrayForm {
    /// What it is, as the list of forms and the line of messages say it.
    var phrase: Phrase {
        switch self {
        case .reportWord: .trayFormReportWord
        case .reportHTML: .trayFormReportHTML
        case .reportMarkdown: .trayFormReportMarkdown
        case .html: .trayFormHTML
        case .markdown: .trayFormMarkdown
        case .sheet: .trayFormSheet
        case .json: .trayFormJSON
        }
    }
}

extension TrayStep {
    fileprivate var phrase: Phrase {
        switch self {
        case .reading: .trayStepReading
        case .saving: .trayStepSaving
        case .masking: .trayStepMasking
        case .setting: .trayStepSetting
        case .writing: .trayStepWriting
        }
    }
}

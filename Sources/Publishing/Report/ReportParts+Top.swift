internal import Language
internal import PolicyModel

/// What stands on top of every report and export.
extension ReportParts {
    /// A report with its head and no body. `made`: the day, from the caller, who has a clock.
    func report(title: String, made: CalendarDay?) -> Report {
        Report(
            title: SafeText(title), pageTitle: SafeText("\(title) – \(hearing.title)"),
            language: publication.words.language, details: details(made: made),
            notices: notices, mark: publication.restated.isEmpty ? nil : words.safe(.reportMark),
            blocks: [])
    }

    func plain(_ phrase: Phrase, _ places: [String: String] = [:]) -> Report.Inlines {
        [.text(words.safe(phrase, places))]
    }

    func heading(_ level: Int, _ phrase: Phrase) -> Report.Block {
        heading(level, words.text(phrase), id: phrase.rawValue.replacing(".", with: "-"))
    }

    func heading(_ level: Int, _ text: String, id: String) -> Report.Block {
        .heading(min(level, 6), [.text(SafeText(text))], id: id)
    }

    private var notices: [Report.Inlines] {
        var notices: [Report.Inlines] = []
        if publication.disclosure == .internal {
            notices.append([.strong(words.safe(.reportInternal))])
        }
        let restated = publication.restated
        let all = publication.responses.count + publication.remarks.count
        if !restated.isEmpty {
            let phrase =
                restated.count == all
                ? words.safe(
                    .reportRestatedAll, ["authority": words.owner(hearing.authority)])
                : words.safe(
                    .reportRestatedSome,
                    [
                        "original": String(all - restated.count), "all": String(all),
                        "restated": String(restated.count), "ids": ids(restated),
                    ])
            var notice: Report.Inlines = [.strong(phrase)]
            if hearing.isExample { notice += [.text(" "), .text(words.safe(.reportExample))] }
            notices.append(notice)
        }
        let gone = publication.noLongerThere
        if !gone.isEmpty {
            notices.append([.strong(words.safe(.reportGone, ["ids": ids(gone)]))])
        }
        return notices
    }

    private func details(made: CalendarDay?) -> [Report.Detail] {
        var details: [Report.Detail] = []
        func add(_ term: Phrase, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            details.append(Report.Detail(term: words.safe(term), words: SafeText(value)))
        }
        add(.reportDetailHearing, hearing.title)
        add(.reportDetailAuthority, hearing.authority)
        switch (hearing.opens, hearing.closes) {
        case (let opens?, let closes?):
            add(
                .reportDetailPeriod,
                words.text(
                    .reportPeriod, ["from": words.date(opens), "to": words.date(closes)]))
        case (let day?, nil), (nil, let day?): add(.reportDetailPeriod, words.date(day))
        case (nil, nil): break
        }
        add(.reportDetailCase, hearing.caseNumber)
        let sources = hearing.documents.map(source)
        add(.reportDetailSource, sources.joined(separator: "; "))
        if !publication.filter.isEmpty {
            add(.reportDetailFilter, filterWords)
            add(.reportDetailShown, shown)
        }
        add(.reportDetailMade, made.map(words.date))
        return details
    }

    /// "Bilag 2 (resume.docx, 18 sider)"; the name alone where it says which annex it is.
    private func source(_ document: Document) -> String {
        let annex = document.annex.flatMap { document.name.contains($0) ? nil : $0 }
        switch (annex, document.pages) {
        case (let annex?, let pages?):
            return words.text(
                .reportSourceNamedPages,
                ["annex": annex, "name": document.name, "pages": String(pages)])
        case (let annex?, nil):
            return words.text(.reportSourceNamed, ["annex": annex, "name": document.name])
        case (nil, let pages?):
            return words.text(
                .reportSourcePages, ["name": document.name, "pages": String(pages)])
        case (nil, nil): return document.name
        }
    }

    private var filterWords: String {
        var parts = FilterField.allCases.compactMap { field -> String? in
            let values = publication.filter[field].map { words.value($0, of: field, in: index) }
            return values.isEmpty
                ? nil : "\(words.field(field)): \(values.joined(separator: ", "))"
        }
        if let search = publication.filter.search, !search.isEmpty {
            parts.append("\(words.field(.search)): \(search.typed)")
        }
        return parts.joined(separator: " · ")
    }

    private var shown: String {
        let selection = publication.selection
        let shown = words.text(
            .reportShown,
            [
                "responses": String(selection.responses.count),
                "allResponses": String(hearing.responses.count),
                "remarks": String(selection.remarks.count),
                "allRemarks": String(hearing.remarks.count),
            ])
        guard !selection.context.isEmpty else { return shown }
        return words.text(
            .reportShownContext, ["shown": shown, "context": String(selection.context.count)])
    }
}

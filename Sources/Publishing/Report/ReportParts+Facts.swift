internal import Language
internal import PolicyModel

/// What is known of a passage beside its text, a line each.
extension ReportParts {
    func facts(of response: Response) -> [Report.Inlines] {
        var line: [Report.Inlines] = []
        if let quantity = response.quantity {
            line.append(plain(.reportFactQuantity, ["words": Self.quantity(quantity, words)]))
        }
        if let senders = senders(of: response) { line.append([.text(SafeText(senders))]) }
        let answering = index.remarks(answering: response.id)
        if !answering.isEmpty {
            let links = answering.map { link(mention($0.remark), $0.basis) }
            line.append([.text(words.safe(.reportFactAnsweredBy)), .text(" ")] + mentions(links))
        } else if isUnanswered(response) {
            line.append([.strong(words.safe(.reportFactUnanswered))])
        } else if response.kind == .full, holdsSummaries,
            !response.supports.contains(where: \.basis.counts)
        {
            line.append(plain(.reportFactLost))
        }
        var lines = line.isEmpty ? [] : [joined(line)]
        let supported = response.supports.compactMap { support in
            index.response(support.response).map { link(mention($0), support.basis) }
        }
        if !supported.isEmpty {
            lines.append(
                [.text(words.safe(.reportFactSupports)), .text(" ")] + mentions(supported))
        }
        if !response.places.isEmpty {
            let places = words.list(response.places.map(\.name))
            lines.append(plain(.reportFactPlaces, ["places": places]))
        }
        if response.section != nil, !response.sectionBasis.counts {
            lines.append(plain(.reportFactSuggestedSection))
        }
        return lines + notes(response.notes)
    }

    /// Nothing answers it, nor its section. A letter's passage is answered through the summary
    /// where there is one: it is not counted.
    func isUnanswered(_ response: Response) -> Bool {
        index.isUnanswered(response, holdsSummaries: holdsSummaries)
    }

    /// `tellsContext`: whether a remark that is kept as context says so.
    func facts(of remark: Remark, tellsContext: Bool = true) -> [Report.Inlines] {
        var line: [Report.Inlines] = []
        if remark.status == .draft { line.append([.strong(words.safe(.reportFactDraft))]) }
        if tellsContext, publication.selection.isContext(remark) {
            line.append(plain(.reportFactContext))
        }
        let authors = remark.departments + (remark.departmentWords.map { [$0] } ?? [])
        if !authors.isEmpty { line.append([.text(SafeText(authors.joined(separator: ", ")))]) }
        line.append(outcome(of: remark))
        let answered = remark.answers.compactMap { answer in
            index.response(answer.response).map { link(mention($0), answer.basis) }
        }
        if !answered.isEmpty {
            line.append([.text(words.safe(.reportFactAnswers)), .text(" ")] + mentions(answered))
        }
        var lines = [joined(line)]
        if !remark.places.isEmpty {
            let places = words.list(remark.places.map(\.name))
            lines.append(plain(.reportFactPlaces, ["places": places]))
        }
        return lines + notes(remark.notes)
    }

    /// "Udfald ifølge bemærkningen: Ændret, Allerede dækket (»er tydeliggjort«)".
    func outcome(of remark: Remark) -> Report.Inlines {
        let outcomes =
            remark.outcomes.isEmpty
            ? [words.outcome(nil)]
            : remark.outcomes.map {
                words.outcome($0)
            }
        let marker = "\u{1}"
        let template = words.text(.reportFactOutcome, ["outcomes": marker])
        let parts = template.split(separator: "\u{1}", omittingEmptySubsequences: false)
        var inlines: Report.Inlines = []
        if let before = parts.first { inlines.append(.text(SafeText(before))) }
        inlines.append(.strong(SafeText(outcomes.joined(separator: ", "))))
        if parts.count > 1, !parts[1].isEmpty { inlines.append(.text(SafeText(parts[1]))) }
        if let basis = remark.outcomeBasis, basis != .stated {
            inlines.append(.text(SafeText(" (\(words.basis(basis)))")))
        }
        if let quoted = quote(remark) { inlines += [.text(" "), .emphasis(quoted)] }
        return inlines
    }

    /// The document's own words for the outcome.
    func quote(_ remark: Remark) -> SafeText? {
        remark.outcomeWords.map { words.safe(.reportFactQuote, ["words": $0]) }
    }

    /// "4 henvendelser, heriblandt et lokaludvalg".
    static func quantity(_ quantity: Quantity, _ words: ReportWords) -> String {
        switch (quantity.lokaludvalg, quantity.authority) {
        case (true, true): words.text(.reportQuantityBoth, ["words": quantity.words])
        case (true, false): words.text(.reportQuantityLokaludvalg, ["words": quantity.words])
        case (false, true): words.text(.reportQuantityAuthority, ["words": quantity.words])
        case (false, false): quantity.words
        }
    }

    /// "Anført af Nordkaj Lokaludvalg (registreret)"; nil where nobody is known.
    private func senders(of response: Response) -> String? {
        let names = response.attributions.compactMap { attribution -> String? in
            guard let name = index.respondent(attribution.respondent)?.name else { return nil }
            let basis = letter(of: response) ?? words.basis(attribution.basis)
            return words.text(.reportFactSender, ["name": name, "basis": basis])
        }
        return names.isEmpty
            ? nil : words.text(.reportFactSaidBy, ["names": words.list(names)])
    }

    /// "eget høringssvar, bilag 4, nr. 10", for a passage of a letter.
    func letter(of response: Response) -> String? {
        guard response.kind == .full else { return nil }
        let numbers = response.submissions.compactMap { id in
            hearing.submissions.first { $0.id == id }?.number
        }
        let document = hearing.documents.first { $0.id == response.source.document }
        var parts = [document.map { $0.annex ?? $0.name } ?? documentName]
        parts += numbers.map { words.text(.reportLetterNumber, ["number": $0]) }
        return words.text(.reportFactOwnLetter, ["letter": parts.joined(separator: ", ")])
    }

    private func notes(_ notes: [Note]) -> [Report.Inlines] {
        notes.map { plain(.reportFactNote, ["author": $0.author, "text": $0.text]) }
    }

    private func link(_ mention: Report.Inlines, _ basis: Basis) -> Report.Inlines {
        mention + [.text(SafeText(" " + words.text(.reportLink, ["basis": words.link(basis)])))]
    }

    func joined(_ parts: [Report.Inlines]) -> Report.Inlines {
        Report.Inlines(parts.joined(separator: [.text(" · ")]))
    }
}

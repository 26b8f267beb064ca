internal import Language
internal import PolicyModel

/// "Hvad blev der af vores høringssvar?": one committee's letter, point by point, to where it
/// stands in the summary, what was answered, and what came of it. Where no letter was imported
/// it says so, and tells what can be shown: what is attributed to the committee, and what names
/// its district, with the remarks that answer it.
///
/// Meant for one or two pages: remarks that answer a section as a whole stand in full only where
/// there is room, and each remark stands in full once.
struct CommitteeReport {
    let parts: ReportParts
    var words: ReportWords { parts.words }
    var index: HearingIndex { parts.index }
    let responses: [Response]
    let remarks: [Remark]
    /// About two pages of text; above this, section-wide answers are told in a line each.
    private static let room = 7_000

    init(_ publication: Publication) {
        parts = ReportParts(publication)
        responses = publication.responses
        remarks = publication.remarks
    }

    func report(made: CalendarDay?) -> Report {
        let names = parts.publication.filter[.lokaludvalg]
        let title = words.text(
            .reportOursTitle, ["committee": words.list(names.map(fullName))])
        var report = parts.report(title: title, made: made)
        var shown: Set<Remark.ID> = []
        for name in names {
            // Several committees: each has its own part, and its parts stand a level lower.
            let level = names.count > 1 ? 3 : 2
            if names.count > 1 {
                report.blocks.append(
                    parts.heading(2, fullName(name), id: "udvalg-\(Fold.compactKey(name))"))
            }
            report.blocks += blocks(for: name, level: level, &shown)
        }
        report.blocks.append(
            .paragraph(parts.plain(.reportAboutIds, ["document": parts.documentName])))
        return report
    }

    /// As the list of responses writes it, "Christianshavns Lokaludvalg".
    private func fullName(_ name: String) -> String {
        bodies(of: name).first { $0.lokaludvalg == [name] }?.name
            ?? words.text(.reportOursName, ["name": name])
    }

    private func bodies(of name: String) -> [Respondent] {
        parts.hearing.respondents.filter { $0.lokaludvalg.contains(name) }
    }

    private func blocks(
        for name: String, level: Int, _ shown: inout Set<Remark.ID>
    ) -> [Report.Block] {
        let saying = responses.filter { index.committees(saying: $0).contains(name) }
        let letter = saying.filter { $0.kind == .full }
        // What a point of the letter stands as is told with the point.
        let summed = Set(
            letter.flatMap(\.supports).filter(\.basis.counts).map(\.response))
        let said = saying.filter { $0.kind == .summary && !summed.contains($0.id) }
        let named = responses.filter { response in
            !saying.contains(response) && !summed.contains(response.id)
                && names(response.places, name)
        }
        var blocks: [Report.Block] = [.paragraph(status(of: name, letter))]
        if !letter.isEmpty {
            blocks += points(letter, name, level: level, &shown)
        } else if bodies(of: name).contains(where: \.answered) {
            let phrase: Phrase = said.isEmpty ? .reportOursNoLetter : .reportOursNoLetterSaid
            blocks.append(
                .paragraph(parts.plain(phrase, ["document": parts.documentName])))
        }
        blocks += group(.reportOursSaid, said, name, level: level, &shown)
        blocks += group(.reportOursNamed, named, name, level: level, &shown)
        blocks += remarksNaming(name, level: level, &shown)
        let holdsPassages = blocks.contains { if case .passage = $0 { true } else { false } }
        if !holdsPassages {
            blocks.append(.paragraph(parts.plain(.reportOursNothing)))
        }
        return blocks
    }

    private func names(_ places: [Place], _ committee: String) -> Bool {
        places.contains { $0.lokaludvalg == committee }
    }

    private func status(of name: String, _ letter: [Response]) -> Report.Inlines {
        let answered = bodies(of: name).filter(\.answered)
        guard let first = answered.first else {
            return [.strong(words.safe(.reportOursAbsent, ["committee": fullName(name)]))]
        }
        if answered.allSatisfy({ $0.lokaludvalg.count > 1 }) {
            return parts.plain(
                .reportOursJointly, ["committees": words.list(first.lokaludvalg)])
        }
        if let letter = letter.first.flatMap(parts.letter) {
            return parts.plain(
                .reportOursAnsweredLetter, ["committee": fullName(name), "letter": letter])
        }
        return parts.plain(.reportOursAnswered, ["committee": fullName(name)])
    }

    // MARK: The letter

    private func points(
        _ letter: [Response], _ name: String, level: Int, _ shown: inout Set<Remark.ID>
    ) -> [Report.Block] {
        let found = letter.filter { $0.supports.contains(where: \.basis.counts) }.count
        var blocks: [Report.Block] = [
            .paragraph(
                parts.plain(
                    .reportOursSummary,
                    [
                        "points": words.count(
                            letter.count, .reportPointsOne, .reportPointsMany),
                        "found": String(found), "lost": String(letter.count - found),
                    ])),
            table(of: letter), parts.heading(level, .reportOursPoints),
        ]
        for (number, point) in letter.enumerated() {
            let title =
                point.gist.map { "\(number + 1). \($0)" }
                ?? words.text(.reportOursPoint, ["number": String(number + 1)])
            blocks.append(
                parts.heading(level + 1, title, id: "punkt-\(point.id.rawValue)"))
            blocks.append(parts.passage(point, facts: []))
            blocks.append(.paragraph(place(of: point)))
            blocks += answer(to: [point] + summed(point), name, &shown)
        }
        return blocks
    }

    /// The passages of the summary that a point stands behind.
    private func summed(_ point: Response) -> [Response] {
        point.supports.filter(\.basis.counts).compactMap { index.response($0.response) }
    }

    /// The whole on half a page: a row a point.
    private func table(of letter: [Response]) -> Report.Block {
        let rows = letter.enumerated().map { number, point -> [Report.Table.Cell] in
            let summed = summed(point)
            let answers = answers(to: [point] + summed)
            let place =
                summed.isEmpty
                ? parts.plain(.reportOursLost) : parts.mentions(summed.map(parts.mention))
            var remarks: Report.Inlines = parts.plain(.reportOursNoAnswer)
            if let section = answers.section, !answers.remarks.isEmpty {
                let ids = parts.ids(answers.remarks.map(\.id.rawValue))
                remarks = parts.plain(
                    .reportOursWhole, ["ids": ids, "section": words.shortSection(section)])
            } else if !answers.remarks.isEmpty {
                remarks = parts.mentions(answers.remarks.map(parts.mention))
            }
            // What a section's remarks decided may be about another point.
            let outcomes = answers.section == nil ? answers.remarks.flatMap(\.outcomes) : []
            let decided = Outcome.allCases.filter(outcomes.contains).map { words.outcome($0) }
            let title = "\(number + 1). \(parts.telling(point.gist, point.text))"
            return [
                .words([.text(SafeText(title))]), .words(place), .words(remarks),
                .words([
                    .text(
                        SafeText(
                            decided.isEmpty ? words.outcome(nil) : decided.joined(separator: ", ")
                        ))
                ]),
            ]
        }
        return .table(
            Report.Table(
                caption: words.safe(.reportOursCaption),
                columns: [.words, .words, .words, .words],
                header: [
                    .reportOursColumnPoint, .reportOursColumnSummary, .reportOursColumnRemark,
                    .reportOutcome,
                ].map { words.safe($0) },
                rows: rows))
    }

    /// Where a point of the letter stands in the summary.
    private func place(of point: Response) -> Report.Inlines {
        var places: [Report.Inlines] = []
        for support in point.supports {
            guard let response = index.response(support.response) else { continue }
            let maybe: Report.Inlines =
                support.basis.counts ? [] : [.text(words.safe(.reportOursMaybe)), .text(" ")]
            let telling = parts.telling(response.gist, response.text)
            places.append(
                maybe + parts.mention(response)
                    + [.text(SafeText(": \(telling) (\(words.link(support.basis)))"))])
        }
        let head: Report.Inlines = [.strong(words.safe(.reportOursInSummary)), .text(" ")]
        let isFound = point.supports.contains(where: \.basis.counts)
        let lost: Report.Inlines = isFound ? [] : [.strong(words.safe(.reportOursNotFound))]
        if places.isEmpty { return lost }
        return isFound
            ? head + parts.mentions(places) : lost + [.text(" ")] + parts.mentions(places)
    }

    // MARK: Answers

    private func group(
        _ title: Phrase, _ responses: [Response], _ name: String, level: Int,
        _ shown: inout Set<Remark.ID>
    ) -> [Report.Block] {
        if responses.isEmpty { return [] }
        var blocks = [parts.heading(level, title)]
        if title == .reportOursNamed {
            blocks.append(.paragraph(parts.plain(.reportOursNamedNote)))
        }
        for response in responses {
            blocks.append(parts.passage(response, facts: parts.facts(of: response)))
            blocks += answer(to: [response], name, &shown)
        }
        return blocks
    }

    /// The remarks tied to any of the responses; where there are none, those of the section,
    /// and which section that is.
    private func answers(to responses: [Response]) -> (remarks: [Remark], section: Section?) {
        let linked = responses.flatMap { index.remarks(answering: $0.id) }
            .filter(\.basis.counts).map(\.remark)
        if !linked.isEmpty { return (unique(linked), nil) }
        // The summary's section before the letter's: that is where the answer was written.
        guard let id = responses.reversed().compactMap(\.section).first else { return ([], nil) }
        return (index.remarks(in: id), index.section(id))
    }

    private func answer(
        to responses: [Response], _ name: String, _ shown: inout Set<Remark.ID>
    ) -> [Report.Block] {
        let answers = answers(to: responses)
        guard !answers.remarks.isEmpty else {
            return [.paragraph(parts.plain(.reportOursNoAnswer))]
        }
        guard let section = answers.section else {
            let head: Report.Inlines = [.strong(words.safe(.reportOursAnswer))]
            return [.paragraph(head)] + tell(answers.remarks, inFull: true, &shown)
        }
        let named = answers.remarks.contains { names($0.places, name) }
        let isOne = answers.remarks.count == 1
        let phrase: Phrase =
            named
            ? .reportOursSectionAnswer : isOne ? .reportOursContextOne : .reportOursContextNone
        let lead = parts.plain(
            phrase,
            [
                "n": String(answers.remarks.count), "committee": name,
                "section": words.shortSection(section),
            ])
        let fits = remarks.reduce(0) { $0 + $1.text.count } < Self.room
        return [.paragraph(lead)] + tell(answers.remarks, inFull: fits, &shown)
    }

    private func unique(_ remarks: [Remark]) -> [Remark] {
        var seen: Set<Remark.ID> = []
        return remarks.filter { seen.insert($0.id).inserted }
    }

    /// In full the first time, then in a line.
    private func tell(
        _ remarks: [Remark], inFull: Bool, _ shown: inout Set<Remark.ID>
    ) -> [Report.Block] {
        var blocks: [Report.Block] = []
        var lines: [Report.Inlines] = []
        for remark in remarks {
            if inFull, shown.insert(remark.id).inserted {
                blocks.append(
                    parts.passage(remark, facts: parts.facts(of: remark, tellsContext: false)))
            } else {
                let telling = parts.telling(remark.gist, remark.text)
                let head = parts.mention(remark) + [.text(SafeText(": \(telling) · "))]
                lines.append(head + parts.outcome(of: remark))
            }
        }
        return lines.isEmpty ? blocks : blocks + [.list(lines)]
    }

    private func remarksNaming(
        _ name: String, level: Int, _ shown: inout Set<Remark.ID>
    ) -> [Report.Block] {
        let naming = remarks.filter { !shown.contains($0.id) && names($0.places, name) }
        if naming.isEmpty { return [] }
        return [parts.heading(level, .reportOursRemarks)]
            + tell(naming, inFull: true, &shown)
    }
}

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
        let said = saying.filter { $0.kind == .summary }
        let named = responses.filter { response in
            !saying.contains(response) && names(response.places, name)
        }
        var blocks: [Report.Block] = [.paragraph(status(of: name))]
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

    private func status(of name: String) -> Report.Inlines {
        let answered = bodies(of: name).filter(\.answered)
        guard let first = answered.first else {
            return [.strong(words.safe(.reportOursAbsent, ["committee": fullName(name)]))]
        }
        if answered.allSatisfy({ $0.lokaludvalg.count > 1 }) {
            return parts.plain(
                .reportOursJointly, ["committees": words.list(first.lokaludvalg)])
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
            parts.heading(level, .reportOursPoints),
        ]
        for (number, point) in letter.enumerated() {
            blocks.append(
                parts.heading(
                    level + 1, "\(number + 1). \(parts.telling(point.gist, point.text))",
                    id: "punkt-\(point.id.rawValue)"))
            var facts: [Report.Inlines] = []
            if let letter = parts.letter(of: point) { facts.append([.text(SafeText(letter))]) }
            blocks.append(parts.passage(point, facts: facts))
            blocks.append(.paragraph(place(of: point)))
            let summed = point.supports.filter(\.basis.counts).compactMap {
                index.response($0.response)
            }
            blocks += answer(to: [point] + summed, name, &shown)
        }
        return blocks
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

    /// The remarks tied to any of the responses; where there are none, those of the section.
    private func answer(
        to responses: [Response], _ name: String, _ shown: inout Set<Remark.ID>
    ) -> [Report.Block] {
        let linked = responses.flatMap { index.remarks(answering: $0.id) }
            .filter(\.basis.counts).map(\.remark)
        if !linked.isEmpty {
            let head: Report.Inlines = [.strong(words.safe(.reportOursAnswer))]
            return [.paragraph(head)] + tell(unique(linked), inFull: true, &shown)
        }
        // The summary's section before the letter's: that is where the answer was written.
        let section = responses.reversed().compactMap(\.section).first
        guard let section, let heading = index.section(section) else {
            return [.paragraph(parts.plain(.reportOursNoAnswer))]
        }
        let answers = index.remarks(in: section)
        guard !answers.isEmpty else { return [.paragraph(parts.plain(.reportOursNoAnswer))] }
        let named = answers.contains { names($0.places, name) }
        let phrase: Phrase = named ? .reportOursSectionAnswer : .reportOursContextNone
        let lead = parts.plain(
            phrase,
            [
                "n": String(answers.count), "committee": name,
                "section": words.shortSection(heading),
            ])
        let fits = remarks.reduce(0) { $0 + $1.text.count } < Self.room
        return [.paragraph(lead)] + tell(answers, inFull: fits, &shown)
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
                let head = parts.mention(remark) + [.text(SafeText(": \(telling) "))]
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

import PolicyModel

extension DocumentStyle {
    static let noteByStandpoint = DocumentStyle(
        "note-by-standpoint", danish: "notat efter synspunkt", english: "a note by standpoint")
}

/// The note by standpoint, as the template of Copenhagen's Teknik- og Miljøforvaltning has it:
/// topics; under each "(4, LU, O) standpoint", "Henvendelse 1, 3, 5 og 12", what was said,
/// "Forvaltningens svar", "Forslag om ændring af …"; a numbered list of the senders.
///
/// The number says how many share the standpoint; LU that a lokaludvalg is among them, O that a
/// public authority is (domain.md §2).
enum StandpointStyle {
    static let reader = StyleReader(
        style: .noteByStandpoint,
        score: { traits in
            let labels = traits.leads.compactMap { StandpointLabel($0)?.label }
            let rows = traits.leads.filter { !NumberRow.numbers(in: $0).isEmpty }
            guard labels.count >= 2 else {
                if isByNumbers(rows, traits.source) { return (4.5, ["\(rows.count) × \(rows[0])"]) }
                return BracketedNumbers.areTold(in: traits.source)
                    ? (3.8, ["(2, 5 og 7)"]) : (0, [])
            }
            return (
                4 + (rows.isEmpty ? 0 : 1),
                Array(labels.prefix(3)) + rows.prefix(1).map { "\(rows.count) × \($0)" }
            )
        },
        read: { source, document, registers throws(ReadingError) in
            try read(source, document: document, registers: registers)
        })

    private static let signs = LineSigns(levels: nil) { line in
        if StandpointLabel(line) != nil { return .heading(level: 2) }
        if !NumberRow.numbers(in: line).isEmpty { return .numbers }
        return RemarkLabel.isLabel(line) || RemarkLabel.isChange(line) ? .marker : nil
    }

    private static func rules(_ levels: LevelWords) -> PartOutline.Rules {
        PartOutline.Rules(
            level: { heading in
                if let level = heading.level { return level }
                if heading.sign != nil { return 50 }
                if let number = heading.number {
                    // "Standpunkt 2.1" stands below "Emne 2", and so does "Standpunkt 1".
                    let depth = number.number.split(separator: ".").count
                    let word = number.word.flatMap { levels.words.firstIndex(of: $0.lowercased()) }
                    return max(depth, (word ?? 0) + 1)
                }
                return heading.confidence > 0.6 ? 1 : nil
            },
            name: { heading in
                if let label = StandpointLabel(heading.text) { return (label.label, label.title) }
                return (heading.number?.label, heading.title)
            })
    }

    /// "Biblioteker", "1 Biblioteker" right above "Synspunkt 1: …" is what the standpoints are
    /// about, where several stand so; the list of senders has a heading too.
    private static func subjectsOnTop(_ pieces: [Piece]) -> [Piece] {
        let subjects = pieces.indices.dropLast().filter { index in
            guard case .heading(let heading) = pieces[index], heading.level == nil,
                heading.sign == nil, heading.number?.word == nil,
                case .heading(let next) = pieces[index + 1], next.number?.word != nil,
                next.level == nil
            else { return false }
            return !AboutHearing.isTitle(heading.title)
        }
        guard subjects.count >= 2 else { return pieces }
        var pieces = pieces
        for index in subjects {
            guard case .heading(var heading) = pieces[index] else { continue }
            heading.level = 0
            pieces[index] = .heading(heading)
        }
        return pieces
    }

    /// "Svar nr. 2, 4 og 6" under themes: rows of several numbers each, all of them in the list of senders.
    private static func isByNumbers(_ rows: [String], _ source: SourceDocument) -> Bool {
        let numbers = rows.map { NumberRow.numbers(in: $0) }
        guard rows.count >= 3, numbers.count(where: { $0.count > 1 }) >= 2 else { return false }
        let listed = Set(SenderList(in: source).senders.map(\.number))
        return !listed.isEmpty && numbers.allSatisfy { $0.allSatisfy(listed.contains) }
    }

    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let list = SenderList(in: source)
        let labels = DocumentLabels(learningFrom: source)
        let (pieces, levels) = ParagraphFinder.pieces(of: list.rest, signs: signs.and(labels))
        var outline = PartOutline.outline(
            subjectsOnTop(pieces), levels: levels, rules: rules(levels), labels: labels)
        outline.others += list.lines.map { ($0.text, $0.place, .numbers) }

        let words = outline.allWords
        let bodies = Bodies(
            entries: list.senders.isEmpty
                ? RespondentList(preface: outline.preface.map(\.text)).entries
                : list.senders.flatMap(entries),
            authority: HearingFacts.authority(in: words), paragraphs: words, registers: registers)
        let submissions = submissions(outline, list, bodies, document)
        tellResponses(&outline, bodies, Set(submissions.compactMap(\.number)))
        return try PartReading(
            style: .noteByStandpoint, source: source, document: document, outline: outline,
            bodies: bodies, submissions: submissions,
            usualDepartment: UsualDepartment.find(
                in: words, departments: bodies.registers.departments,
                preface: outline.titles.map(\.text) + outline.preface.map(\.text))
        ).result()
    }

    /// One, or two who have answered together.
    static func entries(_ sender: SenderList.Sender) -> [RespondentList.Entry] {
        SenderRow.names(in: sender.name).enumerated().map { place, name in
            RespondentList.Entry(
                name: name, unnamedCitizens: UnnamedCitizen.matches(name) ? 1 : 0, answered: true,
                number: sender.number, key: key(sender.number, place),
                kind: sender.kindWords.flatMap(SenderKind.kind), repeats: true)
        }
    }

    private static func key(_ number: String, _ place: Int) -> String {
        place == 0 ? number : "\(number)|\(place)"
    }

    /// Whose a number is.
    private static func senders(of number: String, _ bodies: Bodies) -> [Respondent.ID] {
        (0...1).compactMap { bodies.byKey[key(number, $0)] }
    }

    /// One for each number of the list, and for such numbers as only the text has.
    private static func submissions(
        _ outline: OutlineDraft, _ list: SenderList, _ bodies: Bodies, _ document: Document.ID
    ) -> [Submission] {
        var numbers = list.senders.map(\.number)
        var seen = Set(numbers)
        for number in outline.sections.flatMap(\.numbers) where seen.insert(number).inserted {
            numbers.append(number)
        }
        return numbers.map { number in
            Submission(
                id: Submission.ID("submission-\(number)"), number: number,
                respondents: senders(of: number, bodies), document: document)
        }
    }

    /// The numbers give who said it; a paragraph that lets one of them speak is that one's alone,
    /// unless it goes on to speak of the others.
    private static func tellResponses(
        _ outline: inout OutlineDraft, _ bodies: Bodies, _ known: Set<String>
    ) {
        let finder = SpeakerFinder(bodies.respondents, aliases: bodies.aliases)
        let citizens = Set(bodies.respondents.filter { $0.kind == .citizen }.map(\.id))
        func ids(_ numbers: [String]) -> [Respondent.ID] {
            numbers.flatMap { senders(of: $0, bodies) }.reduce(into: []) { all, id in
                if !all.contains(id) { all.append(id) }
            }
        }
        for section in outline.sections.indices {
            let draft = outline.sections[section]
            let label = draft.label.flatMap { StandpointLabel($0 + " X") }
            for index in draft.paragraphs.indices where draft.paragraphs[index].marker != .remark {
                var telling = PassageTelling()
                let text = draft.paragraphs[index].paragraph.text
                // A row of numbers says whose the section is; else brackets do, wherever they
                // stand, but in "Indsigelse fra Stilauget og borger (nr. 4): …".
                var own =
                    draft.numbers.isEmpty && RunInSender.names(in: Words(text)) == nil
                    ? BracketedNumbers.all(in: text, of: known) : BracketedNumbers.numbers(in: text)
                if own.isEmpty {
                    let opening = NumberRow.opening(text)
                    if opening.allSatisfy(draft.numbers.contains) { own = opening }
                }
                let isOwn = !own.isEmpty && own.allSatisfy(known.contains)
                let numbers = isOwn ? own : draft.numbers
                let respondents = ids(numbers)
                telling.submissions = numbers.filter(known.contains).map {
                    Submission.ID("submission-\($0)")
                }
                if isOwn {
                    telling.speakers = respondents
                } else if !respondents.isEmpty {
                    telling.speakers = StandpointVoices(Words(text), finder)
                        .speakers(among: respondents, citizens: citizens)
                    if telling.speakers == nil {
                        telling.speakers = respondents
                        telling.quantity = label?.quantity
                    }
                } else {
                    telling.quantity = label?.quantity
                }
                outline.sections[section].paragraphs[index].telling = telling
            }
        }
    }
}

/// "(4, LU, O) Ønske om lavere bebyggelse": how many share it, and who is among them.
struct StandpointLabel: Hashable, Sendable {
    /// With its brackets.
    let label: String
    let title: String
    let quantity: Quantity

    init?(_ line: String) {
        let text = LineJoiner.tidied(line)
        guard let open = text.first, open == "(" || open == "[",
            let close = text.firstIndex(of: open == "(" ? ")" : "]"),
            text.distance(from: text.startIndex, to: close) <= 24
        else { return nil }
        let parts = text[text.index(after: text.startIndex)..<close]
            .split { $0 == "," || $0 == ";" || $0 == "/" }.map { String($0).trimmingBlanks() }
        let rest = String(text[text.index(after: close)...]).trimmingBlanks()
        guard let first = parts.first,
            let count = Int(first.prefix { $0.isNumber }), count > 0, first.count <= 14,
            let opening = rest.firstTelling, opening.isUppercase || opening.isNumber,
            !rest.endsSentence || rest.hasSuffix("?")
        else { return nil }
        // "(2012)" and "(3. udgave)" head no standpoint.
        let unit = first.drop { $0.isNumber }.lowercased().filter(\.isLetter)
        guard ["", "stk", "henvendelser", "henvendelse", "svar"].contains(unit), count < 1900
        else { return nil }
        let codes = parts.dropFirst().map { $0.uppercased() }
        guard codes.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isLetter) }) else { return nil }
        label = String(text[...close])
        title = rest
        quantity = Quantity(
            words: label, count: count, lokaludvalg: codes.contains("LU"),
            authority: codes.contains("O") || codes.contains("OM"))
    }
}

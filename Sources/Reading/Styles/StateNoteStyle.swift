import PolicyModel

extension DocumentStyle {
    static let stateNote = DocumentStyle(
        "state-note", danish: "statsligt høringsnotat", english: "a state consultation note")
}

/// The state's høringsnotat (the guideline on law quality, 9.1.6): the hearing with a list of the
/// heard, numbered topics with "NN anfører, at …" and the ministry's comments in italics or under
/// a heading, and what was changed since the draft.
enum StateNoteStyle {
    static let reader = StyleReader(
        style: .stateNote,
        score: { traits in
            let state = ["ministeriet", "styrelsen", "departementet", "direktoratet"]
            let law = ["lovforslag", "forslag til lov", "bekendtgørelse", "forslag om lov"]
            let note = ["høringsnotat", "kommenteret høringsoversigt", "høringssvarene"]
            let opening = traits.opening.replacing("bestyrelsen", with: "")
            let found = [state, law, note].map { list in
                list.first(where: opening.contains)
            }
            // A municipality's note may name an agency among those who answered.
            if found[1] == nil, let municipality = opening.firstRange(of: " kommune"),
                let agency = state.compactMap({ opening.firstRange(of: $0)?.lowerBound }).min(),
                municipality.lowerBound < agency
            {
                return (0, [])
            }
            guard found[0] != nil, found[1] != nil || found[2] == "høringsnotat" else {
                return (0, [])
            }
            let words = found.compactMap { $0 }
            return (1.5 + Double(words.count), words)
        },
        read: { source, document, registers throws(ReadingError) in
            try read(source, document: document, registers: registers)
        })

    private static func signs(_ levels: LevelWords) -> LineSigns {
        LineSigns(levels: levels) { sign(of: $0, levels) }
    }

    private static func sign(of line: String, _ levels: LevelWords) -> LineSign? {
        if RemarkLabel.isLabel(line) { return .marker }
        guard let found = levels.heading(line), found.number.word == nil,
            !line.endsSentence || HeadingNumber.asks(found.title), !found.title.isEmpty
        else { return nil }
        let words = found.title.lowercased().split(separator: " ").map {
            String($0.trimmingPunctuation())
        }
        guard words.count <= 16,
            !words.dropFirst().contains(where: speaks) || HeadingNumber.asks(found.title)
        else { return nil }
        return .heading(level: found.number.number.split(separator: ".").count)
    }

    /// Verbs that no title has; "der har været i høring" is one that titles have.
    private static func speaks(_ word: String) -> Bool {
        SpeakerFinder.voices.contains(word) || ["er", "skal", "bør", "kan", "vil"].contains(word)
    }

    private static let rules = PartOutline.Rules(
        level: { heading in
            if let number = heading.number { return number.number.split(separator: ".").count }
            return heading.level ?? (heading.confidence > 0.6 ? 60 : nil)
        },
        opens: { $0.number != nil || $0.level != nil })

    static func read(
        _ source: SourceDocument, document: Document.ID, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let heard = HeardList(in: source)
        let list = heard.entries.isEmpty ? SenderSection(in: heard.rest) : nil
        let rest = list?.rest ?? heard.rest
        let labels = DocumentLabels(learningFrom: source)
        let (pieces, levels) = ParagraphFinder.pieces(
            of: rest, signs: signs(LevelWords(numbering: rest)).and(labels))
        var rules = rules
        // A note whose headings have neither number nor level has them all the same.
        rules.opensUnderText = !pieces.contains {
            if case .heading(let heading) = $0 { rules.opens(heading) } else { false }
        }
        var outline = PartOutline.outline(
            pieces, levels: levels, rules: rules, labels: labels)
        if outline.sections.isEmpty {
            rules.opensGlued = true
            outline = PartOutline.outline(
                pieces, levels: levels, rules: rules, labels: labels)
        }
        outline.moveLeads(where: isAboutTheNote)
        for index in outline.sections.indices where isAboutChanges(outline.sections[index].title) {
            markAsChanges(&outline.sections[index])
        }
        let preface = outline.preface.map(\.text)
        if let list = heard.paragraph { outline.preface.append(list) }

        let words = outline.allWords
        let ministry = MinistryName.find(in: words)
        outline.others += (list?.lines ?? []).map { ($0.text, $0.place, .numbers) }
        var entries = list?.entries ?? heard.entries
        if entries.isEmpty { entries = RespondentList(preface: preface).entries }
        entries += preface.flatMap(HeardList.alsoAnswered).map {
            let (name, alias) = RespondentList.withoutAlias($0)
            return RespondentList.Entry(
                name: name, answered: true, repeats: true, alias: alias)
        }
        let known = Set(entries.map { Fold.compactKey($0.name) })
        entries += preface.flatMap(SilentBodies.answeredWithNothing)
            .filter { !known.contains(Fold.compactKey($0)) }
            .map {
                RespondentList.Entry(name: $0, answered: true, repeats: true)
            }
        entries += preface.flatMap(SilentBodies.names).map {
            RespondentList.Entry(name: $0, answered: false, repeats: true)
        }
        if !entries.contains(where: \.answered) {
            entries += OpeningSpeakers.names(in: outline.responseWords, ministry: ministry).map {
                RespondentList.Entry(name: $0, answered: true, repeats: true)
            }
        }
        let bodies = Bodies(
            entries: RespondentList.spelledOut(entries, by: preface),
            authority: ministry ?? HearingFacts.authority(in: words, besides: entries),
            paragraphs: words, registers: registers,
            ownDepartments: ministry.map { own in
                ([own] + MinistryName.others(than: own, in: words)).map {
                    Department(abbreviation: $0, name: $0)
                }
            })
        return try PartReading(
            style: .stateNote, source: source, document: document, outline: outline,
            bodies: bodies, usualDepartment: ministry,
            shortForms: MinistryName.shortForms(ministry),
            labelsAnswer: false
        ).result()
    }

    /// "I det følgende gennemgås de væsentligste punkter"; "anført i kursiv".
    private static func isAboutTheNote(_ paragraph: Paragraph) -> Bool {
        let text = paragraph.text.lowercased()
        return [
            "kursiv", "i det følgende", "gennemgås", "nedenfor", "i notatet", "gengivet herunder",
            "hovedindholdet af",
        ].contains { text.contains($0) }
    }

    /// "Ændringer i forhold til udkastet", "Ændringer af lovforslaget på baggrund af høringen".
    static func isAboutChanges(_ title: String) -> Bool {
        let lower = title.lowercased()
        // "Oversigt over ændringer", "Ændringer"
        if lower.split(separator: " ").count <= 4, lower.contains("ændringer"),
            ["oversigt", "ændringer", "foretagne", "gennemførte", "samlede"]
                .contains(where: lower.hasPrefix)
        {
            return true
        }
        return ["ændring", "forskel", "afvigelse"].contains(where: lower.contains)
            && ["udkast", "høring", "siden", "lovforslaget", "foretage"].contains {
                lower.contains($0)
            }
    }

    private static func markAsChanges(_ section: inout SectionDraft) {
        for index in section.paragraphs.indices where section.paragraphs[index].marker == nil {
            section.paragraphs[index].marker = .remark
            section.paragraphs[index].telling.changeWords = section.title
        }
    }
}

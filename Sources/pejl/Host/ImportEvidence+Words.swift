internal import Language
internal import PolicyModel
internal import Reading

extension ImportEvidence {
    /// Lines of one kind that are printed; the rest is counted, with the command that has it all.
    static let most = 12
    /// Characters of an unplaced text that are enough to find it by.
    private static let quoted = 50

    /// - Parameters:
    ///   - whole: the command that gives all of this as data.
    ///   - list: the one that lists what is unplaced.
    func lines(_ catalogue: Catalogue, whole: String, list: String) -> [SafeText] {
        var lines = styleLines(catalogue)
        if !sections.isEmpty {
            lines.append(catalogue.safe(.importSections))
            lines += sections.map { "  " + sectionLine($0, catalogue) }
        }
        if !doubts.isEmpty {
            lines.append(
                catalogue.safe(.importUncertainHead, ["count": String(doubts.count)]))
            lines += Self.cut(doubts, catalogue, whole) { line($0, catalogue) }
        }
        if !unplaced.isEmpty {
            lines.append(
                catalogue.safe(.importUnplacedHead, ["count": String(unplaced.count)]))
            lines += Self.cut(unplaced, catalogue, list) { line($0, catalogue) }
        }
        return lines + faultLines(catalogue) + personalLines(catalogue)
    }

    private static func cut<Item>(
        _ items: [Item], _ catalogue: Catalogue, _ command: String, _ line: (Item) -> SafeText
    ) -> [SafeText] {
        let shown = items.prefix(most).map { "  " + line($0) }
        guard items.count > most else { return shown }
        let rest = String(items.count - most)
        return shown
            + ["  " + catalogue.safe(.importMoreEvidence, ["count": rest, "command": command])]
    }

    // MARK: Style and sections

    private func styleLines(_ catalogue: Catalogue) -> [SafeText] {
        func line(_ phrase: Phrase, _ style: DocumentStyle, _ reason: String) -> SafeText {
            catalogue.safe(
                phrase, ["style": catalogue.text(Self.phrase(style)), "reason": reason])
        }
        func reason(_ signs: [String]) -> String {
            signs.isEmpty
                ? catalogue.text(.importStyleLeft)
                : catalogue.text(.importStyleSigns, ["signs": signs.joined(separator: ", ")])
        }
        let why =
            isStyleGiven
            ? catalogue.text(.importStyleGiven)
            : signs.map(reason) ?? catalogue.text(.importStyleUnweighed)
        var lines = [line(.importReadAs, report.style, why)]
        // A style that nothing spoke for is what is left; that is no reason for it.
        if let next = runnerUp, !next.evidence.isEmpty {
            lines.append(line(.importReadAsNext, next.style, reason(next.evidence)))
        }
        return lines
    }

    private func sectionLine(_ count: SectionCount, _ catalogue: Catalogue) -> SafeText {
        let name = count.section.map { section in
            [section.label, section.title].compactMap { $0 }.filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        return catalogue.safe(
            .importSection,
            [
                "section": name ?? catalogue.text(.importNoSection),
                "responses": String(count.responses), "remarks": String(count.remarks),
            ])
    }

    // MARK: Doubts and what is unplaced

    private func line(_ doubt: Doubt, _ catalogue: Catalogue) -> SafeText {
        let (phrase, kind): (Phrase, Phrase?) =
            switch doubt.what {
            case .response: (.importUncertainKind, .importKindResponse)
            case .remark: (.importUncertainKind, .importKindRemark)
            case .heading: (.importUncertainHeading, nil)
            case .goesOn: (.importUncertainGoesOn, nil)
            case .ends: (.importUncertainEnds, nil)
            case .sender: (.importUncertainSender, nil)
            case .noSender: (.importNoSender, nil)
            }
        return catalogue.safe(
            phrase,
            [
                "id": doubt.id ?? "", "title": doubt.name ?? "", "name": doubt.name ?? "",
                "place": Self.place(doubt.page, doubt.line, catalogue),
                "kind": kind.map { catalogue.text($0) } ?? "",
                "percent": doubt.confidence.map { String(Self.percent($0)) } ?? "?",
                "reason": doubt.reasons.prefix(2).map { Self.words($0, catalogue) }
                    .joined(separator: ", "),
            ])
    }

    private func line(_ text: UnplacedText, _ catalogue: Catalogue) -> SafeText {
        let joined = text.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isLong = joined.count > Self.quoted
        return catalogue.safe(
            .importUnplacedRow,
            [
                "reason": catalogue.text(Self.phrase(text.reason)),
                "place": Self.place(text.source.page, text.source.firstLine, catalogue),
                "text": isLong ? joined.prefix(Self.quoted - 1) + "…" : joined,
            ])
    }

    /// " (s. 3, linje 12)", with what the format has of it.
    private static func place(_ page: Int?, _ line: Int?, _ catalogue: Catalogue) -> String {
        let places = ["page": page.map(String.init) ?? "", "line": line.map(String.init) ?? ""]
        let phrase: Phrase? =
            switch (page, line) {
            case (_?, _?): .importPlaceBoth
            case (_?, nil): .importPlacePage
            case (nil, _?): .importPlaceLine
            case (nil, nil): nil
            }
        return phrase.map { " " + catalogue.text($0, places) } ?? ""
    }

    static func percent(_ confidence: Double) -> Int { Int((confidence * 100).rounded()) }

    private static func words(_ evidence: Evidence, _ catalogue: Catalogue) -> String {
        let cue = catalogue.text(phrase(evidence.cue))
        guard let words = evidence.words, !words.isEmpty else { return cue }
        return catalogue.text(.importCueQuoted, ["cue": cue, "words": words])
    }

    // MARK: Faults and personal data

    private func faultLines(_ catalogue: Catalogue) -> [SafeText] {
        report.findings.compactMap { finding in
            let phrase: Phrase? =
                switch finding.kind {
                case .wordsLost: .importWordsLost
                case .italicsLost: .importItalicsLost
                case .damagedCharacters: .importDamaged
                default: nil
                }
            return phrase.map {
                catalogue.safe(
                    $0, ["count": String(finding.count ?? 0), "words": finding.detail ?? ""])
            }
        }
    }

    private func personalLines(_ catalogue: Catalogue) -> [SafeText] {
        guard isUnseenTold else { return [] }
        let counts = personalData.compactMap { found in
            PersonalData.Kind(rawValue: found.kind).map {
                catalogue.text(
                    Self.phrase($0, isOne: found.count == 1), ["n": String(found.count)])
            }
        }
        let told = counts.isEmpty ? catalogue.text(.maskNothing) : counts.joined(separator: ", ")
        return [
            catalogue.safe(.importPersonal, ["counts": told]),
            catalogue.safe(.importPersonalUnseen),
        ]
    }

    // MARK: Phrases

    private static func phrase(_ kind: PersonalData.Kind, isOne: Bool) -> Phrase {
        switch kind {
        case .cpr: isOne ? .maskOneCpr : .maskManyCpr
        case .email: isOne ? .maskOneEmail : .maskManyEmail
        case .phone: isOne ? .maskOnePhone : .maskManyPhone
        case .address: isOne ? .maskOneAddress : .maskManyAddress
        case .name: isOne ? .maskOneName : .maskManyName
        }
    }

    private static func phrase(_ style: DocumentStyle) -> Phrase {
        switch style {
        case .resumeByTheme: .importStyleResumeByTheme
        case .noteByStandpoint: .importStyleNoteByStandpoint
        case .whitePaper: .importStyleWhitePaper
        case .stateNote: .importStyleStateNote
        case .table: .importStyleTable
        case .letters: .importStyleLetters
        case .invited: .importStyleInvited
        }
    }

    private static func phrase(_ reason: UnplacedText.Reason) -> Phrase {
        switch reason {
        case .marker: .textUnplacedMarker
        case .numbers: .textUnplacedNumbers
        case .contents: .textUnplacedContents
        case .furniture: .textUnplacedFurniture
        case .footnote: .textUnplacedFootnote
        case .colophon: .textUnplacedColophon
        case .unread: .textUnplacedUnread
        }
    }

    private static func phrase(_ cue: Evidence.Cue) -> Phrase {
        switch cue {
        case .column: .importCueColumn
        case .ownHeading: .importCueOwnHeading
        case .italics: .importCueItalics
        case .runInLabel: .importCueRunInLabel
        case .administrationSpeaks: .importCueAdministrationSpeaks
        case .respondentSpeaks: .importCueRespondentSpeaks
        case .talksOfResponses: .importCueTalksOfResponses
        case .passiveVoice: .importCuePassiveVoice
        case .decisionFormula: .importCueDecisionFormula
        case .answersPoint: .importCueAnswersPoint
        case .wish: .importCueWish
        case .practice: .importCuePractice
        case .position: .importCuePosition
        }
    }
}

internal import Language
internal import PolicyModel
internal import Reading

extension ImportEvidence {
    /// Lines of one kind that are printed; the rest is counted, with the command that has it all.
    static let most = 12
    /// Characters of an unplaced text that are enough to find it by.
    private static let quoted = 50

    /// - Parameters:
    ///   - doubts: the command that has all of them.
    ///   - unplaced: the one that has all that is unplaced.
    func lines(
        _ catalogue: Catalogue, doubts doubtCommand: String, unplaced unplacedCommand: String
    ) -> [SafeText] {
        var lines = styleLines(catalogue)
        if !sections.isEmpty {
            lines.append(catalogue.safe(.importSections))
            lines += sections.map { "  " + sectionLine($0, catalogue) }
        }
        if !doubts.isEmpty {
            lines.append(
                catalogue.safe(.importUncertainHead, ["count": String(doubts.count)]))
            lines += Self.cut(doubts, catalogue, doubtCommand) {
                SafeText(DecisionTelling(catalogue).line($0))
            }
        }
        if !unplaced.isEmpty {
            lines.append(
                catalogue.safe(.importUnplacedHead, ["count": String(unplaced.count)]))
            lines += Self.cut(unplaced, catalogue, unplacedCommand) { line($0, catalogue) }
        }
        return lines + faultLines(catalogue) + personalLines(catalogue)
    }

    static func cut<Item>(
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
            let name = catalogue.language == "en" ? style.english : style.danish
            return catalogue.safe(
                phrase, ["style": name, "reason": reason])
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

    private func line(_ text: UnplacedText, _ catalogue: Catalogue) -> SafeText {
        return catalogue.safe(
            .importUnplacedRow,
            [
                "reason": catalogue.text(Self.phrase(text.reason)),
                "place": DecisionTelling(catalogue).place(
                    text.source.page, text.source.firstLine),
                "text": Self.short(text.text),
            ])
    }

    /// One line of a text, enough to find it by.
    static func short(_ text: String) -> String {
        let joined = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return joined.count > quoted ? joined.prefix(quoted - 1) + "…" : joined
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
}

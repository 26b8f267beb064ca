internal import Language
internal import PolicyModel

/// What is known of a passage beside its words, a line each.
extension PlainText {
    func facts(_ response: Response) -> [String] {
        var facts = [quantity(response.quantity)]
        facts += who(response)
        facts += common(places: response.places, tags: response.tags)
        if !response.assignedTo.isEmpty {
            facts.append(words(.textAssigned, ["departments": listed(response.assignedTo)]))
        }
        if disclosure == .internal, response.section != nil, response.sectionBasis == .suggested {
            facts.append(words(.textSectionSuggested))
        }
        facts += response.supports.filter(isShown).map {
            words(.textSupports, ["response": $0.response.rawValue]) + suffix($0.basis)
        }
        facts += replies(to: response)
        return facts + notes(response.notes)
    }

    func facts(_ remark: Remark) -> [String] {
        var facts: [String] = []
        if remark.status == .draft { facts.append(words(.textDraft)) }
        facts.append(outcome(remark))
        facts += remark.answers.filter(isShown).map { link in
            let phrase: Phrase =
                switch link.basis {
                case .stated: .textAnswersStated
                case .assigned: .textAnswersAssigned
                case .suggested: .textAnswersSuggested
                }
            return words(phrase, ["response": link.response.rawValue])
        }
        facts += common(places: remark.places, tags: remark.tags)
        return facts + notes(remark.notes)
    }

    func quantity(_ quantity: Quantity?) -> String {
        guard let quantity else { return words(.textQuantityUnknown) }
        let phrase: Phrase =
            switch (quantity.lokaludvalg, quantity.authority) {
            case (false, false): .textQuantity
            case (true, false): .textQuantityLokaludvalg
            case (false, true): .textQuantityAuthority
            case (true, true): .textQuantityBoth
            }
        return words(phrase, ["words": Paragraph.joined(disclosed(quantity.words))])
    }

    private func who(_ response: Response) -> [String] {
        let shown = response.attributions.filter { disclosure == .internal || $0.basis.counts }
        guard !shown.isEmpty else { return [words(.textWhoUnknown)] }
        return shown.map { attribution in
            let name = index.respondent(attribution.respondent).map(name(of:))
            let basis: String =
                switch attribution.basis {
                case .assigned: words(.textBasisAssigned)
                case .suggested: words(.textBasisSuggested)
                case .stated: statedBasis(response)
                }
            return words(
                .textWho, ["name": name ?? attribution.respondent.rawValue, "basis": basis])
        }
    }

    /// A letter's passage is its writer's own; a résumé's says who.
    private func statedBasis(_ response: Response) -> String {
        if response.kind == .full {
            return words(.textBasisOwn, ["document": called(response.source.document)])
        }
        guard let page = page(response.source) else { return words(.textBasisStated) }
        return words(.textBasisStatedPage, ["page": page])
    }

    private func common(places: [Place], tags: [String]) -> [String] {
        var facts: [String] = []
        if !places.isEmpty {
            let names = places.map { place in
                guard let committee = place.lokaludvalg, committee != place.name else {
                    return Paragraph.joined(place.name)
                }
                return Paragraph.joined("\(place.name) (\(committee))")
            }
            facts.append(words(.textNamed, ["places": listed(names)]))
        }
        if !tags.isEmpty {
            facts.append(words(.textTags, ["tags": tags.map(disclosed).joined(separator: ", ")]))
        }
        return facts
    }

    private func outcome(_ remark: Remark) -> String {
        let isHidden = disclosure == .masked && remark.outcomeBasis == .suggested
        guard !remark.outcomes.isEmpty, !isHidden else { return words(.textOutcomeNone) }
        var text = remark.outcomes.map { word("outcome", $0) }.joined(separator: ", ")
        if let quoted = remark.outcomeWords { text += " (”\(Paragraph.joined(quoted))”)" }
        return words(.textOutcome, ["outcome": text])
            + (remark.outcomeBasis.map(suffix) ?? "")
    }

    private func replies(to response: Response) -> [String] {
        switch index.reply(to: response) {
        case .linked:
            let remarks = index.remarks(answering: response.id).filter(\.basis.counts)
            return [
                words(.textAnsweredBy, ["remarks": listed(remarks.map(\.remark.id.rawValue))])
            ]
        case .section: return [words(.textAnsweredTogether)]
        case .none: return [words(.textAnsweredNot)]
        }
    }

    private func notes(_ notes: [Note]) -> [String] {
        guard disclosure == .internal else { return [] }
        return notes.map {
            words(
                .textNote,
                [
                    "text": Paragraph.joined($0.text), "author": Paragraph.joined($0.author),
                    "written": String($0.written.prefix(10)),
                ])
        }
    }

    func isShown(_ link: ResponseLink) -> Bool {
        disclosure == .internal || link.basis.counts
    }

    private func suffix(_ basis: Basis) -> String {
        basis == .suggested ? " \(words(.textSuggestion))" : ""
    }

    /// "Forvaltningerne", or the abbreviations.
    func author(_ remark: Remark) -> String? {
        if let said = remark.departmentWords, remark.departments.isEmpty {
            return Paragraph.joined(said)
        }
        return remark.departments.isEmpty
            ? nil : remark.departments.map(Paragraph.joined).joined(separator: " ")
    }
}

import Language
import PolicyModel

/// What a hearing's things are called on screen. Everything that more than one screen says of a
/// passage, a section or a committee is put into words here.
struct Words: Sendable {
    let source: any HearingSource
    let catalogue: Catalogue
    /// It stands on every frame. nil where the file could not be read.
    let state: CaseState?

    init(source: any HearingSource, catalogue: Catalogue) {
        self.source = source
        self.catalogue = catalogue
        state = try? source.caseState()
    }

    /// " 3 uden svar, 2 uden udfald, 15 med forslag."; empty where nothing is left.
    func state(_ state: CaseState?) -> String {
        guard let state else { return "" }
        let parts = [
            (state.unanswered, Phrase.stateUnanswered), (state.withoutOutcome, .stateNoOutcome),
            (state.uncertain, .stateUncertain), (state.drafts, .stateDrafts),
        ].filter { $0.0 > 0 }.map { text($1, ["count": String($0)]) }
        return parts.isEmpty ? "" : " " + parts.joined(separator: ", ") + "."
    }

    func text(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
        catalogue.text(phrase, places)
    }

    func safe(_ phrase: Phrase, _ places: [String: String] = [:]) -> SafeText {
        catalogue.safe(phrase, places)
    }

    // MARK: Documents and pages

    /// "bilag 2"; "dokumentet" where it does not call itself anything.
    func document(_ id: Document.ID?) -> String {
        let document =
            id.flatMap { id in source.head.documents.first { $0.id == id } }
            ?? source.head.documents.first { $0.kind == .summary }
            ?? source.head.documents.first
        guard let annex = document?.annex, !annex.isEmpty else { return text(.documentUnnamed) }
        return annex.lowercased()
    }

    /// "s.15", "s.6-7"; nil where the format has no pages.
    func page(_ source: SourceSpan) -> String? {
        guard let page = source.page else { return nil }
        if let last = source.lastPage, last != page {
            return text(.passagePages, ["first": String(page), "last": String(last)])
        }
        return text(.passagePage, ["page": String(page)])
    }

    /// "H45 s.15".
    func head(_ passage: Passage) -> SafeText {
        SafeText([passage.id, page(passage.source)].compactMap(\.self).joined(separator: " "))
    }

    // MARK: Sections

    /// "Mål 12", or the title where the document gives no label.
    func name(_ section: Section) -> String {
        section.label ?? section.title
    }

    /// "Mål 12: Mere jævn fordeling …".
    func fullTitle(_ section: Section) -> SafeText {
        var parts = [section.label.map { $0 + ": " + section.title } ?? section.title]
        if section.status == .dropped { parts.append(text(.goalDropped)) }
        return SafeText(parts.joined(separator: " · "))
    }

    /// The document's own word for a level: "Indsatsområde" of "Indsatsområde 2". nil where the
    /// label holds no word ("2.1", "(4, LU, O)").
    static func levelWord(_ section: Section) -> String? {
        guard let label = section.label else { return nil }
        let word = label.prefix { $0.isLetter }
        return word.count >= 3 ? String(word) : nil
    }

    /// "Målet", "Pejlemærket", else "Afsnittet": Danish forms that no program can derive.
    func definite(_ section: Section?) -> (plain: String, genitive: String) {
        switch (section?.kind, section.flatMap(Self.levelWord)) {
        case (.goal?, "Mål"?), (.goal?, nil):
            (text(.levelGoal), text(.levelGoalGenitive))
        case (.pejlemaerke?, "Pejlemærke"?), (.pejlemaerke?, nil):
            (text(.levelPejlemaerke), text(.levelPejlemaerkeGenitive))
        default: (text(.levelSection), text(.levelSectionGenitive))
        }
    }

    /// The second pane's first row.
    func whole(_ section: Section) -> SafeText {
        safe(.sectionWhole, ["level": definite(section).plain])
    }

    func paneName(_ pane: Pane) -> SafeText {
        let sections = source.head.sections
        func named(_ kind: Section.Kind, _ usual: String, _ phrase: Phrase) -> SafeText? {
            guard let first = sections.first(where: { $0.kind == kind }) else { return nil }
            let word = Self.levelWord(first) ?? usual
            return word == usual ? safe(phrase) : SafeText(word)
        }
        switch pane {
        case .sections:
            return named(.pejlemaerke, "Pejlemærke", .paneSections) ?? safe(.paneThemes)
        case .goals: return named(.goal, "Mål", .paneGoals) ?? safe(.paneSubthemes)
        case .responses:
            let counts = source.head.counts
            if counts.responses.all == 0 { return safe(.paneResponses) }
            if counts.full == counts.responses.all { return safe(.paneResponsesFull) }
            return safe(counts.full == 0 ? .paneResponsesSummary : .paneResponses)
        case .remarks: return safe(.paneRemarks)
        }
    }

    // MARK: Responses

    /// "En række"; "4 henvendelser, heriblandt et lokaludvalg"; nil where nothing is told.
    func quantity(_ response: Response) -> String? {
        guard let quantity = response.quantity else { return nil }
        var words = quantity.words
        if let first = words.first { words = first.uppercased() + words.dropFirst() }
        if quantity.lokaludvalg && quantity.authority {
            return text(.quantityWithBoth, ["words": words])
        }
        if quantity.lokaludvalg { return text(.quantityWithLokaludvalg, ["words": words]) }
        if quantity.authority { return text(.quantityWithAuthority, ["words": words]) }
        return words
    }

    /// Names of those it is attributed to, suggestions left out; nil where it is not told.
    func sayers(_ response: Response) -> String? {
        let names = source.sayers(of: response).map(\.name)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// The third line of a row: why it is here, how many, who.
    func facts(_ response: Response, reasons: Set<MatchReason>, filter: Filter) -> SafeText {
        var parts: [String] = []
        if reasons.contains(.named) {
            let places = response.places.filter { place in
                place.lokaludvalg.map(filter[.lokaludvalg].contains) ?? false
            }.map(\.name)
            parts.append(text(.rowNamed, ["places": places.joined(separator: ", ")]))
        }
        switch (quantity(response), sayers(response)) {
        case (let quantity?, let sayers?): parts += [quantity, sayers]
        case (nil, let sayers?): parts.append(sayers)
        case (let quantity?, nil): parts += [quantity, text(.rowWhoUnknown)]
        case (nil, nil): parts.append(text(.rowNothingTold))
        }
        return SafeText(parts.joined(separator: " · "))
    }

    /// Who said it and how we know, in full lines.
    func attribution(_ response: Response) -> [SafeText] {
        var lines: [SafeText] = response.attributions.compactMap { attribution in
            guard let respondent = source.respondent(attribution.respondent) else { return nil }
            return SafeText(respondent.name + " · " + basis(attribution.basis, response))
        }
        if !response.attributions.contains(where: \.basis.counts) {
            lines.insert(safe(.basisNotTold), at: 0)
        }
        return lines
    }

    private func basis(_ basis: Basis, _ response: Response) -> String {
        switch basis {
        case .assigned: return text(.basisAssigned)
        case .suggested: return text(.basisSuggested)
        case .stated: break
        }
        let document = document(response.source.document)
        if response.kind == .full {
            let number = response.submissions.lazy.compactMap { id in
                source.submission(id)?.number
            }.first
            if let number {
                return text(.basisOwnLetterNumbered, ["document": document, "number": number])
            }
            return text(.basisOwnLetter, ["document": document])
        }
        guard let page = response.source.page else { return text(.basisStatedUnpaged) }
        return text(.basisStated, ["page": String(page)])
    }

    // MARK: Remarks

    /// Why a lokaludvalg filter found it: it names a place. nil where it is here for another
    /// reason.
    func reason(_ remark: Remark, _ listing: Listing) -> SafeText? {
        guard
            source.reasons(of: .remark(remark), under: listing.filter).contains(.named),
            listing.matches(remark)
        else { return nil }
        let wanted = listing.filter[.lokaludvalg]
        let places = remark.places.filter { $0.lokaludvalg.map(wanted.contains) ?? false }
        let named = text(
            .rowNamed, ["places": places.map(\.name).joined(separator: ", ")])
        return SafeText(named + " · " + text(.rowWhoUnknown))
    }

    /// "ØKF TMF Ikke imødekommet".
    func decision(_ remark: Remark) -> String {
        var parts: [String] = []
        if remark.departments.isEmpty {
            if let words = remark.departmentWords { parts.append(words) }
        } else {
            parts.append(remark.departments.joined(separator: " "))
        }
        let outcomes = outcomes(remark)
        if !outcomes.isEmpty { parts.append(outcomes) }
        // Nobody has answered so yet.
        if remark.status == .draft { parts.append(text(.remarkDraft)) }
        return parts.joined(separator: " · ")
    }

    /// The document's own words where it has some, else ours. Empty where nothing is told.
    func outcomes(_ remark: Remark) -> String {
        guard !remark.outcomes.isEmpty else { return "" }
        var words = remark.outcomes.map(outcome).joined(separator: ", ")
        if remark.outcomeBasis == .suggested { words += " " + text(.suggestion) }
        return words
    }

    func outcome(_ outcome: Outcome) -> String { text(outcome.phrase) }

    func meaning(_ outcome: Outcome) -> String {
        switch outcome {
        case .changed: text(.outcomeChangedMeaning)
        case .covered: text(.outcomeCoveredMeaning)
        case .declined: text(.outcomeDeclinedMeaning)
        case .outside: text(.outcomeOutsideMeaning)
        case .referred: text(.outcomeReferredMeaning)
        case .noted: text(.outcomeNotedMeaning)
        }
    }

    func tie(_ basis: Basis, to response: String) -> SafeText {
        switch basis {
        case .stated: safe(.linkStated, ["response": response])
        case .assigned: safe(.linkAssigned, ["response": response])
        case .suggested: safe(.linkSuggested, ["response": response])
        }
    }

    // MARK: Respondents

    func kind(_ kind: Respondent.Kind) -> String { text(kind.phrase) }

    /// "Vesterbro og Kongens Enghave".
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return text(
            .listAnd, ["first": names.dropLast().joined(separator: ", "), "last": last])
    }
}

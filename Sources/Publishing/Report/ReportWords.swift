internal import Language
internal import PolicyModel

/// The small phrases that reports share: counts, dates, lists, enums in the user's words.
struct ReportWords {
    let catalogue: Catalogue

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    func text(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
        catalogue.text(phrase, places)
    }

    func safe(_ phrase: Phrase, _ places: [String: String] = [:]) -> SafeText {
        SafeText(text(phrase, places))
    }

    /// "14. august 2018".
    func date(_ day: CalendarDay) -> String {
        let months = text(.reportMonths).split(separator: ",").map(String.init)
        let month = months.count == 12 ? months[day.month - 1] : String(day.month)
        return text(
            .reportDate, ["day": String(day.day), "month": month, "year": String(day.year)])
    }

    /// "A, B og C".
    func list(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " " + text(.reportAnd) + " " + last
    }

    /// One of a pair of phrases, by number.
    func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
        number == 1 ? text(one) : text(many, ["n": String(number)])
    }

    func responses(_ number: Int) -> String {
        count(number, .reportResponsesOne, .reportResponsesMany)
    }

    func remarks(_ number: Int) -> String { count(number, .reportRemarksOne, .reportRemarksMany) }
    func bodies(_ number: Int) -> String { count(number, .reportBodiesOne, .reportBodiesMany) }

    /// "s. 15", "s. 6-7"; empty where the format has no pages.
    func pages(_ span: SourceSpan) -> String {
        guard let page = span.page else { return "" }
        let last = span.lastPage ?? page
        return text(.reportPage, ["page": last > page ? "\(page)-\(last)" : "\(page)"])
    }

    func citizen(_ number: Int) -> String { text(.maskCitizen, ["number": String(number)]) }

    /// "Københavns Kommunes": whose words these are not.
    func owner(_ authority: String?) -> String {
        guard let authority else { return text(.reportAuthority) }
        guard catalogue.language == "da" else { return authority }
        return authority.hasSuffix("s") ? authority + "’" : authority + "s"
    }

    func kind(_ kind: Respondent.Kind) -> String { named("report.kind-", kind.rawValue) }
    func outcome(_ outcome: Outcome?) -> String {
        named("report.outcome-", outcome?.rawValue ?? Filter.noOutcome)
    }
    func basis(_ basis: Basis) -> String { named("report.basis-", basis.rawValue) }
    func link(_ basis: Basis) -> String { named("report.link-", basis.rawValue) }
    func field(_ field: FilterField) -> String { named("report.filter-", field.rawValue) }

    /// A filter's value as people say it: enums in words, ids by name.
    func value(_ value: String, of field: FilterField, in index: HearingIndex) -> String {
        switch field {
        case .outcome: outcome(Outcome(rawValue: value))
        case .respondentKind: named("report.kind-", value)
        case .match, .reply: named("report.value-", value)
        case .respondent: index.respondent(Respondent.ID(value))?.name ?? value
        case .section: index.section(Section.ID(value)).map(section) ?? value
        default: value
        }
    }

    /// "Mål 12: Mere jævn fordeling …"; the title alone where there is no label.
    func section(_ section: Section) -> String {
        section.label.map { "\($0): \(section.title)" } ?? section.title
    }

    /// "Mål 12", else the title.
    func shortSection(_ section: Section) -> String { section.label ?? section.title }

    func maskingSummary(_ counts: MaskingCounts) -> SafeText {
        safe(.maskSummary, ["counts": masked(counts) ?? text(.maskNothing)])
    }

    /// "4 CPR-numre, 7 adresser"; nil where nothing was taken out.
    func masked(_ counts: MaskingCounts) -> String? {
        let order: [PersonalData.Kind] = [.cpr, .address, .phone, .email, .name]
        let parts = order.filter { counts[$0] > 0 }.map { kind in
            let which = counts[kind] == 1 ? "mask.one-" : "mask.many-"
            return named(which, kind.rawValue, ["n": String(counts[kind])])
        }
        return parts.isEmpty ? nil : list(parts)
    }

    private func named(
        _ group: String, _ name: String, _ places: [String: String] = [:]
    ) -> String {
        Phrase(rawValue: group + name).map { text($0, places) } ?? name
    }
}

extension MaskWords {
    /// The masks of words.md, from the catalogue.
    init(_ catalogue: Catalogue) {
        self.init([
            .cpr: catalogue.text(.maskCpr), .email: catalogue.text(.maskEmail),
            .phone: catalogue.text(.maskPhone), .address: catalogue.text(.maskAddress),
            .name: catalogue.text(.maskName),
        ])
    }
}

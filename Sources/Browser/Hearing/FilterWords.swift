import Language
import PolicyModel

extension Words {
    /// What a field is called in the picker.
    func group(_ field: FilterField) -> String {
        switch field {
        case .lokaludvalg: text(.groupLokaludvalg)
        case .respondent: text(.groupRespondent)
        case .respondentKind: text(.groupRespondentKind)
        case .department: text(.groupDepartment)
        case .outcome: text(.groupOutcome)
        case .place: text(.groupPlace)
        case .tag: text(.groupTag)
        case .section: text(.groupSection)
        case .reply: text(.groupReply)
        default: field.flag
        }
    }

    /// What a filter's value is called.
    func name(of value: String, in field: FilterField) -> String {
        switch field {
        case .respondent: return source.respondent(Respondent.ID(value))?.name ?? value
        case .respondentKind: return Respondent.Kind(rawValue: value).map(kind) ?? value
        case .outcome:
            if value == Filter.noOutcome { return text(.outcomeNone) }
            return Outcome(rawValue: value).map(outcome) ?? value
        case .section: return source.section(Section.ID(value)).map(name) ?? value
        case .pejlemaerke:
            let section = source.head.sections.first {
                $0.kind == .pejlemaerke && $0.number?.description == value
            }
            return section.map(name) ?? value
        case .goal: return source.goal(numbered: value).map(name) ?? value
        case .match: return text(value == MatchReason.said.rawValue ? .matchSaid : .matchNamed)
        case .reply:
            switch Reply(rawValue: value) {
            case .linked?: return text(.replyLinked)
            case .section?: return text(.replySection)
            case Reply.none?: return text(.replyNone)
            case nil: return value
            }
        case .lokaludvalg, .department, .tag, .place, .search: return value
        }
    }

    /// "Nørrebro nævnt", "BUF eller SOF, Ikke imødekommet", "“bolig”".
    func filter(_ listing: Listing) -> String {
        let filter = listing.filter
        var parts: [String] = []
        for field in FilterField.allCases where field != .match && !filter[field].isEmpty {
            var words = filter[field].map { name(of: $0, in: field) }
                .joined(separator: " \(text(.listOr)) ")
            if field == .lokaludvalg, let how = howMatched(listing) { words += " " + how }
            parts.append(words)
        }
        if let search = filter.search, !search.isEmpty { parts.append("“\(search.typed)”") }
        return parts.joined(separator: ", ")
    }

    /// Whether what was found is named, said, or both.
    private func howMatched(_ listing: Listing) -> String? {
        let asked = listing.filter[.match].compactMap { MatchReason(rawValue: $0) }
        var found = Set(asked)
        if asked.isEmpty {
            found.formUnion(listing.selection.reasons)
        }
        switch (found.contains(.said), found.contains(.named)) {
        case (true, true): return text(.matchSaid) + " \(text(.listOr)) " + text(.matchNamed)
        case (true, false): return text(.matchSaid)
        case (false, true): return text(.matchNamed)
        case (false, false): return nil
        }
    }
}

/// A filter as one line of text, in the language of search (`lokaludvalg:"Nørrebro" bolig`), so
/// that a caller can keep it without knowing fields.
enum FilterText {
    static func line(_ filter: Filter) -> String {
        var parts: [String] = []
        for field in FilterField.allCases where field != .search {
            parts += filter[field].map { "\(field.flag):\"\($0)\"" }
        }
        if let search = filter.search { parts.append(search.typed) }
        return parts.joined(separator: " ")
    }

    /// Values that this hearing does not know are left out: a kept filter may be older than the
    /// hearing it is used on.
    static func filter(_ line: String, for source: any HearingSource) -> Filter {
        let query = SearchQuery(line)
        var filter = Filter()
        for field in query.fields where source.knows(field.value, in: field.field) {
            filter.add(field.value, to: field.field)
        }
        filter.search = query.withoutFields
        return filter
    }
}

extension SearchQuery {
    /// Its words alone, each as it was typed; nil where it has none.
    var withoutFields: SearchQuery? {
        if terms.isEmpty { return nil }
        let words = terms.map { ($0.isNegated ? "-" : "") + "\"\($0.typed)\"" }
        return SearchQuery(words.joined(separator: " "))
    }
}

import PolicyModel

/// How many passages each value of a field would leave, beside what is picked in other fields.
/// One pass over the hearing for all values together.
struct FilterTally {
    private(set) var responses: [String: Int] = [:]
    private(set) var remarks: [String: Int] = [:]
    /// For lokaludvalg: responses that name a place of the district, and that are attributed.
    private(set) var named: [String: Int] = [:]
    private(set) var said: [String: Int] = [:]

    init(_ field: FilterField, beside filter: Filter, in index: HearingIndex) {
        var others = filter
        others[field] = []
        if field == .lokaludvalg { others[.match] = [] }
        let base = index.select(others)
        for response in index.hearing.responses where base.contains(response) {
            if field == .lokaludvalg {
                let named = Set(response.places.compactMap(\.lokaludvalg))
                let said = index.committees(saying: response)
                for name in named { self.named[name, default: 0] += 1 }
                for name in said { self.said[name, default: 0] += 1 }
                for name in named.union(said) { responses[name, default: 0] += 1 }
                continue
            }
            for value in Self.values(of: response, field, index) {
                responses[value, default: 0] += 1
            }
        }
        for remark in index.hearing.remarks where base.contains(remark) {
            for value in Self.values(of: remark, field) { remarks[value, default: 0] += 1 }
        }
    }

    private static func values(
        of response: Response, _ field: FilterField, _ index: HearingIndex
    ) -> Set<String> {
        switch field {
        case .respondent: Set(index.sayers(of: response).map(\.id.rawValue))
        case .respondentKind: Set(index.sayers(of: response).map(\.kind.rawValue))
        case .department: index.departments(answering: response)
        case .outcome:
            outcomes(
                index.remarks(answering: response.id).filter(\.basis.counts)
                    .flatMap(\.remark.outcomes))
        case .tag: Set(response.tags)
        case .place: Set(response.places.map(\.name))
        default: []
        }
    }

    private static func values(of remark: Remark, _ field: FilterField) -> Set<String> {
        switch field {
        case .lokaludvalg: Set(remark.places.compactMap(\.lokaludvalg))
        case .department: Set(remark.departments)
        case .outcome: outcomes(remark.outcomes)
        case .tag: Set(remark.tags)
        case .place: Set(remark.places.map(\.name))
        default: []
        }
    }

    private static func outcomes(_ outcomes: [Outcome]) -> Set<String> {
        outcomes.isEmpty ? [Filter.noOutcome] : Set(outcomes.map(\.rawValue))
    }
}

extension Words {
    /// What the picker lists in a field: places only where a passage names them, since the
    /// register's others would leave nothing.
    func candidates(_ field: FilterField) -> [HearingIndex.Candidate] {
        let candidates = index.candidates(for: field, vocabulary: vocabulary)
        guard field == .place else { return candidates }
        let named = Set(
            (index.hearing.responses.flatMap(\.places) + index.hearing.remarks.flatMap(\.places))
                .map(\.name))
        return candidates.filter { named.contains($0.value) }
    }

    func pickerName(_ value: String, in field: FilterField) -> String {
        let name = name(of: value, in: field)
        guard field == .department else { return name }
        let full = index.departmentName(value)
        return full == value ? value : "\(value) \(full)"
    }
}

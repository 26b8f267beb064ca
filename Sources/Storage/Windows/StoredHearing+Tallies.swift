internal import GRDB
public import PolicyModel

extension StoredHearing {
    public func tallies(beside filter: Filter) throws -> FilterTallies {
        if filter.isEmpty {
            if let known = cached({ $0.tallies }) { return known }
            let kept = try moment.long {
                try KeptTallies.read(id, stamp: moment.stamp, $0.db)
            }
            if let kept {
                cached {
                    $0.tallies = kept
                    $0.talliesAreKept = true
                }
                return kept
            }
        }
        let tallies = try inColumns { columns, question in
            let counter = FacetCounter(
                columns: columns, sieve: try sieve(filter, columns, question), question: question)
            var tallies = FilterTallies()
            for field in Facets.fields { tallies.fields[field] = try counter.tally(field) }
            tallies.sections = sections(try counter.bySection())
            return tallies
        }
        if filter.isEmpty { cached { $0.tallies = tallies } }
        return tallies
    }

    /// The file had them already.
    var hasKeptTallies: Bool { cached { $0.talliesAreKept } }

    public func committeeTallies() throws -> Facets.Tally {
        if let known = cached({ $0.tallies })?.fields[.lokaludvalg] { return known }
        return try inColumns { columns, question in
            try FacetCounter(
                columns: columns, sieve: sieve(.none, columns, question), question: question
            ).tally(.lokaludvalg)
        }
    }

    /// With all that stands under each section.
    private func sections(
        _ own: [Section.ID: FilterTallies.Pair]
    ) -> [Section.ID: FilterTallies.Pair] {
        var sums: [Section.ID: FilterTallies.Pair] = [:]
        for node in nodes {
            let id = node.section.id
            sums[id] = descendants(of: id).reduce(into: FilterTallies.Pair()) { sum, section in
                sum.responses += own[section]?.responses ?? 0
                sum.remarks += own[section]?.remarks ?? 0
            }
        }
        return sums
    }
}

/// Counts what a filter lets through by the values of one field after the other, each beside what
/// is picked in the other fields.
struct FacetCounter {
    let columns: HearingColumns
    let sieve: FilterSieve
    let question: LongQuestion

    func tally(_ field: FilterField) throws -> Facets.Tally {
        var tally = Facets.Tally()
        let responses = sieve.passing(.response, without: [field])
        let remarks = sieve.passing(.remark, without: [field])
        func count(_ feature: HearingColumns.Feature) throws -> [String: Int] {
            try columns.ties(feature, of: .response, question).counts(among: responses)
        }
        func countRemarks(_ feature: HearingColumns.Feature) throws -> [String: Int] {
            try columns.ties(feature, of: .remark, question).counts(among: remarks)
        }
        switch field {
        case .lokaludvalg:
            tally.named = try count(.district)
            tally.said = try count(.committee)
            tally.responses = try count(.districtOrCommittee)
            tally.remarks = try countRemarks(.district)
        case .respondent: tally.responses = try count(.respondent)
        case .respondentKind: tally.responses = try count(.respondentKind)
        case .department:
            tally.responses = try count(.department)
            tally.responses.merge(try departmentsBySection(responses), uniquingKeysWith: +)
            tally.remarks = try countRemarks(.department)
        case .outcome:
            tally.responses = try count(.outcome)
            tally.responses[Filter.noOutcome] = try withoutOutcome(.response, responses)
            tally.remarks = try countRemarks(.outcome)
            tally.remarks[Filter.noOutcome] = try withoutOutcome(.remark, remarks)
        case .reply: tally.responses = try replies(responses)
        case .tag:
            tally.responses = try count(.tag)
            tally.remarks = try countRemarks(.tag)
        case .place:
            tally.responses = try count(.place)
            tally.remarks = try countRemarks(.place)
        case .pejlemaerke, .goal, .section, .match, .search: break
        }
        return tally
    }

    /// nil: all tell one.
    private func withoutOutcome(_ kind: Passage.Kind, _ chosen: Marks?) throws -> Int? {
        let all = try columns.passages(kind, question).count
        let told = try columns.ties(.outcome, of: kind, question).owners(all)
        let count = (chosen?.count ?? all) - told.count(among: chosen)
        return count > 0 ? count : nil
    }

    private func replies(_ chosen: Marks?) throws -> [String: Int] {
        let replies = try Replies(columns, question)
        var counts: [Reply: Int] = [:]
        for ordinal in 0..<(try columns.passages(.response, question).count)
        where chosen?[ordinal] ?? true { counts[replies.reply(ordinal), default: 0] += 1 }
        return Dictionary(
            counts.map { ($0.rawValue, $1) }, uniquingKeysWith: { first, _ in first })
    }

    /// Responses that nothing else tells the departments of.
    private func departmentsBySection(_ chosen: Marks?) throws -> [String: Int] {
        let replies = try Replies(columns, question)
        let speakers = try columns.speakers(question)
        var asking = [Int](repeating: 0, count: speakers.count)
        let places = try columns.passages(.response, question).sections
        for (ordinal, place) in places.enumerated()
        where chosen?[ordinal] ?? true && replies.asksSection(ordinal) { asking[Int(place)] += 1 }
        var counts: [String: Int] = [:]
        for (names, count) in zip(speakers, asking) where count > 0 {
            for name in names { counts[name, default: 0] += count }
        }
        return counts
    }

    /// What stands in each section itself, beside what is picked but for its section.
    func bySection() throws -> [Section.ID: FilterTallies.Pair] {
        var counts: [Section.ID: FilterTallies.Pair] = [:]
        for kind in Passage.Kind.allCases {
            let chosen = sieve.passing(kind, without: [.section])
            var byPlace = [Int](repeating: 0, count: columns.sections.count + 1)
            for (ordinal, place) in try columns.passages(kind, question).sections.enumerated()
            where chosen?[ordinal] ?? true { byPlace[Int(place)] += 1 }
            for (section, count) in zip(columns.sections, byPlace) {
                switch kind {
                case .response: counts[section, default: .init()].responses = count
                case .remark: counts[section, default: .init()].remarks = count
                }
            }
        }
        return counts
    }
}

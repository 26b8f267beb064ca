internal import PolicyModel

extension HearingColumns {
    // MARK: The overview

    func countCommittees(
        _ question: LongQuestion, into counts: inout OverviewCounts
    ) throws {
        try count(
            .committee, of: .response, question, into: &counts.said, &counts.saidByAny)
        for kind in Passage.Kind.allCases {
            try count(.district, of: kind, question, into: &counts.named, &counts.namedByAny)
        }
    }

    /// Each passage once by name and section, and once by section.
    private func count(
        _ feature: Feature, of kind: Passage.Kind, _ question: LongQuestion,
        into byName: inout [String: OverviewCounts.BySection],
        _ any: inout OverviewCounts.BySection
    ) throws {
        let ties = try ties(feature, of: kind, question)
        let places = try passages(kind, question).sections
        let width = sections.count + 1
        var byNumber = [Int](repeating: 0, count: ties.names.all.count * width)
        var once = [Int](repeating: 0, count: width)
        var last: Int32?
        for (owner, value) in zip(ties.owners, ties.values) {
            let place = Int(places[Int(owner)])
            byNumber[Int(value) * width + place] += 1
            if last != owner { once[place] += 1 }
            last = owner
        }
        for (number, name) in ties.names.all.enumerated() {
            for (place, count) in byNumber[(number * width)..<((number + 1) * width)].enumerated()
            where count > 0 { byName[name, default: [:]][section(place), default: 0] += count }
        }
        for (place, count) in once.enumerated() where count > 0 {
            any[section(place), default: 0] += count
        }
    }

    private func section(_ place: Int) -> Section.ID? {
        sections.indices.contains(place) ? sections[place] : nil
    }

    func countOutcomes(
        _ question: LongQuestion, into counts: inout OverviewCounts
    ) throws {
        let remarks = try passages(.remark, question)
        let outcomes = try ties(.outcome, of: .remark, question)
        let departments = try ties(.department, of: .remark, question)
        let meanings = outcomes.names.all.map(Outcome.init)
        let starts = outcomes.starts(remarks.count)
        func decided(_ remark: Int) -> [Outcome] {
            (starts[remark]..<starts[remark + 1]).compactMap {
                meanings[Int(outcomes.values[Int($0)])]
            }
        }
        var bySection = [OverviewCounts.Outcomes](
            repeating: .init(), count: sections.count + 1)
        var byDepartment = [OverviewCounts.Outcomes](
            repeating: .init(), count: departments.names.all.count)
        let speaking = departments.starts(remarks.count)
        for remark in 0..<remarks.count {
            let decided = decided(remark)
            bySection[Int(remarks.sections[remark])].count(decided)
            let own = speaking[remark]..<speaking[remark + 1]
            for at in own { byDepartment[Int(departments.values[Int(at)])].count(decided) }
            if own.isEmpty { counts.withoutDepartment.count(decided) }
        }
        for (place, outcomes) in bySection.enumerated() where outcomes.all > 0 {
            counts.outcomes[section(place)] = outcomes
        }
        for (name, outcomes) in zip(departments.names.all, byDepartment) {
            counts.departments[name] = outcomes
        }
    }
}

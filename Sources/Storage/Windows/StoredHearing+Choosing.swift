internal import GRDB
public import PolicyModel

extension StoredHearing {
    public func choose(_ filter: Filter) throws -> PassageSelection {
        if filter.isEmpty { return .everything(head.counts) }
        return try inColumns { columns, question in
            let sieve = try sieve(filter, columns, question)
            var reasons: Set<MatchReason> = []
            var runs: [PassageSelection.Run] = []
            for kind in Passage.Kind.allCases {
                let column = try columns.passages(kind, question)
                // A filter may ask for nothing, as a match without a lokaludvalg does.
                let passing = sieve.passing(kind) ?? Marks(column.count).others
                for (reason, of, marks) in sieve.reasons
                where of == kind && passing.holdsAny(of: marks) { reasons.insert(reason) }
                runs += column.runs(kind, passing, columns.sections)
            }
            return PassageSelection(ascending: runs, reasons: reasons)
        }
    }

    /// The filter's words are looked for by the trigrams.
    func sieve(
        _ filter: Filter, _ columns: HearingColumns, _ question: LongQuestion
    ) throws -> FilterSieve {
        try FilterSieve(filter, columns, question) { try found($0, columns, question) }
    }
}

extension PassageColumn {
    /// Positions by section, ascending.
    fileprivate func runs(
        _ kind: Passage.Kind, _ passing: Marks, _ places: [Section.ID]
    ) -> [PassageSelection.Run] {
        var positions = [[Int32]](repeating: [], count: places.count + 1)
        for (ordinal, place) in sections.enumerated() where passing[ordinal] {
            positions[Int(place)].append(position(ordinal))
        }
        return zip(places.map(Optional.init) + [nil], positions).compactMap { section, positions in
            positions.isEmpty
                ? nil : PassageSelection.Run(kind: kind, section: section, positions: positions)
        }
    }
}

/// The whole hearing in memory as a source of windows: for small hearings, for tests, and as the
/// rule that a file's answers are held against.
extension HearingIndex: HearingSource {
    public var head: HearingHead { HearingHead(hearing) }

    public func supporters(of response: Response.ID) -> [Response] {
        hearing.responses.filter { other in
            other.supports.contains { $0.response == response }
        }
    }

    public func departments(in section: Section.ID) -> Set<String> {
        Set(remarks(in: section).flatMap(\.departments))
    }

    public func pagesOfRemarks(in section: Section.ID) -> ClosedRange<Int>? {
        let sources = remarks(in: section).map(\.source)
        guard let first = sources.compactMap(\.page).min(),
            let last = sources.compactMap({ $0.lastPage ?? $0.page }).max()
        else { return nil }
        return first...max(first, last)
    }

    public func responses(saidBy respondent: Respondent.ID, limit: Int) -> [Response] {
        let said = hearing.responses.lazy.filter { response in
            response.attributions.contains { $0.respondent == respondent && $0.basis.counts }
        }
        return Array(said.prefix(limit))
    }

    // MARK: Runs

    public func count(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        positions(kind, in: section).count
    }

    public func place(of id: PassageID) -> PassagePlace? {
        guard let position = position(of: id) else { return nil }
        let section =
            switch id.kind {
            case .response: hearing.responses[position].section
            case .remark: hearing.remarks[position].section
            }
        return PassagePlace(kind: id.kind, section: section, position: position)
    }

    public func offset(of place: PassagePlace) -> Int {
        positions(place.kind, in: place.section).sortedInsertion(of: place.position)
    }

    public func run(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [PlacedPassage] {
        let all = positions(kind, in: section)
        return passages(kind, at: Array(all[offsets.clamped(to: all.indices)]))
    }

    public func passages(_ kind: Passage.Kind, at positions: [Int]) -> [PlacedPassage] {
        positions.compactMap { position in
            switch kind {
            case .response:
                guard hearing.responses.indices.contains(position) else { return nil }
                return PlacedPassage(
                    position: position, passage: .response(hearing.responses[position]))
            case .remark:
                guard hearing.remarks.indices.contains(position) else { return nil }
                return PlacedPassage(
                    position: position, passage: .remark(hearing.remarks[position]))
            }
        }
    }

    // MARK: Names

    public var committees: [CommitteeStanding] {
        committeeNames.map { name in
            let mine = hearing.respondents.filter { $0.answered && $0.lokaludvalg.contains(name) }
            return CommitteeStanding(
                name: name, answered: !mine.isEmpty,
                jointly: mine.flatMap(\.lokaludvalg).filter { $0 != name })
        }
    }

    public var committeeAnswers: Int {
        hearing.respondents.count { $0.answered && !$0.lokaludvalg.isEmpty }
    }

    public var tags: Set<String> {
        Set(hearing.responses.flatMap(\.tags) + hearing.remarks.flatMap(\.tags))
    }

    public var speakingDepartments: Set<String> { Set(hearing.remarks.flatMap(\.departments)) }

    public var respondentCandidates: [FilterCandidate] {
        hearing.respondents.map {
            FilterCandidate(value: $0.id.rawValue, names: [$0.name, $0.id.rawValue])
        }
    }

    public var namedPlaces: Set<String> {
        let named = hearing.responses.flatMap(\.places) + hearing.remarks.flatMap(\.places)
        return Set(named.map(\.name))
    }

    public func interrupt() {}
}

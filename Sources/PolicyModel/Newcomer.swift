extension Respondent {
    /// Somebody who is on no list: they answered late, or only in a letter. Only a committee of
    /// the register is told by its name; for the rest a person says the kind.
    ///
    /// The id is free in the hearing.
    public static func newcomer(_ name: String, in source: any HearingSource) -> Respondent {
        let committees = source.head.registers.lokaludvalg.map(\.name).filter { committee in
            source.resolve(name, for: .lokaludvalg) == .found(committee)
        }
        let isCommittee = Fold.key(name).contains("lokaludvalg") && !committees.isEmpty
        let slug = Fold.key(name).split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        return Respondent(
            id: freeID(slug) { source.respondent($0) != nil }, name: name,
            kind: isCommittee ? .lokaludvalg : .other,
            lokaludvalg: isCommittee ? committees : [], answered: true)
    }

    /// The id, or the id with the first number that is free: `-2`, `-3` …
    static func freeID(_ slug: String, among taken: Set<Respondent.ID>) -> Respondent.ID {
        freeID(slug, isTaken: taken.contains)
    }

    static func freeID(
        _ slug: String, isTaken: (Respondent.ID) -> Bool
    ) -> Respondent.ID {
        let slug = slug.isEmpty ? "part" : slug
        var id = Respondent.ID(slug)
        var number = 2
        while isTaken(id) {
            id = Respondent.ID("\(slug)-\(number)")
            number += 1
        }
        return id
    }
}

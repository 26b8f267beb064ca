internal import PolicyModel

/// What is left of a hearing without one of its parts. nil when it has no such part.
enum Removal {
    /// Goes: the letter, the passages that stand in no other letter, ties to those, and citizens
    /// who are known by nothing else. Stays: bodies, which the list of those who answered names.
    static func removing(submission id: Submission.ID, from old: Hearing) -> Hearing? {
        guard let submission = old.submissions.first(where: { $0.id == id }) else { return nil }
        var new = old
        new.submissions.removeAll { $0.id == id }
        new.responses.removeAll { $0.submissions == [id] }
        for at in new.responses.indices {
            new.responses[at].submissions.removeAll { $0 == id }
        }
        tidy(&new, after: old, writers: Set(submission.respondents))
        return new
    }

    /// Goes: the document, the letters it holds, every text read from it, ties to those, and
    /// headings that no passage is left under.
    static func removing(document id: Document.ID, from old: Hearing) -> Hearing? {
        guard old.documents.contains(where: { $0.id == id }) else { return nil }
        var new = old
        let letters = old.submissions.filter { $0.document == id }
        let gone = Set(letters.map(\.id))
        new.documents.removeAll { $0.id == id }
        new.submissions.removeAll { gone.contains($0.id) }
        new.preface.removeAll { $0.source.document == id }
        new.unplaced.removeAll { $0.source.document == id }
        new.remarks.removeAll { $0.source.document == id }
        new.responses.removeAll { $0.source.document == id }
        for at in new.responses.indices {
            new.responses[at].submissions.removeAll(where: gone.contains)
        }
        tidy(&new, after: old, writers: Set(letters.flatMap(\.respondents)))
        return new
    }

    /// The ids of everything that a history can be about.
    static func ids(of hearing: Hearing) -> Set<String> {
        var ids = Set(hearing.documents.map(\.id.rawValue))
        ids.formUnion(hearing.sections.map(\.id.rawValue))
        ids.formUnion(hearing.respondents.map(\.id.rawValue))
        ids.formUnion(hearing.submissions.map(\.id.rawValue))
        ids.formUnion(hearing.responses.map(\.id.rawValue))
        ids.formUnion(hearing.remarks.map(\.id.rawValue))
        return ids
    }

    private static func tidy(
        _ new: inout Hearing, after old: Hearing, writers: Set<Respondent.ID>
    ) {
        let responses = Set(new.responses.map(\.id))
        for at in new.responses.indices {
            new.responses[at].supports.removeAll { !responses.contains($0.response) }
        }
        for at in new.remarks.indices {
            new.remarks[at].answers.removeAll { !responses.contains($0.response) }
        }
        let tied = Set(
            new.submissions.flatMap(\.respondents)
                + new.responses.flatMap { $0.attributions.map(\.respondent) })
        new.respondents.removeAll {
            $0.kind == .citizen && writers.contains($0.id) && !tied.contains($0.id)
        }
        let before = sectionsInUse(old)
        let after = sectionsInUse(new)
        new.sections.removeAll { before.contains($0.id) && !after.contains($0.id) }
    }

    /// Sections with a passage in them or under them.
    private static func sectionsInUse(_ hearing: Hearing) -> Set<Section.ID> {
        let parents = Dictionary(
            hearing.sections.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        var used: Set<Section.ID> = []
        for section in hearing.responses.map(\.section) + hearing.remarks.map(\.section) {
            var step = section
            while let id = step, used.insert(id).inserted { step = parents[id] ?? nil }
        }
        return used
    }
}

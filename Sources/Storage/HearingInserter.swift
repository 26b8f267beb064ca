internal import GRDB
internal import PolicyModel

/// Writes a new hearing inside a transaction, a part at a time; no more of it is held than the words
/// of a few thousand passages that go to the index together. ``finish()`` must come last.
///
/// A part goes to the end of its list. Ties to what has not come yet are checked at the commit.
struct HearingInserter {
    private let sections: EntityInserter<Section>
    private let respondents: EntityInserter<Respondent>
    private let submissions: EntityInserter<Submission>
    private let responses: EntityInserter<Response>
    private let remarks: EntityInserter<Remark>
    private let unplaced: EntityInserter<UnplacedText>
    private let id: Hearing.ID
    private let db: Database
    /// Made with the first passage, when the sections are there; where some come later, the first
    /// hits of a search are not the first page, and all else is as it should.
    private var numbers: FoldedNumbers?
    private var folded: [FoldedPassage] = []
    private var counts = PartCounts()

    /// FTS5 takes numbers that rise without writing in between, and the passages of a document
    /// rise only piecewise.
    private static let indexedTogether = 4_096

    /// How many parts of each list were written.
    private struct PartCounts {
        var sections = 0
        var respondents = 0
        var submissions = 0
        var responses = 0
        var remarks = 0
        var unplaced = 0
    }

    /// Writes the hearing itself, its registers, documents and preface. Throws `exists` where its
    /// id is taken.
    init(_ front: Hearing, _ db: Database) throws {
        id = front.id
        self.db = db
        try HearingStore.insertFront(front, db)
        func all<Entity>(_ table: EntityTable<Entity>, _ entities: [Entity]) throws {
            let inserter = try EntityInserter(table, hearing: front.id, db)
            for (position, entity) in entities.enumerated() {
                try inserter.insert(entity, position: position)
            }
        }
        try all(Tables.lokaludvalg, front.registers.lokaludvalg)
        try all(Tables.departments, front.registers.departments)
        try all(Tables.documents, front.documents)
        try all(Tables.preface, front.preface)
        sections = try EntityInserter(Tables.sections, hearing: id, db)
        respondents = try EntityInserter(Tables.respondents, hearing: id, db)
        submissions = try EntityInserter(Tables.submissions, hearing: id, db)
        responses = try EntityInserter(Tables.responses, hearing: id, db)
        remarks = try EntityInserter(Tables.remarks, hearing: id, db)
        unplaced = try EntityInserter(Tables.unplaced, hearing: id, db)
    }

    mutating func write(_ part: HearingPart) throws {
        switch part {
        case .section(let section):
            try sections.insert(section, position: Self.next(&counts.sections))
        case .respondent(let respondent):
            try respondents.insert(respondent, position: Self.next(&counts.respondents))
        case .submission(let submission):
            try submissions.insert(submission, position: Self.next(&counts.submissions))
        case .response(let response):
            try responses.insert(response, position: Self.next(&counts.responses))
            try index(FoldedPassage(.response(response)))
        case .remark(let remark):
            try remarks.insert(remark, position: Self.next(&counts.remarks))
            try index(FoldedPassage(.remark(remark)))
        case .unplaced(let text):
            try unplaced.insert(text, position: Self.next(&counts.unplaced))
        }
    }

    /// Puts into the index what has not been put there yet.
    mutating func finish() throws {
        guard !folded.isEmpty else { return }
        var numbers = try numbers ?? FoldedNumbers(of: id, db)
        try FoldedPassage.insert(folded, hearing: id, &numbers, db)
        self.numbers = numbers
        folded = []
    }

    private mutating func index(_ passage: FoldedPassage) throws {
        folded.append(passage)
        if folded.count == Self.indexedTogether { try finish() }
    }

    private static func next(_ count: inout Int) -> Int {
        defer { count += 1 }
        return count
    }
}

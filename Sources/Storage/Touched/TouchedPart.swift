internal import GRDB
internal import PolicyModel

/// The part of a hearing that an edit touches, as a hearing that holds nothing else: so an edit
/// costs what it touches, and is done by the same rules as on the whole.
///
/// What is needed is loaded first, by whoever knows the edits; then the model works on
/// ``hearing``, and ``write(_:)`` puts what differs into the store.
struct TouchedPart {
    private let id: Hearing.ID
    private let db: Database
    private var documents: [Document] = []
    private var respondents = TouchedList(Tables.respondents) { $0.id.rawValue }
    private var submissions = TouchedList(Tables.submissions) { $0.id.rawValue }
    private var responses = TouchedList(Tables.responses) { $0.id.rawValue }
    private var remarks = TouchedList(Tables.remarks) { $0.id.rawValue }
    /// Kinds of which all are here, if only by their places.
    private var placed: Set<Passage.Kind> = []

    /// Throws `notFound`.
    init(of id: Hearing.ID, _ db: Database) throws {
        guard try HearingStore.contains(id, db) else {
            throw HearingStoreError(.notFound, item: id.rawValue)
        }
        self.id = id
        self.db = db
    }

    var hearing: Hearing {
        Hearing(
            id: id, title: "", documents: documents, respondents: respondents.entities,
            submissions: submissions.entities, responses: responses.entities,
            remarks: remarks.entities)
    }

    // MARK: Loading

    /// Of whichever kind; nothing happens where there is none.
    mutating func load(passage: String) throws {
        try responses.load(passage, of: id, db)
        try remarks.load(passage, of: id, db)
    }

    /// All that is needed where a passage becomes one of the other kind: who points to it, and
    /// where the others of that kind stand. Walks through all of them, without their texts.
    mutating func loadTurning(_ passage: String, to kind: Passage.Kind) throws {
        try load(passage: passage)
        for owner in try owners("remark_answer", "remark", of: "response", passage) {
            try remarks.load(owner, of: id, db)
        }
        for owner in try owners("response_support", "response", of: "supported", passage) {
            try responses.load(owner, of: id, db)
        }
        guard placed.insert(kind).inserted else { return }
        documents = try Tables.documents.entities(of: id, db)
        let columns = ["id", "section"] + SourceSpan.columns
        switch kind {
        case .response:
            try responses.loadPlaces(of: id, columns, db) {
                Response(
                    id: try $0.id(), section: try $0.idOrNull(), text: "", source: try $0.span())
            }
        case .remark:
            try remarks.loadPlaces(of: id, columns, db) {
                Remark(
                    id: try $0.id(), section: try $0.idOrNull(), text: "", source: try $0.span())
            }
        }
    }

    /// Everybody by id and name, since a newcomer may be on the list by now.
    mutating func loadNames() throws {
        try respondents.loadPlaces(of: id, ["id", "name"], db) {
            Respondent(id: try $0.id(), name: try $0.text(), kind: .other, answered: false)
        }
    }

    /// Somebody who may leave the list: with one who names them, among those not here, if any.
    mutating func load(respondent: String) throws {
        try respondents.load(respondent, of: id, db)
        let here = Set(responses.entities.map(\.id.rawValue))
        let named = try owners("response_respondent", "response", of: "respondent", respondent)
        if let other = named.first(where: { !here.contains($0) }) {
            try responses.load(other, of: id, db)
        }
        let letters = try owners(
            "submission_respondent", "submission", of: "respondent", respondent)
        if let letter = letters.first { try submissions.load(letter, of: id, db) }
    }

    private func owners(
        _ table: String, _ owner: String, of column: String, _ target: String
    ) throws -> [String] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(owner) FROM \(table) WHERE hearing = ? AND \(column) = ?")
        return try String.fetchAll(statement, arguments: [id.rawValue, target])
    }

    // MARK: Writing

    /// Puts the difference between ``hearing`` and what became of it into the store and its index.
    func write(_ new: Hearing) throws {
        try respondents.write(new.respondents, of: id, db)
        try responses.write(new.responses, of: id, db)
        try remarks.write(new.remarks, of: id, db)
        var numbers = try FoldedNumbers(of: id, db)
        try FoldedPassage.write(
            FoldedPassage.all(of: new), instead: FoldedPassage.all(of: hearing), numbers.ranks,
            hearing: id, &numbers, db)
        let statement = try db.cachedStatement(sql: "UPDATE hearing SET updated = ? WHERE id = ?")
        try statement.execute(arguments: [try HearingStore.moment(db), id.rawValue])
    }
}

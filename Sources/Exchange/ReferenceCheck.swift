internal import PolicyModel

/// That ids are told apart and point to something, and that a tie stands once. The store's foreign
/// keys would refuse such a hearing too, but could not tell where in the file the fault is.
///
/// Parts come one at a time, in the order of ``HearingPart``; what points forward waits for the
/// end. Of several faults that one is told which stands first: an id that is used twice before one
/// that names nothing, then by the order of the lists and of the keys in them.
struct ReferenceCheck {
    private var documents = IDSet<Document>()
    private var sections = IDSet<Section>()
    private var respondents = IDSet<Respondent>()
    private var submissions = IDSet<Submission>()
    private var responses = IDSet<Response>()
    private var remarks = IDSet<Remark>()
    /// How many of each list were met.
    private var counts = [0, 0, 0, 0, 0, 0]
    private var parents: [Waiting<Section>] = []
    private var supports: [Waiting<Response>] = []
    private var first: (rank: Rank, error: ExchangeError)?

    /// A tie to what may still come. Only those that point forward are kept.
    private struct Waiting<Entity> {
        let id: Identifier<Entity>
        let rank: Rank
        let path: String
    }

    init(_ front: Hearing) {
        do { try Self.run(front.registers, at: "hearing.registers.") } catch {
            first = (Rank(.unique), error)
        }
        for (at, document) in front.documents.enumerated()
        where !documents.insert(document.id) {
            note(
                Rank(.unique), .repeatedID, "hearing.documents[\(at)].id", document.id.rawValue)
        }
        for (at, paragraph) in front.preface.enumerated() {
            known(
                paragraph.source.document, documents, Rank(.preface, at),
                "hearing.preface[\(at)].source.document")
        }
    }

    /// False from the first fault on: what comes then is only looked at for faults before it.
    mutating func add(_ part: HearingPart) -> Bool {
        switch part {
        case .section(let section): add(section)
        case .respondent(let respondent):
            let at = next(1)
            if !respondents.insert(respondent.id) {
                repeated(1, "respondents[\(at)].id", respondent.id.rawValue)
            }
        case .submission(let submission): add(submission)
        case .response(let response): add(response)
        case .remark(let remark): add(remark)
        case .unplaced(let text):
            let at = next(5)
            known(
                text.source.document, documents, Rank(.unplaced, at),
                "unplaced[\(at)].source.document")
        }
        return first == nil
    }

    /// Throws the first fault of all that came.
    mutating func finish() throws(ExchangeError) {
        for parent in parents { known(parent.id, sections, parent.rank, parent.path) }
        for support in supports { known(support.id, responses, support.rank, support.path) }
        if let first { throw first.error }
    }

    static func run(_ hearing: Hearing) throws(ExchangeError) {
        var check = ReferenceCheck(hearing)
        hearing.forEachPart { _ = check.add($0) }
        try check.finish()
    }

    /// Committees by name and departments by abbreviation are told apart.
    static func run(_ registers: Registers, at prefix: String) throws(ExchangeError) {
        let committees = registers.lokaludvalg.map { Identifier<Lokaludvalg>($0.name) }
        if let (at, id) = firstRepeated(committees) {
            throw ExchangeError(
                .repeatedID, path: "\(prefix)lokaludvalg[\(at)].name", found: id.rawValue)
        }
        let departments = registers.departments.map { Identifier<Department>($0.abbreviation) }
        if let (at, id) = firstRepeated(departments) {
            throw ExchangeError(
                .repeatedID, path: "\(prefix)departments[\(at)].abbr", found: id.rawValue)
        }
    }

    // MARK: The parts

    private mutating func add(_ section: Section) {
        let at = next(0)
        if !sections.insert(section.id) {
            repeated(0, "sections[\(at)].id", section.id.rawValue)
        }
        guard let parent = section.parent, !sections.contains(parent) else { return }
        parents.append(
            Waiting(id: parent, rank: Rank(.section, at), path: "sections[\(at)].parent"))
    }

    private mutating func add(_ submission: Submission) {
        let at = next(2)
        if !submissions.insert(submission.id) {
            repeated(2, "submissions[\(at)].id", submission.id.rawValue)
        }
        var rank = Rank(.submission, at)
        func path() -> String { "submissions[\(at)]" }
        known(submission.document, documents, rank, "\(path()).document")
        rank.step = 1
        for (sub, id) in submission.respondents.enumerated() {
            known(id, respondents, rank, "\(path()).respondents[\(sub)]")
        }
        rank.step = 2
        once(submission.respondents, rank, "\(path()).respondents")
    }

    private mutating func add(_ response: Response) {
        let at = next(3)
        if !responses.insert(response.id) {
            repeated(3, "responses[\(at)].id", response.id.rawValue)
        }
        var rank = Rank(.response, at)
        func path() -> String { "responses[\(at)]" }
        known(response.section, sections, rank, "\(path()).section")
        rank.step = 1
        known(response.source.document, documents, rank, "\(path()).source.document")
        rank.step = 2
        for (sub, id) in response.submissions.enumerated() {
            known(id, submissions, rank, "\(path()).submissions[\(sub)]")
        }
        rank.step = 3
        for (sub, attribution) in response.attributions.enumerated() {
            known(attribution.respondent, respondents, rank, "\(path()).respondents[\(sub)].id")
        }
        for (sub, link) in response.supports.enumerated()
        where !responses.contains(link.response) {
            rank.step = 4
            rank.sub = sub
            supports.append(
                Waiting(
                    id: link.response, rank: rank, path: "\(path()).supports[\(sub)].response"))
        }
        rank.sub = 0
        rank.step = 5
        once(response.submissions, rank, "\(path()).submissions")
        rank.step = 6
        once(response.attributions.map(\.respondent), rank, "\(path()).respondents", ".id")
        rank.step = 7
        once(response.supports.map(\.response), rank, "\(path()).supports", ".response")
    }

    private mutating func add(_ remark: Remark) {
        let at = next(4)
        if !remarks.insert(remark.id) { repeated(4, "remarks[\(at)].id", remark.id.rawValue) }
        var rank = Rank(.remark, at)
        func path() -> String { "remarks[\(at)]" }
        known(remark.section, sections, rank, "\(path()).section")
        rank.step = 1
        known(remark.source.document, documents, rank, "\(path()).source.document")
        rank.step = 2
        for (sub, link) in remark.answers.enumerated() {
            known(link.response, responses, rank, "\(path()).answers[\(sub)].response")
        }
        rank.step = 3
        once(remark.answers.map(\.response), rank, "\(path()).answers", ".response")
    }

    private mutating func next(_ list: Int) -> Int {
        defer { counts[list] += 1 }
        return counts[list]
    }

    // MARK: Faults

    /// Which of two faults is told: the smaller.
    private struct Rank: Comparable {
        enum List: Int {
            case unique
            case preface
            case section
            case submission
            case response
            case remark
            case unplaced
        }

        let list: List
        let at: Int
        /// Which of the checks of one entry, and which entry of a list of its own.
        var step = 0
        var sub = 0

        init(_ list: List, _ at: Int = 0) {
            self.list = list
            self.at = at
        }

        static func < (a: Rank, b: Rank) -> Bool {
            (a.list.rawValue, a.at, a.step, a.sub) < (b.list.rawValue, b.at, b.step, b.sub)
        }
    }

    /// Of equal rank the one that came first stays.
    private mutating func note(
        _ rank: Rank, _ code: ExchangeError.Code, _ path: String, _ id: String
    ) {
        if let first, first.rank <= rank { return }
        first = (rank, ExchangeError(code, path: path, found: id))
    }

    private mutating func repeated(_ list: Int, _ path: String, _ id: String) {
        note(Rank(.unique, list + 1), .repeatedID, path, id)
    }

    private mutating func known<Entity>(
        _ id: Identifier<Entity>?, _ ids: IDSet<Entity>, _ rank: Rank,
        _ path: @autoclosure () -> String
    ) {
        guard let id, !ids.contains(id) else { return }
        note(rank, .danglingID, path(), id.rawValue)
    }

    private mutating func once<Entity>(
        _ ids: [Identifier<Entity>], _ rank: Rank, _ path: @autoclosure () -> String,
        _ key: String = ""
    ) {
        guard ids.count > 1, let (at, id) = Self.firstRepeated(ids) else { return }
        note(rank, .repeatedID, "\(path())[\(at)]\(key)", id.rawValue)
    }

    private static func firstRepeated<Entity>(
        _ ids: [Identifier<Entity>]
    ) -> (at: Int, id: Identifier<Entity>)? {
        var seen: Set<Identifier<Entity>> = []
        for (at, id) in ids.enumerated() where !seen.insert(id).inserted { return (at, id) }
        return nil
    }
}

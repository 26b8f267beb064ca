internal import Language
internal import PolicyModel

/// A hearing with personal data masked in every text that leaves: passages, short titles, front
/// matter, headings, names of bodies and files, words that were quoted, unplaced text; and in
/// the ids that are made of names.
struct MaskedHearing {
    private(set) var hearing: Hearing
    private var masker: Masker
    private let citizens: CitizenNumbers
    private let names: [Respondent.ID: String]
    /// New ids of the sections whose id told a name: a white paper has a chapter for each sender.
    private var sections: [Section.ID: Section.ID] = [:]

    init(_ original: Hearing, words: Catalogue) {
        hearing = original
        citizens = CitizenNumbers(original.respondents)
        let named = original.respondents.filter { $0.kind == .citizen }
        names = Dictionary(named.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        masker = Masker(
            Masking(words: MaskWords(words), citizens: named.map(\.name)),
            hidden: words.text(.maskName))
        let phrases = ReportWords(words)
        maskHead()
        maskRespondents(phrases)
        maskResponses()
        maskRemarks()
    }

    var removed: MaskingCounts { masker.removed }

    /// A filter's values with the masked hearing's ids, and nothing personal in its words.
    func masked(_ filter: Filter) -> Filter {
        var filter = filter
        filter[.respondent] = filter[.respondent].map { citizen(Respondent.ID($0)).rawValue }
        filter[.section] = filter[.section].map { (section(Section.ID($0)) ?? "").rawValue }
        if let search = filter.search {
            var masker = masker
            let typed = masker.text(search.typed)
            let words = Set(typed.split { !$0.isLetter }.map { Fold.key($0) })
            let isName = names.values.contains { name in
                name.split { !$0.isLetter }.contains {
                    $0.count > 1 && words.contains(Fold.key($0))
                }
            }
            filter.search = SearchQuery(isName ? masker.hidden : typed)
        }
        return filter
    }

    private mutating func maskHead() {
        hearing.title = masker.text(hearing.title)
        hearing.authority = masker.text(hearing.authority)
        hearing.caseNumber = masker.text(hearing.caseNumber)
        for place in hearing.preface.indices {
            hearing.preface[place].text = masker.text(hearing.preface[place].text)
        }
        for place in hearing.unplaced.indices {
            hearing.unplaced[place].text = masker.text(hearing.unplaced[place].text)
        }
        for place in hearing.sections.indices {
            hearing.sections[place].title = masker.text(hearing.sections[place].title)
            hearing.sections[place].label = masker.text(hearing.sections[place].label)
            let id = hearing.sections[place].id
            sections[id] = Section.ID(neutral(id.rawValue, "afsnit-\(place + 1)"))
        }
        for place in hearing.sections.indices {
            let old = hearing.sections[place]
            hearing.sections[place].id = sections[old.id] ?? old.id
            hearing.sections[place].parent = section(old.parent)
        }
        var documents: [Document.ID: Document.ID] = [:]
        let senders = citizensByLetter
        for place in hearing.documents.indices {
            let document = hearing.documents[place]
            let other = "dokument-\(place + 1)"
            let own = senders[document.id] ?? []
            if LetterFileName.tells(document.name, of: own) {
                // A letter that was read alone gave the hearing its file's name.
                let stem = document.name.dropLast(Self.suffix(of: document.name).count)
                if hearing.title == stem { hearing.title = other }
                if hearing.id.rawValue == stem || hearing.id.rawValue == document.id.rawValue {
                    hearing.id = Hearing.ID(other)
                }
                hearing.documents[place].name = other + Self.suffix(of: document.name)
                masker.removed.add(.name)
            } else {
                hearing.documents[place].name = masker.text(document.name)
            }
            documents[document.id] = Document.ID(
                LetterFileName.tells(document.id.rawValue, of: own)
                    ? other : neutral(document.id.rawValue, other))
            hearing.documents[place].id = documents[document.id] ?? document.id
        }
        rename(documents)
    }

    /// The names of the citizens whose letters a document holds.
    private var citizensByLetter: [Document.ID: [String]] {
        var senders: [Document.ID: [String]] = [:]
        for submission in hearing.submissions {
            guard let document = submission.document else { continue }
            senders[document, default: []] += submission.respondents.compactMap { names[$0] }
        }
        for response in hearing.responses where response.kind == .full {
            senders[response.source.document, default: []] += response.attributions.compactMap {
                names[$0.respondent]
            }
        }
        return senders
    }

    /// ".pdf", or nothing.
    private static func suffix(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), name[dot...].count <= 6 else { return "" }
        return String(name[dot...])
    }

    private mutating func rename(_ documents: [Document.ID: Document.ID]) {
        func renamed(_ id: Document.ID) -> Document.ID { documents[id] ?? id }
        for place in hearing.preface.indices {
            hearing.preface[place].source.document = renamed(
                hearing.preface[place].source.document)
        }
        for place in hearing.unplaced.indices {
            hearing.unplaced[place].source.document = renamed(
                hearing.unplaced[place].source.document)
        }
        for place in hearing.responses.indices {
            hearing.responses[place].source.document = renamed(
                hearing.responses[place].source.document)
        }
        for place in hearing.remarks.indices {
            hearing.remarks[place].source.document = renamed(
                hearing.remarks[place].source.document)
        }
        for place in hearing.submissions.indices {
            hearing.submissions[place].document = hearing.submissions[place].document.map(renamed)
        }
    }

    private mutating func maskRespondents(_ phrases: ReportWords) {
        for place in hearing.respondents.indices {
            let respondent = hearing.respondents[place]
            if let number = citizens.numbers[respondent.id] {
                hearing.respondents[place].name = phrases.citizen(number)
                hearing.respondents[place].id = citizen(respondent.id)
                masker.removed.add(.name)
            } else {
                hearing.respondents[place].name = masker.text(hearing.respondents[place].name)
            }
        }
    }

    private mutating func maskResponses() {
        var senders: [Submission.ID: [Respondent.ID]] = [:]
        var ids: [Submission.ID: Submission.ID] = [:]
        for place in hearing.submissions.indices {
            let submission = hearing.submissions[place]
            senders[submission.id] = submission.respondents
            let id = Submission.ID(neutral(submission.id.rawValue, "svar-nr-\(place + 1)"))
            ids[submission.id] = id
            hearing.submissions[place].id = id
            hearing.submissions[place].respondents = submission.respondents.map(citizen)
        }
        for place in hearing.responses.indices {
            let response = hearing.responses[place]
            let sayers =
                response.attributions.map(\.respondent)
                + response.submissions.flatMap { senders[$0] ?? [] }
            let own = sayers.compactMap { names[$0] }
            hearing.responses[place].text = masker.text(hearing.responses[place].text, sayers: own)
            hearing.responses[place].gist = masker.text(hearing.responses[place].gist, sayers: own)
            hearing.responses[place].tags = masker.texts(hearing.responses[place].tags)
            hearing.responses[place].places = masker.places(hearing.responses[place].places)
            hearing.responses[place].quantity = masker.quantity(response.quantity)
            hearing.responses[place].section = section(response.section)
            hearing.responses[place].submissions = response.submissions.map { ids[$0] ?? $0 }
            hearing.responses[place].attributions = response.attributions.map {
                Attribution(respondent: citizen($0.respondent), basis: $0.basis)
            }
        }
    }

    private mutating func maskRemarks() {
        for place in hearing.remarks.indices {
            hearing.remarks[place].text = masker.text(hearing.remarks[place].text)
            hearing.remarks[place].gist = masker.text(hearing.remarks[place].gist)
            hearing.remarks[place].outcomeWords = masker.text(hearing.remarks[place].outcomeWords)
            hearing.remarks[place].departmentWords = masker.text(
                hearing.remarks[place].departmentWords)
            hearing.remarks[place].tags = masker.texts(hearing.remarks[place].tags)
            hearing.remarks[place].places = masker.places(hearing.remarks[place].places)
            hearing.remarks[place].section = section(hearing.remarks[place].section)
        }
    }

    private func citizen(_ id: Respondent.ID) -> Respondent.ID { citizens.ids[id] ?? id }

    private func section(_ id: Section.ID?) -> Section.ID? { id.map { sections[$0] ?? $0 } }

    /// The id itself, or another where it tells something personal.
    private func neutral(_ id: String, _ other: String) -> String {
        var masker = masker
        return masker.text(id) == id ? id : other
    }
}

/// Masks one text after the other, and counts.
private struct Masker {
    private let masking: Masking
    /// What stands for a whole text that only names a citizen.
    let hidden: String
    var removed = MaskingCounts()

    init(_ masking: Masking, hidden: String) {
        self.masking = masking
        self.hidden = hidden
    }

    mutating func text(_ text: String, sayers: [String] = []) -> String {
        masking.masked(text, sayers: sayers, counts: &removed)
    }

    mutating func text(_ text: String?, sayers: [String] = []) -> String? {
        guard let text else { return nil }
        return masking.masked(text, sayers: sayers, counts: &removed)
    }

    mutating func texts(_ texts: [String]) -> [String] { texts.map { text($0) } }

    mutating func places(_ places: [Place]) -> [Place] {
        places.map { Place(name: text($0.name), lokaludvalg: $0.lokaludvalg) }
    }

    mutating func quantity(_ quantity: Quantity?) -> Quantity? {
        guard var quantity else { return nil }
        quantity.words = text(quantity.words)
        return quantity
    }
}

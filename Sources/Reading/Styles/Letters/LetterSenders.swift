import PolicyModel

/// Whose a letter is: the sender that it names, or that the user names; a citizen who only speaks
/// of himself; a body at which the file's name hints, as a suggestion.
struct LetterSenders: Sendable {
    struct Sender: Sendable {
        var ids: [Respondent.ID]
        var basis: Basis
        /// The answer's number in the case.
        var number: String?

        var stated: [Respondent.ID] { basis == .stated ? ids : [] }
    }

    /// Who stands among the letters' senders so far.
    private(set) var book: RespondentBook
    private let finder: SenderFinder
    private let existing: Hearing?
    /// The sender of a single letter, as the user says.
    private let given: String?
    private let fileName: String

    init(
        _ authority: KnownAuthority, existing: Hearing?, given: String?, fileName: String
    ) {
        book = RespondentBook(authority)
        finder = SenderFinder(
            existing: existing?.respondents ?? [], registers: authority.registers,
            authority: existing?.authority ?? authority.name)
        self.existing = existing
        self.given = given
        self.fileName = fileName
    }

    /// - Parameters:
    ///   - isSingle: the letter is the only one of the file, so that the file's name is its own.
    ///   - log: is told how sure it is, and why, of the letter `id`.
    mutating func sender(
        of zones: LetterZones, _ part: LetterSplitter.Part, isSingle: Bool, as id: Submission.ID,
        _ log: inout DecisionLog
    ) -> Sender {
        let hint = SenderFinder.hint(fileName, among: existing?.respondents ?? [])
        let field = zones.head.flatMap(\.parts).compactMap(LetterField.init)
            .first { $0.kind == .number }?.value
        var number = part.number ?? field.flatMap { SkemaNumber.numbers(in: $0)?.first }
        let isUnnumbered = isSingle && number == nil
        if isSingle, let given {
            if isUnnumbered { number = free(hint.number, for: given) }
            log.add(.sender, id.rawValue, .given, name: given)
            return Sender(ids: [book.enter(given, number: number)], basis: .stated, number: number)
        }
        if let found = finder.sender(of: zones, heading: part.name) {
            if isUnnumbered { number = free(hint.number, for: found.name) }
            log.sender(id, found.name, found.sign.cue, confidence: found.confidence)
            let named = UnnamedCitizen.matches(found.name) ? citizenNumber(number) : number
            return Sender(
                ids: [book.enter(found.name, number: named, isPerson: found.isPerson)],
                basis: .stated, number: number)
        }
        let words = zones.body.flatMap { Words($0.text).words.map(\.key) }
        if words.contains("jeg") || words.contains("min") || words.contains("mig") {
            if isUnnumbered { number = free(hint.number, for: "Borger") }
            let citizen = book.enter("Borger", number: citizenNumber(number))
            log.sender(
                id, name(of: citizen) ?? "Borger", .firstPerson,
                confidence: DecisionLog.confidence(.firstPerson))
            return Sender(ids: [citizen], basis: .stated, number: number)
        }
        if isSingle, let name = Self.body(hintedAt: hint.name, known: hint.match) {
            if isUnnumbered { number = free(hint.number, for: name) }
            log.sender(id, name, .fileName, confidence: DecisionLog.confidence(.fileName))
            return Sender(
                ids: [book.enter(name, answered: false)], basis: .suggested, number: number)
        }
        log.noSender(id, at: zones.body.first?.lines.first)
        return Sender(ids: [], basis: .stated, number: number)
    }

    func name(of id: Respondent.ID?) -> String? {
        book.respondents.first { $0.id == id }?.name
    }

    func isCitizen(_ ids: [Respondent.ID]) -> Bool {
        book.respondents.contains { ids.contains($0.id) && $0.kind == .citizen }
    }

    /// The file's name is only a hint, so what it says waits for a person; never a citizen, named
    /// or not.
    private static func body(hintedAt name: String?, known: Respondent?) -> String? {
        if let known { return known.kind == .citizen ? nil : known.name }
        guard let name else { return nil }
        let written = name.prefix(1).uppercased() + name.dropFirst()
        guard !UnnamedCitizen.matches(written), SenderFinder.isBodyName(written) else {
            return nil
        }
        return written
    }

    /// The error of an empty letter with the body that its file's name hints at.
    static func hinting(_ error: ReadingError, _ existing: Hearing?) -> ReadingError {
        guard error.code == .empty else { return error }
        let hint = SenderFinder.hint(error.name, among: existing?.respondents ?? [])
        return ReadingError(
            .empty, name: error.name, detail: body(hintedAt: hint.name, known: hint.match))
    }

    /// The number in a file's name is the letter's, unless an answer of somebody else has it.
    private func free(_ number: String?, for name: String) -> String? {
        guard let number,
            let taken = existing?.submissions.first(where: { $0.number == number })
        else { return number }
        let isUnnamed = UnnamedCitizen.matches(name)
        let key = Fold.compactKey(isUnnamed ? "Borger (\(number))" : name)
        let isSame = taken.respondents.contains { id in
            existing?.respondents.contains { $0.id == id && Fold.compactKey($0.name) == key }
                ?? false
        }
        return isSame || taken.respondents.isEmpty ? number : nil
    }

    /// An unnamed citizen is the one of an earlier answer only where both have the same number.
    private func citizenNumber(_ number: String?) -> String {
        if let number { return number }
        let taken = Set(
            ((existing?.respondents ?? []) + book.respondents).filter { $0.kind == .citizen }
                .map(\.name))
        var next = 1
        while taken.contains("Borger (\(next))") { next += 1 }
        return String(next)
    }
}

extension SenderFinder.Sign {
    fileprivate var cue: Evidence.Cue {
        switch self {
        case .fileName: .fileName
        case .contact: .contactLine
        case .opening: .letterOpening
        case .signature: .signature
        case .letterhead: .letterhead
        case .title: .letterTitle
        case .field: .senderField
        case .given: .given
        }
    }
}

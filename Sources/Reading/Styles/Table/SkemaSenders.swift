import PolicyModel

/// Who sent what in a table: the rows' sender cells, numbers and group rows to respondents and
/// their letters.
struct SkemaSenders: Sendable {
    private(set) var book: RespondentBook
    private(set) var submissions: [Submission] = []
    /// The sender that rows stand under, where group rows are the senders.
    private(set) var group: String?
    private var last: [Submission.ID] = []
    /// Whose those are.
    private var lastWho: [Respondent.ID] = []
    /// The names of all sender cells, as keys.
    private let known: Set<String>

    /// - Parameter known: the names of all sender cells.
    init(_ book: RespondentBook, known: [String] = []) {
        self.book = book
        self.known = Set(known.map(Fold.compactKey))
    }

    /// A group row that names the sender of the rows under it.
    mutating func open(group name: String) {
        group = name
        last = []
        lastWho = []
    }

    mutating func submissions(
        of answer: SkemaAnswer
    ) -> (submissions: [Submission.ID], respondents: [Respondent.ID]) {
        if answer.goesOn, group == nil || !last.isEmpty {
            return (last, lastWho)
        }
        if let cell = answer.sender, SameSender.fills(cell) { return again(answer, cell) }
        let sender = SkemaSender.names(in: answer.sender ?? group ?? "", known: known)
        let numbers = answer.numbers.isEmpty ? sender.number.map { [$0] } ?? [] : answer.numbers
        let names = Self.citizens(sender.names, of: numbers)
        let received = answer.received.flatMap(LetterDate.day)
        var made: [Submission.ID] = []
        var who: [Respondent.ID] = []
        if numbers.count > 1, numbers.count == names.count {
            // Several answers in one row, each with its sender.
            for (number, name) in zip(numbers, names) {
                let id = book.enter(name, number: number)
                who.append(id)
                made.append(submission(number, [id], received))
            }
        } else {
            let ids = Self.unique(names.map { book.enter($0, number: numbers.first) })
            who = ids
            for number in numbers { made.append(submission(number, ids, received)) }
            if numbers.isEmpty, !ids.isEmpty { made.append(submission(nil, ids, received)) }
        }
        last = Self.unique(made)
        // A number without a name is whose it was above.
        if names.isEmpty, !last.isEmpty {
            who = submissions.filter { last.contains($0.id) }.flatMap(\.respondents)
        }
        lastWho = Self.unique(who)
        return (last, lastWho)
    }

    /// "7 og 8 | To borgere": as many citizens as there are numbers are each one's.
    private static func citizens(_ names: [String], of numbers: [String]) -> [String] {
        guard names.count == 1 else { return names }
        let words = names[0].lowercased().split(separator: " ").map(String.init)
        guard words.count == 2, ["borgere", "privatpersoner", "naboer"].contains(words[1]),
            let count = Int(words[0]) ?? DanishWords.numerals[words[0]], (2...50).contains(count),
            numbers.isEmpty || numbers.count == count
        else { return names }
        return Array(repeating: "Borger", count: count)
    }

    /// The sender of the row above once more: the same letter, or another with its own number.
    /// Nobody where none stands above, or one that is not called so.
    private mutating func again(
        _ answer: SkemaAnswer, _ cell: String
    ) -> (submissions: [Submission.ID], respondents: [Respondent.ID]) {
        // From the end: who stands above was mostly entered last.
        let isTheirs = lastWho.allSatisfy { id in
            book.respondents.last { $0.id == id }.map { SameSender.fits(cell, $0.kind) } ?? false
        }
        let who = isTheirs ? lastWho : []
        if answer.numbers.isEmpty, isTheirs, !who.isEmpty { return (last, who) }
        let received = answer.received.flatMap(LetterDate.day)
        last = Self.unique(answer.numbers.map { submission($0, who, received) })
        lastWho = who
        return (last, who)
    }

    private mutating func submission(
        _ number: String?, _ respondents: [Respondent.ID], _ received: CalendarDay?
    ) -> Submission.ID {
        if let number, let known = submissions.firstIndex(where: { $0.number == number }) {
            if respondents.isEmpty || submissions[known].respondents == respondents {
                return submissions[known].id
            }
            if submissions[known].respondents.isEmpty {
                submissions[known].respondents = respondents
                return submissions[known].id
            }
        }
        let id = Submission.ID("S\(submissions.count + 1)")
        submissions.append(
            Submission(id: id, number: number, respondents: respondents, received: received))
        return id
    }

    private static func unique<ID: Hashable>(_ ids: [ID]) -> [ID] {
        var seen: Set<ID> = []
        return ids.filter { seen.insert($0).inserted }
    }

    /// Numbers that nobody has, between those that somebody has.
    var gaps: [Int] {
        let present = Set(submissions.compactMap { $0.number.flatMap { Int($0) } })
        guard let first = present.min(), let last = present.max(), last - first < 5_000 else {
            return []
        }
        let missing = (first...last).filter { !present.contains($0) }
        // Numbers with wide holes are a portal's, and tell nothing.
        return missing.count <= max(3, present.count / 2) ? missing : []
    }
}

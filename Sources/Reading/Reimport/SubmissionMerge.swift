import PolicyModel

/// Which letter of a hearing read again is which one of before, and which are new.
///
/// A letter is the same where the document has it under the same number or from the same senders;
/// an answer that a table numbers and the letter in full under that number are one, if nobody
/// else is told to have sent it. Letters of other documents always stay.
struct SubmissionMerge: Sendable {
    private(set) var ids: [Submission.ID: Submission.ID] = [:]
    /// The old ones in their order, then the new.
    private(set) var submissions: [Submission]

    /// - Parameters:
    ///   - new: with respondents and document already in the merged hearing's ids.
    ///   - replacing: the document that the new one stands for.
    ///   - own: old submissions that only passages of that document name.
    init(
        old: [Submission], new: [Submission], replacing: Document.ID?, own: Set<Submission.ID>
    ) {
        submissions = old
        var free = Set(old.map(\.id))
        var used: Set<String> = Set(old.map(\.id.rawValue))
        var next = 1
        for submission in new {
            let index =
                old.firstIndex {
                    free.contains($0.id) && Self.isReplaced($0, replacing, own)
                        && Self.isSame($0, submission)
                }
                ?? old.firstIndex { free.contains($0.id) && Self.isTwin($0, submission) }
            if let index {
                ids[submission.id] = old[index].id
                free.remove(old[index].id)
                submissions[index].number = submission.number ?? old[index].number
                submissions[index].received = submission.received ?? old[index].received
                submissions[index].document = submission.document ?? old[index].document
                if !submission.respondents.isEmpty {
                    submissions[index].respondents = submission.respondents
                }
            } else {
                while used.contains("S\(next)") { next += 1 }
                var added = submission
                added.id = Submission.ID("S\(next)")
                used.insert(added.id.rawValue)
                ids[submission.id] = added.id
                submissions.append(added)
            }
        }
        // What the document had and has no more.
        submissions.removeAll { free.contains($0.id) && Self.isReplaced($0, replacing, own) }
    }

    /// Letters that only passages of one document name.
    static func own(of document: Document.ID?, in hearing: Hearing) -> Set<Submission.ID> {
        var mine: Set<Submission.ID> = []
        var others: Set<Submission.ID> = []
        for response in hearing.responses {
            if response.source.document == document {
                mine.formUnion(response.submissions)
            } else {
                others.formUnion(response.submissions)
            }
        }
        return mine.subtracting(others)
    }

    /// Keeps such as passages still point to, in the hearing's order.
    mutating func keep(_ wanted: Set<Submission.ID>, of old: [Submission]) {
        let present = Set(submissions.map(\.id))
        submissions += old.filter { wanted.contains($0.id) && !present.contains($0.id) }
    }

    private static func isReplaced(
        _ submission: Submission, _ replacing: Document.ID?, _ own: Set<Submission.ID>
    ) -> Bool {
        guard let replacing else { return false }
        if let document = submission.document { return document == replacing }
        return own.contains(submission.id)
    }

    private static func isSame(_ old: Submission, _ new: Submission) -> Bool {
        if let a = old.number, let b = new.number { return a == b }
        return Set(old.respondents) == Set(new.respondents)
    }

    /// The same number in another document, and nothing against it.
    private static func isTwin(_ old: Submission, _ new: Submission) -> Bool {
        guard let number = new.number, old.number == number,
            old.document == nil || new.document == nil
        else { return false }
        return old.respondents.isEmpty || new.respondents.isEmpty
            || !Set(old.respondents).isDisjoint(with: new.respondents)
    }
}

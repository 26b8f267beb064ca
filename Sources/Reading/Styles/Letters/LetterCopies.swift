import PolicyModel

/// Letters of a file that say what another one says, of the file or of the hearing before it.
enum LetterCopies {
    /// - Parameters:
    ///   - said: what each letter says, without head and foot; in the order of the submissions.
    ///   - own: the file's document, whose earlier reading is no other letter.
    static func findings(
        _ said: [String], _ submissions: [Submission], own: Document.ID, existing: Hearing?,
        nameOf: (Respondent.ID?) -> String?
    ) -> [Finding] {
        var earlier: [(name: String, text: String)] = []
        if let existing {
            let names = Dictionary(
                existing.respondents.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
            for submission in existing.submissions where submission.document != own {
                let text = existing.responses.filter {
                    $0.kind == .full && $0.submissions.contains(submission.id)
                }.map(\.text).joined(separator: " ")
                let name = submission.respondents.compactMap { names[$0] }.joined(separator: ", ")
                earlier.append((name.isEmpty ? submission.id.rawValue : name, text))
            }
        }
        let likeness = LetterLikeness(earlier.map(\.text) + said, from: earlier.count)
        return likeness.copies.map { copy in
            let mine = submissions[copy.other - earlier.count]
            let other: String
            if copy.one < earlier.count {
                other = earlier[copy.one].name
            } else {
                let twin = submissions[copy.one - earlier.count]
                other = nameOf(twin.respondents.first) ?? twin.id.rawValue
            }
            return Finding(
                .nearCopy, subject: mine.id.rawValue, confidence: min(1, copy.likeness),
                detail: other)
        }
    }
}

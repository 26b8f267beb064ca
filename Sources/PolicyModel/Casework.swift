/// One thing that a person does to a passage. What a person does has the basis `assigned`, and the
/// history keeps who, when, before and after.
public enum CaseworkAction: Hashable, Sendable {
    /// Says who said a response; accepts a suggestion.
    case attribute(Respondent.ID)
    /// Says that somebody who is on no list yet said it: they are added to the hearing.
    case attributeNewcomer(Respondent)
    case removeAttribution(Respondent.ID)
    /// What a remark decided, in the order of ``Outcome``; empty takes all away.
    case setOutcomes([Outcome])
    /// Free words, trimmed, without repeats.
    case setTags([String])
    /// Abbreviations of the departments that are to answer a response.
    case assign([String])
    /// At most 60 characters; nil takes it away.
    case setGist(String?)
    case addNote(Note)
    case removeNote(Note)
    /// Ties a remark to the response it answers; accepts a suggestion.
    case link(Response.ID)
    /// Also rejects a suggestion.
    case unlink(Response.ID)
    /// Ties a letter's passage to the summed-up one that it stands behind.
    case support(Response.ID)
    case removeSupport(Response.ID)
    case move(Section.ID)
    /// What the passage is. Where it is that already, a person has confirmed it. `as` is the id
    /// under which one of the other kind stands; nil, as the browser asks for it, leaves that to
    /// ``Hearing/apply(_:to:used:)``. `like` is the passage as it was when it was of that kind
    /// before: it gives the kind's own fields back.
    case setKind(Passage.Kind, as: String? = nil, like: Passage? = nil)
    /// Abbreviations of the departments that speak in a remark, or names of such as have none.
    case setDepartments([String])
    /// Takes words out of the text, and of the short title, wherever they stand there, and puts
    /// others in their place. `why` is for the history.
    case redact(String, replacement: String, why: String)
}

/// Why an action cannot be done to a passage.
public enum CaseworkRefusal: Error, Hashable, Sendable {
    /// Outcomes are a remark's, attributions a response's; a letter's passage is no remark.
    case wrongKind
    /// A gist longer than 60 characters.
    case gistTooLong
    /// The words to be taken out do not stand in the text.
    case notInText
    /// The text was changed by somebody else since.
    case textChanged
    /// It is so already.
    case nothingToDo
}

extension Passage {
    /// The longest gist, in characters (contract, JSON).
    public static let longestGist = 60

    /// The passage as it is after the action. Throws `nothingToDo` where it is so already, except
    /// for its kind, which is confirmed then.
    public func applying(_ action: CaseworkAction) throws(CaseworkRefusal) -> Passage {
        let changed: Passage
        switch (action, self) {
        case (.setKind(let kind, _, _), _) where kind == self.kind: return self
        case (.setKind(_, as: let id?, let former), _):
            changed = try turned(as: id, like: former)
        case (_, .response(let response)): changed = .response(try response.applying(action))
        case (_, .remark(let remark)): changed = .remark(try remark.applying(action))
        }
        if changed == self { throw .nothingToDo }
        return changed
    }
}

extension Response {
    fileprivate func applying(_ action: CaseworkAction) throws(CaseworkRefusal) -> Response {
        var response = self
        switch action {
        case .attribute(let respondent):
            response.attributions.removeAll { $0.respondent == respondent && $0.basis != .stated }
            if !response.attributions.contains(where: { $0.respondent == respondent }) {
                response.attributions.append(
                    Attribution(respondent: respondent, basis: .assigned))
            }
        case .attributeNewcomer(let respondent):
            return try applying(.attribute(respondent.id))
        case .removeAttribution(let respondent):
            response.attributions.removeAll { $0.respondent == respondent && $0.basis != .stated }
        case .setTags(let tags): response.tags = tidied(tags)
        case .assign(let departments): response.assignedTo = tidied(departments)
        case .setGist(let gist): response.gist = try checked(gist)
        case .addNote(let note): response.notes.append(note)
        case .removeNote(let note): response.notes.removeAll { $0 == note }
        case .support(let other): response.supports = adding(other, to: supports)
        case .removeSupport(let other):
            response.supports.removeAll { $0.response == other && $0.basis != .stated }
        case .move(let section):
            response.section = section
            response.sectionBasis = .assigned
        case .redact(let words, let replacement, _):
            response.text = try redacted(text, words, replacement)
            response.gist = redacted(gist: gist, words, replacement)
        case .setOutcomes, .link, .unlink, .setKind, .setDepartments: throw .wrongKind
        }
        return response
    }
}

extension Remark {
    fileprivate func applying(_ action: CaseworkAction) throws(CaseworkRefusal) -> Remark {
        var remark = self
        switch action {
        case .setOutcomes(let outcomes):
            remark.outcomes = Outcome.allCases.filter(outcomes.contains)
            // What was a guess is a person's word when it is set, also where it says the same.
            if remark.outcomes != self.outcomes || outcomeBasis == .suggested {
                remark.outcomeBasis = remark.outcomes.isEmpty ? nil : .assigned
            }
        case .setTags(let tags): remark.tags = tidied(tags)
        case .setGist(let gist): remark.gist = try checked(gist)
        case .addNote(let note): remark.notes.append(note)
        case .removeNote(let note): remark.notes.removeAll { $0 == note }
        case .link(let response): remark.answers = adding(response, to: answers)
        case .unlink(let response):
            remark.answers.removeAll { $0.response == response && $0.basis != .stated }
        case .move(let section): remark.section = section
        case .redact(let words, let replacement, _):
            remark.text = try redacted(text, words, replacement)
            remark.gist = redacted(gist: gist, words, replacement)
        case .setDepartments(let departments): remark.departments = tidied(departments)
        case .attribute, .attributeNewcomer, .removeAttribution, .assign, .support, .removeSupport,
            .setKind:
            throw .wrongKind
        }
        return remark
    }
}

/// What the document states stays stated; anything else becomes assigned.
private func adding(_ response: Response.ID, to links: [ResponseLink]) -> [ResponseLink] {
    if links.contains(where: { $0.response == response && $0.basis == .stated }) { return links }
    return links.filter { $0.response != response }
        + [ResponseLink(response: response, basis: .assigned)]
}

private func tidied(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.compactMap { word in
        let trimmed = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return !trimmed.isEmpty && seen.insert(Fold.key(trimmed)).inserted ? trimmed : nil
    }
}

private func checked(_ gist: String?) throws(CaseworkRefusal) -> String? {
    guard let gist, !gist.allSatisfy(\.isWhitespace) else { return nil }
    if gist.count > Passage.longestGist { throw .gistTooLong }
    return gist
}

private func redacted(
    _ text: String, _ words: String, _ replacement: String
) throws(CaseworkRefusal) -> String {
    guard let redacted = text.replacing(words: words, with: replacement) else {
        throw .notInText
    }
    return redacted
}

/// A title that would be too long with its gap is none.
private func redacted(gist: String?, _ words: String, _ replacement: String) -> String? {
    guard let gist, let redacted = gist.replacing(words: words, with: replacement) else {
        return gist
    }
    return redacted.count > Passage.longestGist ? nil : redacted
}

extension String {
    /// Every occurrence of whole words replaced, without regard to case; line breaks and blanks
    /// are one, and a genitive's s may follow. nil: there is none.
    func replacing(words: String, with replacement: String) -> String? {
        func plain(_ character: Character) -> String {
            character.isWhitespace ? " " : character.lowercased()
        }
        let wanted = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").map(plain)
        let letters = Array(self)
        let plainLetters = letters.map(plain)
        guard !wanted.isEmpty else { return nil }
        var result = ""
        var isFound = false
        var position = 0
        func isWord(_ position: Int) -> Bool {
            letters.indices.contains(position)
                && (letters[position].isLetter || letters[position].isNumber)
        }
        func stands(_ position: Int, _ end: Int) -> Bool {
            guard end <= letters.count, plainLetters[position..<end].elementsEqual(wanted) else {
                return false
            }
            let isGenitive = isWord(end) && plainLetters[end] == "s" && !isWord(end + 1)
            let endsInside = isWord(end - 1) && isWord(end) && !isGenitive
            return !endsInside && !(isWord(position) && isWord(position - 1))
        }
        while position < letters.count {
            let end = position + wanted.count
            if stands(position, end) {
                result += replacement
                isFound = true
                position = end
            } else {
                result.append(letters[position])
                position += 1
            }
        }
        return isFound ? result : nil
    }
}

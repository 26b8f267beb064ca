/// One thing that a person does to a passage. What a person does has the basis `assigned`, and the
/// history keeps who, when, before and after.
public enum CaseworkAction: Hashable, Sendable {
    /// Says who said a response; accepts a suggestion.
    case attribute(Respondent.ID)
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
    /// Takes the characters of a range out of the text and puts words in their place.
    case redact(Range<Int>, replacement: String)
}

/// Why an action cannot be done to a passage.
public enum CaseworkRefusal: Error, Hashable, Sendable {
    /// Outcomes are a remark's, attributions a response's; a letter's passage is no remark.
    case wrongKind
    /// A gist longer than 60 characters.
    case gistTooLong
    /// A range outside the text.
    case outsideText
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
        case .redact(let range, let replacement):
            response.text = try redacted(text, range, replacement)
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
            if remark.outcomes != self.outcomes {
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
        case .redact(let range, let replacement):
            remark.text = try redacted(text, range, replacement)
        case .setDepartments(let departments): remark.departments = tidied(departments)
        case .attribute, .removeAttribution, .assign, .support, .removeSupport, .setKind:
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
    _ text: String, _ range: Range<Int>, _ replacement: String
) throws(CaseworkRefusal) -> String {
    var characters = Array(text)
    guard range.lowerBound >= 0, range.upperBound <= characters.count, !range.isEmpty
    else { throw .outsideText }
    characters.replaceSubrange(range, with: replacement)
    return String(characters)
}

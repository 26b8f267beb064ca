/// One aspect of one passage, before and after a piece of casework. The two have different ids
/// where the passage became one of the other kind.
public struct PassageChange: Hashable, Sendable {
    public let aspect: CaseworkAspect
    public let before: Passage
    public let after: Passage

    public init(aspect: CaseworkAspect, before: Passage, after: Passage) {
        self.aspect = aspect
        self.before = before
        self.after = after
    }
}

extension Hearing {
    public func passage(_ id: String) -> Passage? {
        if let response = responses.first(where: { $0.id.rawValue == id }) {
            return .response(response)
        }
        return remarks.first { $0.id.rawValue == id }.map(Passage.remark)
    }

    /// Does one thing to one passage, with what follows for others: nothing may point to a response
    /// that became a remark. Returns everything that changed, in an order that can be taken back
    /// from the end; the passage itself is the last.
    ///
    /// - Parameter used: ids of passages that stand nowhere now; they are not given again.
    ///
    /// nil where the hearing has no such passage; throws as ``Passage/applying(_:)`` does, and then
    /// nothing is changed.
    public mutating func apply(
        _ action: CaseworkAction, to id: String, used: Set<String> = []
    ) throws(CaseworkRefusal) -> [PassageChange]? {
        guard let passage = passage(id) else { return nil }
        var action = action
        if case .setKind(let kind, as: nil, _) = action {
            action = .setKind(kind, as: freeID(kind, used: used))
        }
        let after = try passage.applying(action)
        return replace(passage, by: after, action.aspect)
    }

    /// Puts a passage in the place of another: where the kind is another one, at its place in the
    /// document, and links to it are taken away. What changed, the passage itself last.
    public mutating func replace(
        _ before: Passage, by after: Passage, _ aspect: CaseworkAspect
    ) -> [PassageChange] {
        var changes: [PassageChange] = []
        switch (before, after) {
        case (.response(let old), .response(let new)):
            responses = responses.map { $0.id == old.id ? new : $0 }
        case (.remark(let old), .remark(let new)):
            remarks = remarks.map { $0.id == old.id ? new : $0 }
        case (.response(let old), .remark(let new)):
            changes = dropLinks(to: old.id)
            responses.removeAll { $0.id == old.id }
            remarks.insert(new, at: place(of: after, among: remarks.map(Passage.remark)))
        case (.remark(let old), .response(let new)):
            remarks.removeAll { $0.id == old.id }
            responses.insert(new, at: place(of: after, among: responses.map(Passage.response)))
        }
        return changes + [PassageChange(aspect: aspect, before: before, after: after)]
    }

    private mutating func dropLinks(to response: Response.ID) -> [PassageChange] {
        var changes: [PassageChange] = []
        for (position, remark) in remarks.enumerated()
        where remark.answers.contains(where: { $0.response == response }) {
            remarks[position].answers.removeAll { $0.response == response }
            changes.append(
                PassageChange(
                    aspect: .link, before: .remark(remark), after: .remark(remarks[position])))
        }
        for (position, other) in responses.enumerated()
        where other.supports.contains(where: { $0.response == response }) {
            responses[position].supports.removeAll { $0.response == response }
            changes.append(
                PassageChange(
                    aspect: .support, before: .response(other),
                    after: .response(responses[position])))
        }
        return changes
    }

    /// Before the first of its document that stands later, by page and line, else by number (one
    /// that comes back); else after the last of its section, else of its document, else where its document stands.
    private func place(of passage: Passage, among passages: [Passage]) -> Int {
        if let later = passages.firstIndex(where: { passage.source.isBefore($0.source) == true }) {
            return later
        }
        let own = passages.indices.filter {
            passages[$0].source.document == passage.source.document
        }
        if !own.contains(where: { passage.source.isBefore(passages[$0].source) == false }) {
            if let later = own.first(where: { passages[$0].number > passage.number }) {
                return later
            }
            if let last = passages.lastIndex(where: { $0.section == passage.section }) {
                return last + 1
            }
        }
        if let last = own.last { return last + 1 }
        // The only one of its document: before those of later documents.
        func rank(_ document: Document.ID) -> Int {
            documents.firstIndex { $0.id == document } ?? documents.endIndex
        }
        let here = rank(passage.source.document)
        return passages.firstIndex { rank($0.source.document) > here } ?? passages.endIndex
    }

    private func freeID(_ kind: Passage.Kind, used: Set<String>) -> String {
        let ids = kind == .response ? responses.map(\.id.rawValue) : remarks.map(\.id.rawValue)
        return Self.freeID(kind, taken: ids + used)
    }

    /// `H` or `B` and the number after the highest that is or was in use.
    public static func freeID(_ kind: Passage.Kind, taken: some Sequence<String>) -> String {
        let numbers = taken.filter { $0.first == kind.letter }.compactMap { Int($0.dropFirst()) }
        return String(kind.letter) + String((numbers.max() ?? 0) + 1)
    }
}

extension Passage {
    /// 14 of `H14`; 0 for an id of another form.
    fileprivate var number: Int { Int(id.dropFirst()) ?? 0 }
}

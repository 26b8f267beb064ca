internal import Exchange
internal import Language
internal import PolicyModel
internal import Storage

extension HistoryFormat {
    /// The contract's objects.
    static let json = HistoryFormat(
        writePassage: { PassageJSON.text(of: $0) },
        writeRespondent: { PassageJSON.text(of: $0) },
        readPassage: { try PassageJSON.passage(from: $0) },
        readRespondent: { try PassageJSON.respondent(from: $0) })
}

extension HistoryLine {
    init(_ entry: HistoryEntry) {
        self.init(
            moment: Moment.dayAndTime(of: entry.at), who: entry.who, item: entry.change.item,
            what: entry.change.what, change: Self.change(entry.change), why: entry.change.why)
    }

    /// nil for what is no casework, and for what an unknown program wrote.
    private static func change(_ change: Change) -> CaseworkChange? {
        guard case .casework(let aspect, _)? = HistoryWord(change.what),
            let before = change.before, let after = change.after,
            let from = try? PassageJSON.passage(from: before),
            let to = try? PassageJSON.passage(from: after)
        else { return nil }
        return CaseworkChange(aspect: aspect, before: from, after: to)
    }
}

/// One line of `pejl history`: a change, or that something was deleted.
struct HistoryRecord {
    private enum Kind {
        case change(HistoryEntry)
        case deletion(Deletion)
    }

    private let kind: Kind

    /// Of a hearing and what was deleted from the store, oldest first; of one thing when `item`
    /// is given. Changes stand as they were made, whatever the clock said; a deletion has nothing
    /// but its time to be placed by.
    static func all(
        of hearing: Hearing.ID?, item: String?, in store: HearingStore
    ) throws -> [HistoryRecord] {
        let changes = try hearing.map { try store.history(of: $0, item: item) } ?? []
        let deletions = try store.deletions().filter { item == nil || $0.item == item }
        var rest = deletions.map { HistoryRecord(kind: .deletion($0)) }[...]
        var records: [HistoryRecord] = []
        for change in changes.map({ HistoryRecord(kind: .change($0)) }) {
            while let next = rest.first, next.at < change.at { records.append(rest.removeFirst()) }
            records.append(change)
        }
        return records + rest
    }

    private var at: String {
        switch kind {
        case .change(let entry): entry.at
        case .deletion(let deletion): deletion.at
        }
    }

    var json: JSONValue {
        switch kind {
        case .change(let entry):
            [
                "at": .string(entry.at), "who": .string(entry.who),
                "hearing": .string(entry.hearing.rawValue),
                "entity": .string(entry.change.entity), "item": .string(entry.change.item),
                "what": .string(entry.change.what),
                "before": Self.value(entry.change.before),
                "after": Self.value(entry.change.after), "why": JSONValue(entry.change.why),
            ]
        case .deletion(let deletion):
            [
                "at": .string(deletion.at), "who": .string(deletion.who),
                "hearing": .string(deletion.hearing.rawValue),
                "entity": .string(deletion.entity.rawValue), "item": .string(deletion.item),
                "what": .string(HistoryWord.deleted.word), "before": .null, "after": .null,
                "why": JSONValue(deletion.why),
            ]
        }
    }

    /// The images are JSON; what is none stands as text.
    private static func value(_ image: String?) -> JSONValue {
        image.map { JSONValue(text: $0) ?? .string($0) } ?? .null
    }

    /// The same for people.
    var line: HistoryLine {
        switch kind {
        case .change(let entry): HistoryLine(entry)
        case .deletion(let deletion):
            HistoryLine(
                moment: Moment.dayAndTime(of: deletion.at), who: deletion.who,
                item: deletion.item, what: HistoryWord.deleted.word, change: nil,
                why: deletion.why)
        }
    }
}

internal import Exchange
internal import Foundation
internal import Language
internal import PolicyModel
internal import Storage

/// One line of `pejl history`: a change, or that something was deleted.
struct HistoryLine {
    let at: String
    let who: String
    let hearing: String
    let entity: String
    let item: String
    let what: String
    var before: String?
    var after: String?
    var why: String?

    /// Of a hearing and what was deleted from the store, oldest first; of one thing when `item`
    /// is given. Changes stand as they were made, whatever the clock said; a deletion has nothing
    /// but its time to be placed by.
    static func all(
        of hearing: Hearing.ID?, item: String?, in store: HearingStore
    ) throws -> [HistoryLine] {
        let changes = try hearing.map { try store.history(of: $0, item: item) } ?? []
        let deletions = try store.deletions().filter { item == nil || $0.item == item }
        var rest = deletions.map(HistoryLine.init)[...]
        var lines: [HistoryLine] = []
        for change in changes.map(HistoryLine.init) {
            while let next = rest.first, next.at < change.at { lines.append(rest.removeFirst()) }
            lines.append(change)
        }
        return lines + rest
    }

    private init(_ entry: HistoryEntry) {
        (at, who, hearing) = (entry.at, entry.who, entry.hearing.rawValue)
        (entity, item, what) = (entry.change.entity, entry.change.item, entry.change.what)
        (before, after) = (entry.change.before, entry.change.after)
    }

    private init(_ deletion: Deletion) {
        (at, who, hearing) = (deletion.at, deletion.who, deletion.hearing.rawValue)
        (entity, item, what) = (deletion.entity.rawValue, deletion.item, "delete")
        why = deletion.why
    }

    var json: JSONValue {
        [
            "at": .string(at), "who": .string(who), "hearing": .string(hearing),
            "entity": .string(entity), "item": .string(item), "what": .string(what),
            "before": Self.value(before), "after": Self.value(after), "why": JSONValue(why),
        ]
    }

    /// The images are JSON; what is none stands as text.
    private static func value(_ image: String?) -> JSONValue {
        image.map { JSONValue(text: $0) ?? .string($0) } ?? .null
    }

    /// "23-11-2026 10.42  Anna Jensen  H45  udfald".
    func text(_ catalogue: Catalogue) -> SafeText {
        let word = Phrase(rawValue: "change.\(what)").map { catalogue.text($0) } ?? what
        return SafeText([moment, who, item, word, why].compactMap(\.self).joined(separator: "  "))
    }

    /// The host's own time; the store keeps UTC.
    private var moment: String {
        let reader = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = try? reader.parse(at) else { return at }
        var seconds = time_t(date.timeIntervalSince1970)
        var parts = tm()
        localtime_r(&seconds, &parts)
        var letters = [CChar](repeating: 0, count: 32)
        let count = strftime(&letters, letters.count, "%d-%m-%Y %H.%M", &parts)
        return String(decoding: letters.prefix(count).map(UInt8.init), as: UTF8.self)
    }
}

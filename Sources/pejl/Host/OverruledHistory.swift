internal import Exchange
internal import PolicyModel
internal import Reading
internal import Storage

extension Reimport.Overruled {
    /// What people decided, from the lines that the browser's casework wrote: a second import keeps
    /// it. A step that was undone does not count.
    init(_ history: [HistoryEntry]) {
        self.init()
        var standing: [CaseworkAspect: [String: Int]] = [:]
        for entry in history {
            let change = entry.change
            guard case .casework(let aspect, let turn)? = HistoryWord(change.what) else {
                continue
            }
            usedIDs.insert(change.item)
            switch aspect {
            case .section, .outcome, .author, .redaction:
                standing[aspect, default: [:]][change.item, default: 0] += turn == .undone ? -1 : 1
            case .kind:
                let former = change.before.flatMap { try? PassageJSON.passage(from: $0) }?.id
                if let former, former != change.item {
                    usedIDs.insert(former)
                    rename(former, to: change.item)
                    for aspect in standing.keys {
                        guard let count = standing[aspect]?.removeValue(forKey: former) else {
                            continue
                        }
                        standing[aspect]?[change.item] = count
                    }
                }
                standing[aspect, default: [:]][change.item, default: 0] += turn == .undone ? -1 : 1
            case .attribution, .link, .support: follow(change)
            case .tag, .assignment, .gist, .note: break
            }
        }
        func decided(_ aspect: CaseworkAspect) -> Set<String> {
            Set((standing[aspect] ?? [:]).filter { $1 > 0 }.keys)
        }
        sections = decided(.section)
        outcomes = decided(.outcome)
        texts = decided(.redaction)
        kinds = decided(.kind)
        authors = decided(.author)
    }

    /// A passage that became one of the other kind takes what was decided of it along.
    private mutating func rename(_ old: String, to new: String) {
        rejected = Set(rejected.map { tie in tie.map { $0 == old ? new : $0 } })
    }

    /// A tie that was there before and is not there after was rejected; one that came back was not.
    private mutating func follow(_ change: Change) {
        let before = Self.ties(change.before, of: change.entity)
        let after = Self.ties(change.after, of: change.entity)
        for tie in before.subtracting(after) { rejected.insert([change.item, tie]) }
        for tie in after { rejected.remove([change.item, tie]) }
    }

    private static func ties(_ json: String?, of entity: String) -> Set<String> {
        guard let json else { return [] }
        if entity == "response" {
            let response = try? PassageJSON.response(from: json)
            // A respondent's id and a response's never look alike: both may stand in one set.
            return Set(
                (response?.attributions.map(\.respondent.rawValue) ?? [])
                    + (response?.supports.map(\.response.rawValue) ?? []))
        }
        let remark = try? PassageJSON.remark(from: json)
        return Set(remark?.answers.map(\.response.rawValue) ?? [])
    }
}

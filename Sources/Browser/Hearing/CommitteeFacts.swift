import Language
import PolicyModel

/// What is known of a lokaludvalg in this hearing: the three honest meanings of "what did they
/// say" (docs: Svaret, Nævnt, Anført), kept apart.
struct CommitteeFacts: Hashable, Sendable {
    let name: String
    /// It is on the list of those who answered, alone or jointly.
    let answered: Bool
    /// The others of a joint answer.
    let jointly: [String]
    /// Responses attributed to it.
    var said = 0
    var namedResponses = 0
    var namedRemarks = 0

    /// All committees, in the register's order. One pass over respondents and passages.
    static func all(in index: HearingIndex) -> [CommitteeFacts] {
        let hearing = index.hearing
        var facts = index.committeeNames.map { name in
            let mine = hearing.respondents.filter { $0.answered && $0.lokaludvalg.contains(name) }
            let others = mine.flatMap(\.lokaludvalg).filter { $0 != name }
            return CommitteeFacts(name: name, answered: !mine.isEmpty, jointly: others)
        }
        let places = Dictionary(
            facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        for response in hearing.responses {
            for name in index.committees(saying: response) {
                if let position = places[name] { facts[position].said += 1 }
            }
            for name in Set(response.places.compactMap(\.lokaludvalg)) {
                if let position = places[name] { facts[position].namedResponses += 1 }
            }
        }
        for remark in hearing.remarks {
            for name in Set(remark.places.compactMap(\.lokaludvalg)) {
                if let position = places[name] { facts[position].namedRemarks += 1 }
            }
        }
        return facts
    }
}

extension Words {
    /// Nørrebro Lokaludvalg har svaret. Bilag 2 oplyser ikke, hvad udvalget anførte.
    func status(_ facts: CommitteeFacts) -> String {
        var sentences: [String] = []
        if !facts.answered {
            sentences.append(text(.committeeNotListed, ["name": facts.name]))
        } else if facts.jointly.isEmpty {
            sentences.append(text(.committeeAnswered, ["name": facts.name]))
        } else {
            let all = index.committeeNames.filter { $0 == facts.name || facts.jointly.contains($0) }
            sentences.append(text(.committeeJointly, ["names": list(all)]))
        }
        if facts.answered, facts.said == 0 {
            let document = document(nil)
            let name = document.prefix(1).uppercased() + document.dropFirst()
            sentences.append(
                text(
                    facts.jointly.isEmpty ? .committeeSaidUnknown : .committeeSaidUnknownJointly,
                    ["document": name]))
        }
        return sentences.joined(separator: " ")
    }
}

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
    let said: Int
    let namedResponses: Int
    let namedRemarks: Int

    /// The tally is one of lokaludvalg: ``HearingSource/committeeTallies()``.
    init(_ standing: CommitteeStanding, _ tally: Facets.Tally) {
        name = standing.name
        answered = standing.answered
        jointly = standing.jointly
        said = tally.said[name] ?? 0
        namedResponses = tally.named[name] ?? 0
        namedRemarks = tally.remarks[name] ?? 0
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
            let all = source.committeeNames.filter {
                $0 == facts.name || facts.jointly.contains($0)
            }
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

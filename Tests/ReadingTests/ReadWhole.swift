import PolicyModel
import Testing

@testable import Reading

/// A text read as a file, and every word of it in exactly one place.
func readWhole(
    _ text: String, _ name: String = "notat.txt", sourceLocation: SourceLocation = #_sourceLocation
) throws -> ReadingResult {
    let result = try Reader.read(bytes: Array(text.utf8), name: name)
    #expect(
        WordBalance(document: result.source, hearing: result.hearing).holds,
        sourceLocation: sourceLocation)
    return result
}

/// The same of a table, every cell of which is understood.
func readTable(
    _ csv: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Hearing {
    let hearing = try readWhole(csv, "skema.csv", sourceLocation: sourceLocation).hearing
    #expect(
        hearing.unplaced.allSatisfy { $0.reason != .unread }, sourceLocation: sourceLocation)
    return hearing
}

extension Hearing {
    /// Who said each passage, by name.
    var said: [[String]] {
        responses.map { response in
            response.attributions.compactMap { attribution in
                respondents.first { $0.id == attribution.respondent }?.name
            }
        }
    }
}

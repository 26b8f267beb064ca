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

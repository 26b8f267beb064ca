#if canImport(Glibc)
    import Glibc
#endif
import Testing

@testable import Browser

/// Screens that are checked in as text, one file each in `Screens/`. With `PEJL_RECORD` set they
/// are written anew, and the test fails on purpose: a recorded screen is to be looked at.
enum Golden {
    static func expect(
        _ session: BrowserSession, _ name: String, file: String = #filePath,
        location: SourceLocation = #_sourceLocation
    ) {
        let folder = "/" + file.split(separator: "/").dropLast().joined(separator: "/")
        let path = "\(folder)/Screens/\(name).txt"
        let buffer = session.render()
        let cursor = buffer.cursor.map { "\($0.column),\($0.row)" } ?? "none"
        let size = "\(buffer.size.columns)x\(buffer.size.rows)"
        let text =
            "\(size), cursor \(cursor)\n" + buffer.lines.joined(separator: "\n") + "\n"
        if getenv("PEJL_RECORD") != nil {
            write(text, path)
            Issue.record("recorded \(name)", sourceLocation: location)
            return
        }
        let expected = LanguageFiles.contents(path)
        if text != expected {
            Issue.record(
                "\(name) differs. Expected:\n\(expected)\nGot:\n\(text)", sourceLocation: location)
        }
    }

    private static func write(_ text: String, _ path: String) {
        guard let stream = fopen(path, "w") else { return }
        defer { fclose(stream) }
        fputs(text, stream)
    }
}

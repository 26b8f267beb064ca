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
        let buffer = session.render()
        let cursor = buffer.cursor.map { "\($0.column),\($0.row)" } ?? "none"
        let size = "\(buffer.size.columns)x\(buffer.size.rows)"
        let text =
            "\(size), cursor \(cursor)\n" + buffer.lines.joined(separator: "\n") + "\n"
        expect(text, file: "Screens/\(name).txt", in: folder, location: location)
    }

    /// A text that is checked in, `file` from this folder.
    static func expect(
        _ text: String, file: String, from here: String = #filePath,
        location: SourceLocation = #_sourceLocation
    ) {
        let folder = "/" + here.split(separator: "/").dropLast().joined(separator: "/")
        expect(text, file: file, in: folder, location: location)
    }

    private static func expect(
        _ text: String, file: String, in folder: String, location: SourceLocation
    ) {
        let path = "\(folder)/\(file)"
        if getenv("PEJL_RECORD") != nil {
            write(text, path)
            Issue.record("recorded \(file)", sourceLocation: location)
            return
        }
        let expected = LanguageFiles.contents(path)
        if text != expected {
            Issue.record(
                "\(file) differs. Expected:\n\(expected)\nGot:\n\(text)", sourceLocation: location)
        }
    }

    private static func write(_ text: String, _ path: String) {
        guard let stream = fopen(path, "w") else { return }
        defer { fclose(stream) }
        fputs(text, stream)
    }
}

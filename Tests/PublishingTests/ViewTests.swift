import Foundation
import PolicyModel
import Publishing
import Testing

/// Writes reports for people to look at, when asked to: PEJL_VIEW=folder.
struct ViewTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PEJL_VIEW"] != nil))
    func write() throws {
        let folder = URL(
            filePath: ProcessInfo.processInfo.environment["PEJL_VIEW"] ?? "/tmp",
            directoryHint: .isDirectory)
        let words = try Examples.words()
        let hearing = try Examples.bundled()
        func put(_ name: String, _ report: Report) throws {
            try Data(report.html.utf8).write(to: folder.appending(path: name + ".html"))
            try Data(report.markdown.utf8).write(to: folder.appending(path: name + ".md"))
            try Data(report.pandocInput.text.utf8)
                .write(to: folder.appending(path: name + ".pandoc.html"))
        }
        let all = Publication(hearing, disclosure: .masked, words: words)
        try put("rapport", .report(of: all, made: CalendarDay(year: 2026, month: 11, day: 23)))
        try put("udtraek", .export(of: all))
        for name in ["Nørrebro", "Østerbro", "Vesterbro", "Bispebjerg"] {
            let some = Publication(
                hearing, filter: Filter([.lokaludvalg: [name]]), disclosure: .masked, words: words)
            try put(name, .report(of: some))
        }
    }
}

import Foundation
import PolicyModel
import Publishing
import Testing

/// What the page promises to people who print it, hear it, or read it on a telephone.
struct HTMLTests {
    private static func pages() throws -> [String] {
        let words = try Examples.words()
        let bundled = try Examples.bundled()
        let filters = [Filter.none, Filter([.lokaludvalg: ["Nørrebro"]]), Filter([.goal: ["12"]])]
        var pages = filters.map { filter in
            let publication = Publication(
                bundled, filter: filter, disclosure: .masked, words: words)
            return Report.report(of: publication).html
        }
        let invented = Publication(InventedCase.hearing, disclosure: .internal, words: words)
        pages += [Report.report(of: invented).html, Report.export(of: invented).html]
        return pages
    }

    private func matches(_ pattern: String, _ text: String) throws -> [String] {
        try text.matches(of: Regex(pattern)).map { String(text[$0.range]) }
    }

    @Test func headingsDescendOneStepAtATime() throws {
        for page in try Self.pages() {
            let levels = try matches("<h[1-6]", page).compactMap { Int(String($0.suffix(1))) }
            #expect(levels.first == 1)
            #expect(levels.filter { $0 == 1 }.count == 1)
            for (before, after) in zip(levels, levels.dropFirst()) {
                #expect(after <= before + 1, "h\(before) is followed by h\(after)")
            }
        }
    }

    @Test func languageTitleAndTableHeadersAreThere() throws {
        for page in try Self.pages() {
            #expect(page.contains("<html lang=\"da\">"))
            #expect(try matches("<title>[^<]+</title>", page).count == 1)
            let tables = try matches("<table>", page).count
            #expect(try matches("<thead>", page).count == tables)
            #expect(try matches("<caption>[^<]+</caption>", page).count == tables)
            #expect(try matches("<th(?![ e])", page).isEmpty)
            #expect(try matches("<th (?!scope=\"(col|row)\")", page).isEmpty)
        }
    }

    @Test func thePageStandsAlone() throws {
        for page in try Self.pages() {
            for part in ["<script", "<img", "<link", "@import", "url(", "http://", "https://"] {
                #expect(!page.contains(part), "holds \(part)")
            }
            #expect(page.contains("&lt;script&gt;") || !page.contains("alert(1)"))
        }
    }

    @Test func idsAreOnceEachAndLinksHaveTargets() throws {
        for page in try Self.pages() {
            let ids = try matches(" id=\"[^\"]+\"", page).map { $0.dropFirst(5).dropLast() }
            #expect(Set(ids).count == ids.count)
            let targets = try matches("href=\"#[^\"]+\"", page).map { $0.dropFirst(7).dropLast() }
            for target in targets { #expect(ids.contains(target), "no \(target)") }
        }
    }

    @Test func elementsAreClosedInOrder() throws {
        for page in try Self.pages() {
            var open: [Substring] = []
            for tag in try matches("</?[a-z0-9]+", page) {
                let name = tag.drop { $0 == "<" || $0 == "/" }
                if ["meta"].contains(name) { continue }
                if tag.hasPrefix("</") {
                    #expect(open.popLast() == name)
                } else {
                    open.append(name)
                }
            }
            #expect(open.isEmpty)
        }
    }

    /// Every printed page of restated text bears it.
    @Test func printedPagesBearTheMark() throws {
        #expect(try Self.pages()[0].contains("@top-right { content: \"IKKE ORDRET\""))
        #expect(!(try Self.pages()[3].contains("@top-right")))
    }

    private static let tidy = "/usr/bin/tidy"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: tidy), "tidy is missing"))
    func tidyFindsNothing() throws {
        for page in try Self.pages() {
            let file = FileManager.default.temporaryDirectory
                .appending(path: "pejl-\(UUID().uuidString).html")
            try Data(page.utf8).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let process = Process()
            process.executableURL = URL(filePath: Self.tidy)
            process.arguments = ["-quiet", "-errors", "-utf8", file.path]
            let faults = Pipe()
            process.standardError = faults
            try process.run()
            let said = faults.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(said.isEmpty, "\(String(decoding: said, as: UTF8.self))")
        }
    }
}

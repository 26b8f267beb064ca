#if canImport(Glibc)
    import Glibc
#endif
import Language
import Testing

@Suite struct CatalogueTests {
    /// The names of the phrases and of the words are the same.
    @Test(arguments: ["da", "en"])
    func everyPhraseHasWordsAndNothingElse(language: String) {
        let catalogue = Catalogue(language: language, parsing: Self.file(language))
        let phrases = Set(Phrase.allCases.map(\.rawValue))
        #expect(phrases.subtracting(catalogue.names).sorted() == [], "without words")
        #expect(catalogue.names.subtracting(phrases).sorted() == [], "without a phrase")
    }

    /// A translation has the same places, or something would be lost or stand as `{name}`.
    @Test func placesAgree() {
        let danish = Catalogue(language: "da", parsing: Self.file("da"))
        let english = Catalogue(language: "en", parsing: Self.file("en"))
        for phrase in Phrase.allCases {
            #expect(
                Self.places(danish.text(phrase)) == Self.places(english.text(phrase)),
                "\(phrase.rawValue)")
        }
    }

    @Test(arguments: ["da", "en"])
    func noWordsAreEmptyOrTwiceGiven(language: String) {
        var seen: Set<Substring> = []
        for line in Self.file(language).split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1)
            #expect(parts.count == 2, "\(line)")
            guard let name = parts.first else { continue }
            #expect(seen.insert(name).inserted, "\(name) stands twice")
        }
    }

    @Test func placesAreFilled() {
        let catalogue = Catalogue(language: "da", parsing: "count.of = {shown} af {all}")
        #expect(catalogue.text(.countOf, ["shown": "2", "all": "7"]) == "2 af 7")
        #expect(catalogue.text(.countOf, ["shown": "{all}", "all": "7"]) == "{all} af 7")
        #expect(catalogue.text(.paneGoals) == "pane.goals")
    }

    @Test func aWordGoesWithItsNumber() {
        let catalogue = Catalogue(
            language: "da", parsing: "count.of = {all} {all|svar|breve}, {shown|en|flere}{x|a}")
        #expect(catalogue.text(.countOf, ["shown": "2", "all": "1"]) == "1 svar, flere{x|a}")
        #expect(catalogue.text(.countOf, ["shown": "1", "all": "0"]) == "0 breve, en{x|a}")
        #expect(catalogue.text(.countOf, ["all": "11"]) == "11 breve, {shown|en|flere}{x|a}")
    }

    private static func places(_ text: String) -> Set<Substring> {
        // Also one that the text begins with.
        let parts = text.split(separator: "{", omittingEmptySubsequences: false)
        return Set(
            parts.dropFirst().compactMap { part in
                // A word's forms differ from language to language, the number that it goes with does not.
                part.split(separator: "}").first?.split(separator: "|").first
            })
    }

    static func file(_ language: String, from here: String = #filePath) -> String {
        let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
        guard let stream = fopen("/\(root)/Resources/language/\(language).txt", "r") else {
            return ""
        }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, stream)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

import PolicyModel

@testable import Reading

/// The gold of the letters in full (`bilag4`), as the samples' README describes it.
struct LettersGold: Decodable {
    struct Goal: Decodable {
        var number: String
        var basis: String
    }

    struct Passage: Decodable {
        /// A section's id, or its title.
        var about: String
        var first: String
        var last: String
    }

    struct Personal: Decodable {
        var type: String
        var text: String
    }

    struct File: Decodable {
        var file: String
        var respondent: String?
        var kind: String?
        var lokaludvalg: [String]
        var goals: [Goal]
        var pejlemaerker: [Goal]
        var themes: [String]
        var passages: [Passage]
        var personalData: [Personal]
        var campaign: String?
        var empty: Bool
    }

    var files: [File]
}

extension GoldScore {
    /// A letter: the passages that its gold names, each in full, with its section (told or
    /// suggested) and its sender for certain. The gold names no other passages, so there is no
    /// "extra".
    init(letter result: ReadingResult, gold: LettersGold.File, in hearing: Hearing) {
        self.init()
        let read = result.hearing
        lost =
            WordBalance(document: result.source, hearing: read).lost.count
            + read.unplaced.filter { $0.reason == .unread }.count
        let titles = Dictionary(
            hearing.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
        let names = Dictionary(
            read.respondents.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        for passage in gold.passages {
            let (first, last) = (Self.bare(passage.first), Self.bare(passage.last))
            let found = read.responses.first { response in
                let text = Self.bare(response.text)
                return text.hasPrefix(first) || text.hasSuffix(last)
            }
            kind.add(found?.kind == .full)
            let place = found?.section
            let isThere =
                place?.rawValue == passage.about
                || place.flatMap { titles[$0] } == passage.about
            section.add(isThere)
            if !isThere { faults.append("section \(place ?? "-"): \(passage.first)") }
            let stated = (found?.attributions ?? []).filter { $0.basis == .stated }
                .compactMap { names[$0.respondent] }
            wrongNames += stated.count { $0 != gold.respondent }
            respondents.add(stated == [gold.respondent].compactMap { $0 })
        }
        for name in read.respondents.filter(\.answered).map(\.name) {
            answered.add(name == gold.respondent)
        }
        if read.respondents.isEmpty, gold.respondent != nil { answered.add(false) }
    }
}

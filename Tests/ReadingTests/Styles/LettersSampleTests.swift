import PolicyModel
import Testing

@testable import Reading

/// The letters of `bilag4` beside the repository, against their gold.
struct LettersSampleTests {
    private func hearing() throws -> Hearing? {
        guard let source = try StyleSamples.document("resume/resume.docx") else { return nil }
        return try ResumeStyle.read(source, document: "bilag-2", registers: []).hearing
    }

    private func letter(_ file: String, into hearing: Hearing) throws -> (
        SourceDocument, StyleResult
    )? {
        guard let source = try StyleSamples.document("bilag4/" + file) else { return nil }
        return (
            source,
            LettersStyle.read(
                source, document: Document.ID(Slug.make(file)), registers: [], existing: hearing)
        )
    }

    @Test func theSamples() throws {
        guard var all = try hearing(),
            let gold = try StyleSamples.gold("bilag4/bilag4.gold.json", as: LettersGold.self)
        else { return }
        let titles = Dictionary(
            uniqueKeysWithValues: all.sections.map { ($0.id.rawValue, $0.title) })
        var told = (right: 0, all: 0)
        var guessed = (right: 0, wrong: 0, all: 0)
        var copies: Set<String> = []
        for file in gold.files where !file.empty {
            guard let (source, result) = try letter(file.file, into: all) else { return }
            let hearing = result.hearing
            #expect(LettersStyle.score(source) >= 0.5, "\(file.file)")
            let balance = WordBalance(document: source, hearing: hearing)
            #expect(balance.holds, "\(file.file): \(balance)")
            #expect(hearing.respondents.map(\.name) == [file.respondent].compactMap { $0 })
            #expect(hearing.respondents.first?.kind.rawValue == file.kind)
            #expect(hearing.respondents.first?.lokaludvalg == file.lokaludvalg)
            #expect(hearing.submissions.count == 1)
            for response in hearing.responses {
                #expect(response.kind == .full)
                #expect(response.attributions.map(\.basis) == [.stated])
                print(
                    "   ", response.section ?? "-", response.sectionBasis,
                    response.supports.map(\.response), response.text.prefix(60))
            }
            for goal in file.goals where goal.basis == "named" {
                told.all += 1
                let isTold = hearing.responses.contains {
                    $0.section?.rawValue == "goal-" + goal.number && $0.sectionBasis == .stated
                }
                if isTold { told.right += 1 }
            }
            for passage in file.passages {
                let found = hearing.responses.first {
                    StyleSamples.begins($0.text, with: passage.first)
                        || StyleSamples.ends($0.text, with: passage.last)
                }
                #expect(found != nil, "\(file.file): \(passage.first)")
                guard let found else { continue }
                guessed.all += 1
                let section = found.section?.rawValue ?? ""
                if section == passage.about || titles[section] == passage.about {
                    guessed.right += 1
                } else if !section.isEmpty {
                    guessed.wrong += 1
                    print("wrong", file.file, passage.about, section)
                } else {
                    print("none", file.file, passage.about)
                }
            }
            let counts = MaskingCounts(in: WordBalance.texts(of: hearing))
            for kind in [PersonalData.Kind.cpr, .email, .phone, .address] {
                #expect(counts[kind] == file.personalData.count { $0.type == kind.rawValue })
            }
            let isCopy = result.report.findings.contains { $0.kind == .nearCopy }
            if isCopy { copies.insert(file.file) }
            if file.campaign == nil { #expect(!isCopy) }
            all = Reimport(hearing, into: all, replacing: nil).hearing
        }
        print(
            "letters: told \(told.right)/\(told.all), passages \(guessed.right)/\(guessed.all)",
            "wrong \(guessed.wrong)")
        #expect(told.right == told.all)
        #expect(guessed.wrong == 0)
        #expect(guessed.right * 10 >= guessed.all * 7)
        #expect(copies.count == gold.files.count { $0.campaign != nil } - 1)
    }
}

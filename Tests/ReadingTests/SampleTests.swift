import Foundation
import PolicyModel
import Testing

@testable import Reading

/// The samples under `../shared` against their gold, where they are there.
@Suite("The invented samples against their gold")
struct SampleTests {
    struct Gold: Decodable {
        struct Item: Decodable {
            var kind: String
            var sectionTitle: String
            var first: String
            var last: String
            var respondents: [String]
            var departments: [String]
            var outcomes: [String]
        }
        struct Entry: Decodable {
            var kind: String
            var title: String
            var optional: Bool?
        }
        var opens: String
        var closes: String
        var sections: [Entry]
        var items: [Item]
    }

    @Test(arguments: ["resume-plain.txt", "resume-layout.txt"])
    func aResumeIsReadAsItsGoldSays(_ file: String) throws {
        guard let bytes = Shared.bytes("samples/resume/\(file)"),
            let goldBytes = Shared.bytes("samples/resume/resume.gold.json")
        else { return }
        let gold = try JSONDecoder().decode(Gold.self, from: Data(goldBytes))
        let result = try Reader.read(bytes: bytes, name: file)
        let hearing = result.hearing
        let titles = Dictionary(uniqueKeysWithValues: hearing.sections.map { ($0.id, $0.title) })
        #expect(
            hearing.sections.map(\.title)
                == gold.sections.filter { $0.optional != true }.map(\.title))
        #expect(hearing.opens?.description == gold.opens)
        #expect(hearing.closes?.description == gold.closes)
        #expect(WordBalance(document: result.source, hearing: hearing).holds)

        let passages = hearing.passages
        let names = Dictionary(
            uniqueKeysWithValues: hearing.respondents.map { ($0.id, $0.name) })
        var score = Score()
        for item in gold.items {
            guard
                let passage = passages.first(where: { $0.text.isDelimited(item.first, item.last) })
            else {
                Issue.record("no passage from “\(item.first)” to “\(item.last)”")
                continue
            }
            score.kind.add(passage.isResponse == (item.kind == "response"))
            score.section.add(passage.section.flatMap { titles[$0] } == item.sectionTitle)
            switch passage {
            case .response(let response):
                let said = response.attributions.compactMap { names[$0.respondent] }
                    .map { $0 == "Borger (1)" ? "en borger" : $0 }
                #expect(Set(said).subtracting(item.respondents) == [])
                if !item.respondents.isEmpty {
                    score.respondents.add(Set(said) == Set(item.respondents))
                }
            case .remark(let remark):
                score.departments.add(Set(remark.departments) == Set(item.departments))
                let read = Set(remark.outcomes.map(\.rawValue))
                let wanted = Set(item.outcomes)
                score.outcomes.add(
                    read == wanted || (!read.isEmpty && read.isSubset(of: wanted)))
            }
        }
        #expect(passages.count == gold.items.count)
        #expect(score.kind.share >= 0.92)
        #expect(score.section.share >= 0.99)
        #expect(score.respondents.share >= 0.95)
        #expect(score.departments.share >= 0.95)
        #expect(score.outcomes.share >= 0.9)
        print("\(file): \(score)")
    }

    struct Score: CustomStringConvertible {
        struct Part {
            var right = 0
            var all = 0
            mutating func add(_ isRight: Bool) {
                all += 1
                if isRight { right += 1 }
            }
            var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
        }
        var kind = Part()
        var section = Part()
        var respondents = Part()
        var departments = Part()
        var outcomes = Part()

        var description: String {
            let parts = [
                ("kind", kind), ("section", section), ("respondents", respondents),
                ("departments", departments), ("outcomes", outcomes),
            ]
            return parts.map { "\($0.0) \($0.1.right)/\($0.1.all)" }.joined(separator: ", ")
        }
    }
}

extension Hearing {
    fileprivate var passages: [Passage] {
        responses.map(Passage.response) + remarks.map(Passage.remark)
    }
}

extension Passage {
    fileprivate var isResponse: Bool { if case .response = self { true } else { false } }
}

extension String {
    fileprivate func isDelimited(_ first: String, _ last: String) -> Bool {
        let words = split(whereSeparator: \.isWhitespace).map(String.init)
        let opening = first.split(separator: " ").map(String.init)
        let ending = last.split(separator: " ").map(String.init)
        return words.starts(with: opening) && Array(words.suffix(ending.count)) == ending
    }
}

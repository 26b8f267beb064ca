import Foundation
import PolicyModel

@testable import Reading

/// How a reading compares with its gold, by the rules of the samples' README.
struct GoldScore {
    struct Part {
        var right = 0
        var all = 0

        mutating func add(_ isRight: Bool) {
            all += 1
            if isRight { right += 1 }
        }

        var share: Double { all == 0 ? 1 : Double(right) / Double(all) }

        static func + (a: Part, b: Part) -> Part {
            Part(right: a.right + b.right, all: a.all + b.all)
        }
    }

    var kind = Part()
    var section = Part()
    var respondents = Part()
    var departments = Part()
    var outcomes = Part()
    /// The list of those who answered.
    var answered = Part()
    var headings = Part()
    /// Respondents who are said to have said what they did not.
    var wrongNames = 0
    /// Passages that the gold does not have.
    var extra = 0
    var lost = 0
    /// What went wrong, for whoever repairs it.
    var faults: [String] = []

    init() {}

    init(_ result: ReadingResult, gold: GoldFile) {
        let hearing = result.hearing
        lost =
            WordBalance(document: result.source, hearing: hearing).lost.count
            + hearing.unplaced.filter { $0.reason == .unread }.count
        let titles = Dictionary(
            hearing.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
        var passages = hearing.responses.map(Passage.response)
        passages += hearing.remarks.map(Passage.remark)
        var free = Set(passages.indices)
        let bare = passages.map { Self.bare($0.text) }
        let unlabelled = passages.map { passage in
            Self.bare(
                RemarkLabel.runIn(passage.text).map { String(passage.text.dropFirst($0.count)) }
                    ?? passage.text)
        }
        for item in gold.items {
            let first = Self.bare(item.first)
            let last = Self.bare(item.last)
            let labelled = Self.bare(item.label ?? "") + first
            let match = free.sorted().first { index in
                (bare[index].hasPrefix(first) || unlabelled[index].hasPrefix(first)
                    || bare[index].hasPrefix(labelled))
                    && bare[index].contains(last)
            }
            guard let match else {
                addMissing(item)
                continue
            }
            free.remove(match)
            add(item, passages[match], titles, hearing)
        }
        extra = free.count
        faults += free.sorted().map { "extra: \(passages[$0].text.prefix(70))" }
        addLists(gold, hearing)
    }

    /// Of a document that was not read at all: everything is missing.
    init(refused gold: GoldFile, because reason: String) {
        faults.append("refused: \(reason)")
        gold.items.forEach { addMissing($0) }
        for _ in gold.respondents { answered.add(false) }
        for section in gold.sections where section.optional != true { headings.add(false) }
    }

    private mutating func addMissing(_ item: GoldFile.Item) {
        faults.append("missing: \(item.first) … \(item.last)")
        kind.add(false)
        section.add(false)
        if item.kind == "response" {
            if !item.respondents.isEmpty { respondents.add(false) }
        } else {
            departments.add(false)
            outcomes.add(false)
        }
    }

    private mutating func add(
        _ item: GoldFile.Item, _ passage: Passage, _ titles: [Section.ID: String],
        _ hearing: Hearing
    ) {
        let title = passage.section.flatMap { titles[$0] } ?? ""
        section.add(Self.bare(title) == Self.bare(item.sectionTitle))
        if Self.bare(title) != Self.bare(item.sectionTitle) {
            faults.append("section \(title): \(item.first)")
        }
        switch passage {
        case .response(let response):
            kind.add(item.kind == "response")
            if item.kind != "response" {
                faults.append("response: \(item.first)")
                departments.add(false)
                outcomes.add(false)
            }
            let names = response.attributions.filter { $0.basis == .stated }.compactMap { said in
                hearing.respondents.first { $0.id == said.respondent }?.name
            }
            let wrong = names.filter { name in
                !item.respondents.contains { Self.isSame($0, name) }
            }
            wrongNames += wrong.count
            let all = item.respondents.allSatisfy { wanted in
                names.contains { Self.isSame(wanted, $0) }
            }
            if !item.respondents.isEmpty { respondents.add(all && wrong.isEmpty) }
            if !all || !wrong.isEmpty { faults.append("said by \(names): \(item.first)") }
        case .remark(let remark):
            kind.add(item.kind == "remark")
            guard item.kind == "remark" else {
                faults.append("remark: \(item.first)")
                if !item.respondents.isEmpty { respondents.add(false) }
                return
            }
            let read = Set(
                remark.departments.map { short in
                    hearing.registers.departments.first { $0.abbreviation == short }?.name ?? short
                })
            let wanted = Set(
                item.departments.map { short in
                    hearing.registers.departments.first { $0.abbreviation == short }?.name ?? short
                })
            departments.add(read == wanted)
            if read != wanted { faults.append("by \(read.sorted()): \(item.first)") }
            let outcome = Set(remark.outcomes.map(\.rawValue))
            let isRight =
                outcome == Set(item.outcomes)
                || (!outcome.isEmpty && outcome.isSubset(of: item.outcomes))
            outcomes.add(isRight)
            if !isRight {
                faults.append("\(outcome.sorted()) not \(item.outcomes): \(item.first)")
            }
        }
    }

    private mutating func addLists(_ gold: GoldFile, _ hearing: Hearing) {
        let names = hearing.respondents.filter(\.answered).map(\.name)
        for respondent in gold.respondents {
            let isThere = names.contains { Self.isSame(respondent.name, $0) }
            answered.add(isThere)
            if !isThere { faults.append("not among those who answered: \(respondent.name)") }
        }
        for name in names where !gold.respondents.contains(where: { Self.isSame($0.name, name) }) {
            answered.all += 1
            faults.append("did not answer: \(name)")
        }
        let titles = Dictionary(
            hearing.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
        for wanted in gold.sections where wanted.optional != true {
            let isThere = hearing.sections.contains { section in
                Self.bare(section.title) == Self.bare(wanted.title)
                    && Self.bare(section.parent.flatMap { titles[$0] } ?? "")
                        == Self.bare(wanted.parentTitle ?? "")
            }
            headings.add(isThere)
            if !isThere {
                faults.append("no heading: \(wanted.title) in \(wanted.parentTitle ?? "-")")
            }
        }
    }

    static func + (a: GoldScore, b: GoldScore) -> GoldScore {
        var sum = GoldScore()
        sum.kind = a.kind + b.kind
        sum.section = a.section + b.section
        sum.respondents = a.respondents + b.respondents
        sum.departments = a.departments + b.departments
        sum.outcomes = a.outcomes + b.outcomes
        sum.answered = a.answered + b.answered
        sum.headings = a.headings + b.headings
        sum.wrongNames = a.wrongNames + b.wrongNames
        sum.extra = a.extra + b.extra
        sum.lost = a.lost + b.lost
        return sum
    }

    // MARK: Comparing

    /// Letters and digits alone: blanks, hyphens and bullets differ between the forms of a text.
    static func bare(_ text: String) -> String {
        String(
            text.precomposed.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func isSame(_ gold: String, _ name: String) -> Bool {
        if bare(gold) == bare(name) { return true }
        // The contract's name for an unnamed citizen.
        return gold.lowercased() == "en borger" && name.hasPrefix("Borger (")
    }
}

extension String {
    fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}

import PolicyModel
import Testing

@testable import Reading

/// Which responses a remark under a label answers: those right above it, as the layout has them.
struct LayoutLinkTests {
    private static let asked = [
        "Rolund Ældreråd ønsker flere bænke ved søen.",
        "Rolund Menighedsråd ønsker lys på stien til kirken.",
        "Rolund Idrætsråd ønsker en bane til rulleskøjter.",
    ]

    private static let said = [
        "Forvaltningen vil opstille to bænke ved søen.",
        "Forvaltningen har alt opsat lys på stien.",
        "Forvaltningen kan ikke anbefale en bane til rulleskøjter.",
    ]

    /// One section: `r` is a response, `b` a remark under its label.
    private static func answers(_ pattern: String) throws -> [[String]] {
        var (responses, remarks) = (asked[...], said[...])
        let passages = pattern.compactMap { sign -> String? in
            if sign == "r" { return responses.popFirst() }
            let text = remarks.popFirst() ?? ""
            return sign == "b" ? "Forvaltningens bemærkninger:\n\n" + text : text
        }
        let text = """
            Resume af høringssvar til stiplan for Rolund

            Der er modtaget høringssvar fra: Rolund Ældreråd, Rolund Menighedsråd og Rolund Idrætsråd.


            Mål 1. Stier for alle


            \(passages.joined(separator: "\n\n"))


            Mål 2. Stier i skoven


            En række høringssvar ønsker flere stier i skoven.

            Forvaltningens bemærkninger:

            Forvaltningen er enig, og stierne er skrevet ind i planen.
            """
        let hearing = try Reader.read(bytes: Array(text.utf8), name: "stier.txt").hearing
        #expect(hearing.responses.count { $0.section == "goal-1" } == pattern.count { $0 == "r" })
        return hearing.remarks.filter { $0.section == "goal-1" }
            .map { $0.answers.map(\.response.rawValue) }
    }

    @Test func aRunOfRemarksAnswersTheRunOfResponsesAboveIt() throws {
        #expect(try Self.answers("rrb") == [["H1", "H2"]])
        #expect(try Self.answers("rrbB") == [["H1", "H2"], ["H1", "H2"]])
    }

    @Test func whereTheyAlternateEachAnswersItsOwn() throws {
        #expect(try Self.answers("rbrb") == [["H1"], ["H2"]])
        #expect(try Self.answers("rbrbrb") == [["H1"], ["H2"], ["H3"]])
        #expect(try Self.answers("rrbrbB") == [["H1", "H2"], ["H3"], ["H3"]])
    }

    @Test func whatStandsBelowIsNotAnswered() {
        var runs = LayoutRuns()
        runs.addRemark()
        runs.addResponse(4)
        runs.addRemark()
        runs.addResponse(5)
        #expect(runs.answered == [[], [4]])
    }
}

import PolicyModel
import Testing

@testable import Reading

/// Labels in words that no list has. Every name and sentence is invented.
@Suite("Labels in the document's own words")
struct RepeatedLinesTests {
    private static let themes = ["Bænke ved åen", "Lys på stien", "Flere hegn"]

    private func read(_ said: String?, _ answered: String, _ gap: String = "\n\n") throws
        -> Hearing
    {
        var text = "Resumé af høringssvar til parkplan for Rolund\n\n"
        text += "Der er modtaget svar fra: Rolund Museum, Rolund Bylaug og Rolund Skaterklub.\n\n\n"
        let names = ["Rolund Museum", "Rolund Bylaug", "Rolund Skaterklub"]
        for (theme, name) in zip(Self.themes, names) {
            let passages = [
                said, "\(name) har ikke plads nok og beder om mere.", answered,
                "Der er sat penge af, og teksten er tilføjet.",
            ]
            text += ([theme] + passages.compactMap { $0 }).joined(separator: gap) + "\n\n\n"
        }
        return try readWhole(text, "park.txt").hearing
    }

    @Test(arguments: [
        ("Det skrev I", "Det mener vi"), ("Indspil", "Sådan ser vi på det"),
        ("Røster fra parken", "Vores ord"),
    ])
    func twoInTurnAreWhatWasSaidAndTheAnswer(said: String, answered: String) throws {
        for gap in ["\n\n", "\n"] {
            let hearing = try read(said, answered, gap)
            #expect(hearing.sections.map(\.title) == Self.themes)
            #expect(hearing.responses.count == 3)
            #expect(
                hearing.remarks.map { $0.answers.map(\.response.rawValue) } == [
                    ["H1"], ["H2"], ["H3"],
                ])
        }
    }

    @Test(arguments: ["Team Parks replik", "Stabens ord"])
    func oneThatIsSomebodysHeadsTheAnswers(label: String) throws {
        let hearing = try read(nil, label)
        #expect(hearing.sections.map(\.title) == Self.themes)
        #expect(
            hearing.remarks.map { $0.answers.map(\.response.rawValue) } == [["H1"], ["H2"], ["H3"]])
    }

    @Test func besideAKnownLabelTheOtherIsTheOtherKind() throws {
        let hearing = try read("Det skrev I", "Forvaltningens svar")
        #expect(hearing.sections.map(\.title) == Self.themes)
        #expect(hearing.responses.count == 3)
        #expect(hearing.remarks.count == 3)
    }

    @Test func aHeadingThatComesAgainIsNoLabel() {
        let lines = ["Trafik", "Der er meget trafik.", "Støj", "Der er støj.", "Øvrigt", "Intet."]
        let text = (lines + lines + lines).joined(separator: "\n\n")
        let document = PlainTextReader.read(text, name: "park.txt")
        let kinds = RepeatedLines.kinds(in: document) { _ in nil }
        #expect(kinds.isEmpty)
    }
}

import PolicyModel
import Testing

@testable import Reading

/// Who is heard in a passage, and who is only spoken of. Every name is invented.
struct VoicesTests {
    private static let bodies = [
        Respondent(id: "museum", name: "Rolund Museum", kind: .organisation, answered: true),
        Respondent(id: "laug", name: "Rolund Bylaug", kind: .organisation, answered: true),
        Respondent(id: "net", name: "Netværk for Landsbyer", kind: .organisation, answered: true),
    ]

    private func heard(_ text: String) -> [String] {
        SpeakerFinder(Self.bodies, aliases: ["NL": "net"]).voices(in: Words(text))
            .map(\.respondent.rawValue)
    }

    @Test(arguments: [
        ("Rolund Museum grubler over, hvorfor stien er lukket.", ["museum"]),
        ("Rolund Museum studser over, at der ingen bænke er.", ["museum"]),
        ("Rolund Museum må konstatere, at stien er væk.", ["museum"]),
        ("Rolund Museum tager sammen med Rolund Bylaug til orde for lys.", ["museum", "laug"]),
        ("Rolund Museum er imod og får følgeskab af Rolund Bylaug.", ["museum", "laug"]),
        ("NL's forslag er en bus.", ["net"]),
        // Only spoken of.
        ("Rolund Museum mener, at Rolund Bylaug har samme erfaring.", ["museum"]),
        ("Rolund Museum ønsker en sti, og det gør Rolund Bylaug vist også.", ["museum"]),
        ("Rolund Museum arbejder for, at børn kan lære.", []),
        ("Stien ved Rolund Museum er lukket, fordi den er våd.", []),
    ])
    func voices(text: String, names: [String]) {
        #expect(heard(text) == names)
    }
}

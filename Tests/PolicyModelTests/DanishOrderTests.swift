import Foundation
import PolicyModel
import Testing

struct DanishOrderTests {
    private let names = [
        "Østerbro", "Aalborg", "Amager Øst", "Ærø", "Vanløse", "Ålholm", "Amager Vest", "3F",
        "Zoo", "Brønshøj-Husum", "Akademikerne", "Akademikernes A-kasse", "Øen", "Valby", "Åen",
    ]

    @Test func alphabetEndsInDanish() {
        #expect(
            names.inDanishOrder { $0 } == [
                "3F", "Akademikerne", "Akademikernes A-kasse", "Amager Vest", "Amager Øst",
                "Brønshøj-Husum", "Valby", "Vanløse", "Zoo", "Ærø", "Øen", "Østerbro", "Åen",
                "Aalborg", "Ålholm",
            ])
    }

    /// ICU's da_DK is the oracle, for letters; it weighs blanks and hyphens differently.
    @Test func agreesWithTheSystemsDanishOnLetters() {
        let words = names.filter { !$0.contains(" ") && !$0.contains("-") }
        let danish = Locale(identifier: "da_DK")
        let expected = words.sorted {
            $0.compare($1, options: [], range: nil, locale: danish) == .orderedAscending
        }
        #expect(words.inDanishOrder { $0 } == expected)
    }
}

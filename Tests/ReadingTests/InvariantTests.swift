import Foundation
import PolicyModel
import Testing

@testable import Reading

@Suite("Nothing is lost")
struct InvariantTests {
    /// Numbers that look like chance and are the same each time (SplitMix64).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    /// A document of the genre, put together by dice: its lines, with everything that can go wrong
    /// at a line's or a page's end.
    private func document(_ seed: UInt64) -> String {
        var dice = Dice(state: seed)
        let starts = [
            "En række høringssvar ønsker", "Det bemærkes, at", "Der foreslås",
            "Søforvaltningen oplyser, at",
            "Forvaltningerne har tilføjet, at", "Gynger", "Enkelte høringsparter mener, at",
        ]
        let words = [
            "både", "gynge-", "stativer", "og", "1.500", "kr.", "bænke", "høje-", "lave",
            "Strandby", "i",
            "havn\u{AD}", "båd", "”rød”", "A/S", "ca.", "(5)", "3", "Mål", "tang–krat", "e-",
            "2031-", "34",
        ]
        var text = " Bilag 4. Resumé af høringssvar til Sandpolitik \(seed)\n\n"
        text += "Der er modtaget høringssvar fra: Anker A/S, Bro Forening og Kaj Lokaludvalg.\n\n"
        text += "Generelle bemærkninger\n"
        var page = 1
        for number in 1...Int.random(in: 3...9, using: &dice) {
            if Bool.random(using: &dice) { text += "\nMål \(number). Flere både\n" }
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                text += starts.randomElement(using: &dice) ?? ""
                for _ in 0..<Int.random(in: 1...40, using: &dice) {
                    let chance = Int.random(in: 0..<40, using: &dice)
                    if chance == 0 {
                        page += 1
                        text +=
                            ["\n\u{C}", "\n ", "\n\nSide \(page) af 9\n\n"].randomElement(
                                using: &dice) ?? ""
                    } else {
                        text += chance < 8 ? "\n" : " "
                    }
                    text += words.randomElement(using: &dice) ?? ""
                }
                text +=
                    [".\n\n", ".\n", "\n\n", ":\n\n • sand\n • tang\n\n"].randomElement(
                        using: &dice) ?? ""
            }
        }
        return text
    }

    @Test func everyWordOfAnyDocumentStandsSomewhereOnce() {
        var read = 0
        for seed in 0..<120 as Range<UInt64> {
            let text = document(seed)
            guard let result = try? Fixture.read(text) else { continue }
            read += 1
            let balance = WordBalance(document: result.source, hearing: result.hearing)
            #expect(balance.lost == [], "seed \(seed)")
            #expect(balance.added == [], "seed \(seed)")
            let ids =
                result.hearing.responses.map(\.id.rawValue)
                + result.hearing.remarks.map(\.id.rawValue)
            #expect(Set(ids).count == ids.count)
            #expect(Set(result.hearing.sections.map(\.id)).count == result.hearing.sections.count)
        }
        #expect(read > 80)
    }

    @Test func theCheckerSeesALossAndAnAddition() throws {
        let result = try Fixture.read()
        var hearing = result.hearing
        hearing.responses[0].text = hearing.responses[0].text.replacingOccurrences(
            of: "børn", with: "katte")
        let balance = WordBalance(document: result.source, hearing: hearing)
        #expect(balance.lost == ["børn"])
        #expect(balance.added == ["katte"])
        hearing.remarks.removeLast()
        #expect(WordBalance(document: result.source, hearing: hearing).lost.count > 5)
    }

    @Test func anyBytesAreReadOrRefused() {
        var dice = Dice(state: 7)
        for _ in 0..<300 {
            let count = Int.random(in: 0...400, using: &dice)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
            _ = try? Reader.read(bytes: bytes, name: "x.txt")
            _ = try? Reader.read(bytes: Array(Fixture.resume.utf8) + bytes, name: "x.txt")
        }
    }

    /// Each costs its square, or a stack, in a careless reader.
    @Test(.timeLimit(.minutes(1)))
    func hostileShapesAreReadInTime() {
        let names = (0..<2_000).map { "Foreningen N\($0)" }
        for text in [
            String(repeating: "Titel uden punktum\n\n", count: 5_000),
            String(repeating: "a-\n", count: 20_000), String(repeating: "ord ", count: 60_000),
            String(repeating: "Søforvaltningen, ", count: 5_000),
            "Der er modtaget høringssvar fra: \(names.joined(separator: ", ")).\n\nGenerelt\n"
                + names.joined(separator: " og ")
                + " mener det.\n\nForvaltningerne har tilføjet det.\n",
        ] {
            _ = try? Reader.read(bytes: Array(text.utf8), name: "x.txt")
        }
    }
}

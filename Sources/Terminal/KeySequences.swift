import Browser

/// What terminals send for keys that are not letters.
///
/// Pejl never asks for application mode (so that the number pad keeps its digits under PuTTY), but
/// knows both forms of everything: a terminal may have been left in the other mode, and terminfo is
/// often for another terminal than the one that is there. Modifiers are read and left out: Ctrl with
/// an arrow is that arrow.
nonisolated enum KeySequences {
    /// `ESC [ … final`. nil is a sequence that means nothing here, and is swallowed.
    static func control(parameters: [UInt8], final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
            // rxvt ends with $, ^ and @ where others have a modifier and ~.
            return numbered(firstNumber(in: parameters))
        case UInt8(ascii: "A"), UInt8(ascii: "a"): return .up
        case UInt8(ascii: "B"), UInt8(ascii: "b"): return .down
        case UInt8(ascii: "C"): return .right
        case UInt8(ascii: "D"): return .left
        // Without a question mark; with it, "c" is an answer about what the terminal is.
        case UInt8(ascii: "c") where parameters.isEmpty: return .right
        case UInt8(ascii: "d") where parameters.isEmpty: return .left
        case UInt8(ascii: "H"): return .home
        case UInt8(ascii: "F"): return .end
        case UInt8(ascii: "Z"): return .backTab
        case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"):
            return .function(Int(final - UInt8(ascii: "P")) + 1)
        // `ESC [ row ; column R` is a report of the cursor's place, and F3 only as `ESC [ 1 ; m R`.
        case UInt8(ascii: "R") where parameters.first == UInt8(ascii: "1"): return .function(3)
        default: return nil
        }
    }

    /// `ESC O final`, with what a modifier puts between.
    static func single(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
        case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
        case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
        case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
        case UInt8(ascii: "X"): .character("=")
        // The number pad in application mode: its letters are its characters, 64 higher.
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            .character(Character(UnicodeScalar(final - 64)))
        default: nil
        }
    }

    /// `ESC [ [ final`: F1 to F5 on the Linux console.
    static func linux(_ final: UInt8) -> Key? {
        (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final)
            ? .function(Int(final - UInt8(ascii: "A")) + 1) : nil
    }

    /// `ESC [ number ~`, the VT220's way, which most others took over.
    private static func numbered(_ number: Int?) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case .some(let number) where (11...15).contains(number): .function(number - 10)
        case .some(let number) where (17...21).contains(number): .function(number - 11)
        case .some(let number) where (23...26).contains(number): .function(number - 12)
        default: nil
        }
    }

    private static func firstNumber(in parameters: [UInt8]) -> Int? {
        let digits = parameters.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.count > 4 ? nil : Int(String(decoding: digits, as: UTF8.self))
    }

    /// The capabilities that name keys in terminfo: what a terminal of its own ways says they send.
    static let capabilities: [(name: String, key: Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
            ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
            ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }
}

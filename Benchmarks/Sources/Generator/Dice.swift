/// SplitMix64: the same numbers on every machine, for ever. (Steele, Lea, Flood 2014.)
package struct Dice: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0 ..< count.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    /// A position in 0 ..< count, low ones far more often: about 1 / rank.
    mutating func zipf(_ count: Int) -> Int {
        let uniform = Double(next() >> 11) / Double(1 << 53)
        // The inverse of the harmonic sum, by its logarithm; the base is rational, so exp is
        // done by repeated squaring to need no C library.
        let rank = Self.power(Double(count), uniform) - 1
        return min(count - 1, max(0, Int(rank)))
    }

    /// base to the exponent (0 ... 1), by bisection on square roots: deterministic and exact
    /// enough to choose words by.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        var result = 1.0
        var root = base
        var rest = exponent
        for _ in 0..<40 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return result
    }
}

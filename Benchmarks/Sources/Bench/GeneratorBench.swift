internal import Foundation
internal import Generator

/// That the generator is what all else stands on: the same bytes everywhere, in the exact shape
/// that the program writes.
struct GeneratorBench {
    let workplace: Workplace
    let ledger: Ledger

    /// FNV-1a of the file of 1,000 passages. A change of the generator changes it, and makes
    /// figures from before it incomparable: change it knowingly.
    private static let fingerprint: UInt64 = 0x17EC_A53D_1E43_0C3F

    func run() throws {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        try HearingGenerator(passages: 1_000).write { bytes in
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        ledger.judge(
            .generator, "bytes that differ from the known hearing of 1,000",
            hash == Self.fingerprint ? 0 : 1, "", atMost: 0,
            note: hash == Self.fingerprint ? "" : "it is 0x\(String(hash, radix: 16))")

        let file = try workplace.hearing(1_000)
        let home = try workplace.imported(1_000)
        let exported = workplace.path("exported.json")
        try home.program.succeed(
            ["export", "--hearing", "genereret-1000", "--output", exported])
        let same = FileManager.default.contentsEqual(atPath: file, andPath: exported)
        unlink(exported)
        ledger.judge(
            .generator, "exported otherwise than generated, at 1,000", same ? 0 : 1, "", atMost: 0)
    }
}

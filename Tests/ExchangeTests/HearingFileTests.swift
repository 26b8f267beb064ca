import HearingFixtures
import PolicyModel
import Testing

@testable import Exchange

/// A file read a part at a time is the file read whole: the same hearing, or the same fault.
@Suite struct HearingFileTests {
    private enum Outcome: Equatable {
        case hearing(Hearing)
        case fault(ExchangeError)
    }

    private func whole(_ bytes: [UInt8]) -> Outcome {
        do throws(ExchangeError) { return .hearing(try WholeFile.hearing(from: bytes)) } catch {
            return .fault(error)
        }
    }

    /// In pieces so small that everything is cut somewhere.
    private func parted(_ bytes: [UInt8], pieces: Int) -> Outcome {
        let source = ByteSource(count: bytes.count) { offset, _ in
            Array(bytes[offset..<min(bytes.count, offset + pieces)])
        }
        do throws(ExchangeError) {
            let file = try HearingFile(source)
            var hearing = file.front
            var parts = file.parts()
            while let part = try parts.next() { hearing.append(part) }
            return .hearing(hearing)
        } catch { return .fault(error) }
    }

    private func expectSame(
        _ text: some Collection<UInt8>, pieces: Int = 7, _ note: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(text)
        let expected = whole(bytes)
        for size in [pieces, 1 << 18] {
            let outcome = parted(bytes, pieces: size)
            guard outcome != expected else { continue }
            Issue.record(
                "\(note) in pieces of \(size): \(outcome), whole: \(expected)",
                sourceLocation: sourceLocation)
        }
    }

    private let good = HearingJSON.text(of: Invented.hearing)

    @Test(arguments: 0..<100) func randomHearings(seed: Int) throws {
        let hearing = RandomHearing.make(seed: UInt64(seed))
        let text = HearingJSON.text(of: hearing)
        expectSame(text.utf8, pieces: 1 + seed % 13)
        #expect(try HearingJSON.hearing(from: text) == hearing)
    }

    @Test func keysInAnyOrder() throws {
        guard case .object(let members) = HearingJSON.value(of: Invented.hearing) else {
            Issue.record("no object")
            return
        }
        var random = Seeded(seed: 5)
        for _ in 0..<20 {
            let text = JSONValue.object(members.shuffled(using: &random)).text
            expectSame(text.utf8)
            #expect(try HearingJSON.hearing(from: text) == Invented.hearing)
        }
    }

    @Test func everyLineLeftOut() {
        let lines = good.split(separator: "\n", omittingEmptySubsequences: false)
        for at in lines.indices {
            var left = lines
            left.remove(at: at)
            expectSame(left.joined(separator: "\n").utf8, "line \(at + 1) left out")
        }
    }

    @Test(arguments: 0..<400) func damagedFiles(seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let hearing = seed % 2 == 0 ? Invented.hearing : RandomHearing.make(seed: UInt64(seed))
        var bytes = Array(HearingJSON.text(of: hearing).utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            guard let at = bytes.indices.randomElement(using: &random) else { return }
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: at)
            case 2:
                bytes.insert(
                    Array("{}[],:\"\\ 0-1".utf8).randomElement(using: &random) ?? 0, at: at)
            case 3: bytes.removeLast(bytes.count - at)
            default: bytes.replaceSubrange(at..<at, with: bytes[at...].prefix(200))
            }
        }
        expectSame(bytes, pieces: 1 + seed % 50, "seed \(seed)")
    }

    /// Ids exchanged, so that they are used twice or name nothing, in several places at once.
    @Test(arguments: 0..<400) func ids(seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let hearing = seed % 3 == 0 ? Invented.hearing : RandomHearing.make(seed: UInt64(seed))
        var lines = HearingJSON.text(of: hearing).split(separator: "\n").map(String.init)
        let ids = ["H1", "H2", "H3", "B1", "s1", "r1", "l0", "d0", "d1", "K1", "\u{212A}1", "x"]
        let keys = ["\"id\":", "\"response\":", "\"section\":", "\"document\":", "\"parent\":"]
        let places = lines.indices.filter { at in keys.contains { lines[at].contains($0) } }
        for at in places.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)) {
            let key = lines[at].prefix { $0 != ":" }
            let comma = lines[at].hasSuffix(",") ? "," : ""
            lines[at] = "\(key): \"\(ids.randomElement(using: &random) ?? "")\"\(comma)"
        }
        expectSame(lines.joined(separator: "\n").utf8, "seed \(seed)")
    }

    @Test func topsThatAreNone() {
        for text in ["", " ", "[]", "7", "{}", "[1,", "{\"format\":\"pejl\"}", "\"a\" b"] {
            expectSame(text.utf8, pieces: 2)
        }
        for key in ["sections", "responses", "unplaced", "hearing"] {
            expectSame(good.replacing("\"\(key)\": ", with: "\"\(key)\": null, \"x\": ").utf8)
            expectSame(
                good.replacing("\n  \"\(key)\": ", with: "\n  \"\(key)\": {\"a\": 1}, \"x\": ").utf8
            )
        }
        expectSame(("\u{FEFF}" + good).utf8)
        expectSame((good + " x").utf8)
        expectSame(good.replacing("\"version\": 1", with: "\"version\": \"2\"").utf8)
    }

    @Test func aFileThatBecomesShorterIsAFault() throws {
        let bytes = Array(good.utf8)
        var length = bytes.count
        let source = ByteSource(count: bytes.count) { offset, most in
            Array(bytes[..<length].dropFirst(offset).prefix(most))
        }
        let file = try HearingFile(source)
        length = bytes.count / 2
        var parts = file.parts()
        #expect(throws: ExchangeError.self) { while try parts.next() != nil {} }
    }
}

struct IDSetTests {
    @Test(arguments: 0..<50) func isASet(seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let ids = [
            "H1", "H2", "H64", "H63", "B1", "h1", "H01", "H", "1", "", "K7", "\u{212A}7", "H+1",
            "H16777215", "H16777216", "H99999999999", "å", "a\u{30A}", "s1", "s-1",
        ]
        var set = IDSet<Response>()
        var known: Set<String> = []
        for _ in 0..<60 {
            let id = ids.randomElement(using: &random) ?? ""
            #expect(set.contains(Identifier(id)) == known.contains(id))
            #expect(set.insert(Identifier(id)) == known.insert(id).inserted)
        }
    }
}

import Foundation
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

extension ProcessTests {
    /// PEJL_STRESS_SECONDS (5): how long eight programs work on one file.
    @Test func eightProgramsLoseNothing() throws {
        let scratch = try Scratch()
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        let seconds = setting("PEJL_STRESS_SECONDS", 5)
        let probes = try (0..<8).map {
            try Probe("work", scratch.path(), "p\($0)", seconds: Double(seconds))
        }
        let began = try store.dataVersion()
        for probe in probes {
            let status = probe.finish()
            #expect(status == 0, "\(probe.lines.last ?? "nothing said")")
        }
        #expect(try store.dataVersion() != began)
        let history = try store.history(of: Invented.hearing.id, item: "H2")
        var confirmed = 0
        for (at, probe) in probes.enumerated() {
            let edits = probe.numbers("edit")
            #expect(!edits.isEmpty, "p\(at) came to nothing")
            let kept = history.filter { $0.who == "p\(at)" }.compactMap { $0.change.after }
            #expect(kept == edits.map(String.init), "in its own order, each once")
            confirmed += edits.count
        }
        let count = try store.load(Invented.hearing.id).responses[1].quantity?.count
        #expect(count == confirmed + 2, "the shared count began at 2")
        #expect(try store.check() == [])
        print("stress: \(confirmed) edits by 8 programs in \(seconds) s")
    }

    /// PEJL_CRASHES (20): how many times a writing program is killed.
    @Test func aKilledProgramLosesNothingConfirmed() throws {
        let rounds = setting("PEJL_CRASHES", 20)
        var random = Seeded(seed: UInt64(rounds))
        var scratch = try Scratch()
        var edits: [String: [Int]] = [:]
        var imports: [String: String] = [:]
        var confirmed = 0
        for round in 0..<rounds {
            // A file stays for ten crashes, then a new one: its making is killed too.
            if round % 10 == 0 {
                scratch = try Scratch()
                edits = [:]
                imports = [:]
            }
            let name = "k\(round)"
            let probe = try Probe("write", scratch.path(), name)
            // Every other one comes to something first, however busy the machine is.
            if round % 2 == 1 { probe.waitForOutput() }
            usleep(UInt32.random(in: 5_000...250_000, using: &random))
            probe.kill()
            probe.finish()
            #expect(!probe.lines.contains { $0.hasPrefix("error") }, "\(probe.lines)")
            edits[name] = probe.numbers("edit")
            for number in probe.numbers("import") { imports["\(name)-\(number)"] = "" }
            for number in probe.numbers("again") { imports["\(name)-\(number)"] = "Igen" }
            confirmed += probe.lines.count
            let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
            #expect(try store.check() == [], "after crash \(round)")
            let history = try store.history(of: Invented.hearing.id, item: "H2")
            for (name, numbers) in edits {
                let kept = history.filter { $0.who == name }.compactMap { $0.change.after }
                let wanted = numbers.map(String.init)
                #expect(Array(kept.prefix(wanted.count)) == wanted)
                // At most the one that was on the disk before it could be told.
                #expect(kept.count - wanted.count <= 1)
            }
            let titles = Dictionary(
                try store.hearings().map { ($0.id.rawValue, $0) }, uniquingKeysWith: { a, _ in a })
            for (id, title) in imports {
                #expect(titles[id]?.responses == 39)
                if !title.isEmpty { #expect(titles[id]?.title == title) }
            }
            try store.close()
        }
        #expect(confirmed > rounds, "the programs came to something before they died")
        print("crashes: \(rounds), confirmed and kept: \(confirmed)")
    }
}

import Glibc
import HearingFixtures
import PolicyModel
import Storage

/// A program that is nothing but a caseworker at the store, for tests that need several processes,
/// or one that dies: `store-probe MODE FILE NAME SECONDS [UID GID]`.
///
/// Each line on standard output is one thing that the store confirmed before it was printed.
@main struct StoreProbe {
    let path: String
    let name: String
    let seconds: Double

    static func main() {
        let words = CommandLine.arguments
        guard words.count >= 5, let seconds = Double(words[4]) else { exit(64) }
        if words.count == 7, let user = UInt32(words[5]), let group = UInt32(words[6]) {
            var groups = [group]
            guard setgroups(1, &groups) == 0, setgid(group) == 0, setuid(user) == 0
            else { exit(77) }
        }
        let probe = StoreProbe(path: words[2], name: words[3], seconds: seconds)
        do {
            switch words[1] {
            case "work": try probe.work()
            case "write": try probe.write()
            case "read": try probe.read()
            default: exit(64)
            }
        } catch {
            say("error \(error)")
            exit(1)
        }
    }

    /// Straight to the pipe: what stands in a buffer would be lost by a kill.
    static func say(_ line: String) {
        var bytes = Array((line + "\n").utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { exit(74) }
            bytes = bytes.dropFirst(count)
        }
    }

    private var id: Hearing.ID { Invented.hearing.id }

    /// Reads, searches and writes among others until the time is over.
    private func work() throws {
        let store = try HearingStore.open(at: path, patience: 60)
        let end = ContinuousClock.now + .seconds(seconds)
        var round = 0
        while ContinuousClock.now < end {
            round += 1
            try edit(store, round)
            switch round % 5 {
            case 0: _ = try store.load(id)
            case 1: _ = try store.search(SearchQuery("både -vejr"), in: id)
            case 2: _ = try store.hearings()
            case 3: _ = try store.dataVersion()
            default: _ = try store.history(of: id, item: "H3")
            }
        }
        try store.close()
    }

    /// One of a shared count, which only transactions keep right, and one line in the history.
    private func edit(_ store: HearingStore, _ round: Int) throws {
        try store.update(id, by: name) { hearing in
            let count = (hearing.responses[1].quantity?.count ?? 0) + 1
            hearing.responses[1].quantity?.count = count
            hearing.responses[2].text = "\(name) skrev som nummer \(count): både."
            return [
                Change(entity: "response", item: "H2", what: "quantity", after: "\(round)")
            ]
        }
        Self.say("edit \(round)")
    }

    /// Writes and imports until somebody kills it.
    private func write() throws {
        let store = try HearingStore.open(
            at: path, patience: 60, onCreate: { [Invented.hearing] })
        for round in 1... {
            try edit(store, round)
            if round % 3 == 0 {
                try store.save(Self.imported(name, round), by: name)
                Self.say("import \(round)")
            }
            if round % 6 == 0 {
                var again = Self.imported(name, round)
                again.title = "Igen"
                try store.replace(again, by: name)
                Self.say("again \(round)")
            }
        }
    }

    private static func imported(_ name: String, _ round: Int) -> Hearing {
        var hearing = Invented.hearing
        hearing.id = Hearing.ID("\(name)-\(round)")
        for at in 4..<40 {
            var response = hearing.responses[0]
            response.id = Response.ID("H\(at)")
            response.text = "Brev \(at) om kajen, nummer \(round)."
            hearing.responses.append(response)
        }
        return hearing
    }

    private func read() throws {
        let store = try HearingStore.open(at: path, isReadOnly: true, patience: 1)
        let hearing = try store.load(id)
        let hits = try store.search(SearchQuery("fyrtårn"), in: id).map(\.passage)
        Self.say("read \(hearing.responses.count) \(hits.joined(separator: ",")) \(hearing.title)")
        try store.close()
    }
}

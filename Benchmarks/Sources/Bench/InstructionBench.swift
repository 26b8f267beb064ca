internal import Foundation
internal import PtySupport

/// Instructions, counted by valgrind: the same on every run and nearly so on every machine. Keys are counted
/// as the difference between two scripts of `pejl browse --print`, which draws the last frame only;
/// a visit without a key as it is in a terminal, by the module that spends them.
///
/// A script has nobody beside it who answers: what a terminal asks off the key's path is counted with the
/// key that asks, and told, not judged. What a key does on its own path is judged at the large size beside
/// 1,000 passages: at 100 many a list is shorter than its pane.
struct InstructionBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    private struct Path {
        let name: String
        let before: String
        let keys: String
        let count: Int
        var isAnsweredBeside = false
    }

    private static let responses = "12<Enter><Enter>"
    private static let paths = [
        Path(name: "a move among responses", before: responses, keys: "jjjjjjjj", count: 8),
        Path(name: "a page of them", before: responses, keys: "<PgDn><PgUp><PgDn><PgUp>", count: 4),
        Path(name: "the last and the first", before: responses, keys: "<End><Home>", count: 2),
        Path(name: "full text opens", before: responses, keys: "<Right>", count: 1),
        Path(name: "reading on", before: responses + "<Right>", keys: "<Space><Space>", count: 2),
        Path(name: "the filter opens", before: "", keys: "f", count: 1, isAnsweredBeside: true),
        Path(name: "a letter of it", before: "f", keys: "lind", count: 4),
        Path(
            name: "it is applied", before: "flind", keys: "<Enter>", count: 1,
            isAnsweredBeside: true),
        Path(name: "a search begins", before: "/", keys: "bol", count: 3, isAnsweredBeside: true),
        Path(
            name: "a letter of it", before: "/bol", keys: "igpol", count: 5,
            isAnsweredBeside: true),
        Path(name: "the next hit", before: "/bolig<Enter>", keys: "nn", count: 2),
    ]

    func run() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/valgrind") else {
            ledger.skip(.instructions, "all of it", because: "valgrind is not installed")
            return
        }
        // Valgrind gives up at the debugging information of a program of this size.
        let bare = workplace.path("pejl")
        try Tool(path: "/usr/bin/strip", environment: [:])
            .succeed(["-g", "-o", bare, workplace.pejl])
        defer { unlink(bare) }
        var counts: [String: [Int: Double]] = [:]
        var answered: Set<String> = []
        for size in options.sizes {
            var home = try workplace.imported(size)
            home.pejl = bare
            var known: [String: Double] = [:]
            func total(_ keys: String) throws -> Double {
                if let count = known[keys] { return count }
                let count = try printing(keys, home)
                known[keys] = count
                return count
            }
            for path in Self.paths {
                let both = try total(path.before + path.keys)
                let spent = (both - (try total(path.before))) / Double(path.count)
                let name =
                    path.before.isEmpty || !path.name.contains("letter")
                    ? path.name : "\(path.name) (after \(path.before))"
                counts[name, default: [:]][size] = spent
                if path.isAnsweredBeside { answered.insert(name) }
                ledger.grow("\(name), instructions", "million", size, spent / 1e6)
            }
            let start = try starting(home)
            counts[Self.visit, default: [:]][size] = start.total
            ledger.grow("\(Self.visit), instructions", "million", size, start.total / 1e6)
            for (module, count) in start.modules.prefix(12) {
                ledger.tell(
                    .instructions, "of \(Self.visit) at \(size.grouped): \(module)",
                    count / start.total * 100, "%")
            }
        }
        for (name, bySize) in counts.sorted(by: { $0.key < $1.key }) {
            let isVisit = name == Self.visit
            let base = isVisit ? options.small : options.sizes.first { $0 >= 1_000 }
            guard let base, let small = bySize[base], let large = bySize[options.large] else {
                continue
            }
            let what = "\(name), at \(options.large.grouped) beside \(base.grouped)"
            let note = "\((large / 1e6).short) and \((small / 1e6).short) million"
            if answered.contains(name) {
                ledger.tell(
                    .instructions, what, large / small, "×", note: "\(note); beside the keys")
            } else {
                // A key that lands on another passage costs its length, not the hearing's.
                ledger.judge(
                    .instructions, what, large / max(small, Self.least), "×",
                    atMost: isVisit ? 1.2 : 2, note: note)
            }
        }
    }

    private static let visit = "a visit without a key"
    /// What counts as this many where it is less: a quarter of a millisecond.
    private static let least = 1e6

    private static func valgrind(_ file: String) -> [String] {
        ["--tool=callgrind", "--callgrind-out-file=\(file)"]
    }

    private func printing(_ keys: String, _ home: Home) throws -> Double {
        let file = workplace.path("callgrind")
        defer { unlink(file) }
        // Else two runs of the same keys differ by what they hash.
        let environment = home.environment.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
        let tool = Tool(path: "/usr/bin/valgrind", environment: environment)
        try tool.succeed(
            Self.valgrind(file) + [home.pejl, "browse", "--print", "--keys", keys])
        return try Callgrind(file: file).total
    }

    /// In a terminal, left when what is done beside the first frame is done too: else a fast machine counts
    /// more of it than a slow one.
    private func starting(_ home: Home) throws -> Callgrind {
        let file = workplace.path("callgrind")
        defer { unlink(file) }
        try home.forgetPlace()
        let session = try TerminalSession(
            "/usr/bin/valgrind", Self.valgrind(file) + ["-q", home.pejl],
            sign: "Pejlemærker", environment: home.environment, quiet: .seconds(2))
        session.leave()
        return try Callgrind(file: file)
    }
}

/// What callgrind wrote down: instructions by the module that spent them.
struct Callgrind {
    let total: Double
    /// Most first.
    let modules: [(name: String, count: Double)]

    init(file: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var names: [Substring: Substring] = [:]
        var costs: [String: Double] = [:]
        var object: Substring = ""
        var function: Substring = ""
        var isCallCost = false
        /// "(3) name" gives a name a number, "(3)" names it again.
        func named(_ value: Substring, _ kind: Substring) -> Substring {
            guard let close = value.firstIndex(of: ")") else { return value }
            let key = kind + value[...close]
            let rest = value[value.index(after: close)...].drop { $0 == " " }
            if rest.isEmpty { return names[key] ?? "" }
            names[key] = rest
            return rest
        }
        for line in text.split(separator: "\n") {
            guard let first = line.first else { continue }
            if first.isNumber || first == "+" || first == "-" || first == "*" {
                if isCallCost {
                    isCallCost = false
                } else if let cost = line.split(separator: " ").dropFirst().first.flatMap({
                    Double($0)
                }) {
                    costs[Self.module(object, function), default: 0] += cost
                }
            } else if line.hasPrefix("calls=") {
                isCallCost = true
            } else if line.hasPrefix("ob=") {
                object = named(line.dropFirst(3), "o")
            } else if line.hasPrefix("cob=") {
                _ = named(line.dropFirst(4), "o")
            } else if line.hasPrefix("fn=") {
                function = named(line.dropFirst(3), "f")
            } else if line.hasPrefix("cfn=") {
                _ = named(line.dropFirst(4), "f")
            }
        }
        total = costs.values.reduce(0, +)
        modules = costs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { (name: $0.key, count: $0.value) }
        guard total > 0 else { throw Tool.Failure(description: "valgrind counted nothing") }
    }

    /// The library, and in the program itself the Swift module by its mangled names: $s7Browser…
    private static func module(_ object: Substring, _ function: Substring) -> String {
        let file = object.split(separator: "/").last.map(String.init) ?? "?"
        guard file == "pejl" else {
            if file.hasPrefix("ld-linux") { return "the loader" }
            return String(file.prefix { $0 != "." && $0 != "-" })
        }
        if function.hasPrefix("$ss") || function.hasPrefix("$sS") { return "pejl: Swift" }
        if function.hasPrefix("swift") || function.hasPrefix("_swift") { return "pejl: Swift" }
        guard let start = function.range(of: "$s")?.upperBound else { return "pejl: other" }
        let mangled = function[start...].drop { !$0.isNumber }
        let digits = mangled.prefix { $0.isNumber }
        guard let length = Int(digits) else { return "pejl: other" }
        return "pejl: " + mangled.dropFirst(digits.count).prefix(length)
    }
}

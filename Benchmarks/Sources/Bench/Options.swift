/// What was asked for; see `usage`.
struct Options {
    enum Part: String, CaseIterable {
        case generator, `import`, start, keys, turns, search, facets, memory, bytes, instructions
    }

    struct Misuse: Error {
        let sentence: String
    }

    static let usage = """
        scripts/bench [--quick] [--million] [--instructions] [--record] [--only PART,PART]
                      [--data FOLDER] [--sizes N,N]

          --quick         under 3 minutes, at 100 and 10,000 passages, ratios only: for every change
          --million       a million passages as well: import, start, keys, search, memory; told, not judged
          --instructions  counts instructions with valgrind, and nothing else
          --record        writes the table into docs/performance.md
          --only          some of: generator import start keys turns search facets memory bytes
          --data FOLDER   keeps the hearings there, and takes those that are there
          --sizes         other sizes; the first is the small one

        Without --quick at 100, 1,000, 10,000 and 100,000. 0: every budget holds. 1: one is broken.
        75: the machine was too busy to judge, and no budget that could be judged is broken.

        """

    var pejl = ""
    var isQuick = false
    var withMillion = false
    var isAskingForHelp = false
    /// The document to write the table into.
    var record: String?
    var json: String?
    var data: String?
    var parts: Set<Part> = Set(Part.allCases.filter { $0 != .instructions })
    var sizes: [Int] = []

    /// What the budgets are about: the smallest and the largest that is judged.
    var small: Int { sizes.first ?? 100 }
    var large: Int { sizes.last ?? 100 }

    /// How it is started: what is recorded stands under it.
    var command: String {
        var words = ["scripts/bench"]
        if isQuick { words.append("--quick") }
        if withMillion { words.append("--million") }
        if parts == [.instructions] { words.append("--instructions") }
        return words.joined(separator: " ")
    }

    init(_ arguments: [String]) throws(Misuse) {
        var rest = arguments[...]
        func value(_ option: String, _ rest: inout ArraySlice<String>) throws(Misuse) -> String {
            guard let value = rest.popFirst() else { throw Misuse(sentence: "\(option) of what?") }
            return value
        }
        while let option = rest.popFirst() {
            switch option {
            case "--quick": isQuick = true
            case "--million": withMillion = true
            case "--help", "-h": isAskingForHelp = true
            case "--instructions": parts = [.instructions]
            case "--pejl": pejl = try value(option, &rest)
            // The script starts us at the root of the checkout.
            case "--record": record = "docs/performance.md"
            case "--json": json = try value(option, &rest)
            case "--data": data = try value(option, &rest)
            case "--sizes":
                sizes = try value(option, &rest).split(separator: ",").compactMap { Int($0) }
                guard sizes.count > 1, sizes == sizes.sorted(), sizes[0] > 0 else {
                    throw Misuse(sentence: "--sizes takes two or more, smallest first: 100,10000")
                }
            case "--only":
                let names = try value(option, &rest).split(separator: ",").map(String.init)
                for name in names where Part(rawValue: name) == nil {
                    throw Misuse(sentence: "no part is called \(name)")
                }
                parts = Set(names.compactMap(Part.init))
            default: throw Misuse(sentence: "unknown: \(option)")
            }
        }
        if isAskingForHelp { return }
        if pejl.isEmpty { throw Misuse(sentence: "start it as scripts/bench") }
        // Milliseconds with nothing beside them are nothing to judge there.
        if isQuick { parts.remove(.turns) }
        if sizes.isEmpty {
            sizes = isQuick ? [100, 10_000] : [100, 1_000, 10_000, 100_000]
            if parts == [.instructions] { sizes = [100, 1_000, 10_000] }
        }
    }
}

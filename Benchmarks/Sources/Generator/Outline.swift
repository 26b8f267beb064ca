/// The outline of a generated hearing, and how many passages stand where: the same outline at every
/// size, so that lists of sections are alike and only what hangs on them grows.
///
/// Eight pejlemærker with five goals each, sub-themes under every fourth goal, and an unnumbered
/// section before and after. Mål 12 holds a quarter of all passages, the rest a long tail.
struct Outline {
    struct Section {
        let id: String
        let kind: String
        let label: String?
        let number: Int?
        let title: String
        let parent: String?
        let status: String?
        /// How many in the whole hearing; none in a pejlemærke's goal that only holds themes.
        var responses = 0
        var remarks = 0
    }

    private(set) var sections: [Section] = []

    static let pejlemaerker = 8
    static let goalsEach = 5
    /// Where a quarter of everything was said.
    static let crowded = 12
    /// The first section, with which the program opens, fills its panes at every size from a hundred: what
    /// grows is the hearing, not its first screen.
    static let leastInFirst = 10

    init(passages: Int, words: Wording) {
        add("generelt", "theme", nil, nil, "Generelle bemærkninger", nil, nil)
        for top in 1...Self.pejlemaerker {
            let parent = "pejlemaerke-\(top)"
            add(parent, "pejlemaerke", "Pejlemærke \(top)", top, words.title(top), nil, nil)
            for goal in ((top - 1) * Self.goalsEach + 1)...(top * Self.goalsEach) {
                let id = "goal-\(goal)"
                let isDropped = goal == 17
                add(
                    id, "goal", "Mål \(goal)", goal, words.title(100 + goal), parent,
                    isDropped ? "dropped" : "kept")
                guard goal % 4 == 0 else { continue }
                for theme in 1...2 {
                    add(
                        "\(id)-tema-\(theme)", "theme", nil, nil,
                        words.theme(1_000 + goal * 2 + theme), id, nil)
                }
            }
        }
        add("oevrigt", "theme", nil, nil, "Øvrige bemærkninger", nil, nil)
        share(passages)
    }

    private mutating func add(
        _ id: String, _ kind: String, _ label: String?, _ number: Int?, _ title: String,
        _ parent: String?, _ status: String?
    ) {
        sections.append(
            Section(
                id: id, kind: kind, label: label, number: number, title: title, parent: parent,
                status: status))
    }

    /// A quarter to the crowded goal; the others by 1 / rank, in an order that looks like none.
    private mutating func share(_ passages: Int) {
        let order = sections.indices.filter { sections[$0].id != "goal-\(Self.crowded)" }
            .map { ($0, ($0 * 37 + 11) % sections.count) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        var counts = [Int](repeating: 0, count: sections.count)
        let weights = order.indices.map { 1_000_000 / ($0 + 3) }
        let total = weights.reduce(0, +)
        let rest = passages - passages / 4
        for (rank, at) in order.enumerated() { counts[at] = rest * weights[rank] / total }
        for at in order.prefix(rest - counts.reduce(0, +)) { counts[at] += 1 }
        if passages >= 10 * Self.leastInFirst { counts[0] = max(counts[0], Self.leastInFirst) }
        if let crowded = sections.firstIndex(where: { $0.id == "goal-\(Self.crowded)" }) {
            counts[crowded] = passages - counts.reduce(0, +)
        }
        for at in sections.indices {
            sections[at].remarks = counts[at] * 2 / 5
            sections[at].responses = counts[at] - sections[at].remarks
        }
    }
}

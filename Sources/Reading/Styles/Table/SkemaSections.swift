import PolicyModel

/// The themes of a table: rows that head a group, headings above a table, and a column of topics
/// that recur.
///
/// Numbered headings are told as everywhere else (see ``LevelWords``); "A. Trafik" is a theme
/// with a label.
struct SkemaSections: Sendable {
    private(set) var sections: [Section] = []
    private var slugs = UniqueSlugs()
    private let levels: LevelWords
    /// The open ones, the outer first, each with what its heading looks like.
    private var path: [(look: String, section: Int)] = []
    private var topics: [String: Int] = [:]
    private var lastWasHeading = false

    /// - Parameter headings: all of them, to learn the document's level words.
    init(learningFrom headings: [String]) { levels = LevelWords(learningFrom: headings) }

    /// The section that rows stand under now.
    var current: Section.ID? { path.last.map { sections[$0.section].id } }

    /// - Parameter look: what headings of one level have in common beside their number.
    mutating func open(_ text: String, look: String) {
        let parsed = parse(text)
        let look = look + "|" + parsed.look
        if let same = path.lastIndex(where: { $0.look == look }) {
            path = Array(path[..<same])
        } else if !lastWasHeading, path.count == 1, look.hasPrefix("heading") {
            path = []
        }
        let parent = path.last.map { sections[$0.section].id }
        sections.append(make(parsed, parent: parent))
        path.append((look, sections.count - 1))
        topics = [:]
        lastWasHeading = true
    }

    /// - Returns: whether the topic is a new section, so that its words are a title.
    mutating func open(topic: String) -> Bool {
        let key = Fold.compactKey(topic)
        let outer = path.filter { $0.look != "topic" }
        if let known = topics[key] {
            path = outer + [("topic", known)]
            return false
        }
        path = outer
        sections.append(make(parse(topic), parent: path.last.map { sections[$0.section].id }))
        topics[key] = sections.count - 1
        path.append(("topic", sections.count - 1))
        return true
    }

    /// A row without a topic stands under its group.
    mutating func closeTopic() { path.removeAll { $0.look == "topic" } }

    mutating func rowRead() { lastWasHeading = false }

    private struct Parsed {
        var label: String?
        var number: HeadingNumber?
        var title: String
        var look: String
    }

    private func parse(_ text: String) -> Parsed {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if let letter = Self.letter(line) { return letter }
        if let (number, title) = levels.heading(line), !title.isEmpty {
            let dots = number.number.split(separator: ".").count
            return Parsed(
                label: number.label, number: number, title: title,
                look: (number.word?.lowercased() ?? "#") + String(dots))
        }
        return Parsed(title: line, look: "")
    }

    /// "A. Generelt", "II) Trafik".
    private static func letter(_ line: String) -> Parsed? {
        let head = line.prefix { !$0.isWhitespace }
        guard let mark = head.last, ".):".contains(mark), head.count <= 5 else { return nil }
        let name = head.dropLast()
        let isRoman = name.allSatisfy { "IVX".contains($0) }
        guard !name.isEmpty, name.count == 1 || isRoman,
            name.allSatisfy({ $0.isLetter && $0.isUppercase })
        else { return nil }
        let title = String(line.dropFirst(head.count)).trimmingBlanks()
        guard !title.isEmpty else { return nil }
        return Parsed(label: String(head), title: title, look: "letter")
    }

    private mutating func make(_ parsed: Parsed, parent: Section.ID?) -> Section {
        guard let number = parsed.number else {
            return Section(
                id: Section.ID(slugs.make(Slug.make(parsed.title))), kind: .theme,
                label: parsed.label, title: parsed.title, parent: parent)
        }
        let isGoal = rank(number) > 0
        let name = (isGoal ? "goal-" : "pejlemaerke-") + Slug.make(number.number)
        return Section(
            id: Section.ID(slugs.make(name)), kind: isGoal ? .goal : .pejlemaerke,
            label: parsed.label, number: Section.Number(number.number), title: parsed.title,
            parent: parent, status: isGoal ? .kept : nil)
    }

    private func rank(_ number: HeadingNumber) -> Int {
        guard let word = number.word?.lowercased() else {
            return number.number.split(separator: ".").count - 1
        }
        let goals: Set<String> = ["delmål", "mål", "målsætning", "udviklingsmål"]
        if levels.words.count == 1 { return goals.contains(word) ? 1 : 0 }
        return levels.words.firstIndex(of: word) ?? 0
    }
}

import PolicyModel

/// The list of those who answered under a heading of its own: "Indkomne svar", "Liste over høringssvar",
/// "Høringssvar er modtaget fra", and below it names on lines, numbered or not, and nothing else but the
/// kinds of senders that they are grouped by.
struct SenderSection: Sendable {
    let entries: [RespondentList.Entry]
    /// The heading and the names as they stand, with their places.
    let lines: [Aside]
    /// The document without them.
    let rest: SourceDocument

    static let fewest = 3

    init(in document: SourceDocument) {
        let document = Self.parted(document)
        var names: [Name] = []
        var taken: Set<Int> = []
        for (index, block) in document.blocks.enumerated() where !taken.contains(index) {
            let announces = SenderAnnouncement.announces(block)
            let leads = SenderAnnouncement.leads(block)
            guard announces || leads else { continue }
            let (found, groups) = Self.names(below: index, in: document)
            // "Følgende har ikke haft bemærkninger:" may tell of one.
            guard found.count >= (names.isEmpty || !leads ? Self.fewest : 1) else { continue }
            // One list, and what a lead of its own adds to it; bare lines under a lead are
            // ``SenderLines``'.
            guard names.isEmpty || leads,
                announces
                    || Self.arePoints(found, in: document)
                        && (SenderAnnouncement.saysFollowing(block) || Self.tellWhatTheyAre(found))
            else { continue }
            let answered = SenderAnnouncement.tellsOfAnswers(block)
            names += found.map { name in
                var name = name
                name.answered = answered
                return name
            }
            taken.formUnion([index] + groups + found.map(\.block))
        }
        guard !names.isEmpty else {
            entries = []
            lines = []
            rest = document
            return
        }
        entries = Self.entries(of: names)
        let joiner = LineJoiner()
        lines = taken.sorted().flatMap { place in
            // What stands on lines of its own is told line by line.
            let own = names.filter { $0.block == place }.map(\.lines)
            return own.count > 1 && own.joined().count == document.blocks[place].lines.count
                ? own : [document.blocks[place].lines]
        }.map { Aside(kind: .contents, text: joiner.join($0), place: Extent($0)) }
        var rest = document
        rest.blocks = document.blocks.enumerated().filter { !taken.contains($0.offset) }
            .map(\.element)
        self.rest = rest
    }

    struct Name {
        /// nil where the list counts nobody.
        var number: String?
        var text: String
        var lines: [SourceLine]
        var block: Int
        /// What the group says that it stands in.
        var kind: Respondent.Kind?
        var answered = true
    }

    /// Half of them tell what they are: a list of wishes does not.
    private static func tellWhatTheyAre(_ names: [Name]) -> Bool {
        let told = names.count {
            RespondentKinds().areTold(by: $0.text) || UnnamedCitizen.matches($0.text)
        }
        return told * 2 >= names.count
    }

    private static func arePoints(_ names: [Name], in document: SourceDocument) -> Bool {
        names.allSatisfy { name in
            if case .listItem = document.blocks[name.block].kind { return true }
            return name.lines.first?.text.startsWithBullet ?? false
        }
    }

    /// The names in the blocks below, until one of them holds anything else, and the blocks of the
    /// groups that they stand in.
    private static func names(
        below heading: Int, in document: SourceDocument
    ) -> (names: [Name], groups: [Int]) {
        var names: [Name] = []
        var groups: [Int] = []
        /// Those of the group that is open.
        var ofGroup: [Name] = []
        var kind: Respondent.Kind?
        var runIn: [SourceBlock] = []
        for index in document.blocks.indices.dropFirst(heading + 1) {
            let block = document.blocks[index]
            if block.kind == .furniture { continue }
            if SenderGroups.isGroup(block),
                let next = document.blocks[(index + 1)...].firstIndex(where: {
                    $0.kind != .furniture
                }),
                !document.blocks[next].kind.isHeading,
                Self.names(of: document.blocks[next], next) != nil
            {
                names += ofGroup
                ofGroup = []
                groups.append(index)
                kind = SenderGroup.kind(block.lines.map(\.text).joined(separator: " "))
                continue
            }
            // "Råd: A, B og C.", and what the page has cut off of it.
            if let group = SenderGroups.runIn([block]) {
                names += ofGroup
                ofGroup = []
                runIn = [block]
                names += group.names.map {
                    Name(text: $0, lines: block.lines, block: index, kind: group.kind)
                }
                continue
            }
            if let last = runIn.last, let lastName = names.last,
                !(last.lines.last?.text.endsSentence ?? true),
                let whole = SenderGroups.runIn(runIn + [block])
            {
                names.removeAll { $0.block == lastName.block }
                names += whole.names.map {
                    Name(text: $0, lines: block.lines, block: index, kind: whole.kind)
                }
                groups += [lastName.block]
                runIn.append(block)
                continue
            }
            // What stands below groups that name their own is no name.
            let isPoint = block.lines.allSatisfy { $0.text.startsWithBullet }
            if !runIn.isEmpty, block.kind == .paragraph, !isPoint { break }
            guard !block.kind.isHeading, var found = Self.names(of: block, index),
                goesOn(ofGroup, found, in: document)
            else { break }
            for place in found.indices { found[place].kind = kind }
            ofGroup += found
        }
        names += ofGroup
        // A last group without names heads what follows.
        return (names, groups)
    }

    /// A list that counts goes on counting; one of names on lines ends with the lines. "Emne 1. Kajens højde"
    /// heads what follows.
    private static func goesOn(_ names: [Name], _ found: [Name], in document: SourceDocument)
        -> Bool
    {
        if found.contains(where: { name in
            // "Scene 41" is somebody.
            HeadingNumber.parse(name.text).map { parsed in
                parsed.number.word.map {
                    parsed.number.hasSeparator || HeadingNumber.wellKnown.contains($0.lowercased())
                } ?? false
            } ?? false
        }) {
            return false
        }
        guard let last = names.last else { return true }
        if (last.lines + found.flatMap(\.lines)).allSatisfy({ $0.text.startsWithBullet }) {
            return true
        }
        let numbers = ([last] + found).map { $0.number.flatMap { Int($0) } }
        if numbers.contains(where: { $0 != nil }) {
            return zip(numbers, numbers.dropFirst()).allSatisfy { before, after in
                guard let before, let after else { return false }
                return before < after
            }
        }
        let isOnLines = document.layout == .lines && names.count > 1 && names[0].block == last.block
        return !isOnLines
    }

    private static func names(of block: SourceBlock, _ index: Int) -> [Name]? {
        switch block.kind {
        case .paragraph, .listItem: break
        default: return nil
        }
        var names: [Name] = []
        for line in block.lines {
            let isRest =
                line.text.firstTelling?.isLowercase ?? false && !line.text.startsWithBullet
            if isRest, !names.isEmpty, !startsWithCount(line.text), unnamed(line.text) == nil {
                names[names.count - 1].text += " " + line.text.trimmingBlanks()
                names[names.count - 1].lines.append(line)
                continue
            }
            guard
                let (number, name) = name(in: line.text, isPoint: block.kind != .paragraph)
                    ?? unnamed(line.text)
            else { return nil }
            names.append(Name(number: number, text: name, lines: [line], block: index))
        }
        return names.isEmpty ? nil : names
    }

    private static func entries(of names: [Name]) -> [RespondentList.Entry] {
        if names.allSatisfy({ $0.number != nil }) {
            return names.flatMap {
                StandpointStyle.entries(
                    SenderList.Sender(number: $0.number ?? "", name: $0.text, kindWords: nil))
            }
        }
        // Those of a group together, with its kind.
        var entries: [RespondentList.Entry] = []
        var rest = names[...]
        while let first = rest.first {
            let group = rest.prefix { $0.kind == first.kind && $0.answered == first.answered }
            rest = rest.dropFirst(group.count)
            let list = "Høringssvar fra:\n" + group.map(\.text).joined(separator: "\n")
            entries += RespondentList(preface: [list]).entries.map { entry in
                var entry = entry
                entry.kind = entry.kind ?? first.kind
                entry.answered = first.answered
                return entry
            }
        }
        return entries
    }
}

public import Language
public import PolicyModel

/// The browser as a conversation of lines, for screen readers, dumb terminals and logs: the same
/// hearing, filter, search and way back as on the full screen, one typed line at a time.
///
/// A pure value: a line in, lines out. What was listed last can be opened by its number.
public struct LinearSession: Sendable {
    public struct Answer: Hashable, Sendable {
        /// Paragraphs; the caller breaks them where the terminal is narrow.
        public var lines: [SafeText]
        public var isOver = false
        /// What the caller is to record; the reply goes to ``LinearSession/receive(_:ticket:)``.
        public var effects: [Effect] = []
    }

    /// What a number stands for.
    enum Choice: Hashable, Sendable {
        case top(Section.ID?)
        case row(top: Section.ID?, Section.ID?)
        case passage(PassageID)
    }

    var browser: BrowserSession
    var choices: [Choice] = []
    var words: Words { browser.words }

    /// A list longer than this is not listened to; the rest is counted.
    static let longestList = 25

    public init(
        source: any HearingSource, catalogue: Catalogue,
        settings: BrowserSettings = BrowserSettings(),
        kept: KeptPlace? = nil, filter: Filter = .none
    ) {
        // The size decides nothing here: nothing is drawn.
        browser = BrowserSession(
            source: source, catalogue: catalogue, settings: settings,
            size: Size(columns: 80, rows: 24), kept: kept, filter: filter)
    }

    public var keptPlace: KeptPlace { browser.keptPlace }
    public var prompt: SafeText { words.safe(.linearPrompt) }

    /// Shows changed data of the same hearing.
    public mutating func replace(source: any HearingSource) { browser.replace(source: source) }

    /// A paragraph in lines that break between words.
    public static func broken(_ text: SafeText, width: Int) -> [SafeText] {
        WrappedText(text, width: max(1, width)).lines.map(\.text)
    }

    /// What is said before the first line is read.
    public mutating func begin() -> [SafeText] {
        let hearing = words.source.head
        var lines = [
            words.safe(
                .linearWelcome,
                [
                    "title": hearing.title, "responses": String(hearing.counts.responses.all),
                    "remarks": String(hearing.counts.remarks.all),
                ])
        ]
        if browser.showsRestated { lines.append(words.safe(.linearRestated)) }
        if !browser.filter.isEmpty { lines.append(filterLine) }
        // What the full screen says below at the start; the filter was told just above.
        lines += browser.databaseNotices
        lines.append(words.safe(.linearWelcomeHelp))
        return lines
    }

    public mutating func read(_ line: String) -> Answer {
        let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard let first = parts.first else {
            return Answer(lines: [words.safe(.linearWelcomeHelp)])
        }
        let rest = parts.count > 1 ? String(parts[1]).trimmed : ""
        // A number, or a passage's id, alone opens it.
        if rest.isEmpty, Int(first) != nil || passage(named: String(first)) != nil {
            return Answer(lines: open(String(first)))
        }
        guard let command = LinearCommand(typed: String(first), words.catalogue) else {
            return Answer(lines: [words.safe(.linearUnknown, ["word": String(first)])])
        }
        if command == .quit { return Answer(lines: [words.safe(.linearBye)], isOver: true) }
        let asked = browser.asksToUndo
        if let answer = register(command, rest) {
            browser.settle()
            if asked, command != .undo { browser.asksToUndo = false }
            return answer
        }
        browser.asksToUndo = false
        let lines = perform(command, rest)
        browser.settle()
        browser.message = nil
        return Answer(lines: lines)
    }

    /// nil for what is no casework.
    private mutating func register(_ command: LinearCommand, _ rest: String) -> Answer? {
        switch command {
        case .register: register(rest)
        case .reject: register(rest, rejects: true)
        case .undo: undo()
        case .redo: request(.redo)
        case .history: request(.history(rest.isEmpty ? browser.currentPassage?.id : nil))
        default: nil
        }
    }

    private mutating func perform(_ command: LinearCommand, _ rest: String) -> [SafeText] {
        switch command {
        case .goal: return rest.isEmpty ? tellTops() : goToGoal(rest)
        case .pejlemaerke: return rest.isEmpty ? tellTops() : goToTop(rest)
        case .filter: return filter(rest)
        case .search: return search(rest)
        case .next: return step(1)
        case .previous: return step(-1)
        case .open: return open(rest)
        case .back: return travel(browser.goBackward(), at: .linearStart)
        case .forward: return travel(browser.goOnward(), at: .linearEndOfWay)
        case .clear: return clear()
        case .here: return tellHere()
        case .overview: return tellOverview()
        case .respondents: return tellRespondents()
        case .help: return tellHelp()
        case .register, .reject, .undo, .redo, .history, .quit: return []
        }
    }

    // MARK: Jumps

    private mutating func goToGoal(_ number: String) -> [SafeText] {
        let number = String(number.prefix { !$0.isWhitespace })
        guard let goal = browser.goal(numbered: number) else {
            return [
                words.safe(
                    .goalUnknown, ["number": number, "document": words.document(nil)])
            ]
        }
        return goTo(goal)
    }

    private mutating func goToTop(_ number: String) -> [SafeText] {
        let wanted = words.source.head.sections.first {
            $0.kind == .pejlemaerke && $0.number?.description == number
        }
        guard let wanted else { return [words.safe(.linearNoSection, ["number": number])] }
        return goTo(wanted)
    }

    private mutating func goTo(_ section: Section) -> [SafeText] {
        let top = browser.listing.top(of: section.id)
        let isTop = top == section.id
        let isShown =
            isTop
            ? browser.listing.tops.contains { $0.id == top }
            : browser.listing.rows(of: top).contains { $0.id == section.id }
        guard isShown else { return [words.safe(.linearHidden, ["section": words.name(section)])] }
        return go(to: isTop ? .top(top) : .row(top: top, section.id))
    }

    private mutating func open(_ what: String) -> [SafeText] {
        if what.isEmpty {
            guard let first = choices.first else { return [words.safe(.linearNothingToOpen)] }
            return go(to: first)
        }
        if let passage = passage(named: what) { return go(to: .passage(PassageID(passage))) }
        guard let number = Int(what), choices.indices.contains(number - 1) else {
            return [words.safe(.linearNoNumber, ["number": what])]
        }
        return go(to: choices[number - 1])
    }

    private func passage(named name: String) -> Passage? {
        let id = name.uppercased()
        return words.passage(.response(Response.ID(id))) ?? words.passage(.remark(Remark.ID(id)))
    }

    private mutating func go(to choice: Choice) -> [SafeText] {
        switch choice {
        case .top(let top):
            browser.jump { place in
                place.reader = nil
                place.follow(top: top)
                place.focus = .sections
            }
        case .row(let top, let section):
            browser.jump { place in
                place.reader = nil
                place.follow(top: top)
                place.follow(section: section)
                place.focus = .goals
            }
        case .passage(let id):
            if let passage = words.passage(id) { browser.open(passage) }
        }
        browser.settle()
        return tellHere()
    }

    private mutating func travel(_ moved: Bool, at end: Phrase) -> [SafeText] {
        guard moved else { return [words.safe(end)] }
        browser.settle()
        return tellHere()
    }

    /// From hit to hit while a search is on, else on through the hearing.
    private mutating func step(_ by: Int) -> [SafeText] {
        if browser.search?.hits.isEmpty == false {
            browser.goToHit(by)
            guard let passage = browser.currentPassage else { return [] }
            browser.wanted.reader = Reader(PassageID(passage))
            browser.settle()
            return hitLine(PassageID(passage)) + tellHere()
        }
        let order = browser.order
        let here = browser.shown.place(from: browser.wanted)
        let isReading = here.reader != nil
        let now = browser.insertion(of: here, in: order)
        let target = isReading ? now + by : by > 0 ? now : now - 1
        guard let passage = order[target] else {
            return [words.safe(by > 0 ? .linearEnd : .linearBeginning)]
        }
        browser.open(passage)
        browser.settle()
        return tellHere()
    }

    private func hitLine(_ id: PassageID) -> [SafeText] {
        guard let search = browser.search, let position = search.hits.position(of: id) else {
            return []
        }
        return [
            words.safe(
                .searchHit,
                ["number": String(position + 1), "all": search.count])
        ]
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

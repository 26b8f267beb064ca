import Language
import PolicyModel

/// What is being asked beside the keys, and what is to be done with the answer. There is one
/// question at a time: a new one takes its place, and a late answer is dropped by its ticket.
struct Pending: Sendable {
    var ticket: Int
    let sequel: Sequel

    /// The filter that waits to be shown, if that is what is being asked.
    var filter: Filter? {
        if case .filter(let filter, _, _) = sequel { filter } else { nil }
    }
}

/// What follows an answer.
enum Sequel: Sendable {
    /// Shows what a filter leaves, in the words (and so of the source) that were asked.
    case filter(Filter, FilterStep, Words)
    case search(SearchStep)
    /// The line of `F` that was entered.
    case editedFilter(Field)
    case picker
    case register
    case sameAsHere([Choices.Wish], title: SafeText)
    case overview
    case respondents
    case next(Passage.Kind, nothing: Phrase)
}

/// Why a filter is shown.
enum FilterStep: Sendable {
    /// It was given with the start, or kept from the last time.
    case start(isRestored: Bool)
    /// Somebody asked for it: to what it found.
    case go
    case clear
    /// The data has changed under the one that was on.
    case replaced
}

extension BrowserSession {
    /// The answer changes more of the screen than the key that asked: better one frame of both, if it comes
    /// soon. A typed letter is shown at once.
    public var awaitsFrame: Bool {
        if case .search(.typed)? = pending?.sequel { return false }
        return pending != nil
    }

    /// The ticket of an answer that changes what the next key means: it opens something, or moves.
    public var openingTicket: Int? {
        guard let pending else { return nil }
        let isOpening =
            if case .picker(let picker)? = overlay { picker.isMissingNames } else {
                !pending.sequel.isTyped
            }
        return isOpening ? pending.ticket : nil
    }

    /// Answers at once where nobody answers beside the keys.
    mutating func ask(_ inquiry: Inquiry, _ sequel: Sequel, of asked: Words? = nil) {
        guard settings.asksBeside else {
            pending = nil
            let source = (asked ?? words).source
            go(on: try? inquiry.answer(from: source, in: words.catalogue), sequel)
            return
        }
        lastTicket += 1
        pending = Pending(ticket: lastTicket, sequel: sequel)
        outbox.append(.inquire(inquiry, ticket: lastTicket))
        if !sequel.isTyped {
            message = Message(text: words.safe(.inquiryWaiting), isWaiting: true)
        }
    }

    mutating func receive(_ finding: Finding?, ticket: Int) {
        guard let pending, pending.ticket == ticket else { return }
        self.pending = nil
        standing = nil
        if message?.isWaiting == true { message = nil }
        go(on: finding, pending.sequel)
    }

    private mutating func go(on finding: Finding?, _ sequel: Sequel) {
        switch (sequel, finding) {
        case (.filter(let filter, let step, let words), .chosen(let selection, let tally)?):
            adopt(filter, selection, tally, step, words)
        case (.search(let step), .hits(let plan, let hits)?): adopt(plan, hits, step)
        case (.editedFilter(let field), .filter(let reading)?): adopt(reading, of: field)
        case (.picker, .tallies(let tallies)?): count(tallies)
        case (.picker, .respondentNames(let names)?): list(names)
        case (.register, .register(let register)?): overlay = .register(register)
        case (.sameAsHere(let wishes, let title), .counts(let counts)?):
            show(wishes, counts, title)
        case (.overview, .overview(let overview)?): overlay = .overview(overview)
        case (.respondents, .respondents(let lines)?): open(lines)
        case (.next(let kind, let nothing), .chosen(let selection, _)?):
            goToNext(kind, in: selection, nothing: nothing)
        default: say(.inquiryFailed, role: .problem)
        }
    }

    // MARK: Filters

    /// Shows what a filter leaves, when that is known.
    mutating func choose(_ filter: Filter, _ step: FilterStep, of asked: Words? = nil) {
        let words = asked ?? words
        if filter.isEmpty {
            pending = nil
            adopt(filter, .everything(words.source.head.counts), nil, step, words)
        } else {
            ask(.choose(filter), .filter(filter, step, words), of: words)
        }
    }

    private mutating func adopt(
        _ filter: Filter, _ selection: PassageSelection, _ tally: Facets.Tally?,
        _ step: FilterStep, _ words: Words
    ) {
        if case .go = step {
            history.leave(shown.place(from: wanted))
            // A filter speaks of lists; full text would hide what it found.
            wanted.reader = nil
        }
        if case .clear = step, let (from, to) = beforeFilter {
            if wanted.isSame(as: to) { wanted = from }
            beforeFilter = nil
        }
        standing = nil
        self.words = words
        self.filter = filter
        committeeTally = tally
        listing = words.listing(filter, selection)
        order = ReadingOrder(listing.windows)
        shown = Shown(wanted, in: listing)
        switch step {
        case .start(let isRestored): announce(restored: isRestored)
        case .go:
            if let told = committeeStatus { message = Message(text: SafeText(told)) }
            goToMatch()
        case .clear: say(.filterCleared)
        case .replaced:
            if let reader = wanted.reader, words.passage(reader.passage) == nil {
                wanted.reader = nil
            }
        }
        if case .search(let origin, _)? = field?.purpose, let text = field?.input.text,
            !text.isEmpty
        {
            find(SearchQuery(text), .typed(from: origin))
        } else if let search {
            find(search.query, .refresh)
        }
        settle()
    }

    /// After a filter: where the selection has no match, the first passage that has one.
    private mutating func goToMatch() {
        guard !filter.isEmpty else { return }
        let kept = shown.place(from: wanted)
        guard kept.section != wanted.section || kept.top != wanted.top else { return }
        // What was said comes before what was answered.
        guard let first = order.first(.response) ?? firstMatchingRemark else { return }
        let before = wanted
        let focus = wanted.focus
        select(first)
        if !focus.listsPassages { wanted.focus = focus }
        beforeFilter = (before, wanted)
    }

    /// Where no response matches, no remark is context.
    private var firstMatchingRemark: Passage? { order.first(.remark) }

    /// What is known of the committees that the filter asks for; nil where it asks for none.
    var committeeStatus: String? {
        let names = filter[.lokaludvalg]
        guard !names.isEmpty, let committeeTally else { return nil }
        var told: [String] = []
        for standing in words.source.committees where names.contains(standing.name) {
            let status = words.status(CommitteeFacts(standing, committeeTally))
            // Two committees of a joint response are told once.
            if !told.contains(status) { told.append(status) }
        }
        return told.isEmpty ? nil : told.joined(separator: " ")
    }
}

extension Sequel {
    /// Asked again with every letter: nothing is said of waiting, the field itself tells.
    fileprivate var isTyped: Bool {
        switch self {
        case .search(.typed), .search(.refresh), .picker: true
        case .filter(_, .replaced, _): true
        default: false
        }
    }
}

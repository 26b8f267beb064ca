public import Language
public import PolicyModel

/// What the surroundings decide.
public struct BrowserSettings: Hashable, Sendable {
    /// Nothing can be recorded.
    public var readOnly: Bool
    /// Behind a forced command: no Ctrl-Z.
    public var restricted: Bool
    /// Lines of `-` and `|`, for terminals without line drawing.
    public var asciiLines: Bool
    /// Where what is registered goes; nil: nowhere that has a name.
    public var database: DatabasePlace?
    /// What the folders are called that `i` reads from and `e` writes to; nil where there is none.
    public var inTray: SafeText?
    public var outTray: SafeText?
    /// Somebody stands ready to answer ``Effect/inquire(_:ticket:)`` beside the keys. Else every
    /// question is answered where it is asked, however long it takes.
    public var asksBeside = false
    /// The form of the panes that the user wants in every window that has room for it; nil is by
    /// the window.
    public var form: Layout.Form?

    public init(
        readOnly: Bool = false, restricted: Bool = false, asciiLines: Bool = false,
        database: DatabasePlace? = nil, inTray: SafeText? = nil, outTray: SafeText? = nil
    ) {
        self.inTray = inTray
        self.outTray = outTray
        self.readOnly = readOnly
        self.restricted = restricted
        self.asciiLines = asciiLines
        self.database = database
    }
}

/// What whoever works in a database has to know of where it lies.
public struct DatabasePlace: Hashable, Sendable {
    /// Others read it, or work in it.
    public var isShared: Bool
    /// The name of the network file system it lies on ("nfs"), where its locks do not hold.
    public var network: String?

    public init(isShared: Bool, network: String? = nil) {
        self.isShared = isShared
        self.network = network
    }
}

/// What the browser asks of the world. Data only; `pejl` is where it meets files and terminals.
public enum Effect: Hashable, Sendable {
    /// End; the caller stores ``BrowserSession/keptPlace`` first.
    case leave
    /// Ctrl-Z.
    case suspend
    /// Paint every cell again.
    case repaint
    /// To the terminal's clipboard.
    case copy(SafeText)
    /// Into the store; answered with ``Event/casework(ticket:_:)``.
    case save(CaseworkRequest, ticket: Int)
    /// With the trays, beside the browser; answered with ``Event/tray(ticket:_:)``, often more than
    /// once.
    case tray(TrayRequest, ticket: Int)
    /// The user no longer wants it.
    case abandonTray(ticket: Int)
    /// A question to the source of what is shown, beside the keys; the one before is broken off.
    /// Answered with ``Event/found(ticket:_:)``.
    case inquire(Inquiry, ticket: Int)
}

/// The browser: a value that events change and that draws itself on a grid.
///
/// No clock, no file, no terminal: the same events give the same frames.
public struct BrowserSession: Sendable {
    var words: Words { didSet { laidOut = nil } }
    /// The reader's page; see ``LaidOutPage``.
    var laidOut: LaidOutPage?
    var settings: BrowserSettings
    let keymap: Keymap
    var size: Size
    var filter: Filter
    var listing: Listing
    var order: ReadingOrder
    /// What is counted for the committees in the whole hearing; nil until a filter asks for one.
    var committeeTally: Facets.Tally?
    /// What is being asked beside the keys.
    var pending: Pending?
    /// What the event at hand has asked for so far.
    var outbox: [Effect] = []
    /// What the user last chose. A filter may hide it; ``shown`` is what is on screen meanwhile,
    /// and without the filter the choice is there again.
    var wanted: Location
    var shown: Shown
    var isZoomed: Bool
    var paneSizes: PaneSizes
    /// Unzoomed, with hysteresis over changes of size.
    var form: Layout.Form
    var history = History()
    /// Where a filter took the selection from, and to: clearing it goes back, unless one has
    /// moved since.
    var beforeFilter: (from: Location, to: Location)?
    var overlay: Overlay?
    /// What an answer is awaited for stays on screen until it is there, closed as it is: what is
    /// under it would be painted once as it was, and again as it becomes. Gone with the next key.
    var standing: Overlay?
    var field: Field?
    /// What is wrong with what was typed, beside it; gone with the next key.
    var fieldProblem: SafeText = ""
    var search: Search? { didSet { laidOut = nil } }
    var lastSearch = ""
    /// What was typed in the picker when Ctrl-C left it.
    var lastNarrowing = ""
    var message: Message?
    var interruptedAt: Int?
    /// Several passages that the next registration is about, in the order of picking.
    var picked: [PassageID] = []
    var pendingTicket: Int?
    /// What is being read or written beside the browser.
    var trayWork: TrayWork?
    var lastTicket = 0
    /// The message on screen asks whether something older is to be undone.
    var asksToUndo = false

    /// What the program says of what was just done; gone with the next key.
    struct Message: Hashable, Sendable {
        var text: SafeText
        var role: Role = .message
        /// Told at the start, above the keys: whoever has just come needs both.
        var leavesKeys = false
        /// It goes when the answer is there.
        var isWaiting = false
    }

    public init(
        source: any HearingSource, catalogue: Catalogue,
        settings: BrowserSettings = BrowserSettings(), size: Size, kept: KeptPlace? = nil,
        filter: Filter = .none, keymap: Keymap = .standard
    ) {
        let words = Words(source: source, catalogue: catalogue)
        let kept = kept?.hearing == source.head.id.rawValue ? kept : nil
        var start = filter
        if filter.isEmpty, let kept { start = FilterText.filter(kept.filter, for: source) }
        self.words = words
        self.settings = settings
        self.keymap = keymap
        self.size = size
        self.filter = .none
        listing = words.listing(.none, .everything(source.head.counts))
        order = ReadingOrder(listing.windows)
        isZoomed = kept?.isZoomed ?? false
        paneSizes = PaneSizes(kept?.sizes ?? [:])
        form = Layout.form(size, wanted: settings.form)
        wanted = Location(top: listing.tops.first?.id)
        if let kept {
            wanted.top = kept.top.map { Section.ID($0) }
            wanted.section = kept.section.map { Section.ID($0) }
            wanted.response = kept.response.map { Response.ID($0) }
            wanted.remark = kept.remark.map { Remark.ID($0) }
            wanted.focus = Pane(rawValue: kept.focus) ?? .sections
        }
        shown = Shown(wanted, in: listing)
        if start.isEmpty {
            announce(restored: false)
        } else {
            choose(start, .start(isRestored: filter.isEmpty))
        }
        settle()
    }

    /// What is not as somebody may think who has just come: others see what is registered,
    /// nothing can be, the drive is no place for it, a filter hides something.
    mutating func announce(restored: Bool) {
        var parts: [SafeText] = []
        if restored { parts.append(words.safe(.filterRestored, ["filter": words.filter(listing)])) }
        for part in parts + databaseNotices { add(part, role: .message) }
    }

    var databaseNotices: [SafeText] {
        var parts: [SafeText] = []
        if settings.readOnly { parts.append(words.safe(.caseworkReadOnly)) }
        if let place = settings.database {
            if place.isShared, !settings.readOnly { parts.append(words.safe(.databaseSharedTold)) }
            if let name = place.network {
                parts.append(words.safe(.databaseOnNetwork, ["name": name]))
            }
        }
        return parts
    }

    /// Something that the surroundings have to say at the start, after what is said already.
    public mutating func tell(_ text: SafeText) {
        add(text, role: .problem)
        settle()
    }

    private mutating func add(_ text: SafeText, role: Role) {
        let before = message.map { $0.text.string + " " } ?? ""
        message = Message(text: SafeText(before + text.string), role: role, leavesKeys: true)
    }

    /// Another hearing at the same seat: an import that made one. What it asks comes with the next
    /// event's effects.
    public mutating func open(_ source: any HearingSource, kept: KeptPlace?) {
        var next = BrowserSession(
            source: source, catalogue: words.catalogue, settings: settings, size: size, kept: kept,
            keymap: keymap)
        next.trayWork = trayWork
        next.lastTicket += lastTicket
        next.pending?.ticket += lastTicket
        self = next
    }

    public var keptPlace: KeptPlace {
        KeptPlace(
            hearing: words.source.head.id.rawValue, top: wanted.top?.rawValue,
            section: wanted.section?.rawValue, response: wanted.response?.rawValue,
            remark: wanted.remark?.rawValue, focus: wanted.focus.rawValue, isZoomed: isZoomed,
            filter: FilterText.line(pending?.filter ?? filter), sizes: paneSizes.kept)
    }

    /// Shows changed data of the same hearing. The selection stays by id. Under a filter the data of
    /// before are shown until it is known what it leaves of the new; `atOnce` waits for that here,
    /// where those of before are not to be had any more.
    public mutating func replace(source: any HearingSource, atOnce: Bool = false) {
        let asksBeside = settings.asksBeside
        if atOnce { settings.asksBeside = false }
        defer { settings.asksBeside = asksBeside }
        let words = Words(source: source, catalogue: words.catalogue)
        var (filter, step) = (filter, FilterStep.replaced)
        // The one that somebody waits for is asked of the new data.
        if case .filter(let wanted, let asked, _)? = pending?.sequel {
            (filter, step) = (wanted, asked)
        }
        choose(FilterText.filter(FilterText.line(filter), for: source), step, of: words)
        settle()
    }

    /// The mode whose keys are valid now.
    var mode: Mode {
        if field != nil { return .field }
        if let overlay { return overlay.mode }
        return wanted.reader == nil ? .panes : .reader
    }

    var layout: Layout {
        Layout(
            size, focus: wanted.focus, isZoomed: isZoomed || wanted.reader != nil,
            bottomLines: bottomLines, form: form, sizes: paneSizes)
    }

    // MARK: Changing what is shown

    /// Makes what is shown fit what is wanted, with the selection in sight. Every event ends here.
    mutating func settle() {
        shown = Shown(wanted, in: listing)
        settleScroll()
        settleReader()
    }

    /// Starts a move from what is on screen, not from what a filter hides.
    mutating func move(_ change: (inout Location) -> Void) {
        wanted = shown.place(from: wanted)
        change(&wanted)
    }

    /// A move that one can come back from.
    mutating func jump(_ change: (inout Location) -> Void) {
        history.leave(shown.place(from: wanted))
        move(change)
    }

    mutating func say(_ phrase: Phrase, _ places: [String: String] = [:], role: Role = .message) {
        message = Message(text: words.safe(phrase, places), role: role)
    }
}

extension Words {
    func listing(_ filter: Filter, _ selection: PassageSelection) -> Listing {
        Listing(
            source, filter: filter, selection: selection, wholeTitle: whole,
            nowhere: safe(.sectionNowhere))
    }

    func passage(_ id: PassageID) -> Passage? { source.passage(id) }
}

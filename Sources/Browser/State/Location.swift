import PolicyModel

/// Where one is: what is selected in each pane, which pane has the focus, how far the panes are
/// scrolled, and what is open in full text. Going back restores all of it.
///
/// Everything is by id, so that a place survives a filter, another size and changed data.
struct Location: Hashable, Sendable {
    /// The first pane's; nil for the passages that stand in no section.
    var top: Section.ID?
    /// The second pane's. Equal to ``top`` for the top section as a whole.
    var section: Section.ID?
    var response: Response.ID?
    var remark: Remark.ID?
    var focus: Pane = .sections
    /// Lines that are scrolled away at the top of each pane.
    var scroll: [Pane: Int] = [:]
    var reader: Reader?

    /// The same selection, however it is scrolled.
    func isSame(as other: Location) -> Bool {
        top == other.top && section == other.section && response == other.response
            && remark == other.remark && focus == other.focus
            && reader?.passage == other.reader?.passage
    }
}

/// The way back and the way forward again.
struct History: Sendable {
    private(set) var behind: [Location] = []
    private(set) var ahead: [Location] = []

    /// Enough for a day's reading; the oldest steps go first.
    private static let limit = 1_000

    /// Before a jump: where it leaves from.
    mutating func leave(_ place: Location) {
        ahead = []
        if let last = behind.last, last.isSame(as: place) { behind.removeLast() }
        behind.append(place)
        if behind.count > Self.limit { behind.removeFirst() }
    }

    mutating func back(from place: Location) -> Location? {
        guard let target = behind.popLast() else { return nil }
        ahead.append(place)
        return target
    }

    mutating func forward(from place: Location) -> Location? {
        guard let target = ahead.popLast() else { return nil }
        behind.append(place)
        return target
    }
}

/// What a user comes back to at the next start: plain values that the caller stores. Unknown ids
/// and a filter that no longer fits are passed over.
public struct KeptPlace: Hashable, Sendable {
    public var hearing: String
    public var top: String?
    public var section: String?
    public var response: String?
    public var remark: String?
    /// ``Pane``'s raw value.
    public var focus: String
    public var isZoomed: Bool
    /// In the language of search, `lokaludvalg:"Nørrebro"`; empty for none.
    public var filter: String
    /// How far the lines between the panes were moved, by name.
    public var sizes: [String: Int]

    public init(
        hearing: String, top: String? = nil, section: String? = nil, response: String? = nil,
        remark: String? = nil, focus: String = Pane.sections.rawValue, isZoomed: Bool = false,
        filter: String = "", sizes: [String: Int] = [:]
    ) {
        self.hearing = hearing
        self.top = top
        self.section = section
        self.response = response
        self.remark = remark
        self.focus = focus
        self.isZoomed = isZoomed
        self.filter = filter
        self.sizes = sizes
    }
}

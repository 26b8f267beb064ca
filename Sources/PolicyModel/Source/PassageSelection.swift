/// What a filter leaves of a hearing, by where the passages stand: four bytes a passage, whatever
/// its size. See ``HearingSource/choose(_:)``.
public struct PassageSelection: Hashable, Sendable {
    private struct Key: Hashable, Sendable {
        let kind: Passage.Kind
        let section: Section.ID?
    }

    /// Nothing is filtered: every passage is in it, and ``positions(_:in:)`` is not to be asked.
    public let isEverything: Bool
    /// Ascending.
    private let chosen: [Key: [Int32]]
    /// How many responses and remarks match; context is not counted.
    public let responseCount: Int
    public let remarkCount: Int
    /// Why passages are in, all over; empty where no lokaludvalg was asked for.
    public let reasons: Set<MatchReason>
    /// Remarks are shown as the context of the responses in their section; not so among the hits
    /// of a search.
    private let keepsContext: Bool

    /// All passages of a hearing.
    public static func everything(_ counts: HearingCounts) -> PassageSelection {
        PassageSelection(everything: counts)
    }

    private init(everything counts: HearingCounts) {
        isEverything = true
        chosen = [:]
        responseCount = counts.responses.all
        remarkCount = counts.remarks.all
        reasons = []
        keepsContext = true
    }

    /// Places in any order, each once.
    public init(_ places: some Sequence<PassagePlace>, reasons: Set<MatchReason> = []) {
        var chosen: [Key: [Int32]] = [:]
        var responses = 0
        var remarks = 0
        for place in places {
            chosen[Key(kind: place.kind, section: place.section), default: []]
                .append(Int32(clamping: place.position))
            if place.kind == .response { responses += 1 } else { remarks += 1 }
        }
        for key in chosen.keys { chosen[key]?.sort() }
        self.init(chosen, responses, remarks, reasons, keepsContext: true)
    }

    /// The passages of a kind that stand directly in a section.
    public struct Run: Hashable, Sendable {
        public let kind: Passage.Kind
        /// nil: in none.
        public let section: Section.ID?
        /// Ascending, each once.
        public let positions: [Int32]

        public init(kind: Passage.Kind, section: Section.ID?, positions: [Int32]) {
            self.kind = kind
            self.section = section
            self.positions = positions
        }
    }

    /// The same of places that are in order already, at most one run for a kind and section.
    public init(ascending runs: [Run], reasons: Set<MatchReason> = []) {
        var chosen: [Key: [Int32]] = [:]
        var responses = 0
        var remarks = 0
        for run in runs where !run.positions.isEmpty {
            chosen[Key(kind: run.kind, section: run.section)] = run.positions
            if run.kind == .response {
                responses += run.positions.count
            } else {
                remarks += run.positions.count
            }
        }
        self.init(chosen, responses, remarks, reasons, keepsContext: true)
    }

    private init(
        _ chosen: [Key: [Int32]], _ responses: Int, _ remarks: Int, _ reasons: Set<MatchReason>,
        keepsContext: Bool
    ) {
        isEverything = false
        self.chosen = chosen
        responseCount = responses
        remarkCount = remarks
        self.reasons = reasons
        self.keepsContext = keepsContext
    }

    /// The same passages without any context: what a search hit, and nothing beside it.
    public var alone: PassageSelection {
        isEverything
            ? self
            : PassageSelection(chosen, responseCount, remarkCount, reasons, keepsContext: false)
    }

    public var count: Int { responseCount + remarkCount }

    /// The positions that match, ascending. Of a selection of everything the source knows them.
    public func positions(_ kind: Passage.Kind, in section: Section.ID?) -> [Int32] {
        chosen[Key(kind: kind, section: section)] ?? []
    }

    /// It matches for its own sake.
    public func contains(_ place: PassagePlace) -> Bool {
        isEverything
            || positions(place.kind, in: place.section).sortedIndex(of: Int32(place.position))
                != nil
    }

    /// All remarks of a section are shown where a response of it matches: they are its answer
    /// (contract, Commands). Passages in no section have no context.
    public func showsAllRemarks(in section: Section.ID?) -> Bool {
        isEverything
            || (keepsContext && section != nil && !positions(.response, in: section).isEmpty)
    }

    /// Matching, or kept as context.
    public func shows(_ place: PassagePlace) -> Bool {
        contains(place) || (place.kind == .remark && showsAllRemarks(in: place.section))
    }

    /// Those of them that another selection shows, as context too; they have none of their own.
    public func shown(by other: PassageSelection) -> PassageSelection {
        if isEverything { return other }
        if other.isEverything { return alone }
        return kept { key, position in
            other.shows(
                PassagePlace(kind: key.kind, section: key.section, position: Int(position)))
        }
    }

    /// Those of one kind. Of a selection of everything that is everything.
    public func only(_ kind: Passage.Kind) -> PassageSelection {
        isEverything ? self : kept { key, _ in key.kind == kind }
    }

    private func kept(_ isKept: (Key, Int32) -> Bool) -> PassageSelection {
        var kept: [Key: [Int32]] = [:]
        var responses = 0
        var remarks = 0
        for (key, positions) in chosen {
            let left = positions.filter { isKept(key, $0) }
            if left.isEmpty { continue }
            kept[key] = left
            if key.kind == .response { responses += left.count } else { remarks += left.count }
        }
        return PassageSelection(kept, responses, remarks, reasons, keepsContext: false)
    }
}

/// What a search found.
public struct PassageHits: Hashable, Sendable {
    public let selection: PassageSelection
    /// There are no others; else the count is only a lower bound.
    public let isComplete: Bool

    public init(_ selection: PassageSelection, isComplete: Bool) {
        self.selection = selection
        self.isComplete = isComplete
    }

    /// Nothing, and nothing else.
    public static let none = PassageHits(PassageSelection([]), isComplete: true)
}

extension Collection where Element: Comparable, Index == Int {
    /// Where a value stands in an ascending collection, or would stand.
    public func sortedInsertion(of value: Element) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// nil where it does not hold the value.
    public func sortedIndex(of value: Element) -> Int? {
        let index = sortedInsertion(of: value)
        return index < endIndex && self[index] == value ? index : nil
    }
}

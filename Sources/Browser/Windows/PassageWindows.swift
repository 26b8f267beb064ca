import PolicyModel
import Synchronization

/// The passages that a selection shows, section by section, of which only those are fetched that
/// somebody looks at: a screenful around them at a time, and a few screenfuls are kept.
///
/// A reference with a memory, and still a value to its users: a source does not change, so what is
/// remembered is what would be fetched again.
final class PassageWindows: Sendable {
    let source: any HearingSource
    let selection: PassageSelection
    private let memory = Mutex(Memory())

    /// Passages that are fetched together.
    private static let length = 64
    /// Windows that are kept; four panes look at one or two each.
    private static let limit = 32

    fileprivate struct Key: Hashable {
        let kind: Passage.Kind
        let section: Section.ID?
        let number: Int
    }

    fileprivate struct Memory {
        var windows: [Key: [PlacedPassage]] = [:]
        /// The one used last at the end.
        var order: [Key] = []
        var indexes: [PassageID: Int] = [:]
    }

    init(_ source: any HearingSource, _ selection: PassageSelection) {
        self.source = source
        self.selection = selection
    }

    /// All passages of the section are shown, so that the source's own runs serve.
    private func isWhole(_ kind: Passage.Kind, _ section: Section.ID?) -> Bool {
        selection.isEverything || (kind == .remark && selection.showsAllRemarks(in: section))
    }

    func count(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        isWhole(kind, section)
            ? source.count(kind, in: section) : selection.positions(kind, in: section).count
    }

    func shows(_ place: PassagePlace) -> Bool { selection.shows(place) }

    /// nil only beyond the end, and where the file cannot be read any more.
    func passage(
        _ kind: Passage.Kind, in section: Section.ID?, at index: Int
    ) -> PlacedPassage? {
        let key = Key(kind: kind, section: section, number: index / Self.length)
        let window =
            memory.withLock { memory in memory.window(key) }
            ?? fetch(key)
        let offset = index % Self.length
        return window.indices.contains(offset) ? window[offset] : nil
    }

    private func fetch(_ key: Key) -> [PlacedPassage] {
        let first = key.number * Self.length
        let window: [PlacedPassage]
        if isWhole(key.kind, key.section) {
            window = source.run(key.kind, in: key.section, first..<(first + Self.length))
        } else {
            let positions = selection.positions(key.kind, in: key.section)
            let wanted = positions.dropFirst(first).prefix(Self.length)
            window = source.passages(key.kind, at: wanted.map(Int.init))
        }
        memory.withLock { memory in
            memory.keep(window, key, first: first, limit: Self.limit)
        }
        return window
    }

    /// How many of its kind and section are shown before it.
    func insertion(of place: PassagePlace) -> Int {
        isWhole(place.kind, place.section)
            ? source.offset(of: place)
            : selection.positions(place.kind, in: place.section)
                .sortedInsertion(of: Int32(clamping: place.position))
    }

    /// Where a passage is in the list of its kind and section; nil where it is not shown.
    func index(of id: PassageID, at place: PassagePlace) -> Int? {
        if let known = memory.withLock({ $0.indexes[id] }) { return known }
        guard shows(place) else { return nil }
        let index = insertion(of: place)
        memory.withLock { $0.indexes[id] = index }
        return index
    }
}

extension PassageWindows.Memory {
    fileprivate mutating func window(_ key: PassageWindows.Key) -> [PlacedPassage]? {
        guard let window = windows[key] else { return nil }
        if order.last != key, let position = order.lastIndex(of: key) {
            order.remove(at: position)
            order.append(key)
        }
        return window
    }

    fileprivate mutating func keep(
        _ window: [PlacedPassage], _ key: PassageWindows.Key, first: Int, limit: Int
    ) {
        // Indexes of single look-ups stay behind; a fresh start now and then forgets them.
        if indexes.count > 10_000 { indexes = [:] }
        if windows[key] == nil { order.append(key) }
        windows[key] = window
        for (offset, placed) in window.enumerated() {
            indexes[PassageID(placed.passage)] = first + offset
        }
        if order.count > limit { windows[order.removeFirst()] = nil }
    }
}

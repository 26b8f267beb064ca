import PolicyModel

/// What a pane lists: passages of one kind out of one or more sections, fetched when they are
/// looked at. As long as an array of them would be, and as cheap to hand around.
struct PassageList<Element: ListedPassage>: RandomAccessCollection, Sendable {
    /// The shown passages of a section but a few, or passages that are at hand.
    fileprivate struct Part: Sendable {
        let section: Section.ID?
        /// Where it starts in the list.
        let start: Int
        let count: Int
        /// Indexes in the section's list that stand elsewhere; ascending.
        let without: [Int]
        let atHand: [Element]?
    }

    private let windows: PassageWindows
    private var parts: [Part] = []
    private(set) var count = 0

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    init(_ windows: PassageWindows) { self.windows = windows }

    init(_ windows: PassageWindows, in sections: [Section.ID?]) {
        self.windows = windows
        for section in sections { append(section: section) }
    }

    mutating func append(section: Section.ID?, without ids: Set<Element.ID> = []) {
        let all = windows.count(Element.passageKind, in: section)
        let without = ids.compactMap { id -> Int? in
            guard let place = windows.source.place(of: Element.passageID(id)),
                place.section == section
            else { return nil }
            return windows.index(of: place)
        }.sorted()
        guard all > without.count else { return }
        parts.append(
            Part(
                section: section, start: count, count: all - without.count, without: without,
                atHand: nil))
        count += all - without.count
    }

    mutating func append(_ passages: [Element]) {
        guard !passages.isEmpty else { return }
        parts.append(
            Part(
                section: nil, start: count, count: passages.count, without: [], atHand: passages))
        count += passages.count
    }

    subscript(position: Int) -> Element {
        let number = parts.partitioned { $0.start > position } - 1
        guard parts.indices.contains(number) else { return Element.unreadable }
        let part = parts[number]
        let index = position - part.start
        if let atHand = part.atHand { return atHand[index] }
        let placed = windows.passage(
            Element.passageKind, in: part.section, at: part.index(skipping: index))
        return placed.flatMap { Element($0.passage) } ?? Element.unreadable
    }

    /// Which of its rows match for their own sake. It reads none: to know that of two hundred remarks made
    /// a filter's Enter twice as long.
    func matching(_ rows: Range<Int>) -> [Bool] {
        parts.flatMap { part -> [Bool] in
            let wanted = rows.clamped(to: part.start..<(part.start + part.count))
            guard let first = wanted.first, let last = wanted.last else { return [] }
            if let atHand = part.atHand {
                return wanted.map { row in
                    windows.matches(Element.passageID(atHand[row - part.start].id))
                }
            }
            let offsets =
                part.index(skipping: first - part.start)...part.index(skipping: last - part.start)
            let all = windows.matching(Element.passageKind, in: part.section, Range(offsets))
            return zip(offsets, all)
                .filter { offset, _ in part.without.sortedIndex(of: offset) == nil }.map(\.1)
        }
    }

    /// Whether one of them is restated. When in doubt, it is told: where a section of both kinds shows
    /// more than `most`, which are not looked through. (What a section leaves out stands at hand in the
    /// same list.)
    func holdsRestated(most: Int) -> Bool {
        parts.contains { part in
            if let atHand = part.atHand { return atHand.contains { $0.wording == .restated } }
            return windows.holdsRestated(Element.passageKind, in: part.section, most: most) ?? true
        }
    }

    /// Of the first ones.
    func ids(most: Int) -> [PassageID] {
        var ids: [PassageID] = []
        for part in parts where ids.count < most {
            if let atHand = part.atHand {
                ids += atHand.map { Element.passageID($0.id) }
                continue
            }
            let room = most - ids.count
            let found = windows.ids(
                Element.passageKind, in: part.section, most: room + part.without.count)
            ids += found.indices.filter { part.without.sortedIndex(of: $0) == nil }.map {
                found[$0]
            }
        }
        return Array(ids.prefix(most))
    }

    /// Where it is listed; a few look-ups, however long the list is.
    func firstIndex(of id: Element.ID) -> Int? {
        for part in parts {
            if let atHand = part.atHand, let index = atHand.firstIndex(where: { $0.id == id }) {
                return part.start + index
            }
        }
        guard let place = windows.source.place(of: Element.passageID(id)),
            let part = parts.first(where: { $0.atHand == nil && $0.section == place.section }),
            let index = windows.index(of: place)
        else { return nil }
        let skipped = part.without.sortedInsertion(of: index)
        if part.without.indices.contains(skipped), part.without[skipped] == index { return nil }
        return part.start + index - skipped
    }

    /// The one that stands at a place or after it, else the last; nil only in an empty list. The
    /// place must be of a section that is listed, else it is the first.
    func nearest(to place: PassagePlace) -> Int? {
        guard count > 0 else { return nil }
        guard let part = parts.first(where: { $0.atHand == nil && $0.section == place.section })
        else { return 0 }
        let index = windows.insertion(of: place)
        let skipped = part.without.sortedInsertion(of: index)
        return Swift.min(part.start + index - skipped, count - 1)
    }
}

extension PassageList.Part {
    /// The index in the section's list of the one at an index here.
    fileprivate func index(skipping index: Int) -> Int {
        var index = index
        for left in without where left <= index { index += 1 }
        return index
    }
}

/// A passage of one kind, as a list's element.
protocol ListedPassage: Sendable {
    associatedtype ID: Hashable & Sendable
    var id: ID { get }
    var wording: Wording { get }
    static var passageKind: Passage.Kind { get }
    static func passageID(_ id: ID) -> PassageID
    init?(_ passage: Passage)
    /// What stands where a passage was and the file can no longer be read.
    static var unreadable: Self { get }
}

extension Response: ListedPassage {
    static var passageKind: Passage.Kind { .response }
    static func passageID(_ id: ID) -> PassageID { .response(id) }
    init?(_ passage: Passage) {
        guard let response = passage.response else { return nil }
        self = response
    }
    static var unreadable: Response {
        Response(id: "?", section: nil, text: "?", source: SourceSpan(document: "?"))
    }
}

extension Remark: ListedPassage {
    static var passageKind: Passage.Kind { .remark }
    static func passageID(_ id: ID) -> PassageID { .remark(id) }
    init?(_ passage: Passage) {
        guard let remark = passage.remark else { return nil }
        self = remark
    }
    static var unreadable: Remark {
        Remark(id: "?", section: nil, text: "?", source: SourceSpan(document: "?"))
    }
}

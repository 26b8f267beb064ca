internal import GRDB
internal import PolicyModel

/// The passages of one kind, numbered in the document's order from 0: an ordinal. Where each stands,
/// and by what id the lists of the file know it.
struct PassageColumn: Sendable {
    let count: Int
    /// By ordinal, as places among ``HearingColumns/sections``; the last place is no section.
    let sections: [Int32]
    /// By ordinal; empty where positions are the ordinals.
    private let scattered: [Int32]
    /// In SQLite's order of the ids, which the lists are walked in as well.
    private let ids: IDColumn
    private let ordinals: [Int32]

    init(
        _ kind: Passage.Kind, of hearing: Hearing.ID, sections places: [Section.ID: Int32],
        _ db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, section, position FROM \(kind) INDEXED BY \(kind)_standing
                WHERE hearing = ? ORDER BY id
                """)
        var ids = IDColumn()
        var standing: [(position: Int32, section: Int32)] = []
        var reader = SectionReader()
        var last: (id: Section.ID, place: Int32)?
        let nowhere = Int32(places.count)
        try statement.forEachRow([hearing.rawValue]) { row in
            ids.append(row.bytes(0))
            var place = nowhere
            if let section = reader.section(row, 1) {
                if let last, last.id == section {
                    place = last.place
                } else {
                    place = places[section] ?? nowhere
                    last = (section, place)
                }
            }
            standing.append((Int32(clamping: row.integer(2)), place))
            return true
        }
        let count = standing.count
        let isDense = standing.allSatisfy { $0.position >= 0 && $0.position < count }
        let scattered = isDense ? [] : standing.map(\.position).sorted()
        var sections = [Int32](repeating: nowhere, count: count)
        var ordinals: [Int32] = []
        ordinals.reserveCapacity(count)
        for (position, section) in standing {
            let ordinal =
                isDense ? Int(position) : scattered.sortedIndex(of: position) ?? 0
            sections[ordinal] = section
            ordinals.append(Int32(ordinal))
        }
        self.count = count
        self.sections = sections
        self.scattered = scattered
        self.ids = ids
        self.ordinals = ordinals
    }

    func position(_ ordinal: Int) -> Int32 {
        scattered.isEmpty ? Int32(ordinal) : scattered[ordinal]
    }

    /// nil: nothing stands there.
    func ordinal(at position: Int) -> Int32? {
        if scattered.isEmpty {
            return (0..<count).contains(position) ? Int32(position) : nil
        }
        return scattered.sortedIndex(of: Int32(clamping: position)).map { Int32($0) }
    }

    func ordinal(ofID bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        ids.rank(of: bytes).map { ordinals[$0] }
    }

    /// Rows of a list in the order of their passages' ids, the id first. A row of a passage that is
    /// not there is passed over.
    func walk(
        _ statement: Statement, _ arguments: StatementArguments,
        _ body: (RowPointer, Int32) throws -> Void
    ) throws {
        var rank = 0
        try statement.forEachRow(arguments) { row in
            let bytes = row.bytes(0)
            while rank < count, ids.order(of: rank, bytes) < 0 { rank += 1 }
            if rank == count { return false }
            if ids.order(of: rank, bytes) == 0 { try body(row, ordinals[rank]) }
            return true
        }
    }
}

/// Ids, ascending as SQLite orders them: byte by byte.
private struct IDColumn: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []

    mutating func append(_ id: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: id)
        ends.append(Int32(bytes.count))
    }

    /// Below 0 where the id of that rank comes before another one, 0 where it is the same.
    func order(of rank: Int, _ other: UnsafeBufferPointer<UInt8>) -> Int {
        let start = rank == 0 ? 0 : Int(ends[rank - 1])
        let count = Int(ends[rank]) - start
        for at in 0..<min(count, other.count) where bytes[start + at] != other[at] {
            return Int(bytes[start + at]) - Int(other[at])
        }
        return count - other.count
    }

    func rank(of id: UnsafeBufferPointer<UInt8>) -> Int? {
        var low = 0
        var high = ends.count
        while low < high {
            let middle = low + (high - low) / 2
            if order(of: middle, id) < 0 { low = middle + 1 } else { high = middle }
        }
        return low < ends.count && order(of: low, id) == 0 ? low : nil
    }
}

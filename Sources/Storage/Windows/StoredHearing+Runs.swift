internal import GRDB
public import PolicyModel

/// How the passages of a section lie among all of their kind.
enum RunShape: Sendable {
    /// One after the other, as in nearly every document: an offset is a sum.
    case contiguous(first: Int)
    /// With others between them: the position of every ``step``th.
    case scattered(anchors: [Int])

    static let step = 256
}

extension StoredHearing {
    public func count(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        counts[RunKey(kind: kind, section: section)]?.all ?? 0
    }

    public func positions(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [Int] {
        let key = RunKey(kind: kind, section: section)
        let wanted = offsets.clamped(to: 0..<(counts[key]?.all ?? 0))
        guard !wanted.isEmpty, let (start, skipped) = start(of: wanted.lowerBound, key) else {
            return []
        }
        if case .contiguous? = shape(of: key) { return Array(start..<(start + wanted.count)) }
        return moment.short { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT position FROM \(kind.rawValue) INDEXED BY \(kind.rawValue)_section
                    WHERE hearing = ? AND section IS ? AND position >= ?
                    ORDER BY position LIMIT ? OFFSET ?
                    """)
            return try Int.fetchAll(
                statement,
                arguments: [name, section?.rawValue, start, wanted.count, skipped])
        } ?? []
    }

    public func countRestated(_ kind: Passage.Kind, in section: Section.ID?) -> Int {
        counts[RunKey(kind: kind, section: section)]?.restated ?? 0
    }

    public func isRestated(
        anyOf positions: [Int], _ kind: Passage.Kind, in section: Section.ID?
    ) -> Bool {
        moment.short { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT 1 FROM \(kind.rawValue) INDEXED BY \(kind.rawValue)_section
                    WHERE hearing = ? AND section IS ? AND wording = 'restated'
                        AND position IN (SELECT value FROM json_each(?)) LIMIT 1
                    """)
            return try Int.fetchOne(
                statement, arguments: [name, section?.rawValue, JSONList(positions).text]) != nil
        } ?? false
    }

    public func place(of id: PassageID) -> PassagePlace? {
        if let known = cached({ $0[place: id] }) { return known }
        let kind = id.kind
        let found = moment.short { db -> PassagePlace? in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT section, position FROM \(kind.rawValue) INDEXED BY \(kind.rawValue)_standing
                    WHERE hearing = ? AND id = ?
                    """)
            return try Row.fetchOne(statement, arguments: [name, id.text]).map { row in
                var reader = RowReader(row)
                return PassagePlace(
                    kind: kind, section: try reader.idOrNull(), position: try reader.integer())
            }
        }
        guard let place = found ?? nil else { return nil }
        cached { $0[place: id] = place }
        return place
    }

    public func offset(of place: PassagePlace) -> Int {
        let key = RunKey(kind: place.kind, section: place.section)
        switch shape(of: key) {
        case .contiguous(let first):
            return min(max(0, place.position - first), counts[key]?.all ?? 0)
        case .scattered(let anchors):
            let following = anchors.sortedInsertion(of: place.position + 1)
            guard following > 0 else { return 0 }
            let between = moment.short { db in
                let statement = try db.cachedStatement(
                    sql: """
                        SELECT count(*) FROM \(key.kind.rawValue) INDEXED BY \(key.kind.rawValue)_section
                        WHERE hearing = ? AND section IS ? AND position >= ? AND position < ?
                        """)
                return try Int.fetchOne(
                    statement,
                    arguments: [
                        name, key.section?.rawValue, anchors[following - 1], place.position,
                    ]) ?? 0
            }
            return (following - 1) * RunShape.step + (between ?? 0)
        case nil: return 0
        }
    }

    public func run(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [PlacedPassage] {
        passages(kind, at: positions(kind, in: section, offsets))
    }

    public func ids(
        _ kind: Passage.Kind, in section: Section.ID?, _ offsets: Range<Int>
    ) -> [PassageID] {
        let key = RunKey(kind: kind, section: section)
        let wanted = offsets.clamped(to: 0..<(counts[key]?.all ?? 0))
        guard !wanted.isEmpty, let (position, skipped) = start(of: wanted.lowerBound, key) else {
            return []
        }
        // One after the other in the index: a thousand by their positions took four times as long.
        return ids(
            kind, "AND position >= ? ORDER BY position LIMIT ? OFFSET ?",
            [name, section?.rawValue, position, wanted.count, skipped])
    }

    public func ids(
        _ kind: Passage.Kind, in section: Section.ID?, at positions: [Int]
    ) -> [PassageID] {
        ids(
            kind, "AND position IN (SELECT value FROM json_each(?)) ORDER BY position",
            [name, section?.rawValue, JSONList(positions).text])
    }

    private func ids(
        _ kind: Passage.Kind, _ condition: String, _ arguments: StatementArguments
    ) -> [PassageID] {
        let found = moment.short { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id FROM \(kind.rawValue) INDEXED BY \(kind.rawValue)_section
                    WHERE hearing = ? AND section IS ? \(condition)
                    """)
            return try String.fetchAll(statement, arguments: arguments)
        }
        return (found ?? []).map {
            kind == .response ? .response(Response.ID($0)) : .remark(Remark.ID($0))
        }
    }

    /// A position from which an offset of a section is so many further on.
    private func start(of offset: Int, _ key: RunKey) -> (position: Int, skipped: Int)? {
        switch shape(of: key) {
        case .contiguous(let first): return (first + offset, 0)
        case .scattered(let anchors):
            let anchor = offset / RunShape.step
            return anchors.indices.contains(anchor)
                ? (anchors[anchor], offset % RunShape.step) : nil
        case nil: return nil
        }
    }

    public func passages(_ kind: Passage.Kind, at positions: [Int]) -> [PlacedPassage] {
        var found: [Int: Passage] = [:]
        var missing: [Int] = []
        cached { cache in
            for position in positions {
                let key = WindowCache.Key(kind: kind, position: position)
                if let passage = cache[passage: key] {
                    found[position] = passage
                } else {
                    missing.append(position)
                }
            }
        }
        if !missing.isEmpty {
            let read = moment.short { try self.read(kind, "position", JSONList(missing), $0) } ?? []
            cached { cache in for placed in read { cache.keep(placed) } }
            for placed in read { found[placed.position] = placed.passage }
        }
        return positions.compactMap { position in
            found[position].map { PlacedPassage(position: position, passage: $0) }
        }
    }

    public func passage(
        _ kind: Passage.Kind, in section: Section.ID?, at offset: Int
    ) -> PlacedPassage? {
        positions(kind, in: section, offset..<(offset + 1)).first.flatMap { position in
            passage(kind, position) {
                positions(
                    kind, in: section,
                    Self.block(around: offset, of: count(kind, in: section)))
            }
        }
    }

    public func passage(
        _ kind: Passage.Kind, at index: Int, of positions: [Int32]
    ) -> PlacedPassage? {
        passage(kind, Int(positions[index])) {
            positions[Self.block(around: index, of: positions.count)].map(Int.init)
        }
    }

    /// Passages that are read together: what a pane shows. Eight times as many made every step from section to
    /// section four times as dear.
    private static let blockLength = 8

    private static func block(around index: Int, of count: Int) -> Range<Int> {
        let start = index / blockLength * blockLength
        return start..<min(count, start + blockLength)
    }

    /// The block is read where the passage is not known.
    private func passage(
        _ kind: Passage.Kind, _ position: Int, block: () -> [Int]
    ) -> PlacedPassage? {
        let key = WindowCache.Key(kind: kind, position: position)
        if let known = cached({ $0[passage: key] }) {
            return PlacedPassage(position: position, passage: known)
        }
        return passages(kind, at: block()).first { $0.position == position }
    }

    /// Rows of a kind whose column holds one of the values, in the document's order.
    func read(
        _ kind: Passage.Kind, _ column: String, _ values: JSONList, _ db: Database
    ) throws -> [PlacedPassage] {
        switch kind {
        case .response:
            try Tables.responses.entities(of: id, where: column, in: values, db)
                .map { PlacedPassage(position: $0.position, passage: .response($0.entity)) }
        case .remark:
            try Tables.remarks.entities(of: id, where: column, in: values, db)
                .map { PlacedPassage(position: $0.position, passage: .remark($0.entity)) }
        }
    }

    // MARK: Shapes

    // `rawValue`: an enumeration in a string is spelled by reflection, which took as long as reading the
    // rows.

    private func shape(of key: RunKey) -> RunShape? {
        if let known = cached({ $0.shapes[key] }) { return known }
        guard let count = counts[key]?.all else { return nil }
        let shape = moment.short { try self.shape(of: key, count, $0) } ?? nil
        if let shape { cached { $0.shapes[key] = shape } }
        return shape
    }

    /// Two look-ups mostly. Of passages that lie scattered the index is walked once: some
    /// milliseconds for 100,000 in one section.
    private func shape(of key: RunKey, _ count: Int, _ db: Database) throws -> RunShape? {
        func end(_ function: String) throws -> Int? {
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(function)(position) FROM \(key.kind.rawValue) INDEXED BY \(key.kind.rawValue)_section
                    WHERE hearing = ? AND section IS ?
                    """)
            return try Int.fetchOne(statement, arguments: [name, key.section?.rawValue])
        }
        guard let first = try end("min"), let last = try end("max") else { return nil }
        if last - first + 1 == count { return .contiguous(first: first) }
        let statement = try db.cachedStatement(
            sql: """
                SELECT position FROM \(key.kind.rawValue) INDEXED BY \(key.kind.rawValue)_section
                WHERE hearing = ? AND section IS ? AND position >= ?
                ORDER BY position LIMIT 1 OFFSET \(RunShape.step)
                """)
        var anchors = [first]
        while let last = anchors.last,
            let next = try Int.fetchOne(
                statement, arguments: [name, key.section?.rawValue, last])
        {
            anchors.append(next)
        }
        return .scattered(anchors: anchors)
    }
}

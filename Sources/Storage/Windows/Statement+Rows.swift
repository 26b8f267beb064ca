internal import GRDB
internal import GRDBSQLite
internal import PolicyModel

/// The row that a statement stands at, for walks of many rows: no copy of it, no name of a column.
struct RowPointer {
    fileprivate let statement: OpaquePointer

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    /// Of a text, until the next step; empty for NULL.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, column)
        return UnsafeBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }

    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}

extension Statement {
    /// Steps through a query, until `body` says false.
    func forEachRow(
        _ arguments: StatementArguments, _ body: (RowPointer) throws -> Bool
    ) throws {
        try setArguments(arguments)
        let row = RowPointer(statement: sqliteStatement)
        defer { sqlite3_reset(sqliteStatement) }
        while true {
            let result = sqlite3_step(sqliteStatement)
            guard result == SQLITE_ROW else {
                if result == SQLITE_DONE { return }
                throw DatabaseError(resultCode: ResultCode(rawValue: result))
            }
            if try !body(row) { return }
        }
    }
}

/// Reads a column of sections: most rows stand in the one that the row before stood in.
struct SectionReader {
    private var last: [UInt8] = []
    private var section: Section.ID?

    mutating func section(_ row: RowPointer, _ column: Int32) -> Section.ID? {
        let bytes = row.bytes(column)
        // No section's id is empty.
        if bytes.isEmpty { return nil }
        if section == nil || !bytes.elementsEqual(last) {
            last = Array(bytes)
            section = Section.ID(String(decoding: bytes, as: UTF8.self))
        }
        return section
    }
}

internal import GRDB

/// What stopped the store. `pejl` turns it into a sentence and an exit status.
public struct HearingStoreError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The folder of the file does not exist. (74)
        case noFolder
        /// The file does not exist, and opening was for reading only. (66)
        case noFile
        /// Neither of the above, and SQLite cannot open it.
        case cannotOpen
        /// No rights to the file or its folder.
        case denied
        /// Something else than a database of Pejl: a text, a folder, another program's database.
        /// It was not touched.
        case notOurs
        /// Written by a newer Pejl. It was not touched.
        case newer
        /// Written by an older Pejl, and opening for reading only forbids to bring it up to date.
        case older
        case readOnly
        /// Since it was opened, the file was deleted, moved, or another put in its place. Nothing
        /// was written: it would be in a file that nobody finds again.
        case moved
        /// Another program held the file for longer than the time limit.
        case busy
        /// No room left on the device. Nothing of the change was kept.
        case full
        /// Reading or writing failed in the device.
        case device
        case corrupt
        /// A row that the schema refuses; ``detail`` says which rule.
        case constraint
        /// No hearing, submission or document of that id; ``item`` holds it.
        case notFound
        /// ``item`` exists already: a hearing of that id, or the file of a backup.
        case exists
        /// A fault of ours.
        case unknown
    }

    public var code: Code
    public var path: String?
    /// The id that was looked for.
    public var item: String?
    /// SQLite's own words, or another fact for the log; English.
    public var detail: String?

    public init(_ code: Code, path: String? = nil, item: String? = nil, detail: String? = nil) {
        self.code = code
        self.path = path
        self.item = item
        self.detail = detail
    }
}

extension HearingStoreError {
    /// What an error thrown below the store means. Ours and a caller's own pass through.
    static func wrapping(_ error: any Error, path: String?) -> any Error {
        guard let error = error as? DatabaseError else {
            if error is RowDecodingError {
                return HearingStoreError(.corrupt, path: path, detail: "\(error)")
            }
            return error
        }
        let code: Code =
            switch error.resultCode {
            case .SQLITE_CANTOPEN: .cannotOpen
            case .SQLITE_NOTADB: .notOurs
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .full
            case .SQLITE_IOERR: .device
            case .SQLITE_PERM, .SQLITE_AUTH: .denied
            case .SQLITE_CORRUPT: .corrupt
            case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: .constraint
            default: .unknown
            }
        // The message only: the SQL's arguments are somebody's words.
        let detail = "\(error.extendedResultCode.rawValue): \(error.message ?? "")"
        return HearingStoreError(code, path: path, detail: detail)
    }
}
